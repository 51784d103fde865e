using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>A fitted many-facet Rasch model.</summary>
public sealed class ManyFacetResult
{
    internal ManyFacetResult()
    {
    }

    /// <summary>Gets why there is no fit; <see cref="UndefinedReason.None"/> when there is one.</summary>
    public UndefinedReason Reason { get; internal init; }

    /// <summary>Gets the model.</summary>
    public FacetModel Model { get; internal init; }

    /// <summary>Gets how the model was estimated.</summary>
    public FacetEstimationMethod Method { get; internal init; }

    /// <summary>Gets what is done about missing ratings: everything present is used.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets whether the iteration converged: every score equation met to 1e-8 (joint), or the Newton step that was left below 1e-6 standard errors (marginal).</summary>
    public bool Converged { get; internal init; }

    /// <summary>Gets the number of Newton steps taken.</summary>
    public int Iterations { get; internal init; }

    /// <summary>Gets the number of ratings used.</summary>
    public int Ratings { get; internal init; }

    /// <summary>Gets the log-likelihood at the estimates.</summary>
    public Statistic LogLikelihood { get; internal init; }

    /// <summary>Gets the grand intercept in logits: the common constant beside centered facets; 0 by marginal likelihood, where persons have the mean zero and items are not centered.</summary>
    public Statistic Intercept { get; internal init; }

    /// <summary>Gets the variance of persons by marginal likelihood, in squared logits; undefined by joint likelihood.</summary>
    public Statistic PersonVariance { get; internal init; }

    /// <summary>Gets the standard error of <see cref="PersonVariance"/>.</summary>
    public Statistic PersonVarianceStandardError { get; internal init; }

    /// <summary>Gets the lowest category used, in scale points.</summary>
    public int LowestCategory { get; internal init; }

    /// <summary>Gets how often each whole number from <see cref="LowestCategory"/> to the highest was given, among the <see cref="Ratings"/> used.</summary>
    public ImmutableArray<int> CategoryCounts { get; internal init; } = [];

    /// <summary>Gets the steps into each higher category in logits, with the sum zero; one list for the rating scale, one for each item for partial credit.</summary>
    public ImmutableArray<ImmutableArray<double>> Steps { get; internal init; } = [];

    /// <summary>Gets the persons.</summary>
    public FacetSummary Persons { get; internal init; } = new([], default, default);

    /// <summary>Gets the raters.</summary>
    public FacetSummary Raters { get; internal init; } = new([], default, default);

    /// <summary>Gets the items.</summary>
    public FacetSummary Items { get; internal init; } = new([], default, default);

    /// <summary>Sets raw and adjusted scores side by side, with their effect on each level.</summary>
    /// <param name="cuts">The lowest mean rating of each level above the lowest, ascending, in scale points; none for no levels.</param>
    /// <returns>One entry for each person. Adjusted scores never replace raw ones.</returns>
    public ImmutableArray<ScoreAdjustment> Adjustments(params double[] cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        int Level(double score) => cuts.Count(cut => score >= cut - 1e-9);
        return [.. Persons.Elements.Select(p => new ScoreAdjustment
        {
            Target = p.Id,
            Raw = p.ObservedAverage,
            Adjusted = p.FairAverage,
            Difference = p.FairAverage.IsDefined ? Statistic.Of(p.FairAverage.Value - p.ObservedAverage) : p.FairAverage,
            LevelBefore = Level(p.ObservedAverage),
            LevelAfter = Level(p.FairAverage.IsDefined ? p.FairAverage.Value : p.ObservedAverage),
        })];
    }

    /// <summary>Says what the adjustment does to each level.</summary>
    /// <param name="cuts">The lowest mean rating of each level above the lowest, ascending, in scale points.</param>
    /// <returns>One entry for each level, from the lowest; persons without ratings are in none.</returns>
    public ImmutableArray<LevelEffect> LevelEffects(params double[] cuts)
    {
        ScoreAdjustment[] rated = [.. Adjustments(cuts).Where((_, at) => Persons.Elements[at].Ratings > 0)];
        return [.. Enumerable.Range(0, cuts.Length + 1).Select(level => new LevelEffect(
            level,
            rated.Count(a => a.LevelBefore == level),
            rated.Count(a => a.ChangesLevel && a.LevelAfter == level),
            rated.Count(a => a.ChangesLevel && a.LevelBefore == level)))];
    }
}
