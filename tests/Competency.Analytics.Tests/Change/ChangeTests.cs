
namespace Competency.Analytics.Tests.Change;

public class ChangeTests
{
    [Fact]
    public void ReliableChange_PerfectReliability_HasNoIndex()
    {
        ReliableChange change = ReliableChange.Create(7.5, 1);
        change.Index(1, 2).IsUndefined(UndefinedReason.NoErrorVariance);
        change.Judge(1, 2).Should().Be(ChangeVerdict.Increase);
        change.Judge(2, 2).Should().Be(ChangeVerdict.Unchanged);
        ((Action)(() => ReliableChange.Create(-1, 0.5))).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => ReliableChange.Create(1, 1.5))).Should().Throw<ArgumentOutOfRangeException>();
    }

    [Fact]
    public void GroupDifference_EdgeCases_MatchOrSayWhy()
    {
        GroupDifference.Compute([3, 3, 3], [3, 3, 3]).CohensD.IsUndefined(UndefinedReason.NoVariance);
        GroupDifference.Compute([3, 3, 3], [3, 3, 3]).MannWhitneyP.IsUndefined(UndefinedReason.NoVariance);
        GroupDifference.Compute([3, 3, 3], [4, 4, 4]).CohensD.IsUndefined(UndefinedReason.NoVariance);
        GroupDifference.Compute([3, 3, 3], [4, 4, 4]).MannWhitneyP.Is(0.0468541776038738);
        GroupDifferenceResult one = GroupDifference.Compute([3], [2, 4, 5]);
        one.CohensD.Is(-0.436435780471985);
        one.HedgesG.Is(-0.246232521229829, 1e-8);
        one.T.Is(-0.377964473009227);
        one.P.Is(0.741801110252839);
        one.Sd1.IsUndefined(UndefinedReason.TooFewTargets);
        one.WelchT.IsUndefined(UndefinedReason.TooFewTargets);
        GroupDifference.Compute([3], [4]).CohensD.IsUndefined(UndefinedReason.TooFewTargets);
        GroupDifference.Compute([], [1, 2]).CohensD.IsUndefined(UndefinedReason.NoData);
        GroupDifferenceResult flat = GroupDifference.Compute([2, 2, 2, 2], [1, 3, 5, 4]);
        flat.CohensD.Is(-1.03509833901353);
        flat.HedgesG.Is(-0.899114041792981);
        flat.WelchP.IsDefined.Should().BeTrue();
        flat.T.Is(-1.4638501094228);
        flat.P.Is(0.193569647079882);
        flat.MannWhitneyP.Is(0.28171791582573);
        ((Action)(() => GroupDifference.Compute([double.NaN], [1]))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void PairedDifference_Degenerate_SaysWhy()
    {
        PairedDifference.Compute([1, 2], [2, 3]).Dz.IsUndefined(UndefinedReason.NoVariance);
        PairedDifference.Compute([1, 2], [2, 3]).MeanChange.Is(1);
        PairedDifference.Compute([1], [2]).Dz.IsUndefined(UndefinedReason.TooFewTargets);
        PairedDifference.Compute([], []).MeanChange.IsUndefined(UndefinedReason.NoData);
        ((Action)(() => PairedDifference.Compute([1], [1, 2]))).Should().Throw<ArgumentException>().WithMessage("There are 1 scores before and 2 after.*");
    }

    [Fact]
    public void NoncentralT_ZeroNoncentrality_IsStudentsT()
    {
        for (int df = 1; df < 60; df += 7)
        {
            double tail = Analytics.Internal.Distributions.TTwoSided(1.3, df) / 2;
            Analytics.Internal.Distributions.NoncentralTCdf(1.3, df, 0).Should().BeApproximately(1 - tail, 1e-9);
        }
    }

    [Fact]
    public void SelfOther_TwoSelfRatings_AreRefused()
    {
        RatingTable table = RatingTable.FromRecords([new("a", "a", "i", 1), new("a", "a2", "i", 2)]);
        Action act = () => SelfOther.Compute(table, static (_, _) => true);
        act.Should().Throw<ArgumentException>().WithMessage("Target 'a' has more than one self-rating.*");
        SelfOther.Compute(table, static (_, _) => false).MeanDifference.IsUndefined(UndefinedReason.NoData);
    }
}
