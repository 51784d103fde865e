using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A text with its provenance, unchecked.</summary>
[Format("A text with its provenance.")]
internal sealed class SourcedTextDraft
{
    [JsonRequired]
    [Format("The text by language.")]
    public Dictionary<string, string>? Text { get; set; }

    [JsonRequired]
    [Format("Where the text comes from.")]
    public ProvenanceDraft? Provenance { get; set; }
}
