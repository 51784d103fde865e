namespace Competency.Development.Progress;

/// <summary>Where a dimension is going over three or more assessments.</summary>
/// <param name="PercentPerYear">
/// The slope of the least-squares line through the percents, in percent of the scale a year of 365.25 days, rounded half up to 9 decimals.
/// </param>
/// <param name="Direction">Rising or falling where the change from first to last is larger than noise; steady where it is within; null where it cannot be told.</param>
public sealed record Trend(decimal PercentPerYear, TrendDirection? Direction);

/// <summary>Which way a trend goes.</summary>
public enum TrendDirection
{
    /// <summary>Up, by more than noise.</summary>
    Rising = 1,

    /// <summary>Nowhere that could be told from noise.</summary>
    Steady = 2,

    /// <summary>Down, by more than noise.</summary>
    Falling = 3,
}
