using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A dimension, unchecked.</summary>
internal sealed class DimensionDraft
{
    [JsonRequired]
    public string? Id { get; set; }

    [JsonRequired]
    public SourcedTextDraft? Name { get; set; }

    public SourcedTextDraft? Definition { get; set; }

    public List<SourcedTextDraft>? KeyPoints { get; set; }

    public decimal? Weight { get; set; }

    public ScaleDraft? Scale { get; set; }

    public List<LevelDraft>? Levels { get; set; }

    public List<IndicatorDraft>? Indicators { get; set; }

    public LevelRuleDraft? Level { get; set; }

    public CompositeRuleDraft? Composite { get; set; }

    public List<decimal>? Cuts { get; set; }

    public List<DimensionDraft>? Dimensions { get; set; }
}

/// <summary>A level of a dimension, unchecked.</summary>
internal sealed class LevelDraft
{
    [JsonRequired]
    public int? Ordinal { get; set; }

    [JsonRequired]
    public SourcedTextDraft? Title { get; set; }

    public SourcedTextDraft? Description { get; set; }

    public List<IndicatorDraft>? Indicators { get; set; }
}

/// <summary>An indicator, unchecked.</summary>
internal sealed class IndicatorDraft
{
    [JsonRequired]
    public string? Id { get; set; }

    [JsonRequired]
    public Dictionary<string, string>? Text { get; set; }

    [JsonRequired]
    public ProvenanceDraft? Provenance { get; set; }

    public decimal? Weight { get; set; }

    public bool? Contra { get; set; }
}
