namespace Competency.Analytics;

/// <summary>Variance components of a person × item × rater design, in squared scale points.</summary>
public sealed class VarianceComponents
{
    internal VarianceComponents()
    {
    }

    /// <summary>Gets the variance between persons: what the assessment is for.</summary>
    public double Person { get; internal init; }

    /// <summary>Gets the variance between items; 0 with one item.</summary>
    public double Item { get; internal init; }

    /// <summary>Gets the variance between raters (leniency and severity); 0 with one rater.</summary>
    public double Rater { get; internal init; }

    /// <summary>Gets the person × item variance; 0 with one item, and part of <see cref="Residual"/> with one rater.</summary>
    public double PersonItem { get; internal init; }

    /// <summary>Gets the person × rater variance; 0 with one rater, and part of <see cref="Residual"/> with one item.</summary>
    public double PersonRater { get; internal init; }

    /// <summary>Gets the item × rater variance; 0 with one item or one rater.</summary>
    public double ItemRater { get; internal init; }

    /// <summary>Gets the variance of the highest interaction, which error cannot be told from.</summary>
    public double Residual { get; internal init; }

    /// <summary>Sums of squares over their degrees of freedom; an effect without any stays 0.</summary>
    internal VarianceComponents Over(VarianceComponents df)
    {
        static double Ratio(double sum, double df) => df == 0 ? 0 : sum / df;
        return new VarianceComponents
        {
            Person = Ratio(Person, df.Person),
            Item = Ratio(Item, df.Item),
            Rater = Ratio(Rater, df.Rater),
            PersonItem = Ratio(PersonItem, df.PersonItem),
            PersonRater = Ratio(PersonRater, df.PersonRater),
            ItemRater = Ratio(ItemRater, df.ItemRater),
            Residual = Ratio(Residual, df.Residual),
        };
    }

    internal VarianceComponents Clipped() => new()
    {
        Person = Math.Max(0, Person),
        Item = Math.Max(0, Item),
        Rater = Math.Max(0, Rater),
        PersonItem = Math.Max(0, PersonItem),
        PersonRater = Math.Max(0, PersonRater),
        ItemRater = Math.Max(0, ItemRater),
        Residual = Math.Max(0, Residual),
    };
}
