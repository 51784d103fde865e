using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>A generalizability study: where the variance of ratings comes from, and what other designs would give.</summary>
public sealed class GeneralizabilityResult
{
    internal GeneralizabilityResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a person with a missing cell is left out and counted.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets why there is no result; <see cref="UndefinedReason.None"/> when there is one.</summary>
    public UndefinedReason Reason { get; internal init; }

    /// <summary>Gets the number of persons used.</summary>
    public int Persons { get; internal init; }

    /// <summary>Gets the number of persons left out because a cell is missing.</summary>
    public int PersonsLeftOut { get; internal init; }

    /// <summary>Gets the number of items.</summary>
    public int Items { get; internal init; }

    /// <summary>Gets the number of raters.</summary>
    public int Raters { get; internal init; }

    /// <summary>Gets the sums of squares in the fields of their effects; null without a result.</summary>
    public VarianceComponents? SumsOfSquares { get; internal init; }

    /// <summary>Gets the degrees of freedom in the fields of their effects, 0 where the design lacks the effect; null without a result.</summary>
    public VarianceComponents? DegreesOfFreedom { get; internal init; }

    /// <summary>Gets the mean squares in the fields of their effects; null without a result.</summary>
    public VarianceComponents? MeanSquares { get; internal init; }

    /// <summary>Gets the estimated components, negative ones kept; null without a result.</summary>
    public VarianceComponents? Components { get; internal init; }

    /// <summary>Gets the components with negative ones set to 0, which decision studies use; null without a result.</summary>
    public VarianceComponents? ClippedComponents { get; internal init; }

    /// <summary>Gives the dependability with other numbers of items and raters.</summary>
    /// <param name="items">The number of items, at least 1. Where the study had one item, only 1.</param>
    /// <param name="raters">The number of raters, at least 1. Where the study had one rater, only 1.</param>
    /// <returns>The decision study; its coefficients are undefined with <see cref="Reason"/> without a result, and with
    /// <see cref="UndefinedReason.TooFewItems"/> or <see cref="UndefinedReason.TooFewRaters"/> where the study cannot tell.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is below 1.</exception>
    public DecisionStudy Decide(int items, int raters)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(items, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(raters, 1);
        UndefinedReason reason = ClippedComponents is null ? Reason
            : Items == 1 && items > 1 ? UndefinedReason.TooFewItems
            : Raters == 1 && raters > 1 ? UndefinedReason.TooFewRaters
            : UndefinedReason.None;
        if (reason != UndefinedReason.None)
        {
            return new DecisionStudy
            {
                Items = items,
                Raters = raters,
                Generalizability = Statistic.Undefined(reason),
                Dependability = Statistic.Undefined(reason),
            };
        }

        VarianceComponents c = ClippedComponents!;
        double cells = (double)items * raters;
        double relative = (c.PersonItem / items) + (c.PersonRater / raters) + (c.Residual / cells);
        double absolute = relative + (c.Item / items) + (c.Rater / raters) + (c.ItemRater / cells);
        return new DecisionStudy
        {
            Items = items,
            Raters = raters,
            RelativeErrorVariance = relative,
            AbsoluteErrorVariance = absolute,
            Generalizability = Statistic.OfOr(c.Person / (c.Person + relative), UndefinedReason.NoVariance),
            Dependability = Statistic.OfOr(c.Person / (c.Person + absolute), UndefinedReason.NoVariance),
        };
    }

    /// <summary>Answers how many raters and items are needed: the smallest designs that reach a coefficient.</summary>
    /// <param name="goal">The coefficient to reach, above 0 and below 1; .80 is usual.</param>
    /// <param name="absolute">Whether persons are held to a standard (Φ) rather than compared with each other (the generalizability coefficient).</param>
    /// <param name="mostItems">The largest number of items to consider, at least 1.</param>
    /// <param name="mostRaters">The largest number of raters to consider, at least 1.</param>
    /// <returns>For each number of items the fewest raters that reach the goal, leaving out designs that another one beats in both; empty when none reaches it.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public ImmutableArray<DecisionStudy> SmallestDesigns(double goal = 0.8, bool absolute = false, int mostItems = 50, int mostRaters = 20)
    {
        if (!(goal > 0 && goal < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(goal), goal, "The goal lies between 0 and 1, both exclusive.");
        }

        ArgumentOutOfRangeException.ThrowIfLessThan(mostItems, 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(mostRaters, 1);
        ImmutableArray<DecisionStudy>.Builder designs = ImmutableArray.CreateBuilder<DecisionStudy>();
        int fewest = mostRaters + 1;
        for (int items = 1; items <= mostItems && fewest > 1; items++)
        {
            for (int raters = 1; raters < fewest; raters++)
            {
                DecisionStudy study = Decide(items, raters);
                Statistic coefficient = absolute ? study.Dependability : study.Generalizability;
                if (coefficient.IsDefined && coefficient.Value >= goal)
                {
                    designs.Add(study);
                    fewest = raters;
                    break;
                }
            }
        }

        return designs.ToImmutable();
    }
}
