namespace Competency.Analytics;

/// <summary>How far apart two values are in Krippendorff's alpha.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum KrippendorffMetric
{
    /// <summary>Values are equal or not.</summary>
    Nominal = 0,

    /// <summary>Distance by the number of values between, counted in the data.</summary>
    Ordinal = 1,

    /// <summary>Squared difference.</summary>
    Interval = 2,

    /// <summary>Squared difference over squared sum; values must not be negative.</summary>
    Ratio = 3,
}
