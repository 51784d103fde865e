using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;
using Competency.Formats.Parquet;

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
        RatingFileOptions file = new() { Layout = settings.Layout, IsGrouped = settings.IsGrouped, MaxDegreeOfParallelism = settings.Threads };
        using Stream stream = RatingSource.Open(path, terminal);
        long persons = 0;
        foreach (ScoredBatch batch in settings.IsParquet ? ScoreParquet(stream, file, options, cancellationToken) : ScoreCsv(stream, file, options, cancellationToken))
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

    private IEnumerable<ScoredBatch> ScoreCsv(Stream stream, RatingFileOptions file, BulkStreamOptions options, CancellationToken cancellationToken)
    {
        using Stream watched = WatchedStream.Of(stream, settings.Progress);
        using RatingFileReader reader = RatingFileReader.Open(watched, scorer, file);
        RatingSource.NoteUnused(reader.UnusedColumns, terminal);
        foreach (ScoredBatch batch in scorer.Score(reader.Chunks(cancellationToken), options, cancellationToken))
        {
            yield return batch;
        }
    }

    private IEnumerable<ScoredBatch> ScoreParquet(Stream stream, RatingFileOptions file, BulkStreamOptions options, CancellationToken cancellationToken)
    {
        if (!stream.CanSeek)
        {
            throw new InputException("Parquet is read from its end: name a file, not standard input.");
        }

        ParquetRatingReader reader = ParquetRatingReader.OpenAsync(stream, scorer, file, cancellationToken).GetAwaiter().GetResult();
        try
        {
            RatingSource.NoteUnused(reader.UnusedColumns, terminal);
            IEnumerable<RatingChunk> chunks = reader.ChunksAsync(cancellationToken).ToBlockingEnumerable(cancellationToken);
            foreach (ScoredBatch batch in scorer.Score(Watched(chunks, stream), options, cancellationToken))
            {
                yield return batch;
            }
        }
        finally
        {
            reader.DisposeAsync().AsTask().GetAwaiter().GetResult();
        }
    }

    private IEnumerable<RatingChunk> Watched(IEnumerable<RatingChunk> chunks, Stream stream)
    {
        foreach (RatingChunk chunk in chunks)
        {
            WatchedStream.Tell(stream, settings.Progress);
            yield return chunk;
        }
    }

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
/// <param name="Progress">Is told with each reading how far the file is read, 0 to 1; or null.</param>
/// <param name="IsParquet">Whether the file is Parquet, else CSV.</param>
internal sealed record StreamSettings(RatingFileLayout? Layout, bool IsGrouped, int Threads, IProgress<double>? Progress, bool IsParquet = false);
