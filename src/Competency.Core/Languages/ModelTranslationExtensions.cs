using System.Diagnostics.CodeAnalysis;
using Competency.Core.Building;
using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Languages;

/// <summary>Gives models more languages.</summary>
public static class ModelTranslationExtensions
{
    /// <summary>Gives the model with the texts of a translation added, or replaced where it has them in that language already.</summary>
    /// <remarks>
    /// The language is added at the end of the model's languages where it is new. The model keeps its id and version, and scores the same; its
    /// fingerprint is another, because it is taken over every word. What the translation lacks falls back in the order of the model's languages;
    /// <see cref="TryWith"/> tells what that is.
    /// </remarks>
    /// <exception cref="CompetencyValidationException">The translation is one of another model, or a text cannot be used; the exception carries every issue.</exception>
    public static CompetencyModel With(this CompetencyModel model, ModelTranslation translation) =>
        model.TryWith(translation, out CompetencyModel? translated, out ValidationReport report)
            ? translated
            : throw new CompetencyValidationException($"Translation of '{translation.Model}' to '{translation.Language}'", report);

    /// <summary>Gives the model with the texts of a translation added, and tells what was wrong with it.</summary>
    /// <param name="model">The model.</param>
    /// <param name="translation">The translation.</param>
    /// <param name="translated">The model in one more language, or null where the report has errors.</param>
    /// <param name="report">
    /// Warnings: each key that the model does not have, with the nearest that it has; each text that the translation lacks. Errors: another
    /// model's translation; texts that are too long or have forbidden characters.
    /// </param>
    /// <returns>Whether there is a translated model.</returns>
    public static bool TryWith(
        this CompetencyModel model, ModelTranslation translation, [NotNullWhen(true)] out CompetencyModel? translated, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(translation);
        translated = null;
        IssueCollector issues = new();
        if (translation.Model != model.Id)
        {
            issues.Error(
                TextIssueCodes.TranslationOfAnotherModel,
                "model",
                $"The translation is of model '{translation.Model}'; allowed here: '{model.Id}'.",
                translation.Model.Value,
                model.Id.Value);
            report = issues.ToReport();
            return false;
        }

        ModelDraft draft = ModelDrafts.From(model);
        Fill(draft, model, translation, issues);
        ValidationReport check = ModelValidator.Check(draft, out translated);
        report = new ValidationReport([.. issues.ToReport().Issues, .. check.Issues.Where(issue => !string.Equals(issue.Code, IssueCodes.MissingText, StringComparison.Ordinal))]);
        return translated is not null;
    }

    /// <summary>How many wrong keys are compared with all right ones: enough for people, too few for a hostile file to take its time.</summary>
    private const int Hints = 50;

    private static void Fill(ModelDraft draft, CompetencyModel model, ModelTranslation translation, IssueCollector issues)
    {
        string language = model.Languages.FirstOrDefault(known => string.Equals(known, translation.Language, StringComparison.OrdinalIgnoreCase)) ?? translation.Language;
        List<string> languages = draft.Languages ??= [];
        if (!languages.Contains(language, StringComparer.Ordinal))
        {
            languages.Add(language);
        }

        HashSet<string> keys = new(StringComparer.Ordinal);
        foreach ((string key, Dictionary<string, string> texts) in ModelTexts.Of(draft).ToArray())
        {
            keys.Add(key);
            if (translation.Texts.TryGetValue(key, out string? text))
            {
                // A text in a language that the model does not declare may differ in the case of its tag.
                foreach (string same in texts.Keys.Where(known => string.Equals(known, language, StringComparison.OrdinalIgnoreCase)).ToArray())
                {
                    texts.Remove(same);
                }

                texts[language] = text;
            }
            else if (!texts.Keys.Contains(language, StringComparer.OrdinalIgnoreCase))
            {
                issues.Warning(TextIssueCodes.UntranslatedText, IssuePath.Member("texts", key), $"The translation lacks '{key}'; readers see it in another language.");
            }
        }

        int hints = Hints;
        foreach (string key in translation.Texts.Keys.Where(key => !keys.Contains(key)).Order(StringComparer.Ordinal))
        {
            string? nearest = hints-- > 0 ? Nearest.Of(key, keys) : null;
            issues.Warning(
                TextIssueCodes.UnknownText,
                IssuePath.Member("texts", key),
                $"The model has no text '{key}', so its translation is not used.{(nearest is null ? string.Empty : $" Did you mean '{nearest}'?")}",
                key,
                nearest);
        }
    }
}
