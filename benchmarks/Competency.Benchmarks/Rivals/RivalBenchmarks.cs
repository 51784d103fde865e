using BenchmarkDotNet.Attributes;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;
using Competency.Formats.Parquet;

namespace Competency.Benchmarks.Rivals;

/// <summary>What a user would pick instead: the same ratings, the same rules, the same numbers, in one run. Each rival's numbers are compared with ours before it is timed.</summary>
[MemoryDiagnoser]
[CategoriesColumn]
public class RivalBenchmarks
{
    public const string Memory = "memory";
    public const string Csv = "CSV to CSV";
    public const string Parquet = "Parquet to Parquet";

    private const int Threads = 2;

    // One for the process: every benchmark has the same ratings, and making and checking them costs far more than a run.
    private static readonly Lazy<RivalWorld> s_world = new(() => new RivalWorld());

    private RivalData _data = null!;
    private DuckRival _duck = null!;
    private ScoreBatch _scores = null!;
    private string _out = null!;

    [GlobalSetup]
    public void SetUp()
    {
        _data = s_world.Value.Data;
        _duck = s_world.Value.Duck;
        _out = _data["out"];
        _scores = ScoreBatch.Create(_data.Scorer, _data.Subjects, ScoreColumns.Standard | ScoreColumns.Percents);
    }

    [GlobalCleanup]
    public void CleanUp() => _scores.Dispose();

    [BenchmarkCategory(Memory)]
    [Benchmark(Baseline = true, Description = "Competency, matrix")]
    public ScoreBatch OursMatrix() => Score(_data.Matrix);

    [BenchmarkCategory(Memory)]
    [Benchmark(Description = "Competency, tiles")]
    public ScoreBatch OursTiles() => Score(_data.Tiles);

    [BenchmarkCategory(Memory)]
    [Benchmark(Description = "add up the same bytes (floor)")]
    public long Floor() => ByteSum.Of(_data.Cells, Threads);

    [BenchmarkCategory(Memory)]
    [Benchmark(Description = "plain loops, one thread")]
    public object Loops() => LoopsRival.Score(_data);

    [BenchmarkCategory(Memory)]
    [Benchmark(Description = "LINQ over objects, one thread")]
    public object Linq() => LinqRival.Score(_data);

    [BenchmarkCategory(Memory)]
    [Benchmark(Description = "RulesEngine 6.0.1, levels and bands of given strengths")]
    public object RulesEngine() => s_world.Value.Rules.Score();

    [BenchmarkCategory(Memory)]
    [Benchmark(Description = "DuckDB 1.5.6, a row a rating")]
    public void DuckLong() => _duck.ScoreLong();

    [BenchmarkCategory(Memory)]
    [Benchmark(Description = "DuckDB 1.5.6, a row a rater")]
    public void DuckWide() => _duck.ScoreWide();

    [BenchmarkCategory(Csv)]
    [Benchmark(Baseline = true, Description = "Competency, a row a rating")]
    public void OursLongCsv() => RivalWorld.OursCsv(_data, _data.LongCsv, _out + ".csv", Threads);

    [BenchmarkCategory(Csv)]
    [Benchmark(Description = "Competency, a row a rater")]
    public void OursWideCsv() => RivalWorld.OursCsv(_data, _data.WideCsv, _out + ".csv", Threads);

    [BenchmarkCategory(Csv)]
    [Benchmark(Description = "DuckDB 1.5.6, a row a rating")]
    public void DuckLongCsv() => _duck.LongCsvToCsv(_out + ".csv");

    [BenchmarkCategory(Csv)]
    [Benchmark(Description = "DuckDB 1.5.6, a row a rater")]
    public void DuckWideCsv() => _duck.WideCsvToCsv(_out + ".csv");

    [BenchmarkCategory(Parquet)]
    [Benchmark(Baseline = true, Description = "Competency, a row a rating")]
    public Task OursLongParquet() => RivalWorld.OursParquetAsync(_data, _data.LongParquet, _out + ".parquet", Threads);

    [BenchmarkCategory(Parquet)]
    [Benchmark(Description = "Competency, a row a rater")]
    public Task OursWideParquet() => RivalWorld.OursParquetAsync(_data, _data.WideParquet, _out + ".parquet", Threads);

    [BenchmarkCategory(Parquet)]
    [Benchmark(Description = "DuckDB 1.5.6, a row a rating")]
    public void DuckLongParquet() => _duck.LongParquetToParquet(_out + ".parquet");

    [BenchmarkCategory(Parquet)]
    [Benchmark(Description = "DuckDB 1.5.6, a row a rater")]
    public void DuckWideParquet() => _duck.WideParquetToParquet(_out + ".parquet");

    internal static long Ratings => s_world.Value.Data.Ratings;

    private ScoreBatch Score(RatingBatch batch)
    {
        _data.Scorer.Score(batch, _scores, new BulkOptions { MaxDegreeOfParallelism = Threads });
        return _scores;
    }
}
