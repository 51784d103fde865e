using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Comparing;
using Competency.Cli.Output.Rows;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Cli.Commands;

/// <summary><c>competency compare</c>: two versions of a model, or two models.</summary>
internal static class CompareCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> first = new("first") { Description = "The older version, or one model: built-in (id or id@version), or the path of a model's JSON file." };
        Argument<string> second = new("second") { Description = "The newer version, or the other model." };
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<string?> file = CommonOptions.Out();
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("compare", "Compares two versions of a model (what changed, and which results may be compared) or two models (what measures the same).") { first, second, format, file, language };
        command.SetAction(parsed =>
        {
            CompetencyModel one = ModelChoice.Of(parsed.GetRequiredValue(first)).Model;
            CompetencyModel other = ModelChoice.Of(parsed.GetRequiredValue(second)).Model;
            string form = parsed.GetRequiredValue(format);
            string chosen = parsed.GetRequiredValue(language);
            return one.Id == other.Id
                ? Versions(one, other, form, chosen, parsed.GetValue(file), terminal)
                : Models(one, other, form, chosen, parsed.GetValue(file), terminal);
        });
        return command;
    }

    private static int Versions(CompetencyModel older, CompetencyModel newer, string form, string language, string? path, Terminal terminal)
    {
        OutputFile.Write(path, terminal, writer =>
        {
            if (OutputFormat.IsRows(form))
            {
                RowOutput.Write(ChangeRow.Of(ModelComparer.Compare(older, newer)), context => context.ChangeRow, form, writer);
            }
            else if (string.Equals(form, OutputFormat.Table, StringComparison.Ordinal))
            {
                new VersionTable(older, newer, language).Draw(terminal.Draw(writer));
            }
            else
            {
                JsonOutput.Write(VersionsDocument.Of(ModelComparer.Compare(older, newer)), context => context.VersionsDocument, writer);
            }
        });
        return ExitCode.Fine;
    }

    private static int Models(CompetencyModel one, CompetencyModel other, string form, string language, string? path, Terminal terminal)
    {
        ModelRelations relations = new([one, other]);
        ModelOverlap overlap = ModelOverlap.Of(one, other, relations);
        OutputFile.Write(path, terminal, writer =>
        {
            if (OutputFormat.IsRows(form))
            {
                RowOutput.Write(RelatedRow.Of(overlap, Phrases.In(language)), context => context.RelatedRow, form, writer);
            }
            else if (string.Equals(form, OutputFormat.Table, StringComparison.Ordinal))
            {
                new OverlapTable(overlap, language).Draw(terminal.Draw(writer));
            }
            else
            {
                JsonOutput.Write(OverlapDocument.Of(overlap), context => context.OverlapDocument, writer);
            }
        });
        ValidationReport report = relations.Check();
        foreach (ValidationIssue issue in report.Issues)
        {
            terminal.Error.WriteLine($"error: {issue.Message}");
        }

        return report.Issues.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
