using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Reliability;

public class CategoryAgreementTests
{
    // Krippendorff (2011), section D: four observers, twelve units.
    private static readonly double?[][] s_units =
    [
        [1, 1, null, 1], [2, 2, 3, 2], [3, 3, 3, 3], [3, 3, 3, 3], [2, 2, 2, 2], [1, 2, 3, 4],
        [4, 4, 4, 4], [1, 1, 2, 1], [2, 2, 2, 2], [null, 5, 5, 5], [null, null, 1, 1], [null, null, 3, null],
    ];

    [Fact]
    public void Krippendorff_Bootstrap_IsTheSameForTheSameSeed()
    {
        KrippendorffAlphaResult a = KrippendorffAlpha.Compute(Check.Raters(s_units), KrippendorffMetric.Interval, 500, seed: 7);
        KrippendorffAlphaResult b = KrippendorffAlpha.Compute(Check.Raters(s_units), KrippendorffMetric.Interval, 500, seed: 7);
        a.Interval.Lower.Should().Be(b.Interval.Lower);
        a.Interval.Lower.Value.Should().BeLessThan(0.849);
        a.Interval.Upper.Value.Should().BeGreaterThan(0.849);
        a.StandardError.Value.Should().BeInRange(0.05, 0.3);
    }

    [Fact]
    public void Krippendorff_Degenerate_SaysWhy()
    {
        KrippendorffAlpha.Compute(Check.Raters([3, 3], [3, 3]), KrippendorffMetric.Nominal).Alpha.IsUndefined(UndefinedReason.NoVariance);
        KrippendorffAlpha.Compute(Check.Raters([1, null], [null, 2]), KrippendorffMetric.Nominal).Alpha.IsUndefined(UndefinedReason.TooFewRaters);
        KrippendorffAlpha.Compute(Check.Raters(Check.Row(null, null)), KrippendorffMetric.Nominal).Alpha.IsUndefined(UndefinedReason.NoData);
        KrippendorffAlpha.Compute(Check.Raters([-1, 2], [1, 1]), KrippendorffMetric.Ratio).Alpha.IsUndefined(UndefinedReason.WrongScale);
        KrippendorffAlpha.Compute(Check.Raters([1, 1], [2, 2]), KrippendorffMetric.Ordinal).Alpha.Is(1);
    }

    [Fact]
    public void Krippendorff_UnitOfThreeDifferentValues_FollowsTheDefinition()
    {
        // Nominal: nobody ever agrees, so Do = 1; four of each value give De = (144 - 48)/(12 x 11) = 8/11; alpha = 1 - 11/8.
        RatingTable table = Check.Raters([1, 3, 5], [3, 5, 1], [5, 1, 3], [1, 5, 3]);
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal).Alpha.Is(-0.375);
    }

    [Fact]
    public void Kappa_Degenerate_SaysWhy()
    {
        CohenKappa.Compute(Check.Raters([3, 3], [3, 3])).Kappa.IsUndefined(UndefinedReason.NoVariance);
        CohenKappa.Compute(Check.Raters([1, 2], [1, 2])).Kappa.Is(0);
        CohenKappa.Compute(Check.Raters([1, null], [null, 2])).Kappa.IsUndefined(UndefinedReason.NoData);
        CohenKappa.Compute(Check.Raters([1], [2])).Kappa.IsUndefined(UndefinedReason.TooFewRaters);
        CohenKappa.Compute(Check.Raters([1, 1], [2, 2], [3, 3])).Kappa.Is(1);
        CohenKappa.Compute(Check.Raters([1, 2], [2, 1])).Kappa.Is(-1);
    }

    [Fact]
    public void ChanceCorrected_QuadraticKrippendorff_EqualsIntervalAlpha() =>
        ChanceCorrectedAgreement.Compute(Check.Raters(s_units), AgreementWeights.Quadratic).Krippendorff.Coefficient.Is(
            KrippendorffAlpha.Compute(Check.Raters(s_units), KrippendorffMetric.Interval).Alpha.Value);

    [Fact]
    public void ChanceCorrected_Degenerate_SaysWhy()
    {
        ChanceCorrectedAgreementResult constant = ChanceCorrectedAgreement.Compute(Check.Raters([3, 3], [3, 3]));
        constant.Fleiss.Coefficient.IsUndefined(UndefinedReason.NoVariance);
        constant.PercentAgreement.Coefficient.Is(1);
        constant.GwetAc.Coefficient.Is(1);
        ChanceCorrectedAgreement.Compute(Check.Raters([3], [4])).GwetAc.Coefficient.IsUndefined(UndefinedReason.TooFewRaters);
        ChanceCorrectedAgreement.Compute(Check.Raters(Check.Row(null, null))).GwetAc.Coefficient.IsUndefined(UndefinedReason.NoData);
    }

    [Property(MaxTest = 40)]
    public void ChanceCorrected_RatersAndTargetsPermuted_GivesTheSame(int seed)
    {
        double?[][] rows = IntraclassCorrelationTests.RandomRows(seed, 10, 3).Select(r => r.Select(v => (double?)Math.Round(v!.Value)).ToArray()).ToArray();
        double?[][] turned = Enumerable.Reverse(rows).Select(r => Enumerable.Reverse(r).ToArray()).ToArray();
        ChanceCorrectedAgreementResult a = ChanceCorrectedAgreement.Compute(Check.Raters(rows), AgreementWeights.Linear);
        ChanceCorrectedAgreementResult b = ChanceCorrectedAgreement.Compute(Check.Raters(turned), AgreementWeights.Linear);
        (b.Conger.Coefficient.ValueOrNull ?? 0).Should().BeApproximately(a.Conger.Coefficient.ValueOrNull ?? 0, 1e-10);
        (b.Conger.StandardError.ValueOrNull ?? 0).Should().BeApproximately(a.Conger.StandardError.ValueOrNull ?? 0, 1e-10);
        (b.GwetAc.Coefficient.ValueOrNull ?? 0).Should().BeApproximately(a.GwetAc.Coefficient.ValueOrNull ?? 0, 1e-10);
    }

    [Fact]
    public void KendallW_PerfectAndDegenerate()
    {
        KendallW.Compute(Check.Raters([1, 2], [2, 3], [3, 9])).W.Is(1);
        KendallW.Compute(Check.Raters([1, 1], [1, 1])).W.IsUndefined(UndefinedReason.NoVariance);
        KendallW.Compute(Check.Raters([1], [2])).W.IsUndefined(UndefinedReason.TooFewRaters);
        KendallW.Compute(Check.Raters([1, 2])).W.IsUndefined(UndefinedReason.TooFewTargets);
        KendallWResult missing = KendallW.Compute(Check.Raters([1, 2, 2], [null, null, null], [4, 5, 4], [3, 3, 2]));
        missing.W.Is(0.939393939393939);
        missing.WUncorrected.Is(0.861111111111111);
    }
}
