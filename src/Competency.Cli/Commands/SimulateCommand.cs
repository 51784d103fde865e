using System.CommandLine;
using System.Globalization;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;
using Competency.Formats.Parquet;
using Competency.Simulation;

namespace Competency.Cli.Commands;

/// <summary><c>competency simulate</c>: realistic ratings, the same bytes for the same seed.</summary>
internal static class SimulateCommand
{

    public static Command Create(Terminal terminal)
    {
        Option<string> model = CommonOptions.Model();
        Option<int> subjects = new("--subjects", "-n") { Description = "How many persons are rated, 1 to 100000000.", DefaultValueFactory = _ => new SimulationOptions().Subjects };
        Option<ulong> seed = new("--seed") { Description = "What all draws depend on.", DefaultValueFactory = _ => new SimulationOptions().Seed };
        Option<string?> raters = new("--raters") { Description = "The raters of each role, such as 'self=1,manager=1,peer=3-5'; unless given, those that the model names." };
        Option<int?> missing = new("--missing") { Description = "The percent of items that raters other than self do not observe, 0 to 100; unless given, each role has its own." };
        Option<string> format = CommonOptions.Format(OutputFormat.Csv, OutputFormat.WideCsv, OutputFormat.Parquet, OutputFormat.WideParquet);
        Option<string?> file = CommonOptions.Out();
        Command command = new("simulate", "Writes realistic ratings, drawn from a stated psychometric model.") { model, subjects, seed, raters, missing, format, file };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                BulkScorer scorer = BulkScorer.Create(ModelChoice.Of(parsed.GetRequiredValue(model)).Model);
                RatingSimulator simulator = SimulatorOf(scorer, new SimulationOptions
                {
                    Subjects = parsed.GetValue(subjects),
                    Seed = parsed.GetValue(seed),
                    Raters = RatersOf(parsed.GetValue(raters)),
                }, parsed.GetValue(missing));
                string form = parsed.GetRequiredValue(format);
                RatingFileLayout layout = form is OutputFormat.WideCsv or OutputFormat.WideParquet ? RatingFileLayout.Wide : RatingFileLayout.Long;
                bool isParquet = form is OutputFormat.Parquet or OutputFormat.WideParquet;
                if (parsed.GetValue(file) is { } path)
                {
                    OutputFile.WriteBytes(path, stream => Write(stream, scorer, layout, isParquet, simulator, cancellationToken));
                }
                else if (isParquet)
                {
                    throw new InputException($"--format {form} needs --out: Parquet is not for screens.");
                }
                else
                {
                    using Stream output = terminal.OpenOutput();
                    Write(output, scorer, layout, isParquet: false, simulator, cancellationToken);
                }

                return ExitCode.Fine;
            },
            cancellationToken));
        return command;
    }

    private static RatingSimulator SimulatorOf(BulkScorer scorer, SimulationOptions options, int? missing)
    {
        try
        {
            if (missing is < 0 or > 100)
            {
                throw new InputException($"--missing {missing} is no percent; allowed: 0 to 100.");
            }

            ValueList<SimulatedRaters> raters = options.Raters.Count > 0 ? options.Raters : RatingSimulator.DefaultRaters(scorer.Model);
            return new RatingSimulator(scorer, options with
            {
                Raters = raters.Select(role => missing is { } percent && role.Role != RoleId.Self ? role with { NotObserved = 10 * percent } : role).ToValueList(),
            });
        }
        catch (ArgumentException exception)
        {
            throw new InputException(exception.Message);
        }
    }

    private static ValueList<SimulatedRaters> RatersOf(string? text) => text is null
        ? []
        : text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Select(RoleOf).ToValueList();

    private static SimulatedRaters RoleOf(string text)
    {
        string[] parts = text.Split('=');
        string[] bounds = parts[^1].Split('-');
        if (parts.Length == 2
            && bounds.Length is 1 or 2
            && RoleId.TryParse(parts[0], out RoleId role)
            && int.TryParse(bounds[0], NumberStyles.None, CultureInfo.InvariantCulture, out int minimum)
            && int.TryParse(bounds[^1], NumberStyles.None, CultureInfo.InvariantCulture, out int maximum)
            && minimum <= maximum
            && maximum <= SimulatedRaters.MaxRaters)
        {
            return new SimulatedRaters(role, minimum, maximum);
        }

        throw new InputException($"'{text}' is no number of raters; allowed: a role and 0 to {SimulatedRaters.MaxRaters}, such as 'manager=1' or 'peer=3-5'.");
    }

    private static void Write(Stream stream, BulkScorer scorer, RatingFileLayout layout, bool isParquet, RatingSimulator simulator, CancellationToken cancellationToken)
    {
        if (isParquet)
        {
            WriteParquetAsync(stream, scorer, layout, simulator, cancellationToken).GetAwaiter().GetResult();
            return;
        }

        using RatingCsvWriter writer = new(stream, scorer, layout, simulator.Items);
        foreach (SimulatedSubject subject in simulator.Subjects())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (SimulatedRater rater in subject.Raters)
            {
                writer.Write(subject.Id, rater.Id, rater.Role, rater.Cells.Span);
            }
        }
    }

    private static async Task WriteParquetAsync(
        Stream stream, BulkScorer scorer, RatingFileLayout layout, RatingSimulator simulator, CancellationToken cancellationToken)
    {
        await using ParquetRatingWriter writer = await ParquetRatingWriter.CreateAsync(stream, scorer, layout, simulator.Items);
        foreach (SimulatedSubject subject in simulator.Subjects())
        {
            cancellationToken.ThrowIfCancellationRequested();
            foreach (SimulatedRater rater in subject.Raters)
            {
                await writer.WriteAsync(subject.Id, rater.Id, rater.Role, rater.Cells, cancellationToken);
            }
        }
    }
}
