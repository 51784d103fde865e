namespace Competency.Analytics;

/// <summary>How one item fits its scale.</summary>
public sealed class ItemConsistency
{
    internal ItemConsistency()
    {
    }

    /// <summary>Gets the id of the item.</summary>
    public string Item { get; internal init; } = string.Empty;

    /// <summary>Gets the number of answers used.</summary>
    public int Answers { get; internal init; }

    /// <summary>Gets the mean, in scale points.</summary>
    public Statistic Mean { get; internal init; }

    /// <summary>Gets the standard deviation (divisor n − 1), in scale points.</summary>
    public Statistic StandardDeviation { get; internal init; }

    /// <summary>Gets the correlation with the scale, the item included; too high by that inclusion.</summary>
    public Statistic ItemTotal { get; internal init; }

    /// <summary>Gets the correlation with the sum of the standardized items, the item included, from the correlation matrix.</summary>
    public Statistic StandardizedItemTotal { get; internal init; }

    /// <summary>Gets the corrected item-rest correlation: with the sum of the other items, from the covariance matrix. Undefined where either does not vary.</summary>
    public Statistic ItemRest { get; internal init; }

    /// <summary>Gets the correlation with the scale whose item variances are replaced by squared multiple correlations.</summary>
    public Statistic CorrectedItemTotal { get; internal init; }

    /// <summary>Gets raw alpha of the other items; undefined with fewer than two of them.</summary>
    public Statistic AlphaIfDropped { get; internal init; }

    /// <summary>Gets standardized alpha of the other items.</summary>
    public Statistic StandardizedAlphaIfDropped { get; internal init; }

    /// <summary>Gets the asymptotic standard error of <see cref="AlphaIfDropped"/>.</summary>
    public Statistic AlphaStandardErrorIfDropped { get; internal init; }
}
