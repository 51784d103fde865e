using FsCheck.Xunit;
using static Competency.Analytics.Tests.Properties.RandomTables;

namespace Competency.Analytics.Tests.Properties;

/// <summary>A change of unit (a·x + b with a above zero) leaves what is free of the unit, and multiplies what is in it.</summary>
public class UnitTests
{
    private const double Factor = 2.5;

    [Property(MaxTest = 50)]
    public void Reliability_OtherUnit_StaysTheSame(int seed)
    {
        double?[][] rows = Reliability.IntraclassCorrelationTests.RandomRows(seed, 11, 4);
        double?[][] other = Mapped(rows, Changed);
        Same(KrippendorffAlpha.Compute(Check.Raters(other), KrippendorffMetric.Interval).Alpha, KrippendorffAlpha.Compute(Check.Raters(rows), KrippendorffMetric.Interval).Alpha);
        Same(KendallW.Compute(Check.Raters(other)).W, KendallW.Compute(Check.Raters(rows)).W);
        Same(GroupReliability.Compute(Check.Raters(other)).Icc2, GroupReliability.Compute(Check.Raters(rows)).Icc2);
        GeneralizabilityResult g = GeneralizabilityStudy.Compute(Check.Raters(rows));
        GeneralizabilityResult h = GeneralizabilityStudy.Compute(Check.Raters(other));
        Same(h.Decide(1, 2).Dependability, g.Decide(1, 2).Dependability);
        h.Components!.Person.Should().BeApproximately(g.Components!.Person * Factor * Factor, 1e-9);
        InternalConsistencyResult x = InternalConsistency.Compute(Check.Items(rows));
        InternalConsistencyResult y = InternalConsistency.Compute(Check.Items(other));
        Same(y.Alpha, x.Alpha);
        Same(y.Covariance.Lambda6, x.Covariance.Lambda6, 1e-8);
        y.TotalSd.Is(x.TotalSd.Value * Factor, 1e-9);
        OmegaResult omega = OmegaTotal.Compute(Check.Items(rows));
        OmegaResult scaled = OmegaTotal.Compute(Check.Items(other));
        Same(scaled.Omega, omega.Omega, 1e-6);
        if (omega.Omega.IsDefined)
        {
            scaled.RawLoadings[0].Should().BeApproximately(omega.RawLoadings[0] * Factor, 1e-5);
        }
    }

    [Property(MaxTest = 50)]
    public void RanksAndOrder_AnyMonotoneUnit_StayTheSame(int seed)
    {
        double?[][] rows = Categories(seed, 10, 3, 5);
        double?[][] other = Mapped(rows, static v => v * v * v);
        Same(KendallW.Compute(Check.Raters(other)).W, KendallW.Compute(Check.Raters(rows)).W);
        Same(KrippendorffAlpha.Compute(Check.Raters(other), KrippendorffMetric.Ordinal).Alpha, KrippendorffAlpha.Compute(Check.Raters(rows), KrippendorffMetric.Ordinal).Alpha);
        Same(KrippendorffAlpha.Compute(Check.Raters(Mapped(rows, static v => 3 * v)), KrippendorffMetric.Ratio).Alpha, KrippendorffAlpha.Compute(Check.Raters(rows), KrippendorffMetric.Ratio).Alpha);
    }

    [Property(MaxTest = 8)]
    public void EffectSizes_OtherUnit_StayTheSame(int seed)
    {
        double?[][] rows = Reliability.IntraclassCorrelationTests.RandomRows(seed, 9, 2);
        double[] a = [.. rows.Select(static r => r[0]!.Value)];
        double[] b = [.. rows.Select(static r => r[1]!.Value)];
        double[] a2 = [.. a.Select(Changed)];
        double[] b2 = [.. b.Select(Changed)];
        GroupDifferenceResult x = GroupDifference.Compute(a, b);
        GroupDifferenceResult y = GroupDifference.Compute(a2, b2);
        Same(y.CohensD, x.CohensD);
        Same(y.HedgesG, x.HedgesG);
        Same(y.P, x.P);
        Same(y.MannWhitneyU, x.MannWhitneyU);
        y.PooledSd.Is(x.PooledSd.Value * Factor, 1e-9);
        PairedDifferenceResult p = PairedDifference.Compute(a, b);
        PairedDifferenceResult q = PairedDifference.Compute(a2, b2);
        Same(q.Dz, p.Dz);
        Same(q.Correlation, p.Correlation);
        Same(q.Dav, p.Dav);

        // The groups change places: every difference turns its sign.
        GroupDifferenceResult turned = GroupDifference.Compute(b, a);
        turned.CohensD.Is(-x.CohensD.Value, 1e-9);
        turned.CohensDInterval.Lower.Is(-x.CohensDInterval.Upper.Value, 1e-6);
        turned.RankBiserial.Is(-x.RankBiserial.Value, 1e-9);
    }

    [Property(MaxTest = 40)]
    public void Norms_OtherUnit_GiveTheSameStandardScores(int seed)
    {
        double[] raw = [.. Categories(seed, 40, 1, 9).Select(static r => r[0]!.Value)];
        NormTable norms = NormTable.Create("raw", raw);
        NormTable other = NormTable.Create("other", raw.Select(Changed));
        foreach (NormRow row in norms.Rows)
        {
            NormRow same = other.Lookup(Changed(row.Raw));
            same.Percentile.Should().Be(row.Percentile);
            Same(same.Z, row.Z);
            Same(same.NormalizedT, row.NormalizedT);
            same.PercentileStanine.Should().Be(row.PercentileStanine);
        }
    }

    private static double Changed(double x) => (Factor * x) + 7;
}
