using System.Text;
using System.Text.RegularExpressions;

namespace Competency.Core.Languages;

/// <summary>The places in a label where a value stands: a name in braces, such as <c>{threshold}</c>.</summary>
internal static partial class LabelPlaceholders
{
    /// <summary>Gives the names, each once, in ordinal order.</summary>
    public static string[] Of(string text) => [.. Placeholder().Matches(text).Select(match => match.Value).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    /// <summary>Puts the values in place. What a value holds is not looked at again; a name without a value stays as it is.</summary>
    public static string Fill(string text, ReadOnlySpan<(string Name, string Value)> values)
    {
        StringBuilder filled = new(text.Length);
        int from = 0;
        foreach (ValueMatch match in Placeholder().EnumerateMatches(text))
        {
            ReadOnlySpan<char> name = text.AsSpan(match.Index + 1, match.Length - 2);
            filled.Append(text, from, match.Index - from).Append(Find(name, values) ?? text.Substring(match.Index, match.Length));
            from = match.Index + match.Length;
        }

        return filled.Append(text, from, text.Length - from).ToString();
    }

    private static string? Find(ReadOnlySpan<char> name, ReadOnlySpan<(string Name, string Value)> values)
    {
        foreach ((string known, string value) in values)
        {
            if (name.SequenceEqual(known))
            {
                return value;
            }
        }

        return null;
    }

    [GeneratedRegex(@"\{[a-z]+\}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Placeholder();
}
