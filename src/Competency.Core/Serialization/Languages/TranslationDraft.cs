using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>A translation as somebody wrote it, unchecked.</summary>
[Format("The texts of a model in one more language.")]
internal sealed class TranslationDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    [Format("The schema of this file, for editors.")]
    public string? Schema { get; set; }

    [JsonRequired]
    [Format("The version of this format.", Constant = CurrentFormatVersion)]
    public int? FormatVersion { get; set; }

    [JsonRequired]
    [Format("The id of the model.", Pattern = FormatPatterns.Words, MaxLength = 64)]
    public string? Model { get; set; }

    [JsonRequired]
    [Format("The language that it is translated to.", Pattern = FormatPatterns.Language, MaxLength = 35)]
    public string? Language { get; set; }

    [Format("What is to be translated, by key: for the translator; it means nothing when read.", Keys = FormatPatterns.TextKey)]
    public Dictionary<string, string>? Sources { get; set; }

    [JsonRequired]
    [Format("Each text of the model by its key; an empty one is not translated yet.", Keys = FormatPatterns.TextKey)]
    public Dictionary<string, string>? Texts { get; set; }
}
