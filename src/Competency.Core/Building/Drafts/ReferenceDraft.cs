using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>One version of one model, unchecked.</summary>
internal sealed class ReferenceDraft
{
    [JsonRequired]
    public string? Id { get; set; }

    [JsonRequired]
    public string? Version { get; set; }
}
