using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Bulk;

/// <summary>How a run behaves: memory, cancellation, progress, hosts' rules.</summary>
public sealed class BulkRunTests
{
    [Theory]
    [InlineData(RatingLayout.Tiles)]
    [InlineData(RatingLayout.Matrix)]
    [InlineData(RatingLayout.Rows)]
    public void Score_AgainAndAgain_AllocatesTheSameForAnyNumberOfSubjects(RatingLayout layout)
    {
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder(2));
        long few = Allocated(scorer, layout, 640);
        long many = Allocated(scorer, layout, 64_000);

        many.Should().Be(few);
        many.Should().BeLessThan(4_096);
    }

    [Fact]
    public void Score_OneByOne_AllocatesTheSameForAnyNumberOfSubjects()
    {
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder(2));

        Allocated(scorer, RatingLayout.Matrix, 6_400, ScoreColumns.All).Should().Be(Allocated(scorer, RatingLayout.Matrix, 640, ScoreColumns.All));
    }

    [Fact]
    public void Score_CanceledFromProgress_Ends()
    {
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder(1));
        using RatingBatch batch = Batch(scorer, RatingLayout.Matrix, 100_000);
        using CancellationTokenSource source = new();
        int told = 0;
        Told progress = new(_ =>
        {
            told++;
            source.Cancel();
        });
        Action run = () => scorer.Score(batch, new BulkOptions { Progress = progress, MaxDegreeOfParallelism = 2 }, source.Token);

        run.Should().Throw<OperationCanceledException>();
        told.Should().BeLessThanOrEqualTo(2);
        ((Action)(() => scorer.Score(batch, null, new CancellationToken(true)))).Should().Throw<OperationCanceledException>();
    }

    [Fact]
    public void Score_WithProgress_TellsEverySubjectOnce()
    {
        BulkScorer scorer = BulkScorer.Create(BulkShapes.Ladder(1));
        using RatingBatch batch = Batch(scorer, RatingLayout.Rows, 5_000);
        List<BulkProgress> told = [];
        using ScoreBatch scores = scorer.Score(batch, new BulkOptions { Progress = new Told(told.Add), MaxDegreeOfParallelism = 2 });

        told.Should().BeInAscendingOrder(progress => progress.Subjects);
        told[^1].Should().Be(new BulkProgress(5_000, 5_000));
        scores.Report.Threads.Should().Be(2);
    }

    [Fact]
    public void Score_FailingRuleOfTheHost_RefusesThoseSubjectsAlone()
    {
        CompetencyModel model = new CompetencyModelBuilder("host", "1.0.0", "Host", "en")
            .OverallRule(CompositeRule.Custom("touchy"))
            .Dimension("a", "A", a => a.LevelRule(LevelRule.Custom("odd")).Level(1, "One").Level(3, "Three").Indicator("Does."))
            .Build();
        AssessmentEngine engine = new(new ModelCatalog(model), [new Touchy()], [new Odd()]);
        BulkCase example = new(model, engine);
        for (int person = 0; person < 70; person++)
        {
            example.Add(new Rating(RaterId.Parse("r"), RoleId.Peer, ItemId.Parse("a.1"), 1 + (person % 5)));
        }

        using RatingBatch batch = example.Matrix();
        using ScoreBatch scores = example.Scorer.Score(batch, new BulkOptions { Columns = ScoreColumns.All & ~ScoreColumns.Warnings, MaxIssues = 3 });

        ColumnComparison.FirstDifference(scores, example.Single()).Should().BeNull();
        scores.Report.Refused.Should().Be(28);
        scores.Report.Issues.Select(issue => issue.Subject).Should().Equal(3, 4, 8);
        scores.Report.IssueCounts.Should().Equal(new BulkIssueCount(AssessmentIssueCodes.CustomRuleFailed, 28));
        scores.Report.Fallbacks.Select(fallback => $"{fallback.Dimension}: {fallback.Reason}")
            .Should().Equal("a: Rule 'odd' is the host's own.", "overall: Rule 'touchy' is the host's own.");
    }

    [Fact]
    public void Get_SameModelTwice_GivesTheSameScorer()
    {
        AssessmentEngine engine = new(BulkShapes.Ladder(1));

        engine.Get(ModelId.Parse("shape")).Should().BeSameAs(engine.Get(ModelId.Parse("shape"), VersionRange.Any));
        ((Action)(() => engine.Get(ModelId.Parse("shapes")))).Should().Throw<ModelNotFoundException>();
        engine.TryGet(ModelId.Parse("shapes"), null, out _).Should().BeFalse();
    }

    [Fact]
    public void Score_ModelWithoutVectorForm_SaysWhatIsComputedOneByOne()
    {
        using RatingBatch batch = BulkShapes.Create("many weights with four decimals").Matrix();
        using ScoreBatch scores = batch.Scorer.Score(batch, new BulkOptions { Columns = ScoreColumns.All });

        scores.Report.Fallbacks.Select(fallback => $"{fallback.Dimension}: {fallback.What}").Should().Equal("first: weights", "second: weights", ": warnings");
        scores.Report.SubjectsOneByOne.Should().Be(66);
    }

    [Fact]
    public void Score_WidthFromTheHostsSettings_IsUsed()
    {
        BulkCase example = BulkCase.Of(RandomCases.Create(3, 5), 4);
        using RatingBatch batch = example.Rows();
        AppContext.SetData(BulkScorer.VectorBitsSetting, "128");
        try
        {
            using ScoreBatch scores = example.Scorer.Score(batch);
            scores.Report.VectorBits.Should().Be(128);
        }
        finally
        {
            AppContext.SetData(BulkScorer.VectorBitsSetting, null);
        }
    }

    private static long Allocated(BulkScorer scorer, RatingLayout layout, int subjects, ScoreColumns columns = ScoreColumns.All & ~ScoreColumns.Warnings)
    {
        using RatingBatch batch = Batch(scorer, layout, subjects);
        using ScoreBatch into = ScoreBatch.Create(scorer, subjects, columns);
        for (int i = 0; i < 3; i++)
        {
            scorer.Score(batch, into);
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        scorer.Score(batch, into);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private static RatingBatch Batch(BulkScorer scorer, RatingLayout layout, int subjects)
    {
        RoleHandle[] slots = [.. BulkShapes.EightRaters.Select(scorer.Role)];
        int items = scorer.Items.Count;
        byte[] cells = new byte[ScoreBatch.StrideOf(subjects) * slots.Length * items];
        for (int i = 0; i < cells.Length; i++)
        {
            cells[i] = (byte)(i * 7 % 6);
        }

        return layout switch
        {
            RatingLayout.Tiles => RatingBatch.FromTiles(scorer, cells, subjects, slots),
            RatingLayout.Matrix => RatingBatch.FromMatrix(scorer, cells.AsMemory(0, subjects * slots.Length * items), slots),
            _ => RatingBatch.FromRows(
                scorer,
                cells.AsMemory(0, subjects * slots.Length * items),
                Enumerable.Range(0, subjects * slots.Length).Select(row => (byte)slots[row % slots.Length].Index).ToArray(),
                Enumerable.Range(0, subjects + 1).Select(subject => subject * slots.Length).ToArray()),
        };
    }

    private sealed class Told(Action<BulkProgress> tell) : IProgress<BulkProgress>
    {
        public void Report(BulkProgress value) => tell(value);
    }

    /// <summary>Gives 1 up to the middle of the scale, 3 at four points; at five points a level that there is not.</summary>
    private sealed class Odd : ILevelScoringRule
    {
        public string Name => "odd";

        public int Grade(in LevelRuleContext context) => context.Score switch { <= 3 => 1, <= 4 => 3, _ => 2 };
    }

    /// <summary>Gives nothing for the lowest, and throws at four points.</summary>
    private sealed class Touchy : ICompositeScoringRule
    {
        public string Name => "touchy";

        public decimal? Combine(in CompositeRuleContext context) => context.Parts[0].Percent switch
        {
            0 => null,
            75 => throw new InvalidOperationException("not four"),
            var percent => percent,
        };
    }
}
