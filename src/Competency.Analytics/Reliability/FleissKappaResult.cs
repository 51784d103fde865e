using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Fleiss' kappa of a complete table with the test against 0 and the kappa of each category.</summary>
public sealed class FleissKappaResult
{
    internal FleissKappaResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a target with a missing rating is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of targets, those with a missing rating left out.</summary>
    public int Targets { get; internal init; }

    /// <summary>Gets the number of raters.</summary>
    public int Raters { get; internal init; }

    /// <summary>Gets the categories that occur, ascending.</summary>
    public ImmutableArray<double> Categories { get; internal init; } = [];

    /// <summary>Gets the share of each category among all ratings.</summary>
    public ImmutableArray<double> CategoryShares { get; internal init; } = [];

    /// <summary>Gets the agreement about each target: the share of pairs of raters in agreement.</summary>
    public ImmutableArray<double> TargetAgreement { get; internal init; } = [];

    /// <summary>Gets the mean observed agreement.</summary>
    public Statistic ObservedAgreement { get; internal init; }

    /// <summary>Gets the agreement expected by chance.</summary>
    public Statistic ExpectedAgreement { get; internal init; }

    /// <summary>Gets kappa; undefined with <see cref="UndefinedReason.NoVariance"/> when one category is all there is.</summary>
    public Statistic Kappa { get; internal init; }

    /// <summary>Gets the standard error if kappa were 0.</summary>
    public Statistic NullStandardError { get; internal init; }

    /// <summary>Gets kappa over <see cref="NullStandardError"/>.</summary>
    public Statistic Z { get; internal init; }

    /// <summary>Gets the two-sided probability of <see cref="Z"/>.</summary>
    public Statistic P { get; internal init; }

    /// <summary>Gets the kappa of each category against all others, in the order of <see cref="Categories"/>.</summary>
    public ImmutableArray<Statistic> CategoryKappas { get; internal init; } = [];

    /// <summary>Gets each category's kappa over <see cref="CategoryNullStandardError"/>, in the order of <see cref="Categories"/>.</summary>
    public ImmutableArray<Statistic> CategoryZ => [.. CategoryKappas.Select(k => k.IsDefined ? Statistic.Of(k.Value / CategoryNullStandardError.Value) : k)];

    /// <summary>Gets the standard error of each category's kappa if it were 0; the same for all.</summary>
    public Statistic CategoryNullStandardError { get; internal init; }
}
