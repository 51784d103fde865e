using Competency.Cli.Models;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;

namespace Competency.Cli.Ratings;

/// <summary>Scores a file of any size as it is read: results and refusals go out as persons become complete, and memory is bounded by one batch.</summary>
internal sealed class ScoreStream(ModelChoice choice, StreamSettings settings, Terminal terminal)
{
    // A batch's report lists so many faults in full; a file that has more in one batch is not worth reading on, but their number is told.
    private const int MaxFaults = 100_000;
    private const int ResultsAtOnce = 1_024;

    /// <summary>Gets how many persons, and rows that say of nobody, were refused.</summary>
    public long Refused { get; private set; }

    /// <exception cref="InputException">There is no such file, or nobody is rated in it.</exception>
    /// <exception cref="RatingFileException">The file is no file of ratings.</exception>
    public void Run(string path, Action<AssessmentResult> onResult, Action<Refusal> onRefusal, CancellationToken cancellationToken)
    {
        using Stream stream = RatingSource.Open(path, terminal);
        BulkScorer scorer = BulkScorer.Create(choice.Model);
        using RatingFileReader reader = RatingFileReader.Open(stream, scorer, new RatingFileOptions { Layout = settings.Layout });
        RatingSource.NoteUnused(reader.UnusedColumns, terminal);
        BulkStreamOptions options = new()
        {
            Scoring = new BulkOptions { Columns = ScoreColumns.Reasons, MaxDegreeOfParallelism = settings.Threads, MaxIssues = MaxFaults },
            Completion = settings.IsGrouped ? SubjectCompletion.WhenNextBegins : SubjectCompletion.AtEnd,
        };
        long persons = 0;
        foreach (ScoredBatch batch in scorer.Score(Watched(reader.Chunks(cancellationToken), stream), options, cancellationToken))
        {
            persons += batch.Ratings.Subjects;
            WriteResults(batch.Scores, onResult, cancellationToken);
            WriteRefusals(batch.Scores.Report, onRefusal);
        }

        if (persons + Refused == 0)
        {
            throw new InputException($"{path} rates nobody: it has a header and no rows.");
        }
    }

    private IEnumerable<RatingChunk> Watched(IEnumerable<RatingChunk> chunks, Stream stream)
    {
        foreach (RatingChunk chunk in chunks)
        {
            settings.Progress?.Invoke(stream);
            yield return chunk;
        }
    }

    private void WriteResults(ScoreBatch scores, Action<AssessmentResult> onResult, CancellationToken cancellationToken)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = settings.Threads, CancellationToken = cancellationToken };
        AssessmentResult?[] results = new AssessmentResult?[ResultsAtOnce];
        for (int first = 0; first < scores.Subjects; first += ResultsAtOnce)
        {
            int start = first;
            int count = Math.Min(ResultsAtOnce, scores.Subjects - first);
            Parallel.For(0, count, parallel, i => results[i] = scores.Reasons(0)[start + i] == ScoreBatch.Refused ? null : scores.ToResult(start + i));
            foreach (AssessmentResult? result in results.AsSpan(0, count))
            {
                if (result is not null)
                {
                    onResult(result);
                }
            }
        }
    }

    private void WriteRefusals(BulkReport report, Action<Refusal> onRefusal)
    {
        foreach (IGrouping<SubjectId?, BulkIssue> faults in report.Issues.GroupBy(issue => issue.SubjectId).OrderBy(group => group.Key is null))
        {
            Refused++;
            onRefusal(Refusal.Of(faults.Key, faults.Select(Place), choice.Model));
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
/// <param name="Progress">Is told with each chunk how far the file is read; or null.</param>
internal sealed record StreamSettings(RatingFileLayout? Layout, bool IsGrouped, int Threads, Action<Stream>? Progress);
