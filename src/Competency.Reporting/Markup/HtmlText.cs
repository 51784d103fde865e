using System.Buffers;
using System.Xml.Linq;

namespace Competency.Reporting.Markup;

/// <summary>Writes a tree of elements as HTML that is well-formed XML too.</summary>
/// <remarks>
/// Every text and attribute is escaped here and nowhere else, so nothing that came in as text can come out as markup. What XML cannot hold (control characters,
/// half surrogates) becomes U+FFFD. Elements that begin a block begin a line, so that two reports can be compared line by line.
/// </remarks>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    private static readonly HashSet<string> s_void = new(StringComparer.Ordinal) { "meta", "link", "br", "hr", "img", "col", "input" };

    private static readonly HashSet<string> s_raw = new(StringComparer.Ordinal) { "style" };

    private static readonly HashSet<string> s_lines = new(StringComparer.Ordinal)
    {
        "head", "body", "main", "article", "section", "header", "footer", "nav", "div", "figure", "svg", "table", "tr", "ul", "ol", "li", "dl", "p", "h1", "h2", "h3", "h4",
        "style", "title", "meta", "details",
    };

    private static readonly SearchValues<char> s_special = SearchValues.Create(Special());

    public static string Of(XElement element)
    {
        StringWriter writer = new() { NewLine = "\n" };
        Write(element, writer);
        return writer.ToString();
    }

    public static void Write(XElement element, TextWriter writer)
    {
        string name = element.Name.LocalName;
        if (s_lines.Contains(name))
        {
            writer.Write('\n');
        }

        writer.Write('<');
        writer.Write(name);
        foreach (XAttribute attribute in element.Attributes())
        {
            writer.Write(' ');
            writer.Write(attribute.Name.LocalName);
            writer.Write("=\"");
            Escape(attribute.Value, writer);
            writer.Write('"');
        }

        if (s_void.Contains(name))
        {
            writer.Write("/>");
            return;
        }

        writer.Write('>');
        foreach (XNode node in element.Nodes())
        {
            switch (node)
            {
                case XElement child:
                    Write(child, writer);
                    break;
                case XText text when s_raw.Contains(name):
                    writer.Write(text.Value);
                    break;
                case XText text:
                    Escape(text.Value, writer);
                    break;
                default:
                    throw new NotSupportedException($"A report holds elements and text; it was given {node.NodeType}.");
            }
        }

        writer.Write("</");
        writer.Write(name);
        writer.Write('>');
    }

    private static void Escape(ReadOnlySpan<char> text, TextWriter writer)
    {
        for (int at = text.IndexOfAny(s_special); at >= 0; at = text.IndexOfAny(s_special))
        {
            writer.Write(text[..at]);
            char c = text[at];
            if (char.IsHighSurrogate(c) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]))
            {
                writer.Write(text.Slice(at, 2));
                text = text[(at + 2)..];
                continue;
            }

            writer.Write(c switch
            {
                '&' => "&amp;",
                '<' => "&lt;",
                '>' => "&gt;",
                '"' => "&quot;",
                '\'' => "&#39;",
                _ => "\uFFFD",
            });
            text = text[(at + 1)..];
        }

        writer.Write(text);
    }

    private static char[] Special() =>
    [
        '&', '<', '>', '"', '\'', Replacement, '\uFFFE', '\uFFFF', '\u007F',
        .. Enumerable.Range(0, 32).Select(code => (char)code).Where(c => c is not ('\t' or '\n')),
        .. Enumerable.Range(0x80, 0x20).Select(code => (char)code),
        .. Enumerable.Range(0xD800, 0x800).Select(code => (char)code),
    ];
}
