namespace Competency.Development.Internal;

/// <summary>Rounds half up to 9 decimals, the form of every number of the library.</summary>
internal static class Rounding
{
    public static decimal HalfUp(double value) => (decimal)Math.Floor((value * 1e9) + 0.5) / 1_000_000_000m;

    /// <summary>A quotient of exact decimals, rounded once.</summary>
    public static decimal Quotient(decimal numerator, decimal denominator) => HalfUp(numerator / denominator);

    private static decimal HalfUp(decimal value) => decimal.Floor((value * 1_000_000_000m) + 0.5m) / 1_000_000_000m;
}
