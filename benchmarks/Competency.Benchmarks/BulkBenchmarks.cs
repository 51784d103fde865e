using BenchmarkDotNet.Attributes;
using Competency.Core.Scoring.Bulk;

namespace Competency.Benchmarks;

/// <summary>A company's ratings: how near bulk scoring comes to the time in which the same bytes can be read at all.</summary>
/// <remarks>Every path is checked against the shared evaluator before it is timed. Ratios are to <see cref="SumBytes"/> with as many threads.</remarks>
[MemoryDiagnoser]
public class BulkBenchmarks
{
    private BulkData _data = null!;
    private ScoreBatch _scores = null!;
    private ScoreBatch _ragged = null!;
    private BulkOptions _options = null!;

    /// <summary>Gets or sets the cells, those that are not observed among them.</summary>
    [Params(1_000_000, 10_000_000)]
    public int Cells { get; set; }

    /// <summary>Gets or sets the threads.</summary>
    [Params(1, 2)]
    public int Threads { get; set; }

    /// <summary>Gets or sets the width of the vectors.</summary>
    [Params("512", "256", "128")]
    public string Bits { get; set; } = "512";

    [GlobalSetup]
    public void SetUp()
    {
        AppContext.SetData(BulkScorer.VectorBitsSetting, Bits);
        _data = new BulkData(Cells);
        _options = new BulkOptions { MaxDegreeOfParallelism = Threads };
        _scores = ScoreBatch.Create(_data.Scorer, _data.Subjects);
        _ragged = ScoreBatch.Create(_data.Scorer, _data.Rows.Subjects);
        Check(_data.Tiles);
        Check(_data.Matrix);
        Check(_data.Rows);
    }

    /// <summary>The floor: add up the same bytes.</summary>
    [Benchmark(Baseline = true)]
    public long SumBytes() => ByteSum.Of(_data.TileCells, Threads);

    /// <summary>Plain loops in double over the matrix, one thread: leaf scores and levels, without shares or exactness.</summary>
    [Benchmark]
    public double PlainLoops() => PlainScorer.Score(_data);

    /// <summary>Tiles of 64 subjects.</summary>
    [Benchmark]
    public ScoreBatch Tiles() => Run(_data.Tiles, _scores);

    /// <summary>A row a rater, the same raters for all.</summary>
    [Benchmark]
    public ScoreBatch Matrix() => Run(_data.Matrix, _scores);

    /// <summary>A row a rater, three to thirteen raters.</summary>
    [Benchmark]
    public ScoreBatch Rows() => Run(_data.Rows, _ragged);

    private ScoreBatch Run(RatingBatch batch, ScoreBatch into)
    {
        _data.Scorer.Score(batch, into, _options);
        return into;
    }

    private void Check(RatingBatch batch)
    {
        using ScoreBatch scores = _data.Scorer.Score(batch, _options);
        for (int subject = 0; subject < batch.Subjects; subject += 97)
        {
            Core.Scoring.AssessmentResult result = scores.ToResult(subject, Core.SubjectId.Parse("anyone"));
            for (int d = 0; d < result.Dimensions.Count; d++)
            {
                long score = result.Dimensions[d].Score is { } value ? (long)((value - 1) * 1_000_000_000m) : -1;
                if (scores.Scores(d)[subject] != score || scores.Levels(d)[subject] != (result.Dimensions[d].Level ?? -1))
                {
                    throw new InvalidOperationException($"Subject {subject} of {batch.Layout} differs from the evaluator.");
                }
            }
        }
    }
}
