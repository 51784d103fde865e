namespace Competency.Analytics;

/// <summary>Guttman's lower bounds to reliability.</summary>
/// <remarks>Source: Guttman (1945), Psychometrika 10, 255-282, https://doi.org/10.1007/BF02288892.</remarks>
public sealed class GuttmanLambdas
{
    internal GuttmanLambdas()
    {
    }

    /// <summary>Gets λ1: 1 − sum of item variances over the variance of the sum.</summary>
    public Statistic Lambda1 { get; internal init; }

    /// <summary>Gets λ2, at least λ3.</summary>
    public Statistic Lambda2 { get; internal init; }

    /// <summary>Gets λ3, coefficient alpha.</summary>
    public Statistic Lambda3 { get; internal init; }

    /// <summary>Gets λ5, from the item with the largest covariances.</summary>
    public Statistic Lambda5 { get; internal init; }

    /// <summary>Gets λ6, from squared multiple correlations; undefined with <see cref="UndefinedReason.Singular"/> when an item is a sum of others.</summary>
    public Statistic Lambda6 { get; internal init; }
}
