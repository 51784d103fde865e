using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A dimension, unchecked.</summary>
[Format("One thing that the model assesses: a composite of other dimensions, or a leaf that raters measure.")]
internal sealed class DimensionDraft
{
    [JsonRequired]
    [Format("The id, unique in the model whatever the depth.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The name.")]
    public SourcedTextDraft? Name { get; set; }

    [Format("What the dimension means.")]
    public SourcedTextDraft? Definition { get; set; }

    [Format("What to look for.", MaxItems = ModelLimits.KeyPoints)]
    public List<SourcedTextDraft>? KeyPoints { get; set; }

    [Format("The weight among the dimensions beside it; at most 4 decimal places.", Above = 0, Maximum = ModelLimits.Weight, Default = "1")]
    public decimal? Weight { get; set; }

    [Format("On a leaf: its own rating scale.")]
    public ScaleDraft? Scale { get; set; }

    [Format("The levels, from lowest to highest; on a composite only together with cuts.", MaxItems = ModelLimits.Levels)]
    public List<LevelDraft>? Levels { get; set; }

    [Format("On a leaf: the indicators without level.", MaxItems = ModelLimits.Indicators)]
    public List<IndicatorDraft>? Indicators { get; set; }

    [Format("On a leaf: its own level rule.")]
    public LevelRuleDraft? Level { get; set; }

    [Format("On a composite: its own rule.")]
    public CompositeRuleDraft? Composite { get; set; }

    [Format("On a composite: its cut scores on the scale of the model, rising.", MaxItems = ModelLimits.Levels)]
    public List<decimal>? Cuts { get; set; }

    [Format("The child dimensions, which make this one a composite.", MaxItems = ModelLimits.Dimensions)]
    public List<DimensionDraft>? Dimensions { get; set; }
}

/// <summary>A level of a dimension, unchecked.</summary>
[Format("One grade of mastery.")]
internal sealed class LevelDraft
{
    [JsonRequired]
    [Format("The place on the ladder; places may be left out.", Minimum = 1, Maximum = 100)]
    public int? Ordinal { get; set; }

    [JsonRequired]
    [Format("The title.")]
    public SourcedTextDraft? Title { get; set; }

    [Format("What the level means.")]
    public SourcedTextDraft? Description { get; set; }

    [Format("The behaviors of this level.", MaxItems = ModelLimits.Indicators)]
    public List<IndicatorDraft>? Indicators { get; set; }
}

/// <summary>An indicator, unchecked.</summary>
[Format("One observable behavior that raters judge.")]
internal sealed class IndicatorDraft
{
    [JsonRequired]
    [Format("The id: that of the leaf, the level's ordinal where there is one, and a number.", Pattern = FormatPatterns.Indicator, MaxLength = 80)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The behavior in one sentence, by language.")]
    public Dictionary<string, string>? Text { get; set; }

    [JsonRequired]
    [Format("Where the indicator comes from.")]
    public ProvenanceDraft? Provenance { get; set; }

    [Format("The weight among the indicators of the leaf; at most 4 decimal places.", Above = 0, Maximum = ModelLimits.Weight, Default = "1")]
    public decimal? Weight { get; set; }

    [Format("Whether the behavior speaks against the person.", Default = "false")]
    public bool? Contra { get; set; }
}
