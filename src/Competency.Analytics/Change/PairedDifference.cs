using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>The change of one group between two times in points and in standard deviations.</summary>
/// <remarks>Source of the variants of d: Lakens (2013), Frontiers in Psychology 4, 863, https://doi.org/10.3389/fpsyg.2013.00863.</remarks>
public static class PairedDifference
{
    /// <summary>Compares before and after, pair by pair.</summary>
    /// <param name="before">The scores before, finite.</param>
    /// <param name="after">The scores after, finite, in the same order of persons.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result. Fewer than two pairs or a change without variance leave what depends on it undefined.</returns>
    /// <exception cref="ArgumentException">The numbers of scores differ, or a score is not finite. Leave out persons who lack a score.</exception>
    public static PairedDifferenceResult Compute(IEnumerable<double> before, IEnumerable<double> after, double level = 0.95)
    {
        double[] a = Guard.Finite(before, nameof(before));
        double[] b = Guard.Finite(after, nameof(after));
        Guard.Level(level);
        if (a.Length != b.Length)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {a.Length} scores before and {b.Length} after."), nameof(after));
        }

        int n = a.Length;
        double[] change = [.. b.Zip(a, static (y, x) => y - x)];
        UndefinedReason? few = n == 0 ? UndefinedReason.NoData : n < 2 ? UndefinedReason.TooFewTargets : null;
        double sdA = few is null ? Math.Sqrt(Describe.Variance(a)) : 0;
        double sdB = few is null ? Math.Sqrt(Describe.Variance(b)) : 0;
        double sd = few is null ? Math.Sqrt(Describe.Variance(change)) : 0;
        double mean = n == 0 ? 0 : Describe.Mean(change);
        UndefinedReason? flat = few ?? (sd == 0 ? UndefinedReason.NoVariance : null);
        double? r = few is null ? Describe.Correlation(a, b) : null;
        double dz = mean / sd;
        double t = dz * Math.Sqrt(n);
        double half = flat is null ? Distributions.TUpperQuantile(1 - level, n - 1) * sd / Math.Sqrt(n) : 0;
        static Statistic Of(UndefinedReason? reason, double value) =>
            reason is { } why ? Statistic.Undefined(why) : Statistic.OfOr(value, UndefinedReason.NoVariance);
        UndefinedReason? noR = few ?? (r is null ? UndefinedReason.NoVariance : null);
        return new PairedDifferenceResult
        {
            N = n,
            MeanBefore = Of(n == 0 ? UndefinedReason.NoData : null, n == 0 ? 0 : Describe.Mean(a)),
            MeanAfter = Of(n == 0 ? UndefinedReason.NoData : null, n == 0 ? 0 : Describe.Mean(b)),
            SdBefore = Of(few, sdA),
            SdAfter = Of(few, sdB),
            Correlation = Of(noR, r ?? 0),
            MeanChange = Of(n == 0 ? UndefinedReason.NoData : null, mean),
            ChangeSd = Of(few, sd),
            Dz = Of(flat, dz),
            DzInterval = flat is { } why
                ? ConfidenceInterval.Undefined(level, why)
                : ConfidenceInterval.Of(
                    level,
                    Distributions.NoncentralityFor(t, n - 1, 1 - ((1 - level) / 2)) / Math.Sqrt(n),
                    Distributions.NoncentralityFor(t, n - 1, (1 - level) / 2) / Math.Sqrt(n)),
            Drm = Of(flat ?? noR, dz * Math.Sqrt(2 * (1 - (r ?? 0)))),
            Dav = Of(few, mean / ((sdA + sdB) / 2)),
            DavRms = Of(few, mean / Math.Sqrt(((sdA * sdA) + (sdB * sdB)) / 2)),
            DBefore = Of(few, mean / sdA),
            T = Of(flat, t),
            P = Of(flat, flat is null ? Distributions.TTwoSided(t, n - 1) : 0),
            ChangeInterval = flat is { } none ? ConfidenceInterval.Undefined(level, none) : ConfidenceInterval.Of(level, mean - half, mean + half),
        };
    }
}
