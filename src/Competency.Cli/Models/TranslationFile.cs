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

    /// <summary>Gives the model in one more language; what the translation lacks or has too much is told beside it.</summary>
    /// <exception cref="CompetencyValidationException">The translation is one of another model, or a text cannot be used.</exception>
    public static CompetencyModel Apply(ModelTranslation translation, CompetencyModel model, Action<ValidationIssue> tell)
    {
        bool isUsable = model.TryWith(translation, out CompetencyModel? translated, out ValidationReport report);
        foreach (ValidationIssue issue in report.Issues.Where(_ => isUsable))
        {
            tell(issue);
        }

        return isUsable ? translated! : throw new CompetencyValidationException($"Translation of '{translation.Model}' to '{translation.Language}'", report);
    }
}
