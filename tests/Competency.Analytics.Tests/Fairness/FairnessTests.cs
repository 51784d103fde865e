using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Fairness;

public class FairnessTests
{
    [Fact]
    public void Compare_SmallNumbers_FlipsAndIsFlagged()
    {
        // Question 21: three of 20 men and one of 10 women; one more woman instead of a man reverses it.
        ImpactComparison c = AdverseImpact.Compare(new("Women", 10, 1), new("Men", 20, 3));
        c.IsBelowFourFifths.Should().BeTrue();
        c.VerdictFlips.Should().BeTrue();
        c.FlippedRatio.Is(2);
        c.IsSmall.Should().BeTrue();
        c.FisherP.Should().BeApproximately(1, 1e-8);
        c.FisherMidP.Should().BeApproximately(0.792008757525999, 1e-8);
        c.ConditionalOddsRatio.Is(0.63879524715597, 1e-5);

        // R's root finder stops within 1e-4 of the root of this tail probability; ours goes on.
        c.ConditionalOddsRatioInterval.Upper.Is(9.38076672275218, 2e-4);
        c.YatesP.Is(1, 1e-8);
    }

    [Fact]
    public void Compare_ZeroCells_SayWhatIsInfinite()
    {
        ImpactComparison none = AdverseImpact.Compare(new("B", 12, 0), new("A", 30, 18));
        none.ImpactRatio.Is(0);
        none.ImpactRatioInterval.Lower.Is(0);
        none.ImpactRatioInterval.Upper.IsUndefined(UndefinedReason.Unbounded);
        none.RateDifferenceInterval.Lower.Is(-0.754093718831981, 1e-8);
        none.RateDifferenceInterval.Upper.Is(-0.299899501131801, 1e-8);
        none.FisherP.Should().BeApproximately(0.000315288401751609, 1e-9);
        none.ConditionalOddsRatio.Is(0);
        none.CohensH.Should().BeApproximately(-1.77215424758523, 1e-9);
        ImpactComparison all = AdverseImpact.Compare(new("A", 30, 18), new("C", 8, 8));
        all.ImpactRatio.Is(0.6);
        all.FisherP.Should().BeApproximately(0.0385179446899211, 1e-8);
        all.RateDifferenceInterval.Upper.Is(-0.0408549842509872, 1e-8);
        all.OddsRatio.Is(0);
        AdverseImpact.Compare(new("A", 3, 0), new("B", 4, 0)).Z.IsUndefined(UndefinedReason.NoVariance);
        AdverseImpact.Compare(new("A", 3, 0), new("B", 4, 0)).ImpactRatio.IsUndefined(UndefinedReason.NoVariance);
        ((Action)(() => _ = new SelectionCounts("A", 3, 4))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => _ = new SelectionCounts("A", SelectionCounts.MostApplicants + 1, 4))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void Compare_LargeGroups_HasNoNaN()
    {
        ImpactComparison c = AdverseImpact.Compare(new("A", 400_000, 100_000), new("B", 500_000, 126_000));
        c.FisherP.Should().BeInRange(0, 1);
        c.FisherP.Should().BeApproximately(c.P.Value, 1e-3);
    }

    [Fact]
    public void ForCuts_CountByGroupAndLeaveOutMissing()
    {
        AdverseImpactReport scores = AdverseImpact.ForScoreCut([("a", 3), ("a", 2.9), ("b", null), ("b", 4)], 3);
        scores.LeftOut.Should().Be(1);
        scores.Groups.Select(g => g.ToString()).Should().Equal("a: 1 of 2", "b: 1 of 1");
        scores.Reference!.Group.Should().Be("b");
        AdverseImpactReport levels = AdverseImpact.ForLevelCut([("a", "L2"), ("b", "L3"), ("a", null)], ["L1", "L2", "L3"], "L3");
        levels.Groups.Select(g => g.Selected).Should().Equal(0, 1);
        ((Action)(() => AdverseImpact.ForLevelCut([("a", "L9")], ["L1"], "L1"))).Should().Throw<ArgumentException>().WithMessage("The level 'L9' is not among the levels.*");
        AdverseImpact.ForVerdicts([]).Reference.Should().BeNull();
    }

    [Property(MaxTest = 60)]
    public void Fisher_GroupsSwapped_GivesTheSameTwoSidedP(byte a, byte b, byte c, byte d)
    {
        SelectionCounts one = new("one", a + 1, Math.Min(b, a + 1));
        SelectionCounts two = new("two", c + 1, Math.Min(d, c + 1));
        AdverseImpact.Compare(one, two).FisherP.Should().BeApproximately(AdverseImpact.Compare(two, one).FisherP, 1e-9);
    }

    [Fact]
    public void MantelHaenszel_OneStratum_IsTheSampleOddsRatio()
    {
        // One table 10 5 / 4 8: odds ratio 80/20.
        MantelHaenszelResult result = MantelHaenszel.Compute([new PooledTable(10, 5, 4, 8), new PooledTable(3, 0, 2, 0)]);
        result.StrataUsed.Should().Be(1);
        result.PersonsUsed.Should().Be(27, "the stratum in which nobody said no tells nothing");
        result.OddsRatio.Is(4);

        // With one stratum the Robins-Breslow-Greenland error is Woolf's: sqrt(1/10 + 1/5 + 1/4 + 1/8).
        result.LogStandardError.Is(Math.Sqrt(0.1 + 0.2 + 0.25 + 0.125));
        MantelHaenszel.Compute([]).OddsRatio.IsUndefined(UndefinedReason.NoData);
        MantelHaenszel.Compute([new PooledTable(3, 0, 2, 2)]).OddsRatio.IsUndefined(UndefinedReason.Unbounded);
    }
}
