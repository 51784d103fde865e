using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;

namespace Competency.Cli.Ratings;

/// <summary>Scores a file of any size as it is read: results and refusals go out as persons become complete, and memory is bounded by one batch.</summary>
internal sealed class ScoreStream(ModelChoice choice, BulkScorer scorer, StreamSettings settings, Terminal terminal)
{
    // A batch's report lists so many faults in full; a file that has more in one batch is not worth reading on, but their number is told.
    private const int MaxFaults = 100_000;

    /// <summary>Gets how many persons, and rows that say of nobody, were refused.</summary>
    public long Refused { get; private set; }

    /// <exception cref="InputException">There is no such file, or nobody is rated in it.</exception>
    /// <exception cref="RatingFileException">The file is no file of ratings.</exception>
    public void Run(string path, ScoreSink sink, CancellationToken cancellationToken)
    {
        BulkStreamOptions options = new()
        {
            Scoring = new BulkOptions { Columns = sink.Columns, MaxDegreeOfParallelism = settings.Threads, MaxIssues = MaxFaults },
            Completion = settings.IsGrouped ? SubjectCompletion.WhenNextBegins : SubjectCompletion.AtEnd,
        };
        using Stream stream = Watched(RatingSource.Open(path, terminal));
        using RatingFileReader reader = RatingFileReader.Open(stream, scorer, new RatingFileOptions
        {
            Layout = settings.Layout,
            IsGrouped = settings.IsGrouped,
            MaxDegreeOfParallelism = settings.Threads,
        });
        RatingSource.NoteUnused(reader.UnusedColumns, terminal);
        long persons = 0;
        foreach (ScoredBatch batch in scorer.Score(reader.Chunks(cancellationToken), options, cancellationToken))
        {
            persons += batch.Ratings.Subjects;
            sink.Add(batch.Ratings, batch.Scores, cancellationToken);
            AddRefusals(batch.Scores.Report, sink);
        }

        if (persons + Refused == 0)
        {
            throw new InputException($"{path} rates nobody: it has a header and no rows.");
        }
    }

    private Stream Watched(Stream stream) => settings.Progress is { } progress ? new WatchedStream(stream, progress) : stream;

    private void AddRefusals(BulkReport report, ScoreSink sink)
    {
        foreach (IGrouping<SubjectId?, BulkIssue> faults in report.Issues.GroupBy(issue => issue.SubjectId).OrderBy(group => group.Key is null))
        {
            Refused++;
            Refusal refusal = Refusal.Of(faults.Key, faults.Select(Place), choice.Model);
            sink.Add(refusal);
            RefusalReport.Write(refusal, terminal.Error);
        }

        long beyond = report.IssueCounts.Sum(count => count.Count) - report.Issues.Count;
        if (beyond > 0)
        {
            terminal.Error.WriteLine(FormattableString.Invariant($"refused: and {beyond} more faults"));
        }
    }

    private static RowFault Place(BulkIssue issue) => new(
        issue.Issue.Code,
        (int?)issue.Row,
        issue.Row is null || issue.Issue.Path.Length == 0 ? null : issue.Issue.Path,
        issue.Issue.Value,
        issue.Issue.Allowed,
        issue.Issue.Message);
}

/// <summary>How a file is scored as a stream. None of it changes a number.</summary>
/// <param name="Layout">The layout, or null to find it out.</param>
/// <param name="IsGrouped">Whether a person's rows are together, so that the person is complete when the next begins.</param>
/// <param name="Threads">The most threads, −1 for one a processor.</param>
/// <param name="Progress">Is told with each reading how far the file is read; or null.</param>
internal sealed record StreamSettings(RatingFileLayout? Layout, bool IsGrouped, int Threads, Action<Stream>? Progress);
