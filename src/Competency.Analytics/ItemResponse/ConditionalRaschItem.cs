using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>The parameters and fit of one item of a Rasch model by conditional likelihood.</summary>
public sealed class ConditionalRaschItem
{
    internal ConditionalRaschItem()
    {
    }

    /// <summary>Gets the id of the item.</summary>
    public string Item { get; internal init; } = string.Empty;

    /// <summary>Gets why the item was left out; <see cref="UndefinedReason.None"/> when it was not.</summary>
    public UndefinedReason Reason { get; internal init; }

    /// <summary>Gets the number of answers.</summary>
    public int Answers { get; internal init; }

    /// <summary>Gets the ratings that are the item's categories, ascending: the values in use.</summary>
    public ImmutableArray<double> Categories { get; internal init; } = [];

    /// <summary>Gets the mean of the thresholds in logits: how hard the item is.</summary>
    public Statistic Location { get; internal init; }

    /// <summary>Gets the standard error of the location.</summary>
    public Statistic LocationStandardError { get; internal init; }

    /// <summary>Gets the thresholds between neighboring categories, in logits.</summary>
    public ImmutableArray<double> Thresholds { get; internal init; } = [];

    /// <summary>Gets the standard errors of the thresholds.</summary>
    public ImmutableArray<double> ThresholdStandardErrors { get; internal init; } = [];

    /// <summary>Gets the information-weighted fit mean square over persons with a finite measure, near 1 where the model fits.</summary>
    public Statistic Infit { get; internal init; }

    /// <summary>Gets the plain fit mean square over persons with a finite measure, near 1 where the model fits, swayed by outlying answers.</summary>
    public Statistic Outfit { get; internal init; }
}
