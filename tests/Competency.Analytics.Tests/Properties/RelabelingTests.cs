using FsCheck.Xunit;
using static Competency.Analytics.Tests.Properties.RandomTables;

namespace Competency.Analytics.Tests.Properties;

/// <summary>What people, raters and categories are called, and in which order they come, changes no statistic that does not depend on it.</summary>
public class RelabelingTests
{
    private static readonly ResponseScale s_scale = ResponseScale.Create(1, 4);

    [Property(MaxTest = 60)]
    public void Statistics_TargetsAndRatersShuffled_StayTheSame(int seed)
    {
        double?[][] rows = Categories(seed, 9, 4, 4, holes: 0.1);
        RatingTable a = Check.Raters(rows);
        RatingTable b = Check.Raters(Shuffled(rows, seed));
        foreach ((string name, Func<RatingTable, Statistic> of) in new (string, Func<RatingTable, Statistic>)[]
        {
            ("ICC(1,1)", static t => IntraclassCorrelation.Compute(t).Single1.Coefficient),
            ("ICC(2,k)", static t => IntraclassCorrelation.Compute(t).Average2.Coefficient),
            ("ICC by REML", static t => IntraclassCorrelation.Compute(t, IntraclassMethod.RestrictedMaximumLikelihood).Single2.Coefficient),
            ("ICC(1)", static t => GroupReliability.Compute(t).Icc1),
            ("ICC(2)", static t => GroupReliability.Compute(t).Icc2),
            ("Fleiss", static t => FleissKappa.Compute(t).Kappa),
            ("Light", static t => LightKappa.Compute(t, AgreementWeights.Linear).Kappa),
            ("Gwet", static t => ChanceCorrectedAgreement.Compute(t, AgreementWeights.Ordinal).GwetAc.Coefficient),
            ("Gwet's error", static t => ChanceCorrectedAgreement.Compute(t, AgreementWeights.Ordinal).GwetAc.StandardError),
            ("Conger's error", static t => ChanceCorrectedAgreement.Compute(t).Conger.StandardError),
            ("alpha, ordinal", static t => KrippendorffAlpha.Compute(t, KrippendorffMetric.Ordinal).Alpha),
            ("alpha, ratio", static t => KrippendorffAlpha.Compute(t, KrippendorffMetric.Ratio).Alpha),
            ("W", static t => KendallW.Compute(t).W),
            ("G", static t => GeneralizabilityStudy.Compute(t).Decide(1, 3).Generalizability),
            ("mean r_wg", static t => StatisticSummary.Of(WithinGroupAgreement.Compute(t, s_scale).Select(static r => r.Rwg)).Mean),
            ("mean AD", static t => StatisticSummary.Of(WithinGroupAgreement.Compute(t, s_scale).Select(static r => r.AverageDeviationMedian)).Mean),
        })
        {
            Same(of(b), of(a), name.Contains("REML", StringComparison.Ordinal) ? 1e-6 : 1e-9, name);
        }
    }

    [Property(MaxTest = 60)]
    public void NominalStatistics_CategoriesRenamed_StayTheSame(int seed)
    {
        double?[][] rows = Categories(seed, 12, 3, 4, holes: 0.1);
        int[] names = Permutation(seed, 5);
        RatingTable a = Check.Raters(rows);
        RatingTable b = Check.Raters(Mapped(rows, v => 10 * names[(int)v]));
        Same(KrippendorffAlpha.Compute(b, KrippendorffMetric.Nominal).Alpha, KrippendorffAlpha.Compute(a, KrippendorffMetric.Nominal).Alpha);
        Same(FleissKappa.Compute(b).Kappa, FleissKappa.Compute(a).Kappa);
        Same(LightKappa.Compute(b).Kappa, LightKappa.Compute(a).Kappa);
        ChanceCorrectedAgreementResult x = ChanceCorrectedAgreement.Compute(a);
        ChanceCorrectedAgreementResult y = ChanceCorrectedAgreement.Compute(b);
        foreach ((AgreementCoefficient one, AgreementCoefficient other) in new[]
        {
            (x.GwetAc, y.GwetAc), (x.Fleiss, y.Fleiss), (x.Conger, y.Conger), (x.BrennanPrediger, y.BrennanPrediger), (x.Krippendorff, y.Krippendorff), (x.PercentAgreement, y.PercentAgreement),
        })
        {
            Same(other.Coefficient, one.Coefficient, because: one.Name);
            Same(other.StandardError, one.StandardError, because: one.Name);
        }
    }

    [Property(MaxTest = 40)]
    public void Consistency_PersonsAndItemsShuffled_StaysTheSame(int seed)
    {
        double?[][] rows = Categories(seed, 14, 5, 4);
        RatingTable a = Check.Items(rows);
        RatingTable b = Check.Items(Shuffled(rows, seed));
        InternalConsistencyResult x = InternalConsistency.Compute(a);
        InternalConsistencyResult y = InternalConsistency.Compute(b);
        Same(y.Alpha, x.Alpha);
        Same(y.StandardizedAlpha, x.StandardizedAlpha);
        Same(y.AlphaStandardError, x.AlphaStandardError);
        Same(y.Covariance.Lambda2, x.Covariance.Lambda2);
        Same(y.Covariance.Lambda6, x.Covariance.Lambda6, 1e-8);
        Same(y.SignalToNoise, x.SignalToNoise);
        Same(SplitHalf.AllSplits(b).Maximum, SplitHalf.AllSplits(a).Maximum);
    }

    [Property(MaxTest = 20)]
    public void ManyFacets_RatersRenamedAndReordered_StayTheSame(int seed)
    {
        RatingTable a = RatingTable.FromRecords(
            from t in Enumerable.Range(0, 12)
            from r in Enumerable.Range(0, 3)
            from i in Enumerable.Range(0, 2)
            select new RatingRecord("p" + t, "r" + r, "i" + i, 1 + (((t * 7) + (r * 3) + (i * 5) + (t * r) + (seed & 0xFF)) % 3)));
        ManyFacetResult x = ManyFacetRasch.Fit(a);
        ManyFacetResult y = ManyFacetRasch.Fit(RatingTable.FromRecords(Permutation(seed, a.Count).Select(at => a.ToRecords()[at]).Select(static r => r with { Rater = "x" + r.Rater })));
        y.Reason.Should().Be(x.Reason);
        Same(y.LogLikelihood, x.LogLikelihood, 1e-7);
        foreach (FacetElement rater in x.Raters.Elements)
        {
            Same(y.Raters.Find("x" + rater.Id)!.Measure, rater.Measure, 1e-6);
            Same(y.Raters.Find("x" + rater.Id)!.Infit, rater.Infit, 1e-6);
        }
    }
}
