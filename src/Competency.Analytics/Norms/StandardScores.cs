using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Conversions between percentiles and standard scores, on the assumption of a normal distribution.</summary>
/// <remarks>
/// T has mean 50 and SD 10, IQ 100 and 15, sten 5.5 and 2 (Canfield 1951, Educational and Psychological Measurement 11, 295-297,
/// https://doi.org/10.1177/001316445101100213), stanine 5 and 2, C 5 and 2 from 0 to 10, NCE 50 and 21.063 so that it equals the percentile at
/// 1, 50 and 99. Whole scores are rounded half up, then clipped: at percentile 50 the sten is exactly 5.5 and becomes 6.
/// </remarks>
public static class StandardScores
{
    private static readonly double[] s_stanineCuts = [4, 11, 23, 40, 60, 77, 89, 96];

    /// <summary>Gives the z score at a percentile.</summary>
    /// <param name="percentile">Between 0 and 100, both exclusive.</param>
    /// <returns>The normal quantile.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percentile"/> is out of range.</exception>
    public static double ZFromPercentile(double percentile)
    {
        if (!(percentile > 0 && percentile < 100))
        {
            throw new ArgumentOutOfRangeException(nameof(percentile), percentile, "A percentile lies between 0 and 100, both exclusive.");
        }

        return Distributions.NormalQuantile(percentile / 100);
    }

    /// <summary>Gives the percentile at a z score.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The percentile, 0 to 100.</returns>
    public static double PercentileFromZ(double z) => 100 * Distributions.NormalCdf(Finite(z));

    /// <summary>Gives the T score, 50 + 10z, neither rounded nor clipped.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The T score.</returns>
    public static double T(double z) => 50 + (10 * Finite(z));

    /// <summary>Gives the score on the IQ scale, 100 + 15z, neither rounded nor clipped.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The score.</returns>
    public static double Iq(double z) => 100 + (15 * Finite(z));

    /// <summary>Gives the normal curve equivalent, 50 + 21.063z, neither rounded nor clipped.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The normal curve equivalent.</returns>
    public static double Nce(double z) => 50 + (49 / Distributions.NormalQuantile(0.99) * Finite(z));

    /// <summary>Gives the sten, 5.5 + 2z, neither rounded nor clipped.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The sten with decimals.</returns>
    public static double StenUnrounded(double z) => 5.5 + (2 * Finite(z));

    /// <summary>Gives the sten, rounded half up and clipped to 1 to 10.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The sten.</returns>
    public static int Sten(double z) => Whole(StenUnrounded(z), 1, 10);

    /// <summary>Gives the stanine, 5 + 2z, neither rounded nor clipped.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The stanine with decimals.</returns>
    public static double StanineUnrounded(double z) => 5 + (2 * Finite(z));

    /// <summary>Gives the stanine, rounded half up and clipped to 1 to 9.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The stanine.</returns>
    public static int Stanine(double z) => Whole(StanineUnrounded(z), 1, 9);

    /// <summary>Gives the C score, 5 + 2z rounded half up and clipped to 0 to 10.</summary>
    /// <param name="z">A z score, finite.</param>
    /// <returns>The C score.</returns>
    public static int CScore(double z) => Whole(StanineUnrounded(z), 0, 10);

    /// <summary>Gives the stanine by the published percentages 4-7-12-17-20-17-12-7-4.</summary>
    /// <param name="percentile">A percentile, 0 to 100.</param>
    /// <returns>One more than the number of cuts 4, 11, 23, 40, 60, 77, 89, 96 that the percentile exceeds. Those cuts are rounded, so the result can differ by one from <see cref="Stanine"/> near a cut.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="percentile"/> is out of range.</exception>
    public static int StanineFromPercentile(double percentile)
    {
        if (!(percentile >= 0 && percentile <= 100))
        {
            throw new ArgumentOutOfRangeException(nameof(percentile), percentile, "A percentile lies between 0 and 100.");
        }

        return 1 + s_stanineCuts.Count(cut => percentile > cut + 1e-9);
    }

    private static int Whole(double value, int low, int high) => (int)Math.Clamp(Math.Floor(value + 0.5 + 1e-9), low, high);

    private static double Finite(double z) =>
        double.IsFinite(z) ? z : throw new ArgumentOutOfRangeException(nameof(z), z, "A z score is a finite number.");
}
