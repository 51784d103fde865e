using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Bulk;

/// <summary>Misuse of batches and results is refused with what was given and what is allowed.</summary>
public sealed class RatingBatchTests
{
    private static readonly BulkScorer s_scorer = BulkScorer.Create(BulkShapes.Ladder(1));

    private static readonly RoleHandle s_peer = s_scorer.Role(RoleId.Peer);

    private static readonly int s_items = s_scorer.Items.Count;

    public static TheoryData<string, Action, string> Wrong => new()
    {
        { "offsets begin late", () => RatingBatch.FromRows(s_scorer, new byte[s_items], new byte[1], new[] { 1, 1 }), "Offsets must begin with 0 and end with the 1 rows. (Parameter 'offsets')" },
        { "offsets fall", () => RatingBatch.FromRows(s_scorer, new byte[s_items], new byte[1], new[] { 0, 1, 0, 1 }), "Subject 1 begins with row 1 and ends before row 0; allowed: 0 to 10000 rows, and never back. (Parameter 'offsets')" },
        { "cells too few", () => RatingBatch.FromRows(s_scorer, new byte[s_items - 1], new byte[1], new[] { 0, 1 }), "There are 5 cells; 1 rows of 6 items need 6. (Parameter 'cells')" },
        { "unknown role", () => RatingBatch.FromRows(s_scorer, new byte[s_items], new byte[] { 200 }, new[] { 0, 1 }), "Row 0 has role 200; allowed: 0 to 6. (Parameter 'roles')" },
        { "half a subject", () => RatingBatch.FromMatrix(s_scorer, new byte[s_items * 3], [s_peer, s_peer]), "There are 18 cells; a whole number of subjects of 2 slots and 6 items has a multiple of 12. (Parameter 'cells')" },
        { "half a tile", () => RatingBatch.FromTiles(s_scorer, new byte[s_items * 63], 63, [s_peer]), "There are 378 cells; the tiles of 63 subjects of 1 slots and 6 items have 384. (Parameter 'cells')" },
        { "no slots", () => RatingBatch.FromMatrix(s_scorer, new byte[s_items], []), "There are 0 slots; allowed: 1 to 10000. (Parameter 'slots')" },
        { "default role", () => RatingBatch.FromMatrix(s_scorer, new byte[s_items], [default]), "The role is default, which is none; get one from the scorer. (Parameter 'slots')" },
        { "role of another scorer", () => RatingBatch.FromMatrix(s_scorer, new byte[s_items], [BulkScorer.Create(BulkShapes.Ladder(1)).Role(RoleId.Peer)]), "Role 'peer' belongs to another scorer. (Parameter 'slots')" },
        { "row too long", () => new RatingTileBuilder(s_scorer, 1, [s_peer]).SetRow(0, 0, new byte[s_items + 1]), "The row has 7 cells; the model has 6 items. (Parameter 'cells')" },
        { "cell off scale", () => new RatingTileBuilder(s_scorer, 1, [s_peer]).SetRow(0, 0, [6, 0, 0, 0, 0, 0]), "Cell 6 is off the scale of 'd0.1.1'; allowed values: 1 to 5, or not observed. (Parameter 'cells')" },
        { "column off scale", () => new RatingTileBuilder(s_scorer, 9, [s_peer]).SetColumn(0, s_scorer.Item(s_scorer.Items[0]), [1, 9], 3), "Cell 9 of subject 4 is off the scale of 'd0.1.1'; allowed values: 1 to 5, or not observed. (Parameter 'cells')" },
        { "value off scale", () => s_scorer.CellOf(s_scorer.Item(s_scorer.Items[0]), 6), "Off the scale of 'd0.1.1'; allowed: 1 to 5, or not observed. (Parameter 'value')\nActual value was 6." },
        { "too many subjects", () => new RatingTileBuilder(s_scorer, int.MaxValue - 64, [s_peer]).Dispose(), "2147483583 subjects of 1 slots and 6 items have 12884901504 cells; at most 2147483591 in one batch: make several. (Parameter 'subjects')" },
        { "no such slot", () => new RatingTileBuilder(s_scorer, 1, [s_peer]).SetRow(0, 1, new byte[s_items]), "Allowed: 0 to 0. (Parameter 'slot')\nActual value was 1." },
        { "no columns", () => ScoreBatch.Create(s_scorer, 1, default), "Columns 0 are none or unknown ones; allowed: All. (Parameter 'columns')" },
        { "little room", () => ScoreBatch.Over(s_scorer, 65, new ScoreMemory { Scores = new long[128] }), "Column Scores has room for 128 values; 2 runs of 128 need 256. (Parameter 'memory')" },
        { "no room at all", () => ScoreBatch.Over(s_scorer, 65, new ScoreMemory()), "No column has room; give memory to at least one. (Parameter 'memory')" },
        { "result too small", () => s_scorer.Score(Batch(65), ScoreBatch.Create(s_scorer, 64)), "The batch has 65 subjects; the result has room for 64. (Parameter 'batch')" },
        { "column not held", () => s_scorer.Score(Batch(1)).Percents(0), "Column Percents was not asked for; this batch holds Standard." },
        { "no such dimension", () => s_scorer.Score(Batch(1)).Scores(2), "Allowed: 0 to 1. (Parameter 'run')\nActual value was 2." },
        { "no report yet", () => _ = ScoreBatch.Create(s_scorer, 1).Report, "Nothing has been scored into this batch yet." },
        { "no ids", () => s_scorer.Score(Batch(1)).ToResult(0), "The batch holds no ids: give the subject's. (Parameter 'id')" },
        { "no degree", () => s_scorer.Score(Batch(1), new BulkOptions { MaxDegreeOfParallelism = 0 }), "MaxDegreeOfParallelism: allowed are 1 or more, or -1 for one a processor. (Parameter 'options')\nActual value was 0." },
        { "unknown item", () => s_scorer.Item(ItemId.Parse("d9.1.1")), "Model shape@1.0.0 has no item 'd9.1.1'." },
        { "unknown role id", () => s_scorer.Role(RoleId.Parse("aunt")), "Model shape@1.0.0 has no role 'aunt'; it has: self, manager, peer, direct-report, customer, mentor, assessor." },
    };

