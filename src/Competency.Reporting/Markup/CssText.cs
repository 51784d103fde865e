using System.Globalization;
using System.Text;

namespace Competency.Reporting.Markup;

/// <summary>Texts in a style sheet, such as the header of a printed page.</summary>
internal static class CssText
{
    /// <summary>Gives a CSS string. Everything that could end the string, the style sheet or the element is written as a code, as CSS Syntax allows.</summary>
    public static string Quote(string text)
    {
        StringBuilder quoted = new("\"");
        foreach (Rune rune in text.EnumerateRunes())
        {
            if (rune.Value is < 32 or 127 or '"' or '\\' or '<' or '>' or '&')
            {
                quoted.Append('\\').Append(rune.Value.ToString("x", CultureInfo.InvariantCulture)).Append(' ');
            }
            else
            {
                quoted.Append(rune);
            }
        }

        return quoted.Append('"').ToString();
    }
}
