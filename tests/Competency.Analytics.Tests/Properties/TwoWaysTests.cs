using FsCheck.Xunit;
using static Competency.Analytics.Tests.Properties.RandomTables;

namespace Competency.Analytics.Tests.Properties;

/// <summary>Where theory says that two statistics are one, both roads are walked.</summary>
public class TwoWaysTests
{
    [Property(MaxTest = 40)]
    public void Icc_CompleteData_RemlIsAnovaWhereNoComponentIsNegative(int seed)
    {
        RatingTable table = Check.Raters(Reliability.IntraclassCorrelationTests.RandomRows(seed, 9, 3));
        IntraclassCorrelationResult anova = IntraclassCorrelation.Compute(table);
        if (anova.TargetMeanSquare.Value > anova.ErrorMeanSquare.Value && anova.RaterMeanSquare.Value > anova.ErrorMeanSquare.Value)
        {
            IntraclassCorrelationResult reml = IntraclassCorrelation.Compute(table, IntraclassMethod.RestrictedMaximumLikelihood);
            Same(reml.Single2.Coefficient, anova.Single2.Coefficient, 1e-5);
            Same(reml.Average3.Coefficient, anova.Average3.Coefficient, 1e-5);
            Same(reml.ErrorVariance, anova.ErrorMeanSquare, 1e-5);
        }
    }

