using System.Collections.Frozen;
using System.Text.Json;
using Competency.Core.Internal;
using Competency.Core.Serialization;
using Competency.Core.Validation;

namespace Competency.Core.Languages;

/// <content>How a host adds a language or replaces a text.</content>
public sealed partial class CompetencyLabels
{
    /// <summary>How many wrong keys are compared with all right ones: enough for people, too few for a hostile file to take its time.</summary>
    private const int Hints = 50;

    /// <summary>Gives the labels with texts of one language added or replaced.</summary>
    /// <param name="language">The language: a BCP 47 tag.</param>
    /// <param name="texts">Texts by key. Keys of roles that are not standard (<c>role.key-account</c>) may be new; all others must be known.</param>
    /// <exception cref="CompetencyValidationException">The language is none, a key is unknown, or a text is empty; the exception carries every issue.</exception>
    public CompetencyLabels With(string language, IEnumerable<KeyValuePair<string, string>> texts)
    {
        ArgumentNullException.ThrowIfNull(language);
        ArgumentNullException.ThrowIfNull(texts);
        return Merge(texts.Select(text => (text.Key, language, text.Value)), Fallback);
    }

    /// <summary>Gives the labels with those of a file added or replaced.</summary>
    /// <remarks>
    /// The file: <c>{ "formatVersion": 1, "fallback": ["fr", "en"], "texts": { "role.manager": { "fr": "Responsable" } } }</c>; <c>fallback</c> may be left out.
    /// </remarks>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of labels; the message names path, line and column.</exception>
    /// <exception cref="CompetencyValidationException">A language is none, a key is unknown, or a text is empty; the exception carries every issue.</exception>
    public CompetencyLabels WithJson(ReadOnlySpan<byte> utf8) => Merge(JsonFormat.Labels.Read(utf8));

    /// <summary>Gives the labels with those of a file added or replaced.</summary>
    /// <param name="json">The file's text.</param>
    /// <inheritdoc cref="WithJson(ReadOnlySpan{byte})"/>
    public CompetencyLabels WithJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Merge(JsonFormat.Labels.Read(json));
    }

    /// <summary>Gives the labels with another order of languages to fall back to.</summary>
    /// <exception cref="CompetencyValidationException">A language is none.</exception>
    public CompetencyLabels WithFallback(params string[] languages)
    {
        ArgumentNullException.ThrowIfNull(languages);
        return Merge([], [.. languages]);
    }

    private CompetencyLabels Merge(LabelsDraft draft) => Merge(
        draft.Texts!.SelectMany(entry => entry.Value.Select(text => (entry.Key, text.Key, text.Value))),
        draft.Fallback is null ? Fallback : [.. draft.Fallback]);

    private CompetencyLabels Merge(IEnumerable<(string Key, string Language, string Text)> added, ValueList<string> fallback)
    {
        DraftValues values = new();
        Dictionary<string, LocalizedText> texts = new(_texts, StringComparer.Ordinal);
        List<string> keys = [.. Keys];
        foreach (string language in fallback.Where(language => !LocalizedText.IsLanguage(language)))
        {
            values.Refuse(IssueCodes.MalformedLanguage, "fallback", language, "a BCP 47 tag such as 'en' or 'zh-CN'");
        }

        int hints = Hints;
        foreach ((string key, string language, string text) in added)
        {
            if (IsSound(key, language, text, values, ref hints))
            {
                if (texts.TryAdd(key, LocalizedText.Empty))
                {
                    keys.Add(key);
                }

                texts[key] = texts[key].With(language, text);
            }
        }

        values.ThrowIfAny("The labels");
        return new CompetencyLabels([.. keys], texts.ToFrozenDictionary(StringComparer.Ordinal), fallback);
    }

    private bool IsSound(string key, string language, string text, DraftValues values, ref int hints)
    {
        string path = IssuePath.Member(IssuePath.Member("texts", key), language);
        bool isRole = key.StartsWith(LabelKeys.Roles, StringComparison.Ordinal) && IdSyntax.IsWords(key[LabelKeys.Roles.Length..]);
        if (!isRole && !_texts.ContainsKey(key))
        {
            string nearest = hints-- > 0 && Nearest.Of(key, Keys) is { } known ? $"'{known}', or another key of the library" : "a key of the library";
            values.Refuse(TextIssueCodes.UnknownLabel, path, key, $"{nearest}, or 'role.' and a role id");
            return false;
        }

        if (!LocalizedText.IsLanguage(language))
        {
            values.Refuse(IssueCodes.MalformedLanguage, path, language, "a BCP 47 tag such as 'en' or 'zh-CN'");
            return false;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            values.Refuse(IssueCodes.EmptyText, path, text, "a text that is not empty");
            return false;
        }

        string[] placeholders = isRole ? [] : LabelPlaceholders.Of(_texts[key].ToString());
        if (!isRole && !LabelPlaceholders.Of(text).SequenceEqual(placeholders, StringComparer.Ordinal))
        {
            values.Refuse(
                TextIssueCodes.WrongPlaceholders,
                path,
                text,
                placeholders.Length == 0 ? "a text without places for values" : $"a text with {string.Join(" and ", placeholders)}, where the values stand, and no others");
            return false;
        }

        return true;
    }
}
