using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A text with its provenance, unchecked.</summary>
internal sealed class SourcedTextDraft
{
    [JsonRequired]
    public Dictionary<string, string>? Text { get; set; }

    [JsonRequired]
    public ProvenanceDraft? Provenance { get; set; }
}
