using System.CommandLine;
using System.Text.Json;
using Competency.Cli.Models;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Validation;

namespace Competency.Cli.Commands;

/// <summary><c>competency validate</c>: everything that is wrong with a model file, its relations and its translation.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "The model's JSON file; a built-in model to check a translation of it." };
        Option<string?> translation = CommonOptions.Translation();
        Command command = new("validate", "Checks a model file and lists everything that is wrong with it.") { file, translation };
        command.SetAction(parsed => Validate(parsed.GetRequiredValue(file), parsed.GetValue(translation), terminal));
        return command;
    }

    private static int Validate(string name, string? translation, Terminal terminal)
    {
        CompetencyModel? model = null;
        bool isFine = Tell(terminal, () => Read(name, out model));
        if (model is not null)
        {
            isFine &= Tell(terminal, () => RelationsOf(model));
            isFine &= translation is null || Tell(terminal, () => TranslationOf(model, translation));
        }

        if (isFine)
        {
            terminal.Output.WriteLine($"{name} is valid: {model}, fingerprint {CompetencyJson.Fingerprint(model!)}");
        }

        return isFine ? ExitCode.Fine : ExitCode.Findings;
    }

    /// <summary>Writes what is found, and tells whether none of it is an error.</summary>
    private static bool Tell(Terminal terminal, Func<ValidationReport> check)
    {
        try
        {
            ValidationReport report = check();
            foreach (ValidationIssue issue in report.Issues)
            {
                terminal.Output.WriteLine($"{(issue.Severity == IssueSeverity.Error ? "error" : "warning")} {issue}");
            }

            return report.Issues.All(issue => issue.Severity != IssueSeverity.Error);
        }
        catch (JsonException exception)
        {
            terminal.Output.WriteLine($"error {exception.Message}");
            return false;
        }
    }

    private static ValidationReport Read(string name, out CompetencyModel? model)
    {
        if (!File.Exists(name))
        {
            model = ModelChoice.IsFile(name) ? throw new InputException($"There is no file '{name}'.") : ModelChoice.Of(name).Model;
            return ValidationReport.Clean;
        }

        _ = CompetencyJson.TryReadModel(File.ReadAllBytes(name), out model, out ValidationReport report);
        return report;
    }

    // The file stands for the built-in model of its id, if there is one.
    private static ValidationReport RelationsOf(CompetencyModel model) => model.Relations.Count == 0
        ? ValidationReport.Clean
        : new ModelRelations(ModelChoice.BuiltIns().Models.Where(builtIn => builtIn.Id != model.Id).Append(model)).Check();

    private static ValidationReport TranslationOf(CompetencyModel model, string path)
    {
        try
        {
            _ = model.TryWith(ModelTranslation.ReadJson(TranslationFile.Bytes(path)), out _, out ValidationReport report);
            return report;
        }
        catch (CompetencyValidationException exception)
        {
            return exception.Report;
        }
    }
}
