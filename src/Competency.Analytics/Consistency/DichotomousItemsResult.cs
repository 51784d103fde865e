using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Classical analysis of a test of right/wrong items.</summary>
public sealed class DichotomousItemsResult
{
    internal DichotomousItemsResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a person with a missing answer is left out, but for <see cref="DichotomousItem.DifficultyAnswered"/>.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of persons who answered every item.</summary>
    public int Persons { get; internal init; }

    /// <summary>Gets KR-20, equal to alpha: the same divisor in item and total variances.</summary>
    /// <remarks>Source: Kuder and Richardson (1937), Psychometrika 2, 151-160, https://doi.org/10.1007/BF02288391.</remarks>
    public Statistic Kr20 { get; internal init; }

    /// <summary>Gets KR-21, which takes all items as equally hard and is never above KR-20.</summary>
    public Statistic Kr21 { get; internal init; }

    /// <summary>Gets the mean number right.</summary>
    public Statistic TotalMean { get; internal init; }

    /// <summary>Gets the standard deviation (divisor n − 1) of the number right.</summary>
    public Statistic TotalSd { get; internal init; }

    /// <summary>Gets the standard error of measurement of the number right, SD √(1 − KR-20).</summary>
    public Statistic TotalSem { get; internal init; }

    /// <summary>Gets the number of persons with each number right, from 0 to all.</summary>
    public ImmutableArray<int> TotalCounts { get; internal init; } = [];

    /// <summary>Gets the items, in order.</summary>
    public ImmutableArray<DichotomousItem> Items { get; internal init; } = [];
}
