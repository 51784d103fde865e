namespace Competency.Analytics;

/// <summary>One person, rater or item in a many-facet Rasch model.</summary>
public sealed class FacetElement
{
    internal FacetElement()
    {
    }

    /// <summary>Gets the id.</summary>
    public string Id { get; internal init; } = string.Empty;

    /// <summary>Gets the number of ratings.</summary>
    public int Ratings { get; internal init; }

    /// <summary>Gets the sum of ratings, raw.</summary>
    public double RawScore { get; internal init; }

    /// <summary>Gets the mean rating, raw. It is always given beside <see cref="FairAverage"/> and never replaced by it.</summary>
    public double ObservedAverage { get; internal init; }

    /// <summary>Gets the measure in logits, toward higher ratings: a severe rater and a hard item are negative. Each facet has the sum zero; by marginal likelihood only the raters do, and persons have the mean zero in expectation.</summary>
    /// <remarks>By joint likelihood undefined with <see cref="UndefinedReason.Unbounded"/> for a person whose ratings are all at one end of the scale, who is left out of the estimation. By marginal likelihood a person has the mean of the posterior (EAP).</remarks>
    public Statistic Measure { get; internal init; }

    /// <summary>Gets the severity (rater) or difficulty (item) in logits, the negative of <see cref="Measure"/>.</summary>
    public Statistic Severity => Measure.IsDefined ? Statistic.Of(-Measure.Value) : Measure;

    /// <summary>Gets the standard error from the full information matrix, under the constraint of a zero sum; for persons by marginal likelihood the standard deviation of the posterior.</summary>
    public Statistic StandardError { get; internal init; }

    /// <summary>Gets the standard error with all else taken as known, 1/√information of the element.</summary>
    public Statistic ModelStandardError { get; internal init; }

    /// <summary>Gets the fair average: the rating expected of this element with the mean of every other facet, in scale points.</summary>
    public Statistic FairAverage { get; internal init; }

    /// <summary>Gets the information-weighted fit mean square, near 1 where the model fits.</summary>
    public Statistic Infit { get; internal init; }

    /// <summary>Gets the plain fit mean square, near 1 where the model fits, swayed by outlying ratings.</summary>
    public Statistic Outfit { get; internal init; }
}
