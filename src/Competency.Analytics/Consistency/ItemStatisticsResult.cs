using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>How one item was answered.</summary>
public sealed class ItemStatisticsResult
{
    internal ItemStatisticsResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: each item uses the answers it has; the discrimination those of persons who answered all.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the id of the item.</summary>
    public string Item { get; internal init; } = string.Empty;

    /// <summary>Gets the number of answers.</summary>
    public int Answers { get; internal init; }

    /// <summary>Gets the number of targets without an answer.</summary>
    public int Unanswered { get; internal init; }

    /// <summary>Gets the mean, in scale points.</summary>
    public Statistic Mean { get; internal init; }

    /// <summary>Gets the standard deviation (divisor n − 1), in scale points.</summary>
    public Statistic StandardDeviation { get; internal init; }

    /// <summary>Gets the median, in scale points.</summary>
    public Statistic Median { get; internal init; }

    /// <summary>Gets the difficulty (mean − minimum)/(maximum − minimum), 0 to 1; for 0/1 items the share correct. High means easy.</summary>
    public Statistic Difficulty { get; internal init; }

    /// <summary>Gets the discrimination: the correlation with the mean of the other items over the persons who answered all.</summary>
    public Statistic Discrimination { get; internal init; }

    /// <summary>Gets the share of answers at the minimum, 0 to 1.</summary>
    public Statistic FloorShare { get; internal init; }

    /// <summary>Gets the share of answers at the maximum, 0 to 1.</summary>
    public Statistic CeilingShare { get; internal init; }

    /// <summary>Gets the count of each option, lowest first.</summary>
    public ImmutableArray<int> Frequencies { get; internal init; } = [];

    /// <summary>Gets the count of answers between or outside the options.</summary>
    public int OtherAnswers { get; internal init; }

    /// <summary>Gets the skewness g1 = m3/m2^1.5; undefined without variance.</summary>
    public Statistic Skewness { get; internal init; }

    /// <summary>Gets the excess kurtosis g2 = m4/m2² − 3; undefined without variance.</summary>
    public Statistic ExcessKurtosis { get; internal init; }

    /// <summary>Gets the skewness b1 = g1((n − 1)/n)^1.5, type 3 of Joanes and Gill (1998), https://doi.org/10.1111/1467-9884.00122.</summary>
    public Statistic SkewnessType3 { get; internal init; }

    /// <summary>Gets the excess kurtosis b2 = (g2 + 3)(1 − 1/n)² − 3, type 3 of Joanes and Gill (1998).</summary>
    public Statistic ExcessKurtosisType3 { get; internal init; }
}
