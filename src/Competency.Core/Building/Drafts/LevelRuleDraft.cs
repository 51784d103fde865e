using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A level rule of any kind, unchecked: which members belong depends on the kind.</summary>
[Format("How a leaf's evidence becomes a level; which members belong depends on the kind.")]
internal sealed class LevelRuleDraft
{
    [JsonRequired]
    [Format("The kind of the rule.", Names = "cumulative|cut-scores|nomination|custom")]
    public string? Kind { get; set; }

    [Format("For cumulative: the strength that a level needs, on the scale of the leaf; 62.5 % of the scale where it is left out.")]
    public decimal? Threshold { get; set; }

    [Format("For cumulative: what a level without valid evidence does to the climb.", Names = "stop|skip", Default = "\"stop\"")]
    public string? MissingLevel { get; set; }

    [Format("For cut-scores: one for each level, rising, on the scale of the leaf; evenly spread where they are left out.", MaxItems = ModelLimits.Levels)]
    public List<decimal>? Cuts { get; set; }

    [Format("For custom: the name that the rule is registered by.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Rule { get; set; }

    [Format("For custom: numbers by name.")]
    public Dictionary<string, decimal>? Parameters { get; set; }
}
