using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>One facet of a many-facet Rasch model: the persons, the raters or the items.</summary>
public sealed class FacetSummary
{
    internal FacetSummary(ImmutableArray<FacetElement> elements, Statistic separation, Statistic reliability)
    {
        Elements = elements;
        Separation = separation;
        Reliability = reliability;
    }

    /// <summary>Gets the elements, in the table's order.</summary>
    public ImmutableArray<FacetElement> Elements { get; }

    /// <summary>Gets the separation: the spread of measures free of error over their root mean squared standard error (divisor n), at least 0.</summary>
    public Statistic Separation { get; }

    /// <summary>Gets the reliability of the separation, G²/(1 + G²), 0 to 1. For raters a high value means that they differ in severity.</summary>
    public Statistic Reliability { get; }

    /// <summary>Finds an element.</summary>
    /// <param name="id">The id.</param>
    /// <returns>The element; null when unknown.</returns>
    public FacetElement? Find(string id) => Elements.FirstOrDefault(e => string.Equals(e.Id, id, StringComparison.Ordinal));
}
