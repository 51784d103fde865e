using System.Collections.Frozen;
using System.Diagnostics;
using System.Text.Json;
using Competency.Core;
using Competency.Core.Languages;

namespace Competency.Reporting;

/// <summary>The headings and sentences of reports, in any number of languages, for a host to replace and to add to.</summary>
/// <remarks>
/// The library has them in zh-CN and English. What the library calls roles, reasons, statuses and warnings is in <see cref="CompetencyLabels"/>; the words of a model are in the
/// model. Where a text is missing in a language, it is looked for in the language's parents, a regional form of it, English, zh-CN. Immutable, safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{Keys.Count} texts")]
public sealed class ReportTexts
{
    private static readonly Lazy<ReportTexts> s_builtIn = new(Load);
    private static readonly string[] s_fallback = ["en", "zh-CN"];

    private readonly FrozenDictionary<string, LocalizedText> _texts;

    private ReportTexts(IEnumerable<KeyValuePair<string, LocalizedText>> texts) => _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Gets the texts of the library.</summary>
    public static ReportTexts BuiltIn => s_builtIn.Value;

    /// <summary>Gets the keys of all texts, by ordinal; a key never changes.</summary>
    public ValueList<string> Keys => [.. _texts.Keys.Order(StringComparer.Ordinal)];

    /// <summary>Gets a text, its places for values unfilled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such text; the message lists those there are.</exception>
    public string Get(string key, string language)
    {
        ArgumentNullException.ThrowIfNull(key);
        ArgumentNullException.ThrowIfNull(language);
        return _texts.TryGetValue(key, out LocalizedText? text)
            ? text.In(language, s_fallback)
            : throw new KeyNotFoundException($"There is no report text '{key}'; known: {string.Join(", ", Keys)}.");
    }

    /// <summary>Gives a copy in which some texts are others in one language; the rest is as it was.</summary>
    /// <param name="language">A BCP 47 tag; a new language is added.</param>
    /// <param name="texts">The texts by their keys. Places for values, such as <c>{name}</c>, must be those of the built-in text, in any order.</param>
    /// <exception cref="ArgumentException">The language is malformed, a key is unknown, a text is empty or has other places for values; the message names every fault.</exception>
    public ReportTexts With(string language, IReadOnlyDictionary<string, string> texts)
    {
        ArgumentNullException.ThrowIfNull(texts);
        if (!LocalizedText.IsLanguage(language))
        {
            throw new ArgumentException($"'{language}' is not a language; allowed: a BCP 47 tag such as 'en' or 'zh-CN'.", nameof(language));
        }

        string[] faults = [.. texts.OrderBy(text => text.Key, StringComparer.Ordinal).Select(text => Fault(text.Key, text.Value)).OfType<string>()];
        if (faults.Length > 0)
        {
            throw new ArgumentException(string.Join('\n', faults), nameof(texts));
        }

        Dictionary<string, LocalizedText> changed = new(_texts, StringComparer.Ordinal);
        foreach ((string key, string text) in texts)
        {
            LocalizedText known = changed[key];
            changed[key] = LocalizedText.Create([
                .. known.Languages.Where(other => !string.Equals(other, language, StringComparison.OrdinalIgnoreCase)).Select(other => (other, known.In(other))),
                (language, text)]);
        }

        return new ReportTexts(changed);
    }

    private string? Fault(string key, string? text)
    {
        if (!_texts.TryGetValue(key, out LocalizedText? known))
        {
            return $"There is no report text '{key}'; known: {string.Join(", ", Keys)}.";
        }

        string[] places = LabelPlaceholders.Of(known.In("en"));
        return string.IsNullOrWhiteSpace(text) || !LabelPlaceholders.Of(text).SequenceEqual(places, StringComparer.Ordinal)
            ? $"The report text '{key}' is '{text}'; allowed: a text that is not empty, with {(places.Length == 0 ? "no places for values" : string.Join(" and ", places))}."
            : null;
    }

    private static ReportTexts Load()
    {
        using Stream stream = typeof(ReportTexts).Assembly.GetManifestResourceStream("Competency.Reporting.texts.json")
            ?? throw new InvalidOperationException("The assembly lacks its texts.");
        using JsonDocument document = JsonDocument.Parse(stream);
        return new ReportTexts(
        [
            .. document.RootElement.EnumerateObject().Select(entry => KeyValuePair.Create(
                entry.Name, LocalizedText.Create([.. entry.Value.EnumerateObject().Select(text => (text.Name, text.Value.GetString()!))]))),
        ]);
    }
}
