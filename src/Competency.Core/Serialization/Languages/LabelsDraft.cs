using System.Text.Json.Serialization;

namespace Competency.Core.Serialization;

/// <summary>Labels as somebody wrote them, unchecked.</summary>
internal sealed class LabelsDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    [JsonRequired]
    public int? FormatVersion { get; set; }

    public List<string>? Fallback { get; set; }

    [JsonRequired]
    public Dictionary<string, Dictionary<string, string>>? Texts { get; set; }
}
