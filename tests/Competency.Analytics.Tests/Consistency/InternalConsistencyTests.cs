using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Consistency;

public class InternalConsistencyTests
{
    [Fact]
    public void Compute_ThreeItemsByHand()
    {
        // Covariance matrix of (1,2,3),(2,2,5),(3,5,4),(4,5,6): computed with fractions.
        // Variances 5/3, 3, 5/3; covariances 2, 4/3, 1; V = 19/3 + 26/3 = 15; alpha = 1.5(1 - 19/45).
        InternalConsistencyResult result = InternalConsistency.Compute(Check.Items([1, 2, 3], [2, 2, 5], [3, 5, 4], [4, 5, 6]));
        result.Alpha.Is(1.5 * (1 - (19.0 / 45)));
        result.Covariance.Lambda1.Is(26.0 / 45);
        result.Items[2].AlphaIfDropped.Is(2 * (1 - ((14.0 / 3) / (26.0 / 3))));
        result.Persons.Should().Be(4);
    }

    [Fact]
    public void Compute_Degenerate_SaysWhy()
    {
        InternalConsistency.Compute(Check.Items([3], [4])).Alpha.IsUndefined(UndefinedReason.TooFewItems);
        InternalConsistency.Compute(Check.Items([3, 3], [3, 3])).Alpha.IsUndefined(UndefinedReason.NoVariance);
        InternalConsistency.Compute(Check.Items([1, 2], [2, 1], [1, 2])).Alpha.IsUndefined(UndefinedReason.NoTargetVariance);
        InternalConsistency.Compute(Check.Items([1, 2])).Alpha.IsUndefined(UndefinedReason.TooFewTargets);
        InternalConsistency.Compute(Check.Items([1, null], [null, 2])).Alpha.IsUndefined(UndefinedReason.NoData);
        InternalConsistency.Compute(Check.Items([1, 1, 1], [2, 2, 2], [4, 4, 4])).Alpha.Is(1);
        InternalConsistency.Compute(Check.Items([1, 1, 1], [2, 2, 2], [4, 4, 4])).Covariance.Lambda6.IsUndefined(UndefinedReason.Singular);
        InternalConsistency.Compute(Check.Items([3, 1], [3, 2], [3, 5], [3, 4])).Alpha.Is(0);
        InternalConsistency.Compute(Check.Items([3, 1], [3, 2], [3, 5], [3, 4])).StandardizedAlpha.IsUndefined(UndefinedReason.NoVariance);
    }

    [Fact]
    public void Compute_TwoRatingsOfOneItem_NamesTheWayOut()
    {
        Action act = () => InternalConsistency.Compute(RatingTable.FromRecords([new("a", "x", "i", 1), new("a", "y", "i", 2)]));
        act.Should().Throw<InvalidOperationException>().WithMessage("Target 'a' has more than one rating of item 'i'.*");
    }

    [Property(MaxTest = 40)]
    public void Alpha_EqualsIcc3kWithItemsAsRaters(int seed)
    {
        double?[][] rows = Reliability.IntraclassCorrelationTests.RandomRows(seed, 9, 4);
        double alpha = InternalConsistency.Compute(Check.Items(rows)).Alpha.Value;
        IntraclassCorrelation.Compute(Check.Raters(rows)).Average3.Coefficient.Is(alpha, 1e-9);
    }

    [Property(MaxTest = 40)]
    public void Lambda2_IsAtLeastAlphaAndMaximalSplitAtLeastMean(int seed)
    {
        RatingTable table = Check.Items(Reliability.IntraclassCorrelationTests.RandomRows(seed, 12, 5));
        InternalConsistencyResult result = InternalConsistency.Compute(table);
        result.Covariance.Lambda2.Value.Should().BeGreaterThanOrEqualTo(result.Alpha.Value - 1e-12);
        AllSplitsResult splits = SplitHalf.AllSplits(table);
        splits.Maximum.Value.Should().BeGreaterThanOrEqualTo(splits.Mean.Value);
        splits.Splits.Should().Be(10);
    }

    [Fact]
    public void Omega_ParallelItems_EqualsAlpha()
    {
        // Equal covariances of 1 and variances of 2 in the population of this constructed sample: omega = alpha.
        RatingTable table = Check.Items([1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1], [1, 1, 1], [-1, -1, -1]);
        double alpha = InternalConsistency.Compute(table).Alpha.Value;
        OmegaTotal.Compute(table).Omega.Is(alpha, 1e-8);
        OmegaTotal.Compute(table, FactorMethod.MinimumResidual).Omega.Is(alpha, 1e-8);
        OmegaTotal.Compute(Check.Items([1, 2], [2, 3], [3, 3])).Omega.IsUndefined(UndefinedReason.TooFewItems);
    }

    [Fact]
    public void ScaleScores_EdgeCase_KeepsConstantItems()
    {
        // Scale s1 = a, b, reversed c on 1 to 5; b is the same for everybody.
        RatingTable table = Check.Items([1, 3, 5], [2, 3, 4], [3, 3, null], [4, 3, 2], [5, 3, 1], [null, null, null])
            .ReverseItems(ResponseScale.Create(1, 5), "i3");
        var scores = ScaleScores.Compute(table);
        scores[0].Score.Is(5.0 / 3);
        scores[2].Score.Is(3);
        scores[2].Answered.Should().Be(2);
        scores[4].Score.Is(13.0 / 3);
        scores[5].Score.IsUndefined(UndefinedReason.NoData);
    }

    [Fact]
    public void ScaleScores_UnobservedScaleEnds_UsesTheScale()
    {
        RatingTable table = Check.Items([2, 3, 4], [3, 3, 2], [5, 2, 3], [3, 4, 3]).ReverseItems(ResponseScale.Create(1, 5), "i2");
        ScaleScores.Compute(table).Select(s => Math.Round(s.Score.Value, 10)).Should().Equal(3, 2.6666666667, 4, 2.6666666667);
    }
}
