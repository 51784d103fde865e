using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Properties;

/// <summary>What every coefficient must be where the answer is known: full agreement, independence, one category.</summary>
public class LimitTests
{
    [Property(MaxTest = 40)]
    public void Coefficients_PerfectAgreement_AreOne(int seed)
    {
        double?[][] rows = [.. RandomTables.Categories(seed, 10, 1, 4).Select(static r => new[] { r[0], r[0], r[0] }), [1, 1, 1], [4, 4, 4]];
        RatingTable table = Check.Raters(rows);
        ChanceCorrectedAgreementResult chance = ChanceCorrectedAgreement.Compute(table, AgreementWeights.Linear);
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(table);
        foreach (Statistic one in (Statistic[])
        [
            CohenKappa.Compute(table.SelectRaters("r1", "r2")).Kappa, FleissKappa.Compute(table).Kappa, LightKappa.Compute(table).Kappa,
            chance.GwetAc.Coefficient, chance.Fleiss.Coefficient, chance.Conger.Coefficient, chance.BrennanPrediger.Coefficient, chance.Krippendorff.Coefficient, chance.PercentAgreement.Coefficient,
            .. Enum.GetValues<KrippendorffMetric>().Select(m => KrippendorffAlpha.Compute(table, m).Alpha),
            KendallW.Compute(table).W, icc.Single1.Coefficient, icc.Single2.Coefficient, icc.Single3.Coefficient, icc.Average1.Coefficient, icc.Average2.Coefficient, icc.Average3.Coefficient,
            GroupReliability.Compute(table).Icc1, GroupReliability.Compute(table).Icc2, GroupReliability.Compute(table).Icc1Reml,
            InternalConsistency.Compute(Check.Items(rows)).Alpha, GeneralizabilityStudy.Compute(table).Decide(1, 1).Dependability,
            .. WithinGroupAgreement.Compute(table, ResponseScale.Create(1, 4)).Select(static r => r.Rwg),
        ])
        {
            one.Is(1, 1e-9);
        }
    }

    [Theory]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(5)]
    public void Coefficients_RatersIndependent_AreZero(int categories)
    {
        // Every pair of categories once: marginals are even, so that observed agreement 1/q is that of chance.
        RatingTable table = Check.Raters([.. from a in Enumerable.Range(1, categories) from b in Enumerable.Range(1, categories) select Check.Row(a, b)]);
        int n = 2 * categories * categories;
        foreach (AgreementWeights weights in new[] { AgreementWeights.Identity, AgreementWeights.Linear, AgreementWeights.Quadratic })
        {
            CohenKappa.Compute(table, weights).Kappa.Is(0, 1e-12);
            ChanceCorrectedAgreementResult chance = ChanceCorrectedAgreement.Compute(table, weights);
            chance.Conger.Coefficient.Is(0, 1e-12);
            chance.Fleiss.Coefficient.Is(0, 1e-12);
            chance.BrennanPrediger.Coefficient.Is(0, 1e-12);
            chance.GwetAc.Coefficient.Is(0, 1e-12);
        }

        // Krippendorff draws the expected pair without replacement: 1 − (n − 1)/n.
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal).Alpha.Is(1.0 / n, 1e-12);
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Interval).Alpha.Is(1.0 / n, 1e-12);
        PairedDifference.Compute(table.ToRecords().Where(static r => r.Rater == "r1").Select(static r => r.Value!.Value), table.ToRecords().Where(static r => r.Rater == "r2").Select(static r => r.Value!.Value))
            .Correlation.Is(0, 1e-12);

        // Two raters in no concordance: W = (r + 1)/2.
        KendallW.Compute(table).W.Is(0.5, 1e-12);
    }

    [Fact]
    public void Coefficients_OneCategory_HaveNoVariance()
    {
        RatingTable table = Check.Raters([2, 2, 2], [2, 2, 2], [2, 2, 2]);
        FleissKappa.Compute(table).Kappa.IsUndefined(UndefinedReason.NoVariance);
        LightKappa.Compute(table).Kappa.IsUndefined(UndefinedReason.NoVariance);
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Ordinal).Alpha.IsUndefined(UndefinedReason.NoVariance);
        KendallW.Compute(table).W.IsUndefined(UndefinedReason.NoVariance);
        IntraclassCorrelation.Compute(table).Single2.Coefficient.IsUndefined(UndefinedReason.NoVariance);
        GroupReliability.Compute(table).Icc2.IsUndefined(UndefinedReason.NoVariance);
        GeneralizabilityStudy.Compute(table).Reason.Should().Be(UndefinedReason.NoVariance);

        // With the scale's other categories named, chance is known and agreement is full.
        ChanceCorrectedAgreement.Compute(table, categories: [1, 2, 3]).BrennanPrediger.Coefficient.Is(1);
        WithinGroupAgreement.Compute(table, ResponseScale.Create(1, 3))[0].Rwg.Is(1);
    }

    [Property(MaxTest = 60)]
    public void Coefficients_NeverExceedOne(int seed)
    {
        RatingTable table = Check.Raters(RandomTables.Categories(seed, 7, 3, 4, holes: 0.2));
        ChanceCorrectedAgreementResult chance = ChanceCorrectedAgreement.Compute(table, AgreementWeights.Quadratic);
        foreach (Statistic s in (Statistic[])
        [
            FleissKappa.Compute(table).Kappa, LightKappa.Compute(table).Kappa, chance.GwetAc.Coefficient, chance.Conger.Coefficient, chance.BrennanPrediger.Coefficient,
            .. Enum.GetValues<KrippendorffMetric>().Select(m => KrippendorffAlpha.Compute(table, m).Alpha), KendallW.Compute(table).W,
            IntraclassCorrelation.Compute(table).Single2.Coefficient, GroupReliability.Compute(table).Icc2,
            .. WithinGroupAgreement.Compute(table, ResponseScale.Create(1, 4)).SelectMany(static r => new[] { r.Rwg, r.RStar, r.Awg }),
        ])
        {
            (s.ValueOrNull ?? 0).Should().BeLessThanOrEqualTo(1 + 1e-12);
        }

        WithinGroupAgreement.Compute(table, ResponseScale.Create(1, 4)).Should().OnlyContain(static r => !r.Rwg.IsDefined || r.Rwg.Value >= 0);
    }
}
