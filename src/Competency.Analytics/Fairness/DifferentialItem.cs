namespace Competency.Analytics;

/// <summary>Differential functioning of one item between two groups of equal standing.</summary>
public sealed class DifferentialItem
{
    internal DifferentialItem(string item, MantelHaenszelResult mantelHaenszel)
    {
        Item = item;
        MantelHaenszel = mantelHaenszel;
    }

    /// <summary>Gets the id of the item.</summary>
    public string Item { get; }

    /// <summary>Gets what was done about missing ratings: a person with a missing answer, or of neither group, is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of persons of the reference group used.</summary>
    public int ReferencePersons { get; internal init; }

    /// <summary>Gets the number of persons of the focal group used.</summary>
    public int FocalPersons { get; internal init; }

    /// <summary>Gets the Mantel-Haenszel comparison over strata of the total score.</summary>
    public MantelHaenszelResult MantelHaenszel { get; }

    /// <summary>Gets the ETS delta, −2.35 ln of the odds ratio; negative is harder for the focal group.</summary>
    public Statistic Delta { get; internal init; }

    /// <summary>Gets the standard error of <see cref="Delta"/>.</summary>
    public Statistic DeltaStandardError { get; internal init; }

    /// <summary>Gets the standardized difference of shares right, focal minus reference, weighted by the focal group over the strata that the odds ratio uses.</summary>
    /// <remarks>Source: Dorans and Kulick (1986), Journal of Educational Measurement 23, 355-368, https://doi.org/10.1111/j.1745-3984.1986.tb00255.x.</remarks>
    public Statistic StandardizedDifference { get; internal init; }

    /// <summary>Gets the class by size alone: A below 1, C from 1.5, B between; null without a delta.</summary>
    public EtsClass? SizeClass { get; internal init; }

    /// <summary>Gets the class by size and significance at .05, the full rule; null without a delta.</summary>
    public EtsClass? Class { get; internal init; }

    /// <summary>Gets whether either group has fewer persons than asked for.</summary>
    public bool IsSmall { get; internal init; }
}
