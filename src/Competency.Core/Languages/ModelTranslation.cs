using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Competency.Core.Building;
using Competency.Core.Internal;
using Competency.Core.Serialization;
using Competency.Core.Validation;

namespace Competency.Core.Languages;

/// <summary>The texts of a model in one more language, kept apart from the model's file.</summary>
/// <remarks>
/// A JSON file: <c>{ "formatVersion": 1, "model": "sales-mentor", "language": "fr", "texts": { "name": "…", "communication.1": "…" } }</c>. Each text has a key
/// made of the ids of the model; <see cref="Template"/> writes them all. A text that is empty counts as not translated yet; <c>sources</c>, which the
/// template adds for the translator, means nothing when read. Immutable, safe for any number of threads.
/// </remarks>
[DebuggerDisplay("{Model.Value,nq} in {Language}: {Texts.Count} texts")]
public sealed class ModelTranslation
{
    private ModelTranslation(ModelId model, string language, IReadOnlyDictionary<string, string> texts)
    {
        Model = model;
        Language = language;
        Texts = texts;
    }

    /// <summary>Gets the model that is translated.</summary>
    public ModelId Model { get; }

    /// <summary>Gets the language that it is translated to.</summary>
    public string Language { get; }

    /// <summary>Gets the texts by key; none of them empty.</summary>
    public IReadOnlyDictionary<string, string> Texts { get; }

    /// <summary>Reads a translation.</summary>
    /// <param name="utf8">The file, in UTF-8.</param>
    /// <exception cref="JsonException">The file is no JSON, or not of the shape of a translation; the message names path, line and column.</exception>
    /// <exception cref="CompetencyValidationException">The model's id or the language is malformed; the exception carries every issue.</exception>
    public static ModelTranslation ReadJson(ReadOnlySpan<byte> utf8) => Check(JsonFormat.Translation.Read(utf8));

    /// <summary>Reads a translation.</summary>
    /// <param name="json">The file's text.</param>
    /// <inheritdoc cref="ReadJson(ReadOnlySpan{byte})"/>
    public static ModelTranslation ReadJson(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        return Check(JsonFormat.Translation.Read(json));
    }

    /// <summary>Writes the file that a translator fills in.</summary>
    /// <param name="model">The model.</param>
    /// <param name="language">The language to translate to. Texts that the model has in it already stand there; the others are empty.</param>
    /// <returns>Indented JSON; <c>sources</c> has each text in the model's first language.</returns>
    /// <exception cref="ArgumentException"><paramref name="language"/> is no BCP 47 tag.</exception>
    public static string Template(CompetencyModel model, string language)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(language);
        if (!LocalizedText.IsLanguage(language))
        {
            throw new ArgumentException($"'{language}' is not a language; allowed: a BCP 47 tag such as 'en' or 'zh-CN'.", nameof(language));
        }

        (string Key, LocalizedText Text)[] texts = [.. ModelTexts.Of(ModelDrafts.From(model)).Select(entry => (entry.Key, new LocalizedText(entry.Texts)))];
        TranslationDraft draft = new()
        {
            FormatVersion = TranslationDraft.CurrentFormatVersion,
            Model = model.Id.Value,
            Language = language,
            Sources = texts.ToDictionary(entry => entry.Key, entry => entry.Text.In(model.Languages[0]), StringComparer.Ordinal),
            Texts = texts.ToDictionary(entry => entry.Key, entry => entry.Text.TryGet(language, out string? text) ? text : string.Empty, StringComparer.Ordinal),
        };
        return Encoding.UTF8.GetString(JsonFormat.Translation.Write(draft, indented: true));
    }

    private static ModelTranslation Check(TranslationDraft draft)
    {
        DraftValues values = new();
        ModelId model = values.Id<ModelId>(draft.Model, "model", ModelId.TryParse, IdSyntax.WordsAllowed);
        if (!LocalizedText.IsLanguage(draft.Language))
        {
            values.Refuse(IssueCodes.MalformedLanguage, "language", draft.Language, "a BCP 47 tag such as 'en' or 'zh-CN'");
        }

        values.ThrowIfAny("The translation");
        return new ModelTranslation(
            model,
            draft.Language!,
            draft.Texts!.Where(text => !string.IsNullOrWhiteSpace(text.Value)).ToDictionary(text => text.Key, text => text.Value, StringComparer.Ordinal));
    }
}
