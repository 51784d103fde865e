using System.Text.Json;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Validation;

namespace Competency.Cli.Models;

/// <summary>A translation that the user named.</summary>
internal static class TranslationFile
{
    /// <exception cref="InputException">There is no such file.</exception>
    public static byte[] Bytes(string path) => File.Exists(path) ? File.ReadAllBytes(path) : throw new InputException($"There is no file '{path}'.");

    /// <exception cref="InputException">The file holds no translation.</exception>
    public static ModelTranslation Read(string path)
    {
        byte[] json = Bytes(path);
        try
        {
            return ModelTranslation.ReadJson(json);
        }
        catch (JsonException exception)
        {
            throw new InputException($"{path} holds no translation: {exception.Message}");
        }
    }

    /// <summary>Gives the model in one more language; what the translation lacks is counted, what it has too much is named.</summary>
    /// <exception cref="CompetencyValidationException">The translation is one of another model, or a text cannot be used.</exception>
    public static CompetencyModel Apply(ModelTranslation translation, CompetencyModel model, TextWriter warnings)
    {
        if (!model.TryWith(translation, out CompetencyModel? translated, out ValidationReport report))
        {
            throw new CompetencyValidationException($"Translation of '{translation.Model}' to '{translation.Language}'", report);
        }

        ILookup<bool, ValidationIssue> issues = report.Issues.ToLookup(issue => string.Equals(issue.Code, TextIssueCodes.UntranslatedText, StringComparison.Ordinal));
        foreach (ValidationIssue issue in issues[false])
        {
            warnings.WriteLine($"warning: {issue.Message}");
        }

        if (issues[true].Any())
        {
            warnings.WriteLine($"warning: {issues[true].Count()} texts are not translated and shown in another language; 'competency validate {model.Id} --translation' lists them.");
        }

        return translated;
    }
}
