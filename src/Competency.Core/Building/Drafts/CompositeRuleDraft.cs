using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A composite rule of any kind, unchecked: which members belong depends on the kind.</summary>
internal sealed class CompositeRuleDraft
{
    [JsonRequired]
    public string? Kind { get; set; }

    public List<LevelPointsDraft>? Points { get; set; }

    public string? Rule { get; set; }

    public Dictionary<string, decimal>? Parameters { get; set; }
}

/// <summary>What one level is worth, unchecked.</summary>
internal sealed class LevelPointsDraft
{
    [JsonRequired]
    public int? Level { get; set; }

    [JsonRequired]
    public decimal? Points { get; set; }
}
