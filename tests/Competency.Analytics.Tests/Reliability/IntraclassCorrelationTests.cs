using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Reliability;

public class IntraclassCorrelationTests
{
    // Shrout and Fleiss (1979), table 2: six targets by four judges.
    private static readonly double?[][] s_shroutFleiss =
    [
        [9, 2, 5, 8], [6, 1, 3, 2], [8, 4, 6, 8], [7, 1, 2, 6], [10, 5, 6, 9], [6, 2, 4, 7],
    ];

    [Fact]
    public void Compute_CompleteData_RemlEqualsAnova()
    {
        IntraclassCorrelationResult anova = IntraclassCorrelation.Compute(Check.Raters(s_shroutFleiss));
        IntraclassCorrelationResult reml = IntraclassCorrelation.Compute(Check.Raters(s_shroutFleiss), IntraclassMethod.RestrictedMaximumLikelihood);
        reml.Converged.Should().BeTrue();
        reml.Single2.Coefficient.Is(anova.Single2.Coefficient.Value, 1e-6);
        reml.TargetVariance.Is(anova.TargetVariance.Value, 1e-5);
        reml.RaterVariance.Is(anova.RaterVariance.Value, 1e-5);
    }

    [Fact]
    public void Compute_Constant_HasNoVariance()
    {
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(Check.Raters([3, 3, 3], [3, 3, 3], [3, 3, 3]));
        icc.Single1.Coefficient.IsUndefined(UndefinedReason.NoVariance);
        icc.Average3.Coefficient.IsUndefined(UndefinedReason.NoVariance);
    }

    [Fact]
    public void Compute_Perfect_IsOneWithUndefinedF()
    {
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(Check.Raters([1, 1, 1], [2, 2, 2], [4, 4, 4], [5, 5, 5]));
        foreach (IntraclassForm form in new[] { icc.Single1, icc.Single2, icc.Single3, icc.Average1, icc.Average2, icc.Average3 })
        {
            form.Coefficient.Is(1, because: form.Name);
            form.F.IsUndefined(UndefinedReason.NoErrorVariance);
        }
    }

    [Fact]
    public void Compute_NoTargetVariance_LeavesRatiosToItUndefined()
    {
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(Check.Raters([1, 3, 5], [3, 5, 1], [5, 1, 3], [1, 5, 3]));
        icc.Single1.Coefficient.Is(-0.5);
        icc.Single2.Coefficient.Is(-0.714285714285714);
        icc.Single3.Coefficient.Is(-0.5);
        icc.Average1.Coefficient.IsUndefined(UndefinedReason.NoTargetVariance);
        icc.Average3.Coefficient.IsUndefined(UndefinedReason.NoTargetVariance);
    }

    [Fact]
    public void Compute_TooLittle_SaysWhat()
    {
        IntraclassCorrelation.Compute(Check.Raters([3], [4])).Single1.Coefficient.IsUndefined(UndefinedReason.TooFewRaters);
        IntraclassCorrelation.Compute(Check.Raters([2, 4, 3])).Single1.Coefficient.IsUndefined(UndefinedReason.TooFewTargets);
        IntraclassCorrelation.Compute(Check.Raters([null, null], [null, null])).Single1.Coefficient.IsUndefined(UndefinedReason.NoData);
        IntraclassCorrelation.Compute(Check.Raters([1, 2], [1, 2], [1, 2])).Single3.Coefficient.IsUndefined(UndefinedReason.NoVariance);
        IntraclassCorrelation.Compute(Check.Raters([1, 2], [1, 2], [1, 2])).Single1.Coefficient.Is(-1);
    }

    [Property(MaxTest = 50)]
    public void Compute_ShiftAndUnit_LeavesCoefficients(int seed)
    {
        double?[][] rows = RandomRows(seed, 8, 3);
        double?[][] moved = rows.Select(r => r.Select(v => (v * 2.5) + 7).ToArray()).ToArray();
        IntraclassCorrelationResult a = IntraclassCorrelation.Compute(Check.Raters(rows));
        IntraclassCorrelationResult b = IntraclassCorrelation.Compute(Check.Raters(moved));
        b.Single2.Coefficient.Is(a.Single2.Coefficient.Value, 1e-9);
        b.Single3.Interval.Lower.Is(a.Single3.Interval.Lower.Value, 1e-8);
    }

    [Property(MaxTest = 50)]
    public void Compute_TargetsPermuted_GivesTheSame(int seed)
    {
        double?[][] rows = RandomRows(seed, 7, 4);
        IntraclassCorrelationResult a = IntraclassCorrelation.Compute(Check.Raters(rows));
        IntraclassCorrelationResult b = IntraclassCorrelation.Compute(Check.Raters(Enumerable.Reverse(rows).ToArray()));
        b.Single1.Coefficient.Is(a.Single1.Coefficient.Value, 1e-12);
        b.Single2.Coefficient.Is(a.Single2.Coefficient.Value, 1e-12);
    }

    internal static double?[][] RandomRows(int seed, int n, int k)
    {
        Analytics.Internal.Generator generator = new(seed);
        double?[][] rows = new double?[n][];
        for (int t = 0; t < n; t++)
        {
            double level = generator.NextDouble() * 4;
            rows[t] = Enumerable.Range(0, k).Select(_ => (double?)(level + (generator.NextDouble() * 2))).ToArray();
        }

        return rows;
    }
}
