namespace Competency.Core.Scoring.Compiled;

/// <summary>Splits a rounded quotient into what each part adds, so that the parts add up to it exactly.</summary>
internal static class Contributions
{
    /// <param name="values">Nano-units of each part above the origin; −1 for a part that does not count.</param>
    /// <param name="weights">The parts' weights.</param>
    /// <param name="total">The number that the parts make, above the origin; −1 for none.</param>
    /// <param name="origin">What is added to each value and to the total: the scale's minimum.</param>
    public static long[] Of(long[] values, long[] weights, long total, int origin = 0)
    {
        long[] contributions = new long[values.Length];
        Int128 denominator = 0;
        for (int i = 0; i < values.Length; i++)
        {
            denominator += values[i] < 0 ? 0 : weights[i];
        }

        if (total < 0 || denominator == 0)
        {
            return contributions;
        }

        // Rounding the running sum, not each part, makes the last running sum the total itself.
        Int128 running = 0;
        long before = 0;
        int last = -1;
        for (int i = 0; i < values.Length; i++)
        {
            if (values[i] >= 0)
            {
                running += weights[i] * ((Int128)values[i] + ((Int128)origin * Nano.PerUnit));
                long after = HalfUp(running, denominator);
                contributions[i] = after - before;
                before = after;
                last = i;
            }
        }

        // Where the total was rounded in stages of its own (pooled raters, points), the last part carries the difference of a few nano-units.
        contributions[last] += total + (origin * Nano.PerUnit) - before;
        return contributions;
    }

    private static long HalfUp(Int128 numerator, Int128 denominator)
    {
        Int128 doubled = (numerator * 2) + denominator;
        Int128 quotient = doubled / (denominator * 2);
        return (long)(doubled < 0 && quotient * denominator * 2 != doubled ? quotient - 1 : quotient);
    }
}
