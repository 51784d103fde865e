using System.CommandLine;
using Competency.Cli.Measuring;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core.Scoring.Bulk;

namespace Competency.Cli.Commands;

/// <summary><c>competency bench</c>: how fast this machine scores a model.</summary>
internal static class BenchCommand
{
    private const int MostSubjects = 1_000_000;

    public static Command Create(Terminal terminal)
    {
        Option<string> model = CommonOptions.Model();
        Option<int> subjects = new("--subjects", "-n") { Description = "How many simulated persons are scored, 1 to 1000000.", DefaultValueFactory = _ => 10_000 };
        Option<int> seconds = new("--seconds") { Description = "How long to measure, 0 to 600; 0 is one run of each.", DefaultValueFactory = _ => 5 };
        Option<int> threads = new("--threads") { Description = "The most threads, 1 or more; 0 for one a processor.", DefaultValueFactory = _ => 0 };
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json);
        Option<string?> file = CommonOptions.Out();
        Command command = new("bench", "Measures how many simulated ratings a second this machine scores, by layout, beside how fast it reads the same bytes.")
        {
            model, subjects, seconds, threads, format, file,
        };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                int count = Checked("--subjects", parsed.GetValue(subjects), 1, MostSubjects);
                int time = Checked("--seconds", parsed.GetValue(seconds), 0, 600);
                int most = Checked("--threads", parsed.GetValue(threads), 0, 1_024);
                BulkScorer scorer = BulkScorer.Create(ModelChoice.Of(parsed.GetRequiredValue(model)).Model);
                using SpeedSample sample = new(scorer, count, cancellationToken);
                int used = most == 0 ? Environment.ProcessorCount : most;
                SpeedReport report = SpeedReport.Of(
                    scorer.Model.Reference, count, sample.Ratings, used, new SpeedTest(sample, used, TimeSpan.FromSeconds(time)).Run(cancellationToken));
                OutputFile.Write(parsed.GetValue(file), terminal, writer => Write(report, parsed.GetRequiredValue(format), terminal, writer));
                return ExitCode.Fine;
            },
            cancellationToken));
        return command;
    }

    private static int Checked(string option, int value, int minimum, int maximum) => value >= minimum && value <= maximum
        ? value
        : throw new InputException($"{option} {value} is not allowed; allowed: {minimum} to {maximum}.");

    private static void Write(SpeedReport report, string format, Terminal terminal, TextWriter writer)
    {
        if (string.Equals(format, OutputFormat.Table, StringComparison.Ordinal))
        {
            report.Draw(terminal.Draw(writer));
        }
        else
        {
            report.WriteJson(writer);
        }
    }
}
