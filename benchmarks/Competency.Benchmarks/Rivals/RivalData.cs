using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Formats;
using Competency.Formats.Parquet;
using Competency.Simulation;

namespace Competency.Benchmarks.Rivals;

/// <summary>The same simulated ratings in every form that a rival takes: six leaves of five cumulative levels, eight raters of four roles, some not observed.</summary>
internal sealed class RivalData : IDisposable
{
    public const int Slots = 8;
    public const int Leaves = RivalScores.Leaves;
    public const int Levels = 5;

    /// <summary>By role: self counts only when alone.</summary>
    public static readonly long[] Weights = [0, 40, 25, 25];

    public static readonly int[] RoleOfSlot = [0, 1, 2, 2, 2, 3, 3, 3];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("competency-rivals-");

    public RivalData(int subjects)
    {
        Scorer = BulkScorer.Create(MakeModel());
        Subjects = subjects;
        Items = [.. Scorer.Items.Where(item => item.Value.Contains('.', StringComparison.Ordinal))];
        int items = Scorer.Items.Count;
        Cells = new byte[subjects * Slots * items];
        Write(items);
        RoleHandle[] slots = [.. RoleOfSlot.Select(role => Scorer.Role(Roles[role]))];
        Matrix = RatingBatch.FromMatrix(Scorer, Cells, slots);
        Tiles = RatingBatch.FromTiles(Scorer, MakeTiles(items), subjects, slots);
        Expected = Ours(Matrix);
    }

    public static RoleId[] Roles { get; } = [RoleId.Self, RoleId.Manager, RoleId.Peer, RoleId.DirectReport];

    public BulkScorer Scorer { get; }

    public int Subjects { get; }

    /// <summary>Gets the ratings that were observed.</summary>
    public long Ratings { get; private set; }

    public ItemId[] Items { get; }

    public byte[] Cells { get; }

    public RatingBatch Matrix { get; }

    public RatingBatch Tiles { get; }

    public RivalScores Expected { get; }

    /// <summary>Gets each rating as an object, as a program that reads them from a database would have them.</summary>
    public List<RatingRecord> Records { get; } = [];

    public string LongCsv => this["long.csv"];

    public string WideCsv => this["wide.csv"];

    public string LongParquet => this["long.parquet"];

    public string WideParquet => this["wide.parquet"];

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose()
    {
        Matrix.Dispose();
        Tiles.Dispose();
        _folder.Delete(recursive: true);
    }

    /// <summary>Our numbers as those of a rival.</summary>
    public RivalScores Ours(RatingBatch batch)
    {
        using ScoreBatch scores = Scorer.Score(batch, new BulkOptions { Columns = ScoreColumns.Standard | ScoreColumns.Percents });
        RivalScores ours = new(Subjects);
        for (int subject = 0; subject < Subjects; subject++)
        {
            for (int leaf = 0; leaf < Leaves; leaf++)
            {
                ours.Scores[(subject * Leaves) + leaf] = scores.Scores(leaf)[subject];
                ours.Levels[(subject * Leaves) + leaf] = scores.Levels(leaf)[subject];
            }

            ours.Percents[subject] = scores.Percents(Leaves)[subject];
            ours.Bands[subject] = scores.Bands()[subject];
        }

        return ours;
    }

    private static CompetencyModel MakeModel()
    {
        CompetencyModelBuilder builder = new CompetencyModelBuilder("company", "1.0.0", "Company", "en")
            .Role("self", 10).Role("manager", 40).Role("peer", 25).Role("direct-report", 25)
            .Band("low", 0, "Low").Band("middle", 50, "Middle").Band("high", 75, "High");
        for (int leaf = 0; leaf < Leaves; leaf++)
        {
            builder.Dimension(FormattableString.Invariant($"leaf-{leaf}"), "Leaf", dimension =>
            {
                dimension.LevelRule(LevelRule.Cumulative(3.5m));
                for (int level = 1; level <= Levels; level++)
                {
                    dimension.Level(level, "Level", of => of.Indicator("Does."));
                }
            });
        }

        return builder.Build();
    }

    private void Write(int items)
    {
        RatingSimulator simulator = new(Scorer, new SimulationOptions
        {
            Subjects = Subjects,
            Raters = [new(RoleId.Self, 1, 1), new(RoleId.Manager, 1, 1), new(RoleId.Peer, 3, 3), new(RoleId.DirectReport, 3, 3)],
        });
        using FileStream longCsv = File.Create(LongCsv);
        using FileStream wideCsv = File.Create(WideCsv);
        using FileStream longParquet = File.Create(LongParquet);
        using FileStream wideParquet = File.Create(WideParquet);
        using RatingCsvWriter longWriter = new(longCsv, Scorer, RatingFileLayout.Long, Items);
        using RatingCsvWriter wideWriter = new(wideCsv, Scorer, RatingFileLayout.Wide, Items);
        ParquetRatingWriter longParquetWriter = ParquetRatingWriter.CreateAsync(longParquet, Scorer, RatingFileLayout.Long, Items).GetAwaiter().GetResult();
        ParquetRatingWriter wideParquetWriter = ParquetRatingWriter.CreateAsync(wideParquet, Scorer, RatingFileLayout.Wide, Items).GetAwaiter().GetResult();
        int row = 0;
        foreach (SimulatedSubject subject in simulator.Subjects())
        {
            foreach (SimulatedRater rater in subject.Raters)
            {
                rater.Cells.CopyTo(Cells.AsMemory(row++ * items));
                longWriter.Write(subject.Id, rater.Id, rater.Role, rater.Cells.Span);
                wideWriter.Write(subject.Id, rater.Id, rater.Role, rater.Cells.Span);
                longParquetWriter.WriteAsync(subject.Id, rater.Id, rater.Role, rater.Cells).AsTask().GetAwaiter().GetResult();
                wideParquetWriter.WriteAsync(subject.Id, rater.Id, rater.Role, rater.Cells).AsTask().GetAwaiter().GetResult();
                for (int item = 0; item < items; item++)
                {
                    if (rater.Cells.Span[item] is > 0 and byte cell)
                    {
                        Records.Add(new RatingRecord(subject.Id.Value, rater.Id.Value, rater.Role.Value, Scorer.Items[item].Value, cell));
                    }
                }
            }
        }

        Ratings = Records.Count;
        longParquetWriter.DisposeAsync().AsTask().GetAwaiter().GetResult();
        wideParquetWriter.DisposeAsync().AsTask().GetAwaiter().GetResult();
    }

    private byte[] MakeTiles(int items)
    {
        byte[] tiles = new byte[(Subjects + 63) / 64 * 64 * Slots * items];
        for (int i = 0; i < Cells.Length; i++)
        {
            int subject = i / items / Slots;
            tiles[(((((subject / 64 * items) + (i % items)) * Slots) + (i / items % Slots)) * 64) + (subject % 64)] = Cells[i];
        }

        return tiles;
    }
}

/// <summary>One rating as an object.</summary>
internal sealed record RatingRecord(string Subject, string Rater, string Role, string Item, int Value);
