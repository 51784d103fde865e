using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Core.Serialization;

/// <summary>Labels as somebody wrote them, unchecked.</summary>
[Format("Labels: what the library's own words are called, by language.")]
internal sealed class LabelsDraft
{
    public const int CurrentFormatVersion = 1;

    [JsonPropertyName("$schema")]
    [Format("The schema of this file, for editors.")]
    public string? Schema { get; set; }

    [JsonRequired]
    [Format("The version of this format.", Constant = CurrentFormatVersion)]
    public int? FormatVersion { get; set; }

    [Format("The languages that are tried in turn where the language wanted has no text; as they were where it is left out.", Once = true, Pattern = FormatPatterns.Language)]
    public List<string>? Fallback { get; set; }

    [JsonRequired]
    [Format("Each label by its key, such as role.manager, in one or more languages.", Keys = FormatPatterns.TextKey)]
    public Dictionary<string, Dictionary<string, string>>? Texts { get; set; }
}
