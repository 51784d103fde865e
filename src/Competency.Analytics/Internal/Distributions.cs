using MathNet.Numerics;

namespace Competency.Analytics.Internal;

/// <summary>
/// Tails and quantiles, each computed on the side where it is small: one minus the other tail would underflow.
/// </summary>
internal static class Distributions
{
    public static double NormalUpper(double z) => 0.5 * SpecialFunctions.Erfc(z / Math.Sqrt(2));

    public static double NormalCdf(double z) => 0.5 * SpecialFunctions.Erfc(-z / Math.Sqrt(2));

    public static double NormalTwoSided(double z) => SpecialFunctions.Erfc(Math.Abs(z) / Math.Sqrt(2));

    public static double NormalDensity(double z) => Math.Exp(-0.5 * z * z) / Math.Sqrt(2 * Math.PI);

    public static double NormalQuantile(double p)
    {
        double z = -Math.Sqrt(2) * SpecialFunctions.ErfcInv(2 * p);

        // One Newton step takes the rational approximation to full precision.
        double density = NormalDensity(z);
        if (density > 0)
        {
            double error = p < 0.5 ? NormalCdf(z) - p : (1 - p) - NormalUpper(z);
            z -= error / density;
        }

        return z;
    }

    public static double ChiSquareUpper(double x, double df) => x <= 0 ? 1 : SpecialFunctions.GammaUpperRegularized(df / 2, x / 2);

    public static double FUpper(double f, double df1, double df2) =>
        f <= 0 ? 1 : SpecialFunctions.BetaRegularized(df2 / 2, df1 / 2, df2 / (df2 + (df1 * f)));

    public static double FLower(double f, double df1, double df2) =>
        f <= 0 ? 0 : SpecialFunctions.BetaRegularized(df1 / 2, df2 / 2, df1 * f / (df2 + (df1 * f)));

    /// <summary>The F quantile by bisection on the logarithm, which has no bracket to fall out of.</summary>
    public static double FQuantile(double p, double df1, double df2)
    {
        double low = -300;
        double high = 300;
        for (int step = 0; step < 200 && high - low > 1e-15 * Math.Max(1, Math.Abs(low)); step++)
        {
            double middle = 0.5 * (low + high);
            double f = Math.Exp(middle);
            bool below = p <= 0.5 ? FLower(f, df1, df2) < p : FUpper(f, df1, df2) > 1 - p;
            if (below)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return Math.Exp(0.5 * (low + high));
    }

    public static double TTwoSided(double t, double df) => SpecialFunctions.BetaRegularized(df / 2, 0.5, df / (df + (t * t)));

    public static double TUpperQuantile(double twoSidedTail, double df) => Math.Sqrt(FQuantile(1 - twoSidedTail, 1, df));

    /// <summary>
    /// P(T ≤ t) of the noncentral t, as the mean of Φ(t s − δ) over s, the root of a chi-square over its degrees of freedom.
    /// </summary>
    public static double NoncentralTCdf(double t, double df, double delta)
    {
        double spread = 10 / Math.Sqrt(2 * df);
        double from = Math.Max(0, 1 - spread);
        double to = 1 + spread;
        double logConstant = (df / 2 * Math.Log(df / 2)) - SpecialFunctions.GammaLn(df / 2) + Math.Log(2);
        const int Panels = 60;
        double width = (to - from) / Panels;
        double sum = 0;
        for (int panel = 0; panel < Panels; panel++)
        {
            double center = from + ((panel + 0.5) * width);
            for (int node = 0; node < s_nodes.Length; node++)
            {
                for (int sign = -1; sign <= 1; sign += 2)
                {
                    double s = center + (sign * s_nodes[node] * width / 2);
                    if (s > 0)
                    {
                        double logDensity = logConstant + ((df - 1) * Math.Log(s)) - (df * s * s / 2);
                        sum += s_weights[node] * Math.Exp(logDensity) * NormalCdf((t * s) - delta);
                    }
                }
            }
        }

        return sum * width / 2;
    }

    /// <summary>The noncentrality at which the observed t has the given lower probability.</summary>
    public static double NoncentralityFor(double t, double df, double probability)
    {
        double low = t - 5 - (Math.Abs(t) * 10 / Math.Sqrt(2 * df)) - 5;
        double high = t + 10 + (Math.Abs(t) * 10 / Math.Sqrt(2 * df));
        for (int step = 0; step < 80; step++)
        {
            double middle = 0.5 * (low + high);
            if (NoncentralTCdf(t, df, middle) > probability)
            {
                low = middle;
            }
            else
            {
                high = middle;
            }
        }

        return 0.5 * (low + high);
    }

    // Gauss-Legendre, ten points (the positive half).
    private static readonly double[] s_nodes =
        [0.1488743389816312, 0.4333953941292472, 0.6794095682990244, 0.8650633666889845, 0.9739065285171717];

    private static readonly double[] s_weights =
        [0.2955242247147529, 0.2692667193099963, 0.2190863625159820, 0.1494513491505806, 0.0666713443086881];
}
