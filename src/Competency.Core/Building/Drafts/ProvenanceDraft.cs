using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>Where an element comes from, unchecked.</summary>
[Format("Where an element comes from.")]
internal sealed class ProvenanceDraft
{
    [JsonRequired]
    [Format("Whether a document states the element, implies it, or the author of the model completed it.", Names = "stated|inferred|completed")]
    public string? Kind { get; set; }

    [Format("The id of the document; for stated and inferred.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Source { get; set; }

    [Format("What in the document implies the element; for inferred.", MaxLength = ModelLimits.TextLength, Pattern = FormatPatterns.NotEmpty)]
    public string? Reason { get; set; }
}
