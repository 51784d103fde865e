using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A level rule of any kind, unchecked: which members belong depends on the kind.</summary>
internal sealed class LevelRuleDraft
{
    [JsonRequired]
    public string? Kind { get; set; }

    public decimal? Threshold { get; set; }

    public string? MissingLevel { get; set; }

    public List<decimal>? Cuts { get; set; }

    public string? Rule { get; set; }

    public Dictionary<string, decimal>? Parameters { get; set; }
}
