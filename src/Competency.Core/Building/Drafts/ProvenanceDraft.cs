using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>Where an element comes from, unchecked.</summary>
internal sealed class ProvenanceDraft
{
    [JsonRequired]
    public string? Kind { get; set; }

    public string? Source { get; set; }

    public string? Reason { get; set; }
}
