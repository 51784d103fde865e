using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Omega total of a one-factor model.</summary>
public sealed class OmegaResult
{
    internal OmegaResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a person with a missing answer is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of persons, those with a missing answer left out.</summary>
    public int Persons { get; internal init; }

    /// <summary>Gets the number of items.</summary>
    public int Items { get; internal init; }

    /// <summary>Gets how the factor was estimated.</summary>
    public FactorMethod Method { get; internal init; }

    /// <summary>Gets whether the iteration converged.</summary>
    public bool Converged { get; internal init; }

    /// <summary>Gets whether an item's unique variance ran to zero (a Heywood case), which makes omega too high.</summary>
    public bool IsHeywood { get; internal init; }

    /// <summary>Gets the loadings of the standardized items, in order; their sum is not negative. Items are never reversed in silence.</summary>
    public ImmutableArray<double> Loadings { get; internal init; } = [];

    /// <summary>Gets the unique variance of each standardized item, in order: by maximum likelihood at least 0.005.</summary>
    public ImmutableArray<double> UniqueVariances { get; internal init; } = [];

    /// <summary>Gets the loadings in raw units: the standardized ones times the item's standard deviation with divisor n, as maximum likelihood on covariances gives them.</summary>
    public ImmutableArray<double> RawLoadings { get; internal init; } = [];

    /// <summary>Gets the unique variances in squared raw units, with divisor n.</summary>
    public ImmutableArray<double> RawUniqueVariances { get; internal init; } = [];

    /// <summary>Gets omega total of the sum of raw items: (Σλ)²/((Σλ)² + Σθ) in raw units.</summary>
    public Statistic Omega { get; internal init; }

    /// <summary>Gets omega total of the sum of raw items over the observed variance of that sum.</summary>
    public Statistic OmegaObservedVariance { get; internal init; }

    /// <summary>Gets omega total of the sum of standardized items, over the variance that the model implies.</summary>
    public Statistic StandardizedOmega { get; internal init; }

    /// <summary>Gets 1 − sum of unique variances over the sum of the observed correlation matrix.</summary>
    public Statistic StandardizedOmegaObservedVariance { get; internal init; }
}
