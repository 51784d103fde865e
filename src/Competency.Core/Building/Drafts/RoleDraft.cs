using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A role and its weight, unchecked.</summary>
internal sealed class RoleDraft
{
    [JsonRequired]
    public string? Id { get; set; }

    public Dictionary<string, string>? Label { get; set; }

    [JsonRequired]
    public decimal? Weight { get; set; }
}
