namespace Competency.Reporting.Markup;

/// <summary>Texts that stand where no element can isolate them: titles, labels in charts, the header of a printed page.</summary>
internal static class PlainText
{
    private const char Ellipsis = '…';

    /// <summary>Takes out the characters that turn the direction of what follows, and line breaks.</summary>
    public static string Of(string text) => text.Any(IsDirection) || text.AsSpan().ContainsAny('\r', '\n', '\t')
        ? new string([.. text.Where(c => !IsDirection(c)).Select(c => c is '\r' or '\n' or '\t' ? ' ' : c)])
        : text;

    /// <summary>Estimates the width of a text in ems, on the wide side: ideographs and full-width signs 1, capitals 0.75, narrow letters 0.32, everything else 0.56.</summary>
    public static double Width(ReadOnlySpan<char> text)
    {
        double width = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            width += rune.Value >= 0x2E80 ? 1 : rune.Value is >= 'A' and <= 'Z' or 'm' or 'w' or '%' or '—' ? 0.75 : rune.Value is 'i' or 'l' or 'j' or '.' or ',' or ' ' ? 0.32 : 0.56;
        }

        return width;
    }

    /// <summary>Breaks a text into lines of at most so many ems: at spaces and between ideographs; what does not fit into the last line ends in an ellipsis.</summary>
    public static string[] Wrap(string text, double ems, int lines)
    {
        List<string> wrapped = [];
        string rest = Of(text).Trim();
        while (rest.Length > 0 && wrapped.Count < lines)
        {
            int end = Fitting(rest, ems);
            if (end < rest.Length && wrapped.Count == lines - 1)
            {
                wrapped.Add(rest[..Fitting(rest, ems - 1)].TrimEnd() + Ellipsis);
                break;
            }

            if (end < rest.Length && Break(rest, end) is > 0 and var at)
            {
                end = at;
            }

            wrapped.Add(rest[..end].TrimEnd());
            rest = rest[end..].TrimStart();
        }

        return wrapped.Count == 0 ? [string.Empty] : [.. wrapped];
    }

    // The most characters that fit, at least one, never half a pair of surrogates.
    private static int Fitting(string text, double ems)
    {
        double width = 0;
        int end = 0;
        foreach (System.Text.Rune rune in text.EnumerateRunes())
        {
            width += Width(rune.ToString());
            if (width > ems && end > 0)
            {
                break;
            }

            end += rune.Utf16SequenceLength;
        }

        return end;
    }

    private static int Break(string text, int end)
    {
        for (int i = end; i > 0; i--)
        {
            bool isWide = text[i] >= 0x2E80 || text[i - 1] >= 0x2E80;
            bool isClosing = "，。、；：）》」』”".Contains(text[i], StringComparison.Ordinal);
            if (text[i] == ' ' || text[i - 1] is ' ' or '-' or '/' || (isWide && !isClosing && !char.IsLowSurrogate(text[i])))
            {
                return i;
            }
        }

        return 0;
    }

    private static bool IsDirection(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or '\u200E' or '\u200F' or '\u061C';
}
