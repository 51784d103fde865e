using System.CommandLine;
using Competency.Analytics;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Rows;
using Competency.Cli.Ratings;
using Competency.Core;

namespace Competency.Cli.Commands;

/// <summary><c>competency quality</c>: how far the ratings in a file can be trusted.</summary>
internal static class QualityCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> ratings = CommonOptions.Ratings();
        Option<string> model = CommonOptions.Model();
        Option<string?> earlier = new("--earlier")
        {
            Description = "An earlier round's ratings by the same model, to see who changed by more than measurement error.",
            HelpName = "ratings",
        };
        Option<string?> groups = new("--groups")
        {
            Description = "A CSV file with the columns subject and group: compares groups' scores and looks for indicators that favor one.",
            HelpName = "file",
        };
        Option<string?> profile = new("--profile", "-p")
        {
            Description = "With --groups, a requirement profile: looks for adverse impact of who qualifies.",
            HelpName = "profile",
            CompletionSources = { CommonOptions.PartsOfModel(of => of.RequirementProfiles.Select(known => known.Id.Value)) },
        };
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Markdown, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<string?> file = CommonOptions.Out();
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("quality", "Says how far the ratings in a file can be trusted: agreement, reliability, consistency, severity, norms, change, fairness.")
        {
            ratings, model, earlier, groups, profile, format, file, language,
        };
        command.Validators.Add(result =>
        {
            if (result.GetValue(profile) is not null && result.GetValue(groups) is null)
            {
                result.AddError("--profile needs --groups: adverse impact is between groups.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                QualitySource source = new(ModelChoice.Of(parsed.GetRequiredValue(model)), terminal, cancellationToken);
                RequirementProfile? required = GrowthOptions.ProfileOf(parsed.GetValue(profile), source.Choice.Model);
                RoundQualityReport report = source.Report(parsed.GetRequiredValue(ratings), parsed.GetValue(earlier), parsed.GetValue(groups), required);
                Phrases phrases = Phrases.In(parsed.GetRequiredValue(language));
                OutputFile.Write(parsed.GetValue(file), terminal, writer => Write(parsed.GetRequiredValue(format), report, phrases, terminal, writer));
                RefusalReport.Write(source.Refusals, terminal.Error);
                return source.HasFaults ? ExitCode.Findings : ExitCode.Fine;
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
