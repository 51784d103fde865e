using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A development measure, unchecked.</summary>
[Format("Something that a person can do to come from one level of a dimension to a higher one.")]
internal sealed class DevelopmentMeasureDraft
{
    [JsonRequired]
    [Format("The id, unique in the model.", Pattern = FormatPatterns.Dotted, MaxLength = 100)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("What kind of thing it is.", Names = "training|coaching|practice|reading|assignment")]
    public string? Kind { get; set; }

    [JsonRequired]
    [Format("The id of the dimension.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Dimension { get; set; }

    [JsonRequired]
    [Format("The level that the person stands at: 0 for none yet, or a defined ordinal.", Minimum = 0, Maximum = 99)]
    public int? FromLevel { get; set; }

    [JsonRequired]
    [Format("The level that the measure leads to: a defined ordinal over fromLevel.", Minimum = 1, Maximum = 100)]
    public int? ToLevel { get; set; }

    [JsonRequired]
    [Format("What to do, in one sentence, by language.")]
    public Dictionary<string, string>? Text { get; set; }

    [JsonRequired]
    [Format("Where the measure comes from.")]
    public ProvenanceDraft? Provenance { get; set; }
}
