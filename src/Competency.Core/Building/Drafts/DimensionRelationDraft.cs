using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A relation to a dimension of another model, unchecked.</summary>
[Format("How a dimension relates to a dimension of another model: it is the same as, broader than or narrower than the target.")]
internal sealed class DimensionRelationDraft
{
    [JsonRequired]
    [Format("The id of the dimension of this model.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [JsonRequired]
    [Format("How it relates to the target.", Names = "same|broader|narrower")]
    public string? Kind { get; set; }

    [JsonRequired]
    [Format("The id of the other model.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Model { get; set; }

    [JsonRequired]
    [Format("The id of the dimension of the other model.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Target { get; set; }

    [JsonRequired]
    [Format("Where the relation comes from.")]
    public ProvenanceDraft? Provenance { get; set; }

    [Format("Why, for readers, by language.")]
    public Dictionary<string, string>? Note { get; set; }
}
