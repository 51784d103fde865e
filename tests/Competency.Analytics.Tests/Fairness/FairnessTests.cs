using System.Text.Json;
using Competency.Analytics.Tests.Reference;
using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Fairness;

public class FairnessTests
{
    [Fact]
    public void Report_UniformGuidelines_MatchesPublishedRates()
    {
        // Question 11: rates of 60, 45, 48 and 51 per cent; 80 per cent itself is no adverse impact.
        AdverseImpactReport report = AdverseImpact.Report(
            [new("White", 100, 60), new("American Indian", 100, 45), new("Hispanic", 100, 48), new("Black", 100, 51)]);
        report.Reference!.Group.Should().Be("White");
        report.IndicatesImpact.Should().BeTrue();
        report.Comparisons.Select(c => c.IsBelowFourFifths).Should().Equal(true, false, false);
        report.Comparisons.Select(c => Math.Round(c.ImpactRatio.Value, 12)).Should().Equal(0.75, 0.8, 0.85);
        ImpactComparison first = report.Comparisons[0];
        first.ImpactRatioInterval.Lower.Is(0.572894695406146, 1e-8);
        first.ImpactRatioInterval.Upper.Is(0.981855835828997, 1e-8);
        first.RateDifferenceInterval.Lower.Is(-0.280448521010764, 1e-8);
        first.RateDifferenceInterval.Upper.Is(-0.0117239353199735, 1e-8);
        first.Focal.RateInterval().Lower.Is(0.35614537979512, 1e-8);
        first.Z.Is(-2.12397697621437, 1e-8);
        first.P.Is(0.0336720688563459, 1e-8);
        first.UnpooledZ.Is(-2.1483446221183, 1e-8);
        first.YatesChiSquare.Is(3.92982456140351, 1e-8);
        first.YatesP.Is(0.0474368928248653, 1e-8);
        first.FisherP.Should().BeApproximately(0.0471654853830193, 1e-8);
        first.FisherPLess.Should().BeApproximately(0.0235827426915096, 1e-8);
        first.FisherMidP.Should().BeApproximately(0.041183289020834, 1e-8);
        first.ConditionalOddsRatio.Is(0.547128644418358, 1e-5);
        first.ConditionalOddsRatioInterval.Lower.Is(0.299199224256418, 1e-5);
        first.ConditionalOddsRatioInterval.Upper.Is(0.993019641348698, 1e-5);
        first.OddsRatio.Is(0.545454545454545);
        first.CohensH.Should().BeApproximately(-0.301525341951891, 1e-9);
        first.Phi.Is(-0.150187852296528);
        first.ExpectedFocalSelected.Should().BeApproximately(52.5, 1e-9);
        first.Shortfall.Should().BeApproximately(7.5, 1e-9);
        first.FlippedRatio.Is(0.779661016949153);
    }

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
    public void Compare_HalfTheRate_MatchesReference()
    {
        ImpactComparison c = AdverseImpact.Compare(new("Black", 40, 12), new("White", 80, 48));
        c.ImpactRatio.Is(0.5);
        c.FisherP.Should().BeApproximately(0.00340922176784918, 1e-8);
        c.Z.Is(-3.09838667696593);
        c.YatesChiSquare.Is(8.4375);
        c.Phi.Is(-0.282842712474619);
    }

    [Fact]
    public void Compare_ZeroCells_SayWhatIsInfinite()
    {
        ImpactComparison none = AdverseImpact.Compare(new("B", 12, 0), new("A", 30, 18));
        none.ImpactRatio.Is(0);
        none.ImpactRatioInterval.Lower.IsUndefined(UndefinedReason.Unbounded);
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
        result.OddsRatio.Is(4);

        // With one stratum the Robins-Breslow-Greenland error is Woolf's: sqrt(1/10 + 1/5 + 1/4 + 1/8).
        result.LogStandardError.Is(Math.Sqrt(0.1 + 0.2 + 0.25 + 0.125));
        MantelHaenszel.Compute([]).OddsRatio.IsUndefined(UndefinedReason.NoData);
        MantelHaenszel.Compute([new PooledTable(3, 0, 2, 2)]).OddsRatio.IsUndefined(UndefinedReason.Unbounded);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Dif_VerbalAggression_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("dif-verbal-aggression");
        (string[] header, double?[][] rows) = reference.Numbers();
        string[] people = rows.Select((r, at) => (r[0] == 1 ? "m" : "f") + at).ToArray();
        RatingTable table = RatingTable.FromTargetsByItems(people, header.Skip(1).ToArray(), rows.Select(r => r.Skip(1).ToArray()).ToArray());
        var actual = DifferentialItemFunctioning.Compute(table, static t => t.StartsWith('m'));
        foreach ((JsonElement e, DifferentialItem a) in reference.Expected.GetProperty("items").EnumerateArray().Zip(actual))
        {
            a.Item.Should().Be(e.GetProperty("item").GetString());
            a.MantelHaenszel.StrataUsed.Should().Be(e.GetProperty("strata_used").GetInt32());
            a.MantelHaenszel.OddsRatio.Is(e.GetProperty("alpha_mh"), 1e-8);
            a.Delta.Is(e.GetProperty("delta_mh"), 1e-8);
            a.MantelHaenszel.LogStandardError.Is(e.GetProperty("se_log_alpha"), 1e-8);
            a.DeltaStandardError.Is(e.GetProperty("se_delta"), 1e-8);
            a.MantelHaenszel.CorrectedChiSquare.Is(e.GetProperty("chi_square_corrected"), 1e-8);
            a.MantelHaenszel.P.Is(e.GetProperty("p"), 1e-8);
            a.MantelHaenszel.ChiSquare.Is(e.GetProperty("chi_square"), 1e-8);
            a.StandardizedDifference.Is(e.GetProperty("p_difference_std"), 1e-8);
            a.SizeClass.ToString().Should().Be(e.GetProperty("ets_class_size").GetString());
        }
    }
}
