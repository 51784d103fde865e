namespace Competency.Core.Internal;

/// <summary>Decimals of at most four places as whole numbers: the one place where weights, points and cuts become integers.</summary>
internal static class WholeWeights
{
    /// <summary>The most decimal places that a weight, cut, threshold or share may have.</summary>
    public const int MaxPlaces = 4;

    /// <summary>What one whole unit is in ten-thousandths.</summary>
    public const long Unit = 10_000;

    /// <summary>The first integer beyond which a double no longer holds every integer: every intermediate stays under it.</summary>
    public const long ExactLimit = 1L << 53;

    /// <summary>A nano-point is this part of a scale point.</summary>
    public const long NanoPerPoint = 1_000_000_000;

    /// <summary>A hundred percent in nano-percent.</summary>
    public const long NanoPerWhole = 100 * NanoPerPoint;

    /// <summary>Tells whether a decimal has at most four places, whatever zeros trail it.</summary>
    public static bool HasAllowedPlaces(decimal value) => decimal.Round(value, MaxPlaces) == value;

    /// <summary>Gives a decimal of at most four places as a whole number of ten-thousandths.</summary>
    public static long ToTenThousandths(decimal value) => (long)decimal.Round(value * Unit);

    /// <summary>Gives weights as the smallest whole numbers in the same proportions: × 10⁴, divided by their greatest common divisor.</summary>
    /// <remarks>Zeros stay zeros and play no part in the divisor; nothing but zeros stays as it is.</remarks>
    public static long[] Reduce(IEnumerable<decimal> weights)
    {
        long[] whole = [.. weights.Select(ToTenThousandths)];
        long divisor = whole.Aggregate(0L, GreatestCommonDivisor);
        if (divisor > 1)
        {
            for (int i = 0; i < whole.Length; i++)
            {
                whole[i] /= divisor;
            }
        }

        return whole;
    }

    /// <summary>The largest sum of whole weights for which sum × factor + sum stays under <see cref="ExactLimit"/>.</summary>
    /// <remarks>A quotient rounded half up needs its numerator and half its denominator in one exact number; the whole one is reserved.</remarks>
    public static long LargestSum(long factor) => (ExactLimit - 1) / (factor + 1);

    private static long GreatestCommonDivisor(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return a;
    }
}
