using System.Text.Json;
using Competency.Analytics.Tests.Reference;
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
    public void Compute_ShroutFleiss_MatchesPublishedTable()
    {
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(Check.Raters(s_shroutFleiss));

        icc.TargetMeanSquare.Is(11.2416666666667);
        icc.RaterMeanSquare.Is(32.4861111111111);
        icc.ErrorMeanSquare.Is(1.01944444444444);
        icc.WithinMeanSquare.Is(6.26388888888889);
        Form(icc.Single1, 0.165741768405476, 1.79467849223947, 0.16476880834464, -0.132932324874751, 0.722560062328121);
        Form(icc.Single2, 0.289763779527559, 11.0272479564033, 0.000134566516484337, 0.018786513374712, 0.761084369648953);
        Form(icc.Single3, 0.714840714840715, 11.0272479564033, 0.000134566516484337, 0.342464765033925, 0.94585825995536);
        Form(icc.Average1, 0.442797133679269, 1.79467849223947, 0.16476880834464, -0.884442155238119, 0.912415420340776);
        Form(icc.Average2, 0.620050547598989, 11.0272479564033, 0.000134566516484337, 0.0711368153025035, 0.927232040167722);
        Form(icc.Average3, 0.909315542377069, 11.0272479564033, 0.000134566516484337, 0.675674713816305, 0.985891678169062);
        icc.Single1.Df2.Should().Be(18);
        icc.Single2.Df2.Should().Be(15);
    }

    [Fact]
    public void Compute_Level90_GivesNarrowerIntervals()
    {
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(Check.Raters(s_shroutFleiss), level: 0.90);
        icc.Single2.Interval.Lower.Is(0.04290119154054, 1e-8);
        icc.Single2.Interval.Upper.Is(0.691070606618357, 1e-8);
        icc.Average3.Interval.Lower.Is(0.736897678577052, 1e-8);
    }

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

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Compute_MissingRatings_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("icc-missing-expsy");
        (string[] raters, double?[][] rows) = reference.Numbers(1);
        RatingTable table = RatingTable.FromTargetsByRaters(Check.Names("t", rows.Length), raters, rows);

        JsonElement listwise = reference.Expected.GetProperty("listwise");
        IntraclassCorrelationResult anova = IntraclassCorrelation.Compute(table);
        anova.Targets.Should().Be(29);
        Compare(anova, listwise.GetProperty("icc"), 1e-8);

        JsonElement reml = reference.Expected.GetProperty("reml");
        IntraclassCorrelationResult all = IntraclassCorrelation.Compute(table, IntraclassMethod.RestrictedMaximumLikelihood);
        all.Converged.Should().BeTrue();
        all.TargetVariance.Is(reml.GetProperty("variance_targets"), 1e-4);
        all.RaterVariance.Is(reml.GetProperty("variance_raters"), 1e-4);
        all.ErrorVariance.Is(reml.GetProperty("variance_residual"), 1e-4);
        Compare(all, reml.GetProperty("icc"), 1e-4);
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Compute_Groups_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("icc1-icc2-groups-bh1996");
        (string[] header, string[][] rows) = reference.Csv();
        for (int column = 1; column < header.Length; column++)
        {
            RatingTable table = RatingTable.FromRecords(
                rows.Select((r, at) => new RatingRecord(r[0], "m" + at, header[column], ReferenceCase.Number(r[column]))));
            GroupReliabilityResult actual = GroupReliability.Compute(table);
            JsonElement expected = reference.Expected.GetProperty("values").GetProperty(header[column]);
            actual.MeanGroupSize.Should().BeApproximately(expected.GetProperty("mean_group_size").GetDouble(), 1e-9);
            actual.AdjustedGroupSize.Is(expected.GetProperty("n0_adjusted_group_size"), 1e-8);
            actual.BetweenMeanSquare.Is(expected.GetProperty("MS_between"), 1e-8);
            actual.WithinMeanSquare.Is(expected.GetProperty("MS_within"), 1e-8);
            actual.F.Is(expected.GetProperty("F"), 1e-8);
            (actual.P.Value / expected.GetProperty("p").GetDouble()).Should().BeApproximately(1, 1e-6);
            actual.Icc1.Is(expected.GetProperty("ICC1_bliese_mean_size"), 1e-8);
            actual.Icc1AdjustedSize.Is(expected.GetProperty("ICC1_adjusted_size"), 1e-8);
            actual.Icc2.Is(expected.GetProperty("ICC2"), 1e-8);
            actual.EtaSquared.Is(expected.GetProperty("eta_squared"), 1e-8);
            actual.Icc1Reml.Is(expected.GetProperty("reml").GetProperty("ICC1"), 1e-4);
            actual.Icc2Reml.Is(expected.GetProperty("reml").GetProperty("ICC2_mean_size"), 1e-4);
        }
    }

    private static void Compare(IntraclassCorrelationResult actual, JsonElement expected, double tolerance)
    {
        foreach ((string name, IntraclassForm form) in new[]
        {
            ("ICC1", actual.Single1), ("ICC2", actual.Single2), ("ICC3", actual.Single3),
            ("ICC1k", actual.Average1), ("ICC2k", actual.Average2), ("ICC3k", actual.Average3),
        })
        {
            JsonElement e = expected.GetProperty(name);
            form.Coefficient.Is(e.GetProperty("icc"), tolerance, name);
            form.Interval.Lower.Is(e.GetProperty("lower95"), tolerance, name);
            form.Interval.Upper.Is(e.GetProperty("upper95"), tolerance, name);
            if (e.TryGetProperty("F", out JsonElement f))
            {
                form.F.Is(f, tolerance, name);
                form.P.Is(e.GetProperty("p"), tolerance, name);
            }
        }
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

    private static void Form(IntraclassForm form, double icc, double f, double p, double lower, double upper)
    {
        form.Coefficient.Is(icc, 1e-8, form.Name);
        form.F.Is(f, 1e-8, form.Name);
        form.P.Is(p, 1e-8, form.Name);
        form.Interval.Lower.Is(lower, 1e-8, form.Name);
        form.Interval.Upper.Is(upper, 1e-8, form.Name);
    }
}
