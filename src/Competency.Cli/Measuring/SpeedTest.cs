using System.Diagnostics;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;

namespace Competency.Cli.Measuring;

/// <summary>Times each layout for a while, and takes its best run: what else the machine does can only make a run longer.</summary>
internal sealed class SpeedTest(SpeedSample sample, int threads, TimeSpan time)
{
    // What looks at every byte once and does next to nothing with it: no scoring can be faster.
    private const byte Nowhere = 255;

    // Until code that runs often is compiled as well as it gets; it is not part of the time asked for.
    private static readonly TimeSpan s_warmUp = TimeSpan.FromSeconds(1);

    public List<SpeedResult> Run(CancellationToken cancellationToken)
    {
        using ScoreBatch scores = ScoreBatch.Create(sample.Scorer, sample.Rows.Subjects);
        BulkOptions options = new() { MaxDegreeOfParallelism = threads };
        (string Layout, Action Run)[] ways =
        [
            ("floor", ReadBytes),
            ("tiles", () => sample.Scorer.Score(sample.Tiles, scores, options, cancellationToken)),
            ("matrix", () => sample.Scorer.Score(sample.Matrix, scores, options, cancellationToken)),
            ("rows", () => sample.Scorer.Score(sample.Rows, scores, options, cancellationToken)),
            ("wide-csv", () => ScoreCsv(sample.WideCsv, cancellationToken)),
            ("csv", () => ScoreCsv(sample.LongCsv, cancellationToken)),
        ];
        Action[] runs = [.. ways.Select(static way => way.Run)];
        Best(runs, s_warmUp, cancellationToken);
        double[] best = Best(runs, time, cancellationToken);
        return [.. ways.Select((way, i) => new SpeedResult(way.Layout, sample.Ratings / best[i], 1e9 * best[i] / sample.Ratings, 100 * best[0] / best[i]))];
    }

    /// <summary>Runs all again and again, at least once, and gives the shortest time of each in seconds.</summary>
    private static double[] Best(Action[] runs, TimeSpan time, CancellationToken cancellationToken)
    {
        double[] best = [.. runs.Select(static _ => double.MaxValue)];
        Stopwatch whole = Stopwatch.StartNew();
        do
        {
            // One after the other, so that whatever else the machine does disturbs all of them alike.
            for (int i = 0; i < runs.Length; i++)
            {
                cancellationToken.ThrowIfCancellationRequested();
                best[i] = Math.Min(best[i], Seconds(runs[i]));
            }
        }
        while (whole.Elapsed < time);

        return best;
    }

    private static double Seconds(Action run)
    {
        long start = Stopwatch.GetTimestamp();
        run();
        return Stopwatch.GetElapsedTime(start).TotalSeconds;
    }

    private void ReadBytes()
    {
        int part = (sample.Cells.Length + threads - 1) / threads;
        int[] counts = new int[threads];
        Parallel.For(0, threads, new ParallelOptions { MaxDegreeOfParallelism = threads }, i =>
        {
            int start = Math.Min(i * part, sample.Cells.Length);
            counts[i] = sample.Cells.AsSpan(start, Math.Min(part, sample.Cells.Length - start)).Count(Nowhere);
        });
        if (counts.Sum() != 0)
        {
            throw new InvalidOperationException("No cell holds 255.");
        }
    }

    private void ScoreCsv(byte[] file, CancellationToken cancellationToken)
    {
        using MemoryStream stream = new(file);
        using RatingFileReader reader = RatingFileReader.Open(stream, sample.Scorer, new RatingFileOptions { IsGrouped = true, MaxDegreeOfParallelism = threads });
        BulkStreamOptions options = new()
        {
            Completion = SubjectCompletion.WhenNextBegins,
            Scoring = new BulkOptions { Columns = ScoreSheet.Columns, MaxDegreeOfParallelism = threads },
        };
        using ScoreCsvWriter writer = new(Stream.Null, sample.Scorer);
        foreach (ScoredBatch batch in sample.Scorer.Score(reader.Chunks(cancellationToken), options, cancellationToken))
        {
            writer.Write(batch.Ratings, batch.Scores);
        }
    }
}

/// <summary>What a layout reached.</summary>
/// <param name="Layout">The layout, or <c>floor</c>.</param>
/// <param name="RatingsPerSecond">Observed ratings a second.</param>
/// <param name="NanosecondsPerRating">The same the other way round.</param>
/// <param name="PercentOfFloor">How near it comes to reading the bytes of the cells at all.</param>
internal sealed record SpeedResult(string Layout, double RatingsPerSecond, double NanosecondsPerRating, double PercentOfFloor);
