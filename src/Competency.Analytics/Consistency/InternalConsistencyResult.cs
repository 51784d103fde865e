using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>How well the items of a scale hang together.</summary>
public sealed class InternalConsistencyResult
{
    internal InternalConsistencyResult()
    {
    }

    /// <summary>Gets the number of persons (targets) used.</summary>
    public int Persons { get; internal init; }

    /// <summary>Gets the number of items.</summary>
    public int ItemCount { get; internal init; }

    /// <summary>Gets what was done about missing answers.</summary>
    public MissingRule Missing { get; internal init; }

    /// <summary>Gets raw alpha, at most 1.</summary>
    public Statistic Alpha { get; internal init; }

    /// <summary>Gets standardized alpha: alpha of the correlation matrix; undefined when an item does not vary.</summary>
    public Statistic StandardizedAlpha { get; internal init; }

    /// <summary>Gets the interval of raw alpha by the F distribution with n − 1 and (n − 1)(k − 1) degrees of freedom.</summary>
    /// <remarks>Source: Feldt, Woodruff and Salih (1987), Applied Psychological Measurement 11, 93-103, https://doi.org/10.1177/014662168701100107.</remarks>
    public ConfidenceInterval FeldtInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the asymptotic standard error of raw alpha.</summary>
    /// <remarks>Source: Duhachek and Iacobucci (2004), Journal of Applied Psychology 89, 792-808, https://doi.org/10.1037/0021-9010.89.5.792.</remarks>
    public Statistic AlphaStandardError { get; internal init; }

    /// <summary>Gets the interval of raw alpha from <see cref="AlphaStandardError"/> and the normal quantile.</summary>
    public ConfidenceInterval DuhachekInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the mean correlation between items.</summary>
    public Statistic AverageCorrelation { get; internal init; }

    /// <summary>Gets the signal-to-noise ratio k r̄/(1 − r̄) with the mean correlation r̄ between k items; undefined where all items are one.</summary>
    /// <remarks>Source: Cronbach and Gleser (1964), Educational and Psychological Measurement 24, 467-480, https://doi.org/10.1177/001316446402400303.</remarks>
    public Statistic SignalToNoise => AverageCorrelation.IsDefined
        ? Statistic.OfOr(ItemCount * AverageCorrelation.Value / (1 - AverageCorrelation.Value), UndefinedReason.NoErrorVariance)
        : AverageCorrelation;

    /// <summary>Gets the median correlation between items.</summary>
    public Statistic MedianCorrelation { get; internal init; }

    /// <summary>Gets Guttman's lambdas of the covariance matrix.</summary>
    public GuttmanLambdas Covariance { get; internal init; } = new();

    /// <summary>Gets Guttman's lambdas of the correlation matrix.</summary>
    public GuttmanLambdas Correlation { get; internal init; } = new();

    /// <summary>Gets the mean over persons of the mean of answered items, in scale points.</summary>
    public Statistic MeanScore { get; internal init; }

    /// <summary>Gets the standard deviation over persons of the mean of answered items.</summary>
    public Statistic MeanScoreSd { get; internal init; }

    /// <summary>Gets the mean of the sum score, k times <see cref="MeanScore"/>.</summary>
    public Statistic TotalMean { get; internal init; }

    /// <summary>Gets the standard deviation of the sum score, k times <see cref="MeanScoreSd"/>.</summary>
    public Statistic TotalSd { get; internal init; }

    /// <summary>Gets the standard error of measurement of the sum score: SD times √(1 − alpha); undefined when alpha is.</summary>
    public Statistic TotalSem { get; internal init; }

    /// <summary>Gets the standard error of measurement of the mean score.</summary>
    public Statistic MeanScoreSem { get; internal init; }

    /// <summary>Gets the items, in the table's order. Items that correlate negatively with the rest are shown, never reversed in silence.</summary>
    public ImmutableArray<ItemConsistency> Items { get; internal init; } = [];
}
