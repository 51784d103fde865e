namespace Competency.Analytics;

/// <summary>Split-half reliability for one way of halving.</summary>
public sealed class SplitHalfResult
{
    internal SplitHalfResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a person with a missing answer is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of persons, those with a missing answer left out.</summary>
    public int Persons { get; internal init; }

    /// <summary>Gets the number of items in the first half; the larger half when the number of items is odd.</summary>
    public int ItemsInFirstHalf { get; internal init; }

    /// <summary>Gets the correlation between the halves.</summary>
    public Statistic Correlation { get; internal init; }

    /// <summary>Gets the Spearman-Brown coefficient 2r/(1 + r).</summary>
    public Statistic SpearmanBrown { get; internal init; }

    /// <summary>Gets Guttman's λ4, 2(1 − (variance of one half + variance of the other)/variance of the sum); the same as Rulon's coefficient.</summary>
    public Statistic Lambda4 { get; internal init; }
}
