using Competency.Core.Scoring.Bulk;
using Competency.Formats;
using Competency.Formats.Parquet;

namespace Competency.Benchmarks.Rivals;

/// <summary>The ratings and the rivals, all of whom have been found to come to the same numbers.</summary>
internal sealed class RivalWorld
{
    private const int Subjects = 4_096;

    public RivalWorld()
    {
        Data = new RivalData(Subjects);
        Duck = new DuckRival(Data);
        Rules = new RulesEngineRival(Data);
        RivalScores expected = Data.Expected;
        expected.MustEqual(Data.Ours(Data.Tiles), "Tiles");
        expected.MustEqual(LoopsRival.Score(Data), "Plain loops");
        expected.MustEqual(LinqRival.Score(Data), "LINQ");
        expected.MustEqual(Rules.Score(), "RulesEngine", scores: false);
        Duck.ScoreLong();
        expected.MustEqual(Duck.Fetch(), "DuckDB, long");
        Duck.ScoreWide();
        expected.MustEqual(Duck.Fetch(), "DuckDB, wide");
        CheckFiles(expected);
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            Duck.Dispose();
            Data.Dispose();
        };
    }

    public RivalData Data { get; }

    public DuckRival Duck { get; }

    public RulesEngineRival Rules { get; }

    /// <summary>From CSV to CSV, as <c>competency score --format csv --sorted</c> does it.</summary>
    public static void OursCsv(RivalData data, string from, string to, int threads)
    {
        using FileStream input = File.OpenRead(from);
        using FileStream output = File.Create(to);
        using RatingFileReader reader = RatingFileReader.Open(input, data.Scorer, new RatingFileOptions { IsGrouped = true, MaxDegreeOfParallelism = threads });
        using ScoreCsvWriter writer = new(output, data.Scorer);
        foreach (ScoredBatch batch in data.Scorer.Score(reader.Chunks(), OptionsOf(threads)))
        {
            writer.Write(batch.Ratings, batch.Scores);
        }
    }

    /// <summary>From Parquet to Parquet.</summary>
    public static async Task OursParquetAsync(RivalData data, string from, string to, int threads)
    {
        await using FileStream input = File.OpenRead(from);
        await using FileStream output = File.Create(to);
        await using ParquetRatingReader reader = await ParquetRatingReader.OpenAsync(input, data.Scorer, new RatingFileOptions { IsGrouped = true });
        await using ParquetScoreWriter writer = await ParquetScoreWriter.CreateAsync(output, data.Scorer);
        await foreach (ScoredBatch batch in data.Scorer.ScoreAsync(reader.ChunksAsync(), OptionsOf(threads)))
        {
            await writer.WriteAsync(batch.Ratings, batch.Scores);
        }
    }

    private static BulkStreamOptions OptionsOf(int threads) => new()
    {
        Completion = SubjectCompletion.WhenNextBegins,
        BatchSubjects = 1_024,
        Scoring = new BulkOptions { Columns = ScoreSheet.Columns, MaxDegreeOfParallelism = threads },
    };

    private void CheckFiles(RivalScores expected)
    {
        string csv = Data["check.csv"];
        string parquet = Data["check.parquet"];
        foreach ((string what, string file, Action<string> run, bool isNano) in new (string, string, Action<string>, bool)[]
        {
            ("long CSV", csv, to => OursCsv(Data, Data.LongCsv, to, 2), false),
            ("wide CSV", csv, to => OursCsv(Data, Data.WideCsv, to, 2), false),
            ("long Parquet", parquet, to => OursParquetAsync(Data, Data.LongParquet, to, 2).GetAwaiter().GetResult(), false),
            ("wide Parquet", parquet, to => OursParquetAsync(Data, Data.WideParquet, to, 2).GetAwaiter().GetResult(), false),
            ("DuckDB, long CSV", csv, Duck.LongCsvToCsv, true),
            ("DuckDB, wide CSV", csv, Duck.WideCsvToCsv, true),
            ("DuckDB, long Parquet", parquet, Duck.LongParquetToParquet, true),
            ("DuckDB, wide Parquet", parquet, Duck.WideParquetToParquet, true),
        })
        {
            run(file);
            expected.MustEqual(Duck.ReadFile(file, isNano), what);
        }
    }
}
