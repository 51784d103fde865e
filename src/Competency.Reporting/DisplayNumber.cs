using System.Globalization;

namespace Competency.Reporting;

/// <summary>Turns exact numbers into short ones for the eye; nothing is computed from what it gives.</summary>
public static class DisplayNumber
{
    // Comparisons are made on 6 decimals: a number rounded there lies on the side of every cut that it was found on.
    private const int ComparedDecimals = 6;

    /// <summary>Rounds half up in magnitude, to as many more decimals as it takes not to seem to reach a cut that the number does not reach.</summary>
    /// <param name="value">The exact number.</param>
    /// <param name="decimals">How many decimals are wanted, 0 to 6.</param>
    /// <param name="cuts">The cuts that the number was compared with; empty where none was.</param>
    /// <returns>The digits in the invariant culture, with at least <paramref name="decimals"/> decimals: <c>74.99</c> under a cut of 75.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is not 0 to 6.</exception>
    public static string Round(decimal value, int decimals, params IEnumerable<decimal> cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, ComparedDecimals);
        decimal compared = Half(value, ComparedDecimals);
        while (decimals < ComparedDecimals && cuts.Any(cut => (compared < cut) != (Half(value, decimals) < cut)))
        {
            decimals++;
        }

        return Half(value, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>Gives every digit up to the ninth decimal, without trailing zeros, in the invariant culture.</summary>
    public static string Exact(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);

    private static decimal Half(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
