using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Light's kappa with the kappas of the pairs.</summary>
public sealed class LightKappaResult
{
    internal LightKappaResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a target with a missing rating is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of targets, those with a missing rating left out.</summary>
    public int Targets { get; internal init; }

    /// <summary>Gets the number of raters.</summary>
    public int Raters { get; internal init; }

    /// <summary>Gets the name of the weights.</summary>
    public string Weights { get; internal init; } = string.Empty;

    /// <summary>Gets the mean of <see cref="PairKappas"/>; undefined for the reason of the first pair that has none.</summary>
    public Statistic Kappa { get; internal init; }

    /// <summary>Gets the standard error of <see cref="Kappa"/>, conditional on the raters; undefined where kappa is.</summary>
    public Statistic StandardError { get; internal init; }

    /// <summary>Gets the normal interval about <see cref="Kappa"/>.</summary>
    public ConfidenceInterval Interval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the kappa of each pair of raters: first with second, first with third … second with third …, in the table's order.</summary>
    public ImmutableArray<Statistic> PairKappas { get; internal init; } = [];
}
