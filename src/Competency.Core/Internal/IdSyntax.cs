using System.Diagnostics.CodeAnalysis;
using System.Globalization;

namespace Competency.Core.Internal;

/// <summary>The two forms that identifiers take, in one place.</summary>
internal static class IdSyntax
{
    public const int MaxWordsLength = 64;
    public const int MaxFreeLength = 200;
    public const int MaxDottedLength = 100;
    public const int MaxOrdinal = 100;
    public const int MaxNumber = 9_999;

    public const string WordsAllowed =
        "words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters, such as 'customer-orientation'";

    public const string DottedAllowed =
        "words of lowercase ASCII letters, digits and hyphens joined by single dots, 1 to 100 characters, such as 'measure.influence.1'";

    public const string FreeAllowed =
        "1 to 200 characters, none of them a control character, no white space at either end";

    public const string IndicatorAllowed =
        "a dimension id, then the level's ordinal where there is one, then a number, such as 'customer-orientation.3.1' or 'trust-building.1'";

    public static bool IsWords([NotNullWhen(true)] string? text)
    {
        if (text is null || text.Length is 0 or > MaxWordsLength)
        {
            return false;
        }

        bool afterHyphen = true;
        foreach (char c in text)
        {
            if (c == '-')
            {
                if (afterHyphen)
                {
                    return false;
                }

                afterHyphen = true;
            }
            else if (char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c))
            {
                afterHyphen = false;
            }
            else
            {
                return false;
            }
        }

        return !afterHyphen;
    }

    public static bool IsDotted([NotNullWhen(true)] string? text) =>
        text is { Length: > 0 and <= MaxDottedLength } && Array.TrueForAll(text.Split('.'), IsWords);

    public static bool IsFree([NotNullWhen(true)] string? text)
    {
        if (text is null || text.Length is 0 or > MaxFreeLength || char.IsWhiteSpace(text[0]) || char.IsWhiteSpace(text[^1]))
        {
            return false;
        }

        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsControl(c) || (char.IsSurrogate(c) && !IsWellFormedSurrogate(text, ref i)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Splits an indicator id into its leaf, its level (0 where it has none) and its number.</summary>
    public static bool TrySplitIndicator([NotNullWhen(true)] string? text, out string dimension, out int level, out int number)
    {
        dimension = string.Empty;
        level = 0;
        number = 0;
        if (text is null)
        {
            return false;
        }

        string[] parts = text.Split('.');
        if (parts.Length is < 2 or > 3 || !IsWords(parts[0]))
        {
            return false;
        }

        dimension = parts[0];
        bool levelFits = parts.Length == 2 || TryCount(parts[1], MaxOrdinal, out level);
        return levelFits && TryCount(parts[^1], MaxNumber, out number);
    }

    public static FormatException Malformed(string text, string what, string allowed) =>
        new(string.Create(CultureInfo.InvariantCulture, $"'{text}' is not a {what}; allowed: {allowed}."));

    private static bool TryCount(string text, int max, out int value) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out value)
        && value >= 1 && value <= max && text[0] != '0';

    private static bool IsWellFormedSurrogate(string text, ref int index)
    {
        bool paired = char.IsHighSurrogate(text[index]) && index + 1 < text.Length && char.IsLowSurrogate(text[index + 1]);
        index++;
        return paired;
    }
}
