using Competency.Analytics.Internal;
using MathNet.Numerics;

namespace Competency.Analytics;

/// <summary>Cohen's d, Hedges' g, t tests and rank measures of two independent groups.</summary>
public static class GroupDifference
{
    /// <summary>Compares two groups; all signs are first minus second.</summary>
    /// <param name="first">The scores of the first group, finite; leave missing ones out.</param>
    /// <param name="second">The scores of the second group, finite; leave missing ones out.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result. An empty group leaves everything undefined with <see cref="UndefinedReason.NoData"/>.</returns>
    /// <exception cref="ArgumentException">A score is not finite.</exception>
    public static GroupDifferenceResult Compute(IEnumerable<double> first, IEnumerable<double> second, double level = 0.95)
    {
        double[] a = Guard.Finite(first, nameof(first));
        double[] b = Guard.Finite(second, nameof(second));
        Guard.Level(level);
        int n1 = a.Length;
        int n2 = b.Length;
        if (n1 == 0 || n2 == 0)
        {
            return Empty(n1, n2, level);
        }

        double m1 = Describe.Mean(a);
        double m2 = Describe.Mean(b);
        double df = n1 + n2 - 2;
        double squares = Describe.SumOfSquares(a) + Describe.SumOfSquares(b);
        UndefinedReason? reason = df < 1 ? UndefinedReason.TooFewTargets : squares == 0 ? UndefinedReason.NoVariance : null;
        double pooled = Math.Sqrt(squares / df);
        double difference = m1 - m2;
        double scale = Math.Sqrt((1.0 / n1) + (1.0 / n2));
        double d = difference / pooled;
        double t = d / scale;
        double v1 = n1 < 2 ? double.NaN : Describe.Variance(a);
        double v2 = n2 < 2 ? double.NaN : Describe.Variance(b);
        double welchError = (v1 / n1) + (v2 / n2);
        double welchDf = welchError * welchError / ((v1 * v1 / (n1 * (double)n1 * (n1 - 1))) + (v2 * v2 / (n2 * (double)n2 * (n2 - 1))));
        UndefinedReason? noWelch = n1 < 2 || n2 < 2 ? UndefinedReason.TooFewTargets : reason;
        double j = reason is null ? J(df) : 0;
        double half = reason is null ? Distributions.TUpperQuantile(1 - level, df) * pooled * scale : 0;
        ConfidenceInterval interval = reason is { } why
            ? ConfidenceInterval.Undefined(level, why)
            : ConfidenceInterval.Of(
                level,
                scale * Distributions.NoncentralityFor(t, df, 1 - ((1 - level) / 2)),
                scale * Distributions.NoncentralityFor(t, df, (1 - level) / 2));
        Statistic Of(UndefinedReason? r, double value) => r is { } undefined ? Statistic.Undefined(undefined) : Statistic.OfOr(value, UndefinedReason.NoVariance);
        (double u, double? p) = MannWhitney(a, b);
        return new GroupDifferenceResult
        {
            N1 = n1,
            N2 = n2,
            Mean1 = Statistic.Of(m1),
            Mean2 = Statistic.Of(m2),
            Sd1 = Of(n1 < 2 ? UndefinedReason.TooFewTargets : null, Math.Sqrt(v1)),
            Sd2 = Of(n2 < 2 ? UndefinedReason.TooFewTargets : null, Math.Sqrt(v2)),
            PooledSd = Of(df < 1 ? UndefinedReason.TooFewTargets : null, pooled),
            CohensD = Of(reason, d),
            CohensDInterval = interval,
            HedgesJ = Of(reason, j),
            HedgesJApproximate = Of(reason, 1 - (3 / ((4 * df) - 1))),
            HedgesG = Of(reason, d * j),
            HedgesGInterval = reason is { } none
                ? ConfidenceInterval.Undefined(level, none)
                : ConfidenceInterval.Of(level, j * interval.Lower.Value, j * interval.Upper.Value),
            AverageSdD = Of(noWelch, difference / Math.Sqrt((v1 + v2) / 2)),
            GlassDelta = Of(n2 < 2 ? UndefinedReason.TooFewTargets : reason, difference / Math.Sqrt(v2)),
            DStandardError = Of(reason, Math.Sqrt((scale * scale) + (d * d / (2 * (n1 + n2))))),
            T = Of(reason, t),
            P = Of(reason, reason is null ? Distributions.TTwoSided(t, df) : 0),
            DifferenceInterval = reason is { } no
                ? ConfidenceInterval.Undefined(level, no)
                : ConfidenceInterval.Of(level, difference - half, difference + half),
            WelchT = Of(noWelch, difference / Math.Sqrt(welchError)),
            WelchDf = Of(noWelch, welchDf),
            WelchP = Of(noWelch, noWelch is null ? Distributions.TTwoSided(difference / Math.Sqrt(welchError), welchDf) : 0),
            MannWhitneyU = Statistic.Of(u),
            ProbabilityOfSuperiority = Statistic.Of(u / ((double)n1 * n2)),
            RankBiserial = Statistic.Of((2 * u / ((double)n1 * n2)) - 1),
            MannWhitneyP = p is { } rank ? Statistic.Of(rank) : Statistic.Undefined(UndefinedReason.NoVariance),
        };
    }

    internal static double J(double df) =>
        Math.Exp(SpecialFunctions.GammaLn(df / 2) - SpecialFunctions.GammaLn((df - 1) / 2) - (0.5 * Math.Log(df / 2)));

    private static (double U, double? P) MannWhitney(double[] a, double[] b)
    {
        double[] both = [.. a, .. b];
        double[] ranks = Describe.MidRanks(both);
        double n1 = a.Length;
        double n2 = b.Length;
        double n = n1 + n2;
        double u = ranks.Take(a.Length).Sum() - (n1 * (n1 + 1) / 2);
        double variance = n1 * n2 / 12 * (n + 1 - (Describe.TieSum(both) / (n * (n - 1))));
        if (variance <= 1e-12)
        {
            return (u, null);
        }

        double distance = Math.Max(0, Math.Abs(u - (n1 * n2 / 2)) - 0.5);
        return (u, Math.Min(1, Distributions.NormalTwoSided(distance / Math.Sqrt(variance))));
    }

    private static GroupDifferenceResult Empty(int n1, int n2, double level)
    {
        Statistic none = Statistic.Undefined(UndefinedReason.NoData);
        ConfidenceInterval interval = ConfidenceInterval.Undefined(level, UndefinedReason.NoData);
        return new GroupDifferenceResult
        {
            N1 = n1,
            N2 = n2,
            Mean1 = none,
            Mean2 = none,
            Sd1 = none,
            Sd2 = none,
            PooledSd = none,
            CohensD = none,
            CohensDInterval = interval,
            HedgesJ = none,
            HedgesJApproximate = none,
            HedgesG = none,
            HedgesGInterval = interval,
            AverageSdD = none,
            GlassDelta = none,
            DStandardError = none,
            T = none,
            P = none,
            DifferenceInterval = interval,
            WelchT = none,
            WelchDf = none,
            WelchP = none,
            MannWhitneyU = none,
            ProbabilityOfSuperiority = none,
            RankBiserial = none,
            MannWhitneyP = none,
        };
    }
}