    [Theory]
    [MemberData(nameof(Wrong))]
    public void Misuse_OfAnyKind_IsRefusedInWords(string what, Action misuse, string message) =>
        misuse.Should().Throw<Exception>(what).Which.Message.ReplaceLineEndings("\n").Should().Be(message);

    [Fact]
    public void Misuse_AfterDispose_IsRefused()
    {
        RatingBatch batch = Batch(1);
        ScoreBatch scores = s_scorer.Score(batch);
        batch.Dispose();
        batch.Dispose();
        Action result = () => scores.ToResult(0, SubjectId.Parse("a"));
        result.Should().Throw<ObjectDisposedException>();
        scores.Dispose();
        scores.Dispose();

        ((Action)(() => s_scorer.Score(batch))).Should().Throw<ObjectDisposedException>();
        ((Action)(() => scores.Scores(0).ToString())).Should().Throw<ObjectDisposedException>();
        RatingTileBuilder builder = new(s_scorer, 1, [s_peer]);
        builder.Build().Dispose();
        ((Action)(() => builder.SetRow(0, 0, new byte[s_items]))).Should().Throw<ObjectDisposedException>();
    }

    [Fact]
    public void Score_CellOffScale_RefusesThatSubjectAlone()
    {
        // Subject 70 has a 6 on a scale of 1 to 5 in its second row.
        byte[] cells = new byte[100 * 2 * s_items];
        Array.Fill(cells, (byte)3);
        cells[((70 * 2) + 1) * s_items] = 7;
        using RatingBatch batch = RatingBatch.FromMatrix(s_scorer, cells, [s_peer, s_peer]);
        using ScoreBatch scores = s_scorer.Score(batch, new BulkOptions { Columns = ScoreColumns.All & ~ScoreColumns.Warnings });

        scores.Report.Refused.Should().Be(1);
        scores.Report.IssueCounts.Should().Equal(new BulkIssueCount("value-off-scale", 1));
        scores.Report.Issues.Should().ContainSingle().Which.Issue.ToString()
            .Should().Be("value-off-scale at subjects[70].raters[1].d0.1.1: '7' is off the scale of 'd0.1.1'; allowed: 1 to 5, or not observed.");
        scores.Reasons(0)[70].Should().Be(ScoreBatch.Refused);
        scores.Scores(0)[70].Should().Be(-1);

        // A three on a scale of 1 to 5 is two points above its minimum.
        scores.Scores(0)[69].Should().Be(2_000_000_000);
        scores.Scores(0)[71].Should().Be(2_000_000_000);
        ((Action)(() => scores.ToResult(70, SubjectId.Parse("a")))).Should().Throw<CompetencyValidationException>();
    }

