using System.Text.Json.Serialization;

namespace Competency.Core.Building;

/// <summary>A document that a model rests on, unchecked.</summary>
[Format("A document that the model rests on.")]
internal sealed class SourceDraft
{
    [JsonRequired]
    [Format("The id that provenances refer to.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("The title by language.")]
    public Dictionary<string, string>? Title { get; set; }
}
