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

    /// <summary>Gets whether the iteration converged: every score equation met to 1e-8.</summary>
    public bool Converged { get; internal init; }

    /// <summary>Gets the number of Newton steps taken.</summary>
    public int Iterations { get; internal init; }

    /// <summary>Gets the number of ratings used.</summary>
    public int Ratings { get; internal init; }

    /// <summary>Gets the log-likelihood at the estimates.</summary>
    public Statistic LogLikelihood { get; internal init; }

    /// <summary>Gets the grand intercept in logits: the common constant beside centered facets.</summary>
    public Statistic Intercept { get; internal init; }

    /// <summary>Gets the lowest category used, in scale points.</summary>
    public int LowestCategory { get; internal init; }

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
}
