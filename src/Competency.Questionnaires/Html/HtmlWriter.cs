using System.Text;
using System.Text.Encodings.Web;
using System.Text.Unicode;

namespace Competency.Questionnaires;

/// <summary>Writes elements; every text and attribute is escaped here and nowhere else, so nothing that came in as text goes out as markup.</summary>
internal sealed class HtmlWriter
{
    private static readonly HtmlEncoder s_encoder = HtmlEncoder.Create(UnicodeRanges.All);

    private readonly StringBuilder _html = new();
    private readonly Stack<string> _open = new();

    public HtmlWriter Open(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _open.Push(name);
        return Tag(name, attributes);
    }

    /// <summary>Writes an element that has no content and no end tag.</summary>
    public HtmlWriter Void(string name, params ReadOnlySpan<(string Name, string? Value)> attributes) => Tag(name, attributes);

    public HtmlWriter Close()
    {
        _html.Append("</").Append(_open.Pop()).Append('>');
        return this;
    }

    public HtmlWriter Text(string text)
    {
        _html.Append(s_encoder.Encode(Visible(text)));
        return this;
    }

    /// <summary>Writes a text that somebody typed: whatever direction it is written in, it changes nothing around it.</summary>
    public HtmlWriter Typed(string text) => Open("bdi").Text(text).Close();

    public HtmlWriter Element(string name, string text, params ReadOnlySpan<(string Name, string? Value)> attributes) => Open(name, attributes).Text(text).Close();

    /// <summary>Writes a script or a style sheet of this assembly, which nothing is ever filled into.</summary>
    public HtmlWriter Raw(string name, string content)
    {
        _html.Append('<').Append(name).Append('>').Append(content).Append("</").Append(name).Append('>');
        return this;
    }

    public HtmlWriter Line()
    {
        _html.Append('\n');
        return this;
    }

    public override string ToString() => _html.ToString();

    // An attribute that is null is left out; one that is empty stands alone, as 'required' does.
    private HtmlWriter Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        _html.Append('<').Append(name);
        foreach ((string attribute, string? value) in attributes)
        {
            if (value is not null)
            {
                _html.Append(' ').Append(attribute);
                if (value.Length > 0)
                {
                    _html.Append("=\"").Append(s_encoder.Encode(Visible(value))).Append('"');
                }
            }
        }

        _html.Append('>');
        return this;
    }

    // Control characters have no place in HTML, not even as references.
    private static string Visible(string text) => text.Any(IsControl) ? new string([.. text.Select(c => IsControl(c) ? '\uFFFD' : c)]) : text;

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
