using System.Collections.Frozen;
using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.Json;
using Competency.Core.Internal;
using Competency.Core.Serialization;

namespace Competency.Core.Languages;

/// <summary>What the library's own words are called, by language: statuses, reasons, warnings, standard roles, kinds, the points of common scales, and the phrases that models are printed and compared with.</summary>
/// <remarks>
/// The library has them in zh-CN and English. A host adds a language or replaces a text by <see cref="With(string, IEnumerable{KeyValuePair{string, string}})"/> or
/// <see cref="WithJson(string)"/>. Each label has a key that never changes, such as <c>role.manager</c> or <c>warning.single-rater</c>.
/// <para>
/// Where a label has no text in the language wanted, it is looked for in this order: the language's parents (<c>zh-Hans-CN</c>, <c>zh-Hans</c>,
/// <c>zh</c>), a regional form of the same language, the languages of <see cref="Fallback"/> in turn, the first text there is.
/// </para>
/// Immutable, safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{Keys.Count} labels in {Languages}")]
public sealed partial class CompetencyLabels
{
    private static readonly Lazy<CompetencyLabels> s_default = new(Load);

    private readonly FrozenDictionary<string, LocalizedText> _texts;

    private CompetencyLabels(ValueList<string> keys, FrozenDictionary<string, LocalizedText> texts, ValueList<string> fallback)
    {
        Keys = keys;
        _texts = texts;
        Fallback = fallback;
        Languages = [.. texts.Values.SelectMany(text => text.Languages).Distinct(StringComparer.OrdinalIgnoreCase).OrderBy(language => language, StringComparer.Ordinal)];
    }

    /// <summary>Gets the labels of the library itself: zh-CN and English, falling back to English and then zh-CN.</summary>
    public static CompetencyLabels Default => s_default.Value;

    /// <summary>Gets the keys of all labels, in order of definition.</summary>
    public ValueList<string> Keys { get; }

    /// <summary>Gets the languages that some label has a text in, by ordinal.</summary>
    public ValueList<string> Languages { get; }

    /// <summary>Gets the languages that are tried in turn where the language wanted has no text. Default: en, zh-CN.</summary>
    public ValueList<string> Fallback { get; }

    /// <summary>Gets a label by its key.</summary>
    /// <param name="key">The key, such as <c>frequency.3</c>.</param>
    /// <param name="language">The language wanted, or null for the first of the fallback.</param>
    /// <exception cref="KeyNotFoundException">There is no such label; the message names the nearest.</exception>
    public string Get(string key, string? language)
    {
        ArgumentNullException.ThrowIfNull(key);
        return TryGet(key, language, out string? text)
            ? text
            : throw new KeyNotFoundException($"There is no label '{key}'.{(Nearest.Of(key, Keys) is { } nearest ? $" Did you mean '{nearest}'?" : string.Empty)}");
    }

    /// <summary>Gets a label by its key, without an exception where there is none.</summary>
    /// <inheritdoc cref="Get"/>
    public bool TryGet(string key, string? language, [NotNullWhen(true)] out string? text)
    {
        ArgumentNullException.ThrowIfNull(key);
        text = _texts.TryGetValue(key, out LocalizedText? found) ? found.In(language ?? (Fallback.Count > 0 ? Fallback[0] : null), Fallback) : null;
        return text is not null;
    }

    /// <summary>Gets what a role is called.</summary>
    /// <returns>The label; the role's id for a role that is not standard and that no host has named.</returns>
    public string Of(RoleId role, string? language)
    {
        Guard.NotDefault(role.IsDefault, nameof(role));
        return TryGet(LabelKeys.Of(role), language, out string? text) ? text : role.Value;
    }

    /// <summary>Gets what a role is called in a model: the model's own word where it has one.</summary>
    /// <returns>The model's label, else that of these labels, else the role's id.</returns>
    public string Of(RoleId role, CompetencyModel model, string? language)
    {
        ArgumentNullException.ThrowIfNull(model);
        return model.Roles.FirstOrDefault(rule => rule.Id == role) is { Label.IsEmpty: false } own ? own.Label.In(language, model.Languages) : Of(role, language);
    }

    /// <summary>Gets what several raters of a role are called in a sentence, such as <em>peers</em>; where the model has a word of its own, <em>raters in the role Team lead</em>.</summary>
    /// <param name="role">The role, or null for raters of any role.</param>
    /// <param name="model">The model, whose own word for a role comes first.</param>
    /// <param name="language">The language wanted, or null for the first of the fallback.</param>
    public string OfRaters(RoleId? role, CompetencyModel model, string? language)
    {
        ArgumentNullException.ThrowIfNull(model);
        if (role is not { } own)
        {
            return Get(LabelKeys.AnyRaters, language);
        }

        string name = Of(own, model, language);
        return string.Equals(name, Of(own, language), StringComparison.Ordinal) && TryGet(LabelKeys.Raters + own.Value, language, out string? several)
            ? several
            : LabelPlaceholders.Fill(Get(LabelKeys.RatersInRole, language), [("role", name)]);
    }

    /// <summary>Gets the scale of how often a behavior is seen, labeled in every language there is: 1 never to 5 always.</summary>
    /// <remarks>What a model without labels on its scale may be shown with.</remarks>
    public RatingScale FrequencyScale() => new(
        1,
        5,
        [.. Enumerable.Range(1, 5).Select(point => new ScalePoint(point, _texts[string.Create(CultureInfo.InvariantCulture, $"frequency.{point}")]))],
        _texts["frequency.not-observed"],
        Provenance.Completed);

    /// <summary>Lists the labels that a language lacks: those that would be shown in another.</summary>
    /// <param name="language">The language; its parents and regional forms of the same language count as having it.</param>
    /// <returns>The keys, in order of definition.</returns>
    public ValueList<string> Missing(string language)
    {
        ArgumentNullException.ThrowIfNull(language);
        return [.. Keys.Where(key => !_texts[key].TryNearest(language, out _))];
    }

    /// <summary>Tells whether some label has a text in a language, by its parents and regional forms too.</summary>
    internal bool Knows(string language) => _texts.Values.Any(text => text.TryNearest(language, out _));

    private static CompetencyLabels Load()
    {
        using Stream stream = typeof(CompetencyLabels).Assembly.GetManifestResourceStream("labels.json")
            ?? throw new InvalidOperationException("The assembly lacks its labels.");
        byte[] bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        LabelsDraft draft = JsonFormat.Labels.Read(bytes);
        Dictionary<string, LocalizedText> texts = draft.Texts!.ToDictionary(entry => entry.Key, entry => new LocalizedText(entry.Value), StringComparer.Ordinal);
        return new CompetencyLabels([.. draft.Texts!.Keys], texts.ToFrozenDictionary(StringComparer.Ordinal), [.. draft.Fallback!]);
    }
}
