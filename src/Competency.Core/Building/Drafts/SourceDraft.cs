using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A document that a model rests on, unchecked.</summary>
internal sealed class SourceDraft
{
    [JsonRequired]
    public string? Id { get; set; }

    [JsonRequired]
    public Dictionary<string, string>? Title { get; set; }
}
