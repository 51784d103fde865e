using System.Text;
using Competency.Cli.Ratings;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Serialization;
using Competency.Formats;
using Competency.Formats.Parquet;

namespace Competency.Cli.Output;

/// <summary>Takes batches of scores and refusals one by one, and keeps none.</summary>
internal abstract class ScoreSink : IDisposable
{
    /// <summary>Gets the columns that it writes from.</summary>
    public abstract ScoreColumns Columns { get; }

    public abstract void Add(RatingBatch ratings, ScoreBatch scores, CancellationToken cancellationToken);

    public virtual void Add(Refusal refusal)
    {
    }

    public abstract void Dispose();
}

/// <summary>One row for each person and dimension, or for each person, for spreadsheets.</summary>
internal sealed class CsvSink(Stream stream, BulkScorer scorer, ScoreFileLayout layout) : ScoreSink
{
    private readonly ScoreCsvWriter _writer = new(stream, scorer, layout);

    public override ScoreColumns Columns => ScoreSheet.Columns;

    public override void Add(RatingBatch ratings, ScoreBatch scores, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _writer.Write(ratings, scores);
    }

    public override void Add(Refusal refusal) => _writer.WriteRefused(refusal.Subject, refusal.Faults.Select(fault => fault.Code));

    public override void Dispose() => _writer.Dispose();
}

/// <summary>The same rows as columns, for data tools.</summary>
internal sealed class ParquetSink(Stream stream, BulkScorer scorer, ScoreFileLayout layout) : ScoreSink
{
    private readonly ParquetScoreWriter _writer = ParquetScoreWriter.CreateAsync(stream, scorer, layout).GetAwaiter().GetResult();

    public override ScoreColumns Columns => ScoreSheet.Columns;

    public override void Add(RatingBatch ratings, ScoreBatch scores, CancellationToken cancellationToken) =>
        _writer.WriteAsync(ratings, scores, cancellationToken).AsTask().GetAwaiter().GetResult();

    public override void Add(Refusal refusal) => _writer.WriteRefused(refusal.Subject, refusal.Faults.Select(fault => fault.Code));

    public override void Dispose() => _writer.DisposeAsync().AsTask().GetAwaiter().GetResult();
}

/// <summary>One complete result a line; who is refused is told on the error stream only.</summary>
internal sealed class NdjsonSink(Stream stream, int threads) : ScoreSink
{
    private const int ResultsAtOnce = 1_024;

    private readonly StreamWriter _writer = new(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);

    public override ScoreColumns Columns => ScoreColumns.Reasons;

    public override void Add(RatingBatch ratings, ScoreBatch scores, CancellationToken cancellationToken)
    {
        ParallelOptions parallel = new() { MaxDegreeOfParallelism = threads, CancellationToken = cancellationToken };
        string?[] lines = new string?[ResultsAtOnce];
        for (int first = 0; first < scores.Subjects; first += ResultsAtOnce)
        {
            int start = first;
            int count = Math.Min(ResultsAtOnce, scores.Subjects - first);
            Parallel.For(0, count, parallel, i => lines[i] = LineOf(scores, start + i));
            foreach (string? line in lines.AsSpan(0, count))
            {
                if (line is not null)
                {
                    _writer.Write(line);
                    _writer.Write('\n');
                }
            }
        }
    }

    public override void Dispose() => _writer.Dispose();

    private static string? LineOf(ScoreBatch scores, int subject) =>
        scores.Reasons(0)[subject] == ScoreBatch.Refused ? null : CompetencyJson.WriteResult(scores.ToResult(subject), indented: false);
}
