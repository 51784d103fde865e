using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Krippendorff's alpha with what it was computed from.</summary>
public sealed class KrippendorffAlphaResult
{
    /// <summary>The largest number of distinct values for which <see cref="Coincidences"/> are laid out: 500.</summary>
    public const int MostValuesInMatrix = 500;

    internal KrippendorffAlphaResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: every value of a unit with at least two counts.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets alpha, at most 1; 0 is chance, negative is systematic disagreement.</summary>
    public Statistic Alpha { get; internal init; }

    /// <summary>Gets the metric.</summary>
    public KrippendorffMetric Metric { get; internal init; }

    /// <summary>Gets the number of units with at least two values.</summary>
    public int Units { get; internal init; }

    /// <summary>Gets the number of values in those units.</summary>
    public int PairableValues { get; internal init; }

    /// <summary>Gets the distinct values, ascending.</summary>
    public ImmutableArray<double> Values { get; internal init; } = [];

    /// <summary>Gets the coincidence matrix, a row and a column for each of <see cref="Values"/>; empty with more than <see cref="MostValuesInMatrix"/> of them.</summary>
    public ImmutableArray<ImmutableArray<double>> Coincidences { get; internal init; } = [];

    /// <summary>Gets how often each of <see cref="Values"/> occurs among the pairable values: the row sums of <see cref="Coincidences"/>.</summary>
    public ImmutableArray<double> ValueTotals { get; internal init; } = [];

    /// <summary>Gets the observed disagreement.</summary>
    public Statistic ObservedDisagreement { get; internal init; }

    /// <summary>Gets the disagreement expected by chance.</summary>
    public Statistic ExpectedDisagreement { get; internal init; }

    /// <summary>Gets the bootstrap percentile interval; undefined when none was asked for.</summary>
    public ConfidenceInterval Interval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the standard deviation of the bootstrap replicates; undefined when none was asked for.</summary>
    public Statistic StandardError { get; internal init; }
}
