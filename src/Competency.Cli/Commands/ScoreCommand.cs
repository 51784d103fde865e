using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Ratings;
using Competency.Formats;

namespace Competency.Cli.Commands;

/// <summary><c>competency score</c>: everyone in a file.</summary>
internal static class ScoreCommand
{
    private const string Table = "table";
    private const string Json = "json";
    private const string Ndjson = "ndjson";

    public static Command Create(Terminal terminal)
    {
        Argument<string> ratings = CommonOptions.Ratings();
        Option<string> model = CommonOptions.Model();
        Option<string> format = CommonOptions.Format(Table, Json, Ndjson, "csv");
        Option<string?> file = CommonOptions.Out();
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("score", "Scores everyone in a file of ratings.") { ratings, model, format, file, language };
        // On a thread of its own, so that Ctrl-C is heard while it works.
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                ModelChoice choice = ModelChoice.Of(parsed.GetRequiredValue(model));
                RatingFile read = RatingSource.Read(parsed.GetRequiredValue(ratings), choice, terminal, cancellationToken);
                TeamScores scores = TeamScores.Of(read, choice, cancellationToken);
                Phrases phrases = Phrases.In(parsed.GetRequiredValue(language));
                OutputFile.Write(parsed.GetValue(file), terminal, writer => Write(parsed.GetRequiredValue(format), scores, phrases, terminal, writer));
                RefusalReport.Write(scores.Refusals, terminal.Error);
                return scores.Refusals.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellationToken));
        return command;
    }

    private static void Write(string format, TeamScores scores, Phrases phrases, Terminal terminal, TextWriter writer)
    {
        switch (format)
        {
            case Table:
                new ScoreTable(scores, phrases).Draw(terminal.Draw(writer));
                break;
            case Json:
                ScoreJson.Write(scores, writer);
                break;
            case Ndjson:
                ScoreJson.WriteLines(scores, writer);
                break;
            default:
                ScoreCsv.Write(scores, writer);
                break;
        }
    }
}
