using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using Competency.Core;
using Competency.Development.Serialization;

namespace Competency.Development.Texts;

/// <summary>The sentences of plans and conversations, in any number of languages, for a host to replace and to add to.</summary>
/// <remarks>
/// <para>
/// A template is a text with names in braces: <c>In “{dimension}” you stand at {current}.</c> A brace itself is written twice. Each template has
/// its own placeholders (<see cref="Keys"/>); an unknown one is refused when the template is given, not when it is used.
/// </para>
/// <para>
/// Which text is taken: the language asked for; its parents (<c>zh-Hans-CN</c>, <c>zh-Hans</c>, <c>zh</c>); a regional form of the same language; then each
/// of <see cref="Fallback"/>. The built-in templates are complete in <c>zh-CN</c> and <c>en</c>, so there is always a text.
/// </para>
/// <para>Immutable, safe for any number of threads.</para>
/// </remarks>
[DebuggerDisplay("{ToString(),nq}")]
public sealed class TextTemplates
{
    private const string Resource = "Competency.Development.Texts.templates.json";

    private static readonly Lazy<TextTemplates> s_builtIn = new(ReadBuiltIn);

    private readonly FrozenDictionary<string, LocalizedText> _texts;

    private TextTemplates(IEnumerable<KeyValuePair<string, LocalizedText>> texts, ValueList<string> fallback)
    {
        _texts = texts.ToFrozenDictionary(StringComparer.Ordinal);
        Fallback = fallback;
    }

    /// <summary>Gets the templates of the library, in <c>zh-CN</c> and <c>en</c>.</summary>
    public static TextTemplates BuiltIn => s_builtIn.Value;

    /// <summary>Gets every template there is, with its placeholders.</summary>
    public static ValueList<TextTemplateKey> Keys => TemplateCatalog.Keys;

    /// <summary>Gets the languages to try where the one asked for has no text, in order.</summary>
    /// <value>Default: <c>en</c>, <c>zh-CN</c>.</value>
    public ValueList<string> Fallback { get; }

    /// <summary>Gets the languages in which there is any text, by ordinal.</summary>
    public ValueList<string> Languages =>
        [.. _texts.Values.SelectMany(text => text.Languages).Distinct(StringComparer.OrdinalIgnoreCase).Order(StringComparer.Ordinal)];

    /// <summary>Gives a copy in which one template has another text in one language.</summary>
    /// <param name="language">A BCP 47 tag; a new language is added.</param>
    /// <param name="name">The name of the template.</param>
    /// <param name="template">The text with its placeholders.</param>
    /// <exception cref="ArgumentException">The language is malformed, the name or a placeholder is unknown, a brace has no partner, or the text is empty.</exception>
    public TextTemplates With(string language, string name, string template) =>
        With(language, new Dictionary<string, string>(StringComparer.Ordinal) { [name] = template });

    /// <summary>Gives a copy in which some templates have another text in one language; the rest is as it was.</summary>
    /// <param name="language">A BCP 47 tag; a new language is added, and falls back where it has no text.</param>
    /// <param name="templates">The texts by the names of their templates.</param>
    /// <exception cref="ArgumentException">The language is malformed, or a template is; the message names every fault.</exception>
    public TextTemplates With(string language, IReadOnlyDictionary<string, string> templates)
    {
        ArgumentNullException.ThrowIfNull(templates);
        CheckLanguage(language);
        string[] faults = [.. templates.OrderBy(entry => entry.Key, StringComparer.Ordinal).Select(entry => Fault(language, entry.Key, entry.Value)).OfType<string>()];
        if (faults.Length > 0)
        {
            throw new ArgumentException(string.Join('\n', faults), nameof(templates));
        }

        Dictionary<string, LocalizedText> texts = new(_texts, StringComparer.Ordinal);
        foreach ((string name, string template) in templates)
        {
            LocalizedText known = texts.GetValueOrDefault(name, LocalizedText.Empty);
            texts[name] = LocalizedText.Create([
                .. known.Languages.Where(other => !string.Equals(other, language, StringComparison.OrdinalIgnoreCase)).Select(other => (other, known.In(other))),
                (language, template)]);
        }

        return new TextTemplates(texts, Fallback);
    }

    /// <summary>Gives a copy that tries other languages, in this order, where the one asked for has no text.</summary>
    /// <exception cref="ArgumentException">A language is malformed.</exception>
    public TextTemplates WithFallback(params IEnumerable<string> languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        string[] order = [.. languages];
        foreach (string language in order)
        {
            CheckLanguage(language);
        }

        return new TextTemplates(_texts, [.. order]);
    }

    /// <summary>Gets the template that is taken for a language, unfilled.</summary>
    /// <exception cref="KeyNotFoundException">There is no such template; the message lists those there are.</exception>
    public string Get(string name, string language)
    {
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(language);
        return _texts.TryGetValue(name, out LocalizedText? text)
            ? text.In(language, Fallback)
            : throw new KeyNotFoundException($"There is no template '{name}'; known: {string.Join(", ", Keys.Select(key => key.Name))}.");
    }

    /// <summary>Gives the languages, such as <c>en, zh-CN</c>.</summary>
    public override string ToString() => string.Join(", ", Languages);

    internal string Fill(string language, string name, params ReadOnlySpan<(string Name, string Value)> values)
    {
        Dictionary<string, string> byName = new(StringComparer.Ordinal);
        foreach ((string placeholder, string value) in values)
        {
            byName.Add(placeholder, value);
        }

        return TemplateText.Fill(Get(name, language), byName);
    }

    private static string? Fault(string language, string name, string? template) =>
        !TemplateCatalog.ByName.TryGetValue(name, out TextTemplateKey? key)
            ? $"Template '{name}' ({language}) is refused: there is no such template; known: {string.Join(", ", Keys.Select(known => known.Name))}."
            : TemplateText.Fault(template ?? string.Empty, key) is { } fault ? $"Template '{name}' ({language}) is refused: {fault}." : null;

    private static void CheckLanguage([NotNull] string? language)
    {
        ArgumentNullException.ThrowIfNull(language);

        // The text plays no part: Core decides what a language is.
        _ = LocalizedText.Create((language, language.Length == 0 ? "-" : language));
    }

    private static TextTemplates ReadBuiltIn()
    {
        using Stream stream = typeof(TextTemplates).Assembly.GetManifestResourceStream(Resource)
            ?? throw new InvalidOperationException($"The assembly lacks its resource {Resource}.");
        TextTemplates templates = new([], ["en", "zh-CN"]);
        foreach ((string language, Dictionary<string, string> texts) in BuiltInTexts.Read(stream))
        {
            templates = templates.With(language, texts);
        }

        return templates;
    }
}
