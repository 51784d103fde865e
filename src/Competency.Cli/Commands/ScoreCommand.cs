using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Ratings;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;

namespace Competency.Cli.Commands;

/// <summary><c>competency score</c>: everyone in a file.</summary>
internal static class ScoreCommand
{
    private const string Streamed = "csv, wide-csv, parquet, wide-parquet or ndjson";

    public static Command Create(Terminal terminal)
    {
        Argument<string> ratings = CommonOptions.Ratings();
        Option<string> model = CommonOptions.Model();
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv, OutputFormat.WideCsv, OutputFormat.Parquet, OutputFormat.WideParquet);
        Option<string?> file = CommonOptions.Out();
        Option<string> language = CommonOptions.Language(terminal);
        Option<string?> layout = new("--layout") { Description = "The layout of the file, for all but table and json; unless given, the header tells." };
        layout.AcceptOnlyFromAmong("long", "wide");
        Option<string?> input = new("--input-format") { Description = "The format of the file; unless given, parquet where its name ends in .parquet, else csv." };
        input.AcceptOnlyFromAmong(OutputFormat.Csv, OutputFormat.Parquet);
        Option<bool> sorted = new("--sorted") { Description = "Each person's rows are together: the file may be of any size, because nobody is kept in memory. For all but table and json." };
        Option<int> threads = new("--threads") { Description = "The most threads that score, 1 or more; 0 for one a processor. For all but table and json.", DefaultValueFactory = _ => 0 };
        Command command = new("score", "Scores everyone in a file of ratings.") { ratings, model, format, file, language, input, layout, sorted, threads };
        // On a thread of its own, so that Ctrl-C is heard while it works.
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                ModelChoice choice = ModelChoice.Of(parsed.GetRequiredValue(model));
                string form = parsed.GetRequiredValue(format);
                string path = parsed.GetRequiredValue(ratings);
                bool isParquet = IsParquet(path, parsed.GetValue(input));
                if (form is not (OutputFormat.Table or OutputFormat.Json))
                {
                    StreamSettings settings = SettingsOf(parsed.GetValue(layout), parsed.GetValue(sorted), parsed.GetValue(threads)) with { IsParquet = isParquet };
                    return Stream(path, parsed.GetValue(file), form, choice, settings, terminal, cancellationToken);
                }

                if (isParquet)
                {
                    throw new InputException($"A Parquet file of ratings goes with --format {Streamed}.");
                }

                if (parsed.GetValue(sorted) || parsed.GetValue(layout) is not null || parsed.GetValue(threads) != 0)
                {
                    throw new InputException($"--layout, --sorted and --threads go with --format {Streamed}; table and json hold everyone.");
                }

                RatingFile read = RatingSource.Read(path, choice, terminal, cancellationToken);
                TeamScores scores = TeamScores.Of(read, choice, terminal, cancellationToken);
                Phrases phrases = Phrases.In(parsed.GetRequiredValue(language));
                OutputFile.Write(parsed.GetValue(file), terminal, writer => Write(form, scores, phrases, terminal, writer));
                RefusalReport.Write(scores.Refusals, terminal.Error);
                return scores.Refusals.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellationToken));
        return command;
    }

    private static bool IsParquet(string path, string? format) => format is null
        ? path.EndsWith(".parquet", StringComparison.OrdinalIgnoreCase)
        : string.Equals(format, OutputFormat.Parquet, StringComparison.Ordinal);

    private static StreamSettings SettingsOf(string? layout, bool isSorted, int threads) => threads < 0
        ? throw new InputException($"--threads {threads} is not allowed; allowed: 1 or more, or 0 for one a processor.")
        : new StreamSettings(
            layout switch { "wide" => RatingFileLayout.Wide, "long" => RatingFileLayout.Long, _ => null }, isSorted, threads == 0 ? -1 : threads, Progress: null);

    private static int Stream(
        string path, string? file, string form, ModelChoice choice, StreamSettings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        if (file is null && form is OutputFormat.Parquet or OutputFormat.WideParquet)
        {
            throw new InputException($"--format {form} needs --out: Parquet is not for screens.");
        }

        long refused = 0;
        BulkScorer scorer = BulkScorer.Create(choice.Model);
        OutputFile.WriteBytes(file, terminal, output =>
        {
            // Rows on the screen are themselves how far it is.
            using ProgressBar? bar = file is not null || !terminal.IsInteractive ? terminal.StartProgress(Phrases.In(terminal.Language).Scoring) : null;
            using ScoreSink sink = form switch
            {
                OutputFormat.Ndjson => new NdjsonSink(output, settings.Threads),
                OutputFormat.WideCsv => new CsvSink(output, scorer, ScoreFileLayout.Wide),
                OutputFormat.Parquet => new ParquetSink(output, scorer, ScoreFileLayout.Long),
                OutputFormat.WideParquet => new ParquetSink(output, scorer, ScoreFileLayout.Wide),
                _ => new CsvSink(output, scorer, ScoreFileLayout.Long),
            };
            ScoreStream stream = new(choice, scorer, settings with { Progress = bar }, terminal);
            stream.Run(path, sink, cancellationToken);
            refused = stream.Refused;
        });
        return refused == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static void Write(string format, TeamScores scores, Phrases phrases, Terminal terminal, TextWriter writer)
    {
        if (string.Equals(format, OutputFormat.Table, StringComparison.Ordinal))
        {
            new ScoreTable(scores, phrases).Draw(terminal.Draw(writer));
        }
        else
        {
            ScoreJson.Write(scores, writer);
        }
    }
}
