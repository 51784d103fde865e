namespace Competency.Analytics.Internal;

/// <summary>
/// Sample quantiles of types 4 to 9 of Hyndman and Fan (1996), The American Statistician 50, 361-365. The type is always
/// named: libraries differ in their silent defaults (7 in R and Excel, 8 in Math.NET).
/// </summary>
internal static class Quantiles
{
    public static double Of(double[] sorted, double p, int type)
    {
        int n = sorted.Length;
        double h = type switch
        {
            4 => n * p,
            5 => (n * p) + 0.5,
            6 => (n + 1) * p,
            7 => ((n - 1) * p) + 1,
            8 => ((n + (1.0 / 3)) * p) + (1.0 / 3),
            9 => ((n + 0.25) * p) + 0.375,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "The quantile types are 4 to 9."),
        };
        double whole = Math.Floor(h + 1e-12);
        double rest = Math.Max(0, h - whole);
        int low = Math.Clamp((int)whole, 1, n) - 1;
        int high = Math.Clamp((int)whole + 1, 1, n) - 1;
        return sorted[low] + (rest * (sorted[high] - sorted[low]));
    }
}
