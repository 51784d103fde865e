namespace Competency.Core.Scoring.Compiled;

/// <summary>Whole nano-points: the one place that rounds and compares.</summary>
internal static class Nano
{
    /// <summary>Nano-points in a point, nano-percent in a percent.</summary>
    public const long PerUnit = 1_000_000_000;

    /// <summary>Nano-percent in the whole.</summary>
    public const long Whole = 100 * PerUnit;

    private const long SmallNumerator = 1L << 52;

    /// <summary>By divisor d: 2⁶⁴ ÷ 2d, rounded up. x·this ÷ 2⁶⁴ has the whole part of x ÷ 2d as long as x·2d is under 2⁶⁴.</summary>
    private static readonly ulong[] s_reciprocals = [.. Enumerable.Range(0, 512).Select(d => d == 0 ? 0 : (ulong.MaxValue / (2 * (ulong)d)) + 1)];

    /// <summary>The quotient of two whole numbers, the first not negative, the second positive, rounded half up.</summary>
    public static long Quotient(long numerator, long denominator)
    {
        // Most divisors are numbers of raters or sums of small weights: there n ÷ d rounded half up is the whole part of (2n + d) ÷ 2d, by one multiplication.
        ulong[] reciprocals = s_reciprocals;
        if ((ulong)denominator < (ulong)reciprocals.Length && (ulong)numerator < SmallNumerator)
        {
            return (long)Math.BigMul((2 * (ulong)numerator) + (ulong)denominator, reciprocals[denominator], out _);
        }

        long quotient = Math.DivRem(numerator, denominator, out long rest);
        return rest >= denominator - rest ? quotient + 1 : quotient;
    }

    /// <summary>Rounds half up to 6 decimals: the form in which a score meets a threshold or cut.</summary>
    public static long ToMicro(long nano) => (nano + 500) / 1000;

    /// <summary>A threshold or cut of at most 4 decimals, above an origin, in millionths.</summary>
    public static long ToMicro(decimal value, int origin) => (long)((value - origin) * 1_000_000m);

    /// <summary>Shows nano-points above an origin as an exact decimal on the scale, without trailing zeros.</summary>
    public static decimal ToDecimal(long nano, int origin = 0)
    {
        decimal value = new(nano);
        return (value / PerUnit) + origin;
    }

    /// <summary>Gives a decimal of at most 9 places as nano-units.</summary>
    public static long FromDecimal(decimal value) => (long)(value * PerUnit);

    /// <summary>The root of a quotient of whole numbers, rounded half up: a guess in double, set right in whole numbers.</summary>
    public static long Root(Int128 numerator, Int128 denominator)
    {
        long root = (long)Math.Sqrt((double)numerator / (double)denominator);
        while (root > 0 && !Fits(root, numerator, denominator))
        {
            root--;
        }

        while (Fits(root + 1, numerator, denominator))
        {
            root++;
        }

        return root;

        // Whether root − ½ does not exceed the true root: (2·root − 1)² ≤ 4 · numerator ÷ denominator.
        static bool Fits(long root, Int128 numerator, Int128 denominator)
        {
            Int128 odd = (2 * (Int128)root) - 1;
            return odd * odd <= 4 * numerator / denominator;
        }
    }

    /// <summary>A double rounded half up to a whole number.</summary>
    public static long Round(double value) => (long)Math.Floor(value + 0.5);
}
