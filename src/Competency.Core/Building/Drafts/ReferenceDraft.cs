using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>One version of one model, unchecked.</summary>
[Format("One version of one model.")]
internal sealed class ReferenceDraft
{
    [JsonRequired]
    [Format("The id of the model.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The version.", Pattern = FormatPatterns.Version, MaxLength = 64)]
    public string? Version { get; set; }
}
