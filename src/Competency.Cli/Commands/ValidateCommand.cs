using System.CommandLine;
using System.Text.Json;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Rows;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Validation;

namespace Competency.Cli.Commands;

/// <summary><c>competency validate</c>: everything that is wrong with a model file, its relations and its translation.</summary>
internal static class ValidateCommand
{
    // A file that is no JSON, or not of the shape of a model: the message has path, line and column.
    private const string NotReadable = "not-readable";

    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "The model's JSON file; a built-in model to check a translation of it." };
        Option<string?> translation = CommonOptions.Translation();
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<string?> output = CommonOptions.Out();
        Command command = new("validate", "Checks a model file and lists everything that is wrong with it.") { file, translation, format, output };
        command.SetAction(parsed =>
        {
            string name = parsed.GetRequiredValue(file);
            List<ValidationIssue> found = [];
            CompetencyModel? model = Check(name, parsed.GetValue(translation), found);
            bool isFine = model is not null && found.TrueForAll(issue => issue.Severity != IssueSeverity.Error);
            OutputFile.Write(parsed.GetValue(output), terminal, writer => Write(parsed.GetRequiredValue(format), found, isFine ? $"{name} is valid: {model}, fingerprint {CompetencyJson.Fingerprint(model!)}" : null, writer));
            return isFine ? ExitCode.Fine : ExitCode.Findings;
        });
        return command;
    }

    /// <summary>Collects what is found; there is no model where the file holds none.</summary>
    private static CompetencyModel? Check(string name, string? translation, List<ValidationIssue> found)
    {
        CompetencyModel? model = null;
        Collect(found, name, () => Read(name, out model));
        if (model is not null)
        {
            Collect(found, name, () => RelationsOf(model));
        }

        if (model is not null && translation is not null)
        {
            Collect(found, translation, () => TranslationOf(model, translation));
        }

        return model;
    }

    private static void Collect(List<ValidationIssue> found, string name, Func<ValidationReport> check)
    {
        try
        {
            found.AddRange(check().Issues);
        }
        catch (JsonException exception)
        {
            found.Add(new ValidationIssue(NotReadable, IssueSeverity.Error, name, exception.Message));
        }
    }

    private static void Write(string form, List<ValidationIssue> found, string? verdict, TextWriter writer)
    {
        if (OutputFormat.IsRows(form))
        {
            RowOutput.Write(found.Select(IssueRow.Of), context => context.IssueRow, form, writer);
            return;
        }

        if (string.Equals(form, OutputFormat.Json, StringComparison.Ordinal))
        {
            JsonOutput.Write(new ValidationDocument(ValidationDocument.CurrentVersion, verdict is not null, found.Select(IssueRow.Of)), context => context.ValidationDocument, writer);
            return;
        }

        foreach (ValidationIssue issue in found)
        {
            writer.WriteLine($"{(issue.Severity == IssueSeverity.Error ? "error" : "warning")} {(string.Equals(issue.Code, NotReadable, StringComparison.Ordinal) ? issue.Message : issue)}");
        }

        if (verdict is not null)
        {
            writer.WriteLine(verdict);
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
