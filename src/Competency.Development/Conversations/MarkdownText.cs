using System.Text;

namespace Competency.Development.Conversations;

/// <summary>Puts what people wrote into Markdown as text: nothing in it can start a heading, a link or a tag.</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|";

    public static string Line(string text)
    {
        StringBuilder escaped = new(text.Length);
        foreach (char c in text)
        {
            if (c is '\n' or '\r' or '\t')
            {
                escaped.Append(' ');
            }
            else
            {
                if (Special.Contains(c, StringComparison.Ordinal))
                {
                    escaped.Append('\\');
                }

                escaped.Append(c);
            }
        }

        return escaped.ToString();
    }
}
