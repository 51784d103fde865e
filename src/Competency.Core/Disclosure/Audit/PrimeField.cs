namespace Competency.Core.Disclosure;

/// <summary>Whole numbers modulo 2⁶¹ − 1: exact linear algebra without growing fractions.</summary>
/// <remarks>
/// A rank found here is at most the true one, and falls short only where the prime divides every nonzero minor of that size. The entries are
/// quotients of weights and counts of raters, set before anyone knows the ratings, and the prime is larger than all of them; a model whose
/// minors were all its multiples would have to be built for it.
/// </remarks>
internal static class PrimeField
{
    public const ulong Prime = (1UL << 61) - 1;

    public static ulong Multiply(ulong left, ulong right)
    {
        ulong high = Math.BigMul(left, right, out ulong low);
        ulong sum = (low & Prime) + ((low >> 61) | (high << 3));
        return sum >= Prime ? sum - Prime : sum;
    }

    public static ulong Subtract(ulong left, ulong right) => left >= right ? left - right : left + Prime - right;

    /// <summary>The quotient of two whole numbers, the second from 1 to the prime − 1.</summary>
    public static ulong Quotient(long numerator, long denominator) => Multiply((ulong)numerator % Prime, Invert((ulong)denominator));

    public static ulong Invert(ulong value)
    {
        // Fermat: the power with exponent prime − 2.
        ulong power = value;
        ulong result = 1;
        for (ulong exponent = Prime - 2; exponent != 0; exponent >>= 1)
        {
            result = (exponent & 1) == 0 ? result : Multiply(result, power);
            power = Multiply(power, power);
        }

        return result;
    }
}
