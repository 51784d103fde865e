using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Benchmarks;

/// <summary>A whole company as bytes: six leaves of five cumulative levels, eight raters of four roles, five in a hundred cells and raters missing.</summary>
internal sealed class BulkData
{
    public BulkData(long cells)
    {
        Model = MakeModel();
        Scorer = BulkScorer.Create(Model);
        Slots = [.. Roles.Select(Scorer.Role)];
        Subjects = (int)(cells / (Slots.Length * Scorer.Items.Count)) / RatingBatch.TileWidth * RatingBatch.TileWidth;
        MatrixCells = MakeMatrix();
        TileCells = MakeTiles();
        Matrix = RatingBatch.FromMatrix(Scorer, MatrixCells, Slots);
        Tiles = RatingBatch.FromTiles(Scorer, TileCells, Subjects, Slots);
        Rows = MakeRows();
    }

    public static RoleId[] Roles { get; } =
        [RoleId.Self, RoleId.Manager, RoleId.Peer, RoleId.Peer, RoleId.Peer, RoleId.DirectReport, RoleId.DirectReport, RoleId.DirectReport];

    public CompetencyModel Model { get; }

    public BulkScorer Scorer { get; }

    public RoleHandle[] Slots { get; }

    public int Subjects { get; }

    public byte[] MatrixCells { get; }

    public byte[] TileCells { get; }

    public RatingBatch Matrix { get; }

    public RatingBatch Tiles { get; }

    /// <summary>Gets three to thirteen raters for each subject, about as many cells in all.</summary>
    public RatingBatch Rows { get; }

    /// <summary>Makes the model.</summary>
    public static CompetencyModel MakeModel()
    {
        CompetencyModelBuilder builder = new CompetencyModelBuilder("company", "1.0.0", "Company", "en")
            .Role("self", 10).Role("manager", 40).Role("peer", 25).Role("direct-report", 25)
            .Band("low", 0, "Low").Band("middle", 50, "Middle").Band("high", 75, "High");
        for (int leaf = 0; leaf < 6; leaf++)
        {
            builder.Dimension(FormattableString.Invariant($"leaf-{leaf}"), "Leaf", dimension =>
            {
                dimension.LevelRule(LevelRule.Cumulative(3.5m));
                for (int level = 1; level <= 5; level++)
                {
                    dimension.Level(level, "Level", of => of.Indicator("Does."));
                }
            });
        }

        return builder.Build();
    }

    private byte[] MakeMatrix()
    {
        int items = Scorer.Items.Count;
        byte[] cells = new byte[(long)Subjects * Slots.Length * items];
        Random random = new(1);
        for (int row = 0; row < cells.Length / items; row++)
        {
            if (random.Next(20) == 0)
            {
                continue;
            }

            for (int item = 0; item < items; item++)
            {
                // The cells of a leaf as a whole are for nominations, which this model does not use.
                bool used = Scorer.Items[item].Value.Contains('.', StringComparison.Ordinal);
                cells[(row * items) + item] = used && random.Next(20) > 0 ? (byte)random.Next(1, 6) : (byte)0;
            }
        }

        return cells;
    }

    private byte[] MakeTiles()
    {
        int items = Scorer.Items.Count;
        byte[] tiles = new byte[MatrixCells.Length];
        for (int i = 0; i < MatrixCells.Length; i++)
        {
            int item = i % items;
            int slot = i / items % Slots.Length;
            int subject = i / items / Slots.Length;
            tiles[((((subject / 64 * items) + item) * Slots.Length) + slot) * 64 + (subject % 64)] = MatrixCells[i];
        }

        return tiles;
    }

    private RatingBatch MakeRows()
    {
        int rows = MatrixCells.Length / Scorer.Items.Count;
        byte[] roles = new byte[rows];
        List<int> offsets = [0];
        Random random = new(2);
        for (int row = 0; row < rows;)
        {
            int raters = Math.Min(random.Next(3, 14), rows - row);
            for (int rater = 0; rater < raters; rater++)
            {
                roles[row + rater] = (byte)Slots[rater < 2 ? rater : 2 + (rater % 2 * 3)].Index;
            }

            row += raters;
            offsets.Add(row);
        }

        return RatingBatch.FromRows(Scorer, MatrixCells, roles, offsets.ToArray());
    }
}