    [Fact]
    public void Score_IntoMemoryOfTheCaller_WritesItThere()
    {
        using RatingBatch batch = Batch(65);
        long[] scores = new long[256];
        using ScoreBatch into = ScoreBatch.Over(s_scorer, 65, new ScoreMemory { Scores = scores });
        s_scorer.Score(batch, into);

        scores.AsSpan(0, 65).ToArray().Should().OnlyContain(score => score == 2_000_000_000);
        into.Scores(1).Length.Should().Be(65);
    }

    [Fact]
    public void SetColumn_RunOverTwoTiles_EqualsCellByCell()
    {
        using RatingTileBuilder columns = new(s_scorer, 200, [s_peer]);
        using RatingTileBuilder single = new(s_scorer, 200, [s_peer]);
        for (int of = 0; of < 3; of++)
        {
            ItemHandle item = s_scorer.Item(s_scorer.Items[of]);
            columns.SetColumn(0, item, [.. Enumerable.Range(0, 150).Select(i => (byte)(1 + (i % 5)))], 30);
            for (int i = 0; i < 150; i++)
            {
                single.Set(30 + i, 0, item, 1 + (i % 5));
            }
        }

        using ScoreBatch a = s_scorer.Score(columns.Build(), new BulkOptions { Columns = ScoreColumns.Coverages });
        using ScoreBatch b = s_scorer.Score(single.Build(), new BulkOptions { Columns = ScoreColumns.Coverages });
        a.Coverages(0).ToArray().Should().Equal(b.Coverages(0).ToArray());
        a.Coverages(0)[29].Should().Be(-1);

        // Three of five levels, one indicator each.
        a.Coverages(0)[30].Should().Be(60_000_000_000);
    }

    private static RatingBatch Batch(int subjects)
    {
        byte[] cells = new byte[subjects * s_items];
        Array.Fill(cells, (byte)3);
        return RatingBatch.FromMatrix(s_scorer, cells, [s_peer]);
    }

    [Fact]
    public void ScaleOf_NominatedLeafAndComposite_AreTheScalesOfTheirScores()
    {
        CompetencyModel model = new CompetencyModelBuilder("scales", "1.0.0", "Scales", "en").Scale(0, 10)
            .Dimension("observed", "Observed", dimension => dimension.Indicator("Does."))
            .Dimension("chosen", "Chosen", dimension =>
            {
                dimension.LevelRule(LevelRule.Nomination);
                dimension.Level(2, "Low", of => of.Indicator("Does."));
                dimension.Level(4, "High", of => of.Indicator("Does more."));
            })
            .Build();
        BulkScorer scorer = BulkScorer.Create(model);

        Enumerable.Range(0, 3).Select(d => (scorer.KindOf(d), scorer.ScaleMinimumOf(d), scorer.ScaleMaximumOf(d))).Should().Equal(
            (DimensionKind.Leaf, 0, 10), (DimensionKind.Leaf, 1, 4), (DimensionKind.Overall, 0, 10));
        scorer.LowestOf(scorer.Item(ItemId.Parse("observed.1"))).Should().Be(0);
        scorer.LowestOf(scorer.Item(ItemId.Parse("chosen"))).Should().Be(1);
        scorer.TryGetCell(scorer.Item(ItemId.Parse("chosen")), 3, out _).Should().BeFalse();
        scorer.TryGetCell(scorer.Item(ItemId.Parse("chosen")), 4, out byte cell).Should().BeTrue();
        cell.Should().Be(4);
        ((Action)(() => scorer.KindOf(3))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("Allowed: 0 to 2.*");
    }
}
