using System.CommandLine;
using Competency.Analytics;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Rows;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Formats;

namespace Competency.Cli.Commands;

/// <summary><c>competency quality</c>: how far the ratings in a file can be trusted.</summary>
internal static class QualityCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> ratings = CommonOptions.Ratings();
        Option<string> model = CommonOptions.Model();
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Markdown, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<string?> file = CommonOptions.Out();
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("quality", "Says how far the ratings in a file can be trusted: agreement, reliability, consistency, severity.") { ratings, model, format, file, language };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                ModelChoice choice = ModelChoice.Of(parsed.GetRequiredValue(model));
                RatingFile read = RatingSource.Read(parsed.GetRequiredValue(ratings), choice, terminal, cancellationToken);

                // Scoring decides who is in, so that both verbs speak of the same people.
                TeamScores scores = TeamScores.Of(read, choice, cancellationToken);
                HashSet<SubjectId> scored = [.. scores.Results.Select(result => result.Subject)];
                RoundQualityReport report = RoundQualityReport.Create(
                    read.Subjects.Where(subject => scored.Contains(subject.Subject)).Select(subject => subject.Assessment!), choice.Model);
                cancellationToken.ThrowIfCancellationRequested();
                Phrases phrases = Phrases.In(parsed.GetRequiredValue(language));
                OutputFile.Write(parsed.GetValue(file), terminal, writer => Write(parsed.GetRequiredValue(format), report, phrases, terminal, writer));
                RefusalReport.Write(scores.Refusals, terminal.Error);
                return scores.Refusals.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellationToken));
        return command;
    }

    private static void Write(string format, RoundQualityReport report, Phrases phrases, Terminal terminal, TextWriter writer)
    {
        switch (format)
        {
            case OutputFormat.Table:
                new QualityTable(report, phrases).Draw(terminal.Draw(writer));
                break;
            case OutputFormat.Json:
                JsonOutput.Write(QualityDocument.Of(report), context => context.QualityDocument, writer);
                break;
            case OutputFormat.Ndjson or OutputFormat.Csv:
                RowOutput.Write(QualityRow.Of(report), context => context.QualityRow, format, writer);
                break;
            default:
                writer.Write(report.ToMarkdown(QualityTable.LanguageOf(phrases)));
                break;
        }
    }
}
