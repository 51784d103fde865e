using System.Globalization;

namespace Competency.Development.Internal;

/// <summary>Decimals as the scoring semantics treat them: compared in millionths, quotients in nano-units, written without trailing zeros.</summary>
internal static class Exact
{
    private const int MicroPlaces = 6;
    private const int NanoPlaces = 9;

    /// <summary>Rounds to the millionths in which everything is compared; the half goes up in magnitude, so that both directions are alike.</summary>
    public static decimal Micro(decimal value) => decimal.Round(value, MicroPlaces, MidpointRounding.AwayFromZero);

    /// <summary>Points of a scale in percent of its length, rounded half up in magnitude to 9 decimals.</summary>
    public static decimal Percent(decimal points, int length) => Plain(decimal.Round(points * 100 / length, NanoPlaces, MidpointRounding.AwayFromZero));

    /// <summary>The same number without trailing zeros and without a signed zero, so that equal numbers are written alike.</summary>
    public static decimal Plain(decimal value) => value == 0 ? 0 : value / 1.0000000000000000000000000000m;

    /// <summary>The number to its last digit.</summary>
    public static string Text(decimal value) => Plain(value).ToString(CultureInfo.InvariantCulture);
}
