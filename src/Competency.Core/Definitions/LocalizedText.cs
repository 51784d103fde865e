using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Competency.Core;

/// <summary>One text in any number of languages.</summary>
/// <remarks>
/// Languages are BCP 47 tags such as <c>zh-CN</c> and <c>en</c>, compared without regard to case. The order of the
/// languages is kept but plays no part in equality. Immutable, safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed partial class LocalizedText : IEquatable<LocalizedText>
{
    private readonly KeyValuePair<string, string>[] _texts;

    internal LocalizedText(IEnumerable<KeyValuePair<string, string>> texts) => _texts = [.. texts];

    /// <summary>Gets the text without any language.</summary>
    public static LocalizedText Empty { get; } = new([]);

    /// <summary>Gets whether there is no text in any language.</summary>
    public bool IsEmpty => _texts.Length == 0;

    /// <summary>Gets the languages that have a text, in order of definition.</summary>
    public IEnumerable<string> Languages => _texts.Select(text => text.Key);

    /// <summary>Makes a text from pairs of language and text.</summary>
    /// <exception cref="ArgumentException">A language is no BCP 47 tag or comes twice, or a text is empty.</exception>
    public static LocalizedText Create(params (string Language, string Text)[] texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        foreach ((string language, string text) in texts)
        {
            if (!IsLanguage(language) || !seen.Add(language) || string.IsNullOrWhiteSpace(text))
            {
                throw new ArgumentException(
                    $"Language '{language}' with text '{text}' is refused; allowed: a BCP 47 tag, once, with a text that is not empty.", nameof(texts));
            }
        }

        return new LocalizedText(texts.Select(text => KeyValuePair.Create(text.Language, text.Text)));
    }

    /// <summary>Finds the text in a language, falling back in a declared order.</summary>
    /// <remarks>
    /// The order: the language itself; its parents (<c>zh-Hans-CN</c>, <c>zh-Hans</c>, <c>zh</c>); a regional form of the same
    /// language (<c>zh-CN</c> for <c>zh</c>); each of <paramref name="fallback"/> in turn; the first text there is.
    /// </remarks>
    /// <param name="language">The language wanted, or null for the first of the fallback.</param>
    /// <param name="fallback">The languages to try next: usually <see cref="CompetencyModel.Languages"/>.</param>
    /// <returns>The text, or an empty string where there is none in any language.</returns>
    public string In(string? language, IEnumerable<string>? fallback = null)
    {
        if (language is not null && TryNearest(language, out string? text))
        {
            return text;
        }

        foreach (string next in fallback ?? [])
        {
            if (TryGet(next, out text))
            {
                return text;
            }
        }

        return _texts.Length > 0 ? _texts[0].Value : string.Empty;
    }

    /// <summary>Gets the text in exactly this language.</summary>
    /// <returns>Whether there is one.</returns>
    public bool TryGet(string language, [NotNullWhen(true)] out string? text)
    {
        foreach ((string key, string value) in _texts)
        {
            if (string.Equals(key, language, StringComparison.OrdinalIgnoreCase))
            {
                text = value;
                return true;
            }
        }

        text = null;
        return false;
    }

    /// <inheritdoc/>
    public bool Equals(LocalizedText? other) =>
        other is not null
        && other._texts.Length == _texts.Length
        && _texts.All(text => other.TryGet(text.Key, out string? value) && string.Equals(text.Value, value, StringComparison.Ordinal));

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as LocalizedText);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        int hash = 0;
        foreach ((string key, string value) in _texts)
        {
            hash ^= HashCode.Combine(StringComparer.OrdinalIgnoreCase.GetHashCode(key), StringComparer.Ordinal.GetHashCode(value));
        }

        return hash;
    }

    /// <summary>Gives the first text, or an empty string.</summary>
    public override string ToString() => In(null);

    /// <summary>Gives the text with one language added at the end, or with its text there replaced.</summary>
    internal LocalizedText With(string language, string text)
    {
        bool known = TryGet(language, out _);
        return new LocalizedText(known
            ? _texts.Select(one => string.Equals(one.Key, language, StringComparison.OrdinalIgnoreCase) ? KeyValuePair.Create(one.Key, text) : one)
            : _texts.Append(KeyValuePair.Create(language, text)));
    }

    /// <summary>Tells whether a text is a language's tag: 2 to 8 letters, then parts of 1 to 8 letters or digits after hyphens; at most 35 characters.</summary>
    public static bool IsLanguage([NotNullWhen(true)] string? tag) => tag is not null && tag.Length <= 35 && LanguageTag().IsMatch(tag);

    [GeneratedRegex("^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex LanguageTag();

    internal bool TryNearest(string language, [NotNullWhen(true)] out string? text)
    {
        for (string tag = language; ;)
        {
            if (TryGet(tag, out text))
            {
                return true;
            }

            int hyphen = tag.LastIndexOf('-');
            if (hyphen < 0)
            {
                break;
            }

            tag = tag[..hyphen];
        }

        string stem = language.Split('-')[0] + "-";
        foreach ((string key, string value) in _texts)
        {
            if (key.StartsWith(stem, StringComparison.OrdinalIgnoreCase))
            {
                text = value;
                return true;
            }
        }

        return false;
    }
}
