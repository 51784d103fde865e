using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>How a model is scored, unchecked.</summary>
[Format("How the model is scored.")]
internal sealed class RulesDraft
{
    [Format("The share of evidence that every stage needs; at most 4 decimal places.", Minimum = 0, Maximum = 1, Default = "0.5")]
    public decimal? MinimumShare { get; set; }

    [Format("When the person's own ratings count.", Names = "only-when-alone|never|as-weighted", Default = "\"only-when-alone\"")]
    public string? Self { get; set; }

    [Format("How raters combine.", Names = "by-role|pooled", Default = "\"by-role\"")]
    public string? Pooling { get; set; }

    [Format("The level rule of leaves that have none of their own; cut-scores where it is left out.")]
    public LevelRuleDraft? Level { get; set; }

    [Format("The rule of composites that have none of their own; weighted-mean where it is left out.")]
    public CompositeRuleDraft? Composite { get; set; }

    [Format("The rule of the overall; that of composites where it is left out.")]
    public CompositeRuleDraft? Overall { get; set; }

    [Format("The bands of the overall percent, by rising cut.", MaxItems = ModelLimits.Bands)]
    public List<BandDraft>? Bands { get; set; }

    [Format("Which weights must sum to exactly 100.", Names = "dimensions|indicators|roles", Once = true)]
    public List<string>? WeightsSumTo100 { get; set; }
}

/// <summary>A band of the overall percent, unchecked.</summary>
[Format("A named stretch of the overall percent, from its cut up to the next band.")]
internal sealed class BandDraft
{
    [JsonRequired]
    [Format("The id of the band.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The lowest percent of the band; at most 4 decimal places.", Minimum = 0, Maximum = 100)]
    public decimal? Cut { get; set; }

    [JsonRequired]
    [Format("What the band is called, by language.")]
    public Dictionary<string, string>? Label { get; set; }
}
