using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Selection rates of groups, each against the group with the highest rate.</summary>
public sealed class AdverseImpactReport
{
    internal AdverseImpactReport(ImmutableArray<SelectionCounts> groups, SelectionCounts? reference, ImmutableArray<ImpactComparison> comparisons, int unknown)
    {
        Groups = groups;
        Reference = reference;
        Comparisons = comparisons;
        LeftOut = unknown;
    }

    /// <summary>Gets the counts of each group, in order of first appearance.</summary>
    public ImmutableArray<SelectionCounts> Groups { get; }

    /// <summary>Gets the group with the highest rate (the larger, then the first, of equals); null when there is no group.</summary>
    public SelectionCounts? Reference { get; }

    /// <summary>Gets the comparison of every other group with <see cref="Reference"/>, in order.</summary>
    public ImmutableArray<ImpactComparison> Comparisons { get; }

    /// <summary>Gets how many persons were left out because they have no score or outcome.</summary>
    public int LeftOut { get; }

    /// <summary>Gets whether any group falls below four fifths of the highest rate.</summary>
    public bool IndicatesImpact => Comparisons.Any(static c => c.IsBelowFourFifths);
}
