using System.Text;

namespace Competency.Development.Texts;

/// <summary>Reads the placeholders of one template: names in braces; a brace itself is written twice.</summary>
internal static class TemplateText
{
    /// <summary>Finds what is wrong with a template; null where nothing is.</summary>
    public static string? Fault(string template, TextTemplateKey key)
    {
        string? fault = Read(template, (name, _) => key.Placeholders.Contains(name, StringComparer.Ordinal)
            ? null
            : $"the placeholder '{{{name}}}' is unknown; known: {(key.Placeholders.Count == 0 ? "none" : string.Join(", ", key.Placeholders))}", new StringBuilder());
        return fault ?? (string.IsNullOrWhiteSpace(template) ? "it is empty" : null);
    }

    /// <summary>Fills a template that has no fault.</summary>
    public static string Fill(string template, IReadOnlyDictionary<string, string> values)
    {
        StringBuilder text = new(template.Length * 2);
        Read(
            template,
            (name, filled) =>
            {
                filled.Append(values[name]);
                return null;
            },
            text);
        return text.ToString();
    }

    private static string? Read(string template, Func<string, StringBuilder, string?> placeholder, StringBuilder text)
    {
        for (int i = 0; i < template.Length; i++)
        {
            char c = template[i];
            if (c is not ('{' or '}'))
            {
                text.Append(c);
            }
            else if (i + 1 < template.Length && template[i + 1] == c)
            {
                text.Append(c);
                i++;
            }
            else
            {
                int end = c == '{' ? template.IndexOf('}', i) : -1;
                if (end < 0)
                {
                    return $"the '{c}' at position {i} has no partner; allowed: a name in braces, or the brace twice";
                }

                if (placeholder(template[(i + 1)..end], text) is { } fault)
                {
                    return fault;
                }

                i = end;
            }
        }

        return null;
    }
}
