namespace Competency.Analytics;

/// <summary>ICC(1) and ICC(2) of groups whose members differ in number.</summary>
public sealed class GroupReliabilityResult
{
    internal GroupReliabilityResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a missing rating is a member who is not there.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the number of groups with at least one member.</summary>
    public int Groups { get; internal init; }

    /// <summary>Gets the number of ratings.</summary>
    public int Members { get; internal init; }

    /// <summary>Gets the arithmetic mean group size.</summary>
    public double MeanGroupSize { get; internal init; }

    /// <summary>Gets the group size corrected for unequal groups, (N − Σn²/N)/(groups − 1).</summary>
    public Statistic AdjustedGroupSize { get; internal init; }

    /// <summary>Gets the mean square between groups.</summary>
    public Statistic BetweenMeanSquare { get; internal init; }

    /// <summary>Gets the mean square within groups.</summary>
    public Statistic WithinMeanSquare { get; internal init; }

    /// <summary>Gets the F statistic.</summary>
    public Statistic F { get; internal init; }

    /// <summary>Gets the upper-tail probability of <see cref="F"/>.</summary>
    public Statistic P { get; internal init; }

    /// <summary>Gets ICC(1) with the arithmetic mean group size, as Bliese computes it: how much of one member's rating the group explains.</summary>
    public Statistic Icc1 { get; internal init; }

    /// <summary>Gets ICC(1) with <see cref="AdjustedGroupSize"/>, the classical correction for unequal groups.</summary>
    public Statistic Icc1AdjustedSize { get; internal init; }

    /// <summary>Gets ICC(2), the reliability of the group means: (MSB − MSW)/MSB.</summary>
    public Statistic Icc2 { get; internal init; }

    /// <summary>Gets the share of the sum of squares between groups.</summary>
    public Statistic EtaSquared { get; internal init; }

    /// <summary>Gets ICC(1) by restricted maximum likelihood; never negative.</summary>
    public Statistic Icc1Reml { get; internal init; }

    /// <summary>Gets ICC(2) from <see cref="Icc1Reml"/> by the Spearman-Brown formula at the mean group size.</summary>
    public Statistic Icc2Reml { get; internal init; }

    /// <summary>Gets the variance between groups by restricted maximum likelihood, in squared scale points; undefined with <see cref="UndefinedReason.NoErrorVariance"/> where groups do not vary within.</summary>
    public Statistic BetweenVarianceReml { get; internal init; }

    /// <summary>Gets the variance within groups by restricted maximum likelihood, in squared scale points.</summary>
    public Statistic WithinVarianceReml { get; internal init; }
}
