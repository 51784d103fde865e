using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>How a model is scored, unchecked.</summary>
internal sealed class RulesDraft
{
    public decimal? MinimumShare { get; set; }

    public string? Self { get; set; }

    public string? Pooling { get; set; }

    public LevelRuleDraft? Level { get; set; }

    public CompositeRuleDraft? Composite { get; set; }

    public CompositeRuleDraft? Overall { get; set; }

    public List<BandDraft>? Bands { get; set; }

    public List<string>? WeightsSumTo100 { get; set; }
}

/// <summary>A band of the overall percent, unchecked.</summary>
internal sealed class BandDraft
{
    [JsonRequired]
    public string? Id { get; set; }

    [JsonRequired]
    public decimal? Cut { get; set; }

    [JsonRequired]
    public Dictionary<string, string>? Label { get; set; }
}
