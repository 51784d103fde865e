using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A composite rule of any kind, unchecked: which members belong depends on the kind.</summary>
[Format("How the children of a composite combine; which members belong depends on the kind.")]
internal sealed class CompositeRuleDraft
{
    [JsonRequired]
    [Format("The kind of the rule.", Names = "weighted-mean|minimum|geometric-mean|points|custom")]
    public string? Kind { get; set; }

    [Format("For points: what each level is worth; levels and points both rise.", MinItems = 1, MaxItems = ModelLimits.Levels)]
    public List<LevelPointsDraft>? Points { get; set; }

    [Format("For custom: the name that the rule is registered by.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Rule { get; set; }

    [Format("For custom: numbers by name.")]
    public Dictionary<string, decimal>? Parameters { get; set; }
}

/// <summary>What one level is worth, unchecked.</summary>
[Format("What one level is worth.")]
internal sealed class LevelPointsDraft
{
    [JsonRequired]
    [Format("The ordinal of the level.", Minimum = 1, Maximum = 100)]
    public int? Level { get; set; }

    [JsonRequired]
    [Format("The points; at most 4 decimal places.", Minimum = 0, Maximum = ModelLimits.Weight)]
    public decimal? Points { get; set; }
}
