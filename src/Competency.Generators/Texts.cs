using System.Text;
using Competency.Generators.Json;

namespace Competency.Generators;

/// <summary>Takes the texts of documentation from a model: English where there is English, else the first language.</summary>
internal static class Texts
{
    /// <summary>The text of a member with provenance: <c>{ "text": { "en": … } }</c>.</summary>
    public static string? OfSourced(JsonNode? node) => OfLocalized(node?.Find("text"));

    /// <summary>The text of a member without: <c>{ "en": … }</c>.</summary>
    public static string? OfLocalized(JsonNode? node)
    {
        string? chosen = null;
        bool isEnglish = false;
        foreach (KeyValuePair<string, JsonNode> candidate in node?.Members ?? [])
        {
            bool candidateIsEnglish = candidate.Key is "en" || candidate.Key.StartsWith("en-", StringComparison.Ordinal);
            if (candidate.Value.Kind == JsonKind.String && (chosen is null || (candidateIsEnglish && !isEnglish)))
            {
                chosen = candidate.Value.Text;
                isEnglish = candidateIsEnglish;
            }
        }

        return string.IsNullOrWhiteSpace(chosen) ? null : chosen;
    }

    public static string Join(string name, string? meaning) => meaning is null ? Sentence(name) : $"{name}: {Sentence(meaning)}";

    public static string Sentence(string text) => text[text.Length - 1] switch
    {
        '.' or '!' or '?' or '。' or '！' or '？' => text,
        > '\u2E80' => text + "。",
        _ => text + ".",
    };

    /// <summary>Escapes for XML and brings to one line; characters that XML does not allow are left out.</summary>
    public static string Xml(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsWhiteSpace(c))
            {
                if (escaped.Length > 0 && escaped[escaped.Length - 1] != ' ')
                {
                    escaped.Append(' ');
                }
            }
            else if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                escaped.Append(c).Append(text[++i]);
            }
            else if (!char.IsControl(c) && !char.IsSurrogate(c) && c < '\uFFFE')
            {
                _ = c switch
                {
                    '<' => escaped.Append("&lt;"),
                    '>' => escaped.Append("&gt;"),
                    '&' => escaped.Append("&amp;"),
                    _ => escaped.Append(c),
                };
            }
        }

        return escaped.ToString().Trim();
    }
}