    [Property(MaxTest = 40)]
    public void KrippendorffInterval_CompleteData_IsOneMinusWithinOverTotalVariance(int seed)
    {
        // Do is twice the mean square within targets, De twice the variance of all values with divisor n − 1; so alpha is near ICC(1) in large tables.
        double?[][] rows = Reliability.IntraclassCorrelationTests.RandomRows(seed, 12, 4);
        RatingTable table = Check.Raters(rows);
        double[] all = [.. rows.SelectMany(static r => r).Select(static v => v!.Value)];
        double total = all.Sum(v => Math.Pow(v - all.Average(), 2)) / (all.Length - 1);
        GroupReliabilityResult groups = GroupReliability.Compute(table);
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Interval).Alpha.Is(1 - (groups.WithinMeanSquare.Value / total), 1e-9);
    }

    [Fact]
    public void KrippendorffInterval_ManyTargets_IsTheIntraclassCorrelation()
    {
        // Twelve thousand different values: a matrix of them would take more than a gigabyte.
        RatingTable table = Check.Raters(Reliability.IntraclassCorrelationTests.RandomRows(4, 4000, 3));
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Interval).Alpha.Is(IntraclassCorrelation.Compute(table).Single1.Coefficient.Value, 1e-3);
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Ordinal).Coincidences.Should().BeEmpty();
        KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal).Alpha.Is(0, 1e-9);
    }

    [Property(MaxTest = 60)]
    public void WeightedKappa_QuadraticWeights_IsLinsConcordance(int seed)
    {
        // Fleiss and Cohen (1973): 2 cov/(var + var + (difference of means)²), all with divisor n.
        RatingTable table = Check.Raters(Categories(seed, 15, 2, 5));
        Same(
            CohenKappa.Compute(table, AgreementWeights.Quadratic).Kappa,
            SelfOther.Compute(table, static (_, rater) => string.Equals(rater, "r1", StringComparison.Ordinal)).Concordance);
    }

    [Property(MaxTest = 60)]
    public void Kappas_TwoRaters_AreOne(int seed)
    {
        RatingTable table = Check.Raters(Categories(seed, 14, 2, 3));
        CohenKappaResult cohen = CohenKappa.Compute(table, AgreementWeights.Linear);
        ChanceCorrectedAgreementResult chance = ChanceCorrectedAgreement.Compute(table, AgreementWeights.Linear);
        Same(chance.Conger.Coefficient, cohen.Kappa);
        Same(LightKappa.Compute(table, AgreementWeights.Linear).Kappa, cohen.Kappa);
        Same(LightKappa.Compute(table, AgreementWeights.Linear).StandardError, cohen.StandardError, 1e-7);
        Same(ChanceCorrectedAgreement.Compute(table).BrennanPrediger.Coefficient, CohenKappa.Compute(table).AdjustedKappa);
        Same(ChanceCorrectedAgreement.Compute(table).Fleiss.Coefficient, FleissKappa.Compute(table).Kappa);
    }

    [Property(MaxTest = 40)]
    public void WeightedKappa_TwoCategories_WeightsMakeNoDifference(int seed)
    {
        RatingTable table = Check.Raters(Categories(seed, 14, 2, 2));
        CohenKappaResult plain = CohenKappa.Compute(table);
        Same(CohenKappa.Compute(table, AgreementWeights.Quadratic).Kappa, plain.Kappa);
        Same(CohenKappa.Compute(table, AgreementWeights.Linear).StandardError, plain.StandardError);
        Same(KrippendorffAlpha.Compute(table, KrippendorffMetric.Interval).Alpha, KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal).Alpha);
        Same(KrippendorffAlpha.Compute(table, KrippendorffMetric.Ordinal).Alpha, KrippendorffAlpha.Compute(table, KrippendorffMetric.Nominal).Alpha);
    }

    [Property(MaxTest = 60)]
    public void RwgJ_OneItem_IsRwg(int seed)
    {
        // r_wg = 1 − s²/σ²(null), floored at 0, and r* the same without a floor, with the uniform null (A² − 1)/12.
        double?[] row = Categories(seed, 1, 5, 5)[0];
        double mean = row.Average()!.Value;
        double variance = row.Sum(v => Math.Pow(v!.Value - mean, 2)) / 4;
        WithinGroupAgreementResult one = WithinGroupAgreement.Compute(Check.Raters(row), ResponseScale.Create(1, 5))[0];
        one.RStar.Is(1 - (variance / 2));
        one.Rwg.Is(Math.Max(0, 1 - (variance / 2)));
        one.RwgWasFloored.Should().Be(variance > 2);

        // The same item three times over has the same mean variance, and the Spearman-Brown formula with J = 3 on 1 − s²/σ².
        RatingTable three = RatingTable.FromRecords(row.SelectMany((v, r) => Enumerable.Range(0, 3).Select(i => new RatingRecord("t", "r" + r, "i" + i, v))));
        WithinGroupAgreementResult many = WithinGroupAgreement.Compute(three, ResponseScale.Create(1, 5))[0];
        many.RStar.Is(1 - (variance / 2));
        double agreement = Math.Max(0, 1 - (variance / 2));
        many.Rwg.Is(3 * agreement / (1 + (2 * agreement)));
    }

    [Property(MaxTest = 60)]
    public void FourFifths_InWholeNumbers_IsWhatDecimalsSay(ushort a, ushort b, ushort c, ushort d)
    {
        SelectionCounts focal = new("focal", Math.Max(a, b) + 1, Math.Min(a, b));
        SelectionCounts reference = new("reference", Math.Max(c, d) + 1, Math.Min(c, d));
        bool below = (decimal)focal.Selected * reference.Applicants < 0.8m * reference.Selected * focal.Applicants;
        AdverseImpact.Compare(focal, reference).IsBelowFourFifths.Should().Be(below);

        // Exactly four fifths passes at any size.
        AdverseImpact.Compare(new("focal", 5 * (c + 1), 2 * (c + 1)), new("reference", 2 * (d + 1), d + 1)).IsBelowFourFifths.Should().BeFalse();
    }

    [Fact]
    public void ManyFacets_JointAndMarginal_AgreeOnTheOrder()
    {
        RatingTable table = RatingTable.FromRecords(
            from t in Enumerable.Range(0, 60)
            from r in Enumerable.Range(0, 4)
            from i in Enumerable.Range(0, 3)
            select new RatingRecord("p" + t, "r" + r, "i" + i, 1 + Math.Clamp((t % 5) - (r * (t % 2)) + i + (((t * 7) + (r * 11) + (i * 5)) % 3) - 1, 0, 4)));
        ManyFacetResult joint = ManyFacetRasch.Fit(table);
        ManyFacetResult marginal = ManyFacetRasch.FitMarginal(table);
        joint.Converged.Should().BeTrue();
        marginal.Converged.Should().BeTrue();
        foreach ((FacetSummary one, FacetSummary other) in new[] { (joint.Raters, marginal.Raters), (joint.Items, marginal.Items) })
        {
            one.Elements.OrderBy(static e => e.Severity.Value).Select(static e => e.Id)
                .Should().Equal(other.Elements.OrderBy(static e => e.Severity.Value).Select(static e => e.Id));
        }
    }

    [Fact]
    public void LightKappa_FourRaters_HasTheErrorOfTheJackknife()
    {
        // The delete-one jackknife is the other road to a linearized error; of 200 targets they are apart by a few in a thousand.
        double?[][] rows = RandomTables.Categories(11, 200, 4, 3);
        double[] without = [.. Enumerable.Range(0, rows.Length).Select(t =>
            LightKappa.Compute(Check.Raters([.. rows.Where((_, at) => at != t)]), categories: [1, 2, 3]).Kappa.Value)];
        double mean = without.Average();
        double jackknife = Math.Sqrt((rows.Length - 1.0) / rows.Length * without.Sum(k => (k - mean) * (k - mean)));

        LightKappaResult light = LightKappa.Compute(Check.Raters(rows), level: 0.9);

        (light.StandardError.Value / jackknife).Should().BeApproximately(1, 0.01);
        light.Interval.Upper.Value.Should().BeApproximately(light.Kappa.Value + (1.644853627 * light.StandardError.Value), 1e-8);
    }
}
