namespace Competency.Analytics;

/// <summary>A two-sided confidence interval, each end of which may be undefined for a stated reason.</summary>
public sealed class ConfidenceInterval
{
    internal ConfidenceInterval(double level, Statistic lower, Statistic upper)
    {
        Level = level;
        Lower = lower;
        Upper = upper;
    }

    /// <summary>Gets the coverage, between 0 and 1 exclusive; 0.95 unless asked for otherwise.</summary>
    public double Level { get; }

    /// <summary>Gets the lower end, in the unit of the coefficient; not clipped to the coefficient's range unless said there.</summary>
    public Statistic Lower { get; }

    /// <summary>Gets the upper end, in the unit of the coefficient; not clipped to the coefficient's range unless said there.</summary>
    public Statistic Upper { get; }

    /// <summary>Formats both ends in the invariant culture.</summary>
    /// <returns>Such as <c>[0.1, 0.7]</c>.</returns>
    public override string ToString() => $"[{Lower}, {Upper}]";

    internal static ConfidenceInterval Undefined(double level, UndefinedReason reason) =>
        new(level, Statistic.Undefined(reason), Statistic.Undefined(reason));

    internal static ConfidenceInterval Of(double level, double lower, double upper) =>
        new(level, Statistic.OfOr(lower, UndefinedReason.Unbounded), Statistic.OfOr(upper, UndefinedReason.Unbounded));
}
