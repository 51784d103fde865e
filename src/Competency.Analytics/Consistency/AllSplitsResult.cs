namespace Competency.Analytics;

/// <summary>Split-half reliability over every way of halving the items.</summary>
/// <remarks>On the correlation matrix: 4 times the sum between the halves over the sum of the matrix. With an odd number of items one half has one item
/// more; all splits are tried then too (psych 2.2.9 tries only about half of them, and so may print too small a maximum and too large a minimum).</remarks>
public sealed class AllSplitsResult
{
    internal AllSplitsResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a person with a missing answer is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of persons used.</summary>
    public int Persons { get; internal init; }

    /// <summary>Gets the number of splits tried.</summary>
    public int Splits { get; internal init; }

    /// <summary>Gets the largest coefficient, Guttman's maximal λ4.</summary>
    public Statistic Maximum { get; internal init; }

    /// <summary>Gets the smallest coefficient, the worst split half (Revelle's beta).</summary>
    public Statistic Minimum { get; internal init; }

    /// <summary>Gets the mean coefficient.</summary>
    public Statistic Mean { get; internal init; }
}
