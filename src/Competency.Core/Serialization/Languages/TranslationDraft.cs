using System.Text.Json.Serialization;

namespace Competency.Core.Serialization;

/// <summary>A translation as somebody wrote it, unchecked.</summary>
internal sealed class TranslationDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    public string? Schema { get; set; }

    [JsonRequired]
    public int? FormatVersion { get; set; }

    [JsonRequired]
    public string? Model { get; set; }

    [JsonRequired]
    public string? Language { get; set; }

    /// <summary>Gets or sets what is to be translated; written for the translator, ignored when read.</summary>
    public Dictionary<string, string>? Sources { get; set; }

    [JsonRequired]
    public Dictionary<string, string>? Texts { get; set; }
}
