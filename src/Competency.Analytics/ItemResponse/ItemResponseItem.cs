using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>The parameters of one item of an item response model.</summary>
public sealed class ItemResponseItem
{
    internal ItemResponseItem()
    {
    }

    /// <summary>Gets the id of the item.</summary>
    public string Item { get; internal init; } = string.Empty;

    /// <summary>Gets why the item was left out; <see cref="UndefinedReason.None"/> when it was not.</summary>
    /// <value><see cref="UndefinedReason.NoData"/> or <see cref="UndefinedReason.NoVariance"/>, or the reason why the whole fit failed.</value>
    public UndefinedReason Reason { get; internal init; }

    /// <summary>Gets the number of answers.</summary>
    public int Answers { get; internal init; }

    /// <summary>Gets the ratings that are the item's categories, ascending: the values in use. A value that nobody chose is no category.</summary>
    public ImmutableArray<double> Categories { get; internal init; } = [];

    /// <summary>Gets the discrimination a on the scale of θ; exactly 1 for partial credit and rating scale.</summary>
    public Statistic Discrimination { get; internal init; }

    /// <summary>Gets the standard error of the discrimination; undefined where it is fixed.</summary>
    public Statistic DiscriminationStandardError { get; internal init; }

    /// <summary>Gets the intercepts of the categories above the lowest: for graded response those of P(answer ≥ k), otherwise of log P(k)/P(lowest).</summary>
    public ImmutableArray<double> Intercepts { get; internal init; } = [];

    /// <summary>Gets the standard errors of <see cref="Intercepts"/>.</summary>
    public ImmutableArray<double> InterceptStandardErrors { get; internal init; } = [];

    /// <summary>Gets the thresholds b on the scale of θ, one for each category above the lowest.</summary>
    /// <remarks>Undefined with <see cref="UndefinedReason.Unbounded"/> where the discrimination is zero.</remarks>
    public ImmutableArray<Statistic> Thresholds { get; internal init; } = [];

    /// <summary>Gets the standard errors of <see cref="Thresholds"/>, by the delta method where there is a discrimination.</summary>
    public ImmutableArray<Statistic> ThresholdStandardErrors { get; internal init; } = [];

    /// <summary>Gets the mean of the thresholds: how hard the item is.</summary>
    public Statistic Location => Thresholds.IsDefaultOrEmpty ? Statistic.Undefined(Reason)
        : Thresholds.All(static t => t.IsDefined) ? Statistic.Of(Thresholds.Average(static t => t.Value))
        : Statistic.Undefined(UndefinedReason.Unbounded);
}
