namespace Competency.Analytics;

/// <summary>How far the raters of one target agree, over one or more items.</summary>
/// <remarks>
/// Indices of single items leave out that item's missing ratings; indices over several items leave out every rater with a
/// missing item. Fewer than two raters leave everything undefined with <see cref="UndefinedReason.TooFewRaters"/>.
/// </remarks>
public sealed class WithinGroupAgreementResult
{
    internal WithinGroupAgreementResult()
    {
    }

    /// <summary>Gets the id of the target.</summary>
    public string Target { get; internal init; } = string.Empty;

    /// <summary>Gets the number of raters used, after the rule for missing ratings.</summary>
    public int Raters { get; internal init; }

    /// <summary>Gets the number of items.</summary>
    public int Items { get; internal init; }

    /// <summary>Gets what was done about missing ratings.</summary>
    public MissingRule Missing { get; internal init; }

    /// <summary>Gets the name of the null distribution that r_wg is measured against.</summary>
    public string Null { get; internal init; } = string.Empty;

    /// <summary>Gets the variance of the null distribution, in squared scale points.</summary>
    public double NullVariance { get; internal init; }

    /// <summary>Gets r_wg (one item) or r_wg(j) (several items), 0 to 1.</summary>
    /// <remarks>
    /// One item: 1 − s²/σ²; J items: J(1 − m)/(J(1 − m) + m) with m the mean item variance (divisor n − 1) over the null
    /// variance. Set to 0 where the observed variance exceeds the null's; <see cref="RwgWasFloored"/> then says so and
    /// <see cref="RStar"/> keeps the negative figure. Source: James, Demaree and Wolf (1984), Journal of Applied Psychology 69,
    /// 85-98, https://doi.org/10.1037/0021-9010.69.1.85.
    /// </remarks>
    public Statistic Rwg { get; internal init; }

    /// <summary>Gets whether r_wg was set to 0 because the raters disagree by more than chance.</summary>
    public bool RwgWasFloored { get; internal init; }

    /// <summary>Gets r*_wg(j): 1 − mean item variance over the null variance; at most 1, negative when disagreement exceeds chance.</summary>
    /// <remarks>
    /// Not raised by the number of items and not floored. Source: Lindell, Brandt and Whitney (1999), Applied Psychological
    /// Measurement 23, 127-135, https://doi.org/10.1177/01466219922031257.
    /// </remarks>
    public Statistic RStar { get; internal init; }

    /// <summary>Gets the average deviation about the item mean, averaged over items, in scale points; 0 is perfect agreement.</summary>
    /// <remarks>
    /// Source: Burke, Finkelstein and Dusig (1999), Organizational Research Methods 2, 49-68,
    /// https://doi.org/10.1177/109442819921004.
    /// </remarks>
    public Statistic AverageDeviationMean { get; internal init; }

    /// <summary>Gets the average deviation about the item median, averaged over items, in scale points; 0 is perfect agreement.</summary>
    public Statistic AverageDeviationMedian { get; internal init; }

    /// <summary>Gets the largest average deviation that still counts as practical agreement: the number of options over 6.</summary>
    /// <remarks>Source: Burke and Dunlap (2002), Organizational Research Methods 5, 159-172, https://doi.org/10.1177/1094428102005002002.</remarks>
    public double AverageDeviationLimit { get; internal init; }

    /// <summary>Gets a_wg, −1 to 1, averaged over the items for which it can be read.</summary>
    /// <remarks>
    /// 1 − 2s²/(((H + L)M − M² − HL)·k/(k − 1)). An item whose mean lies outside [(L(k − 1) + H)/k, (H(k − 1) + L)/k] is left out,
    /// with perfect agreement as well; when none is left the reason is <see cref="UndefinedReason.OutsideInterpretableRange"/>. Source:
    /// Brown and Hauenstein (2005), Organizational Research Methods 8, 165-184, https://doi.org/10.1177/1094428105275376.
    /// </remarks>
    public Statistic Awg { get; internal init; }

    /// <summary>Gets the number of items over which <see cref="Awg"/> is averaged.</summary>
    public int AwgItems { get; internal init; }

    /// <summary>Gets the standard deviation over raters (divisor n − 1), averaged over items, in scale points.</summary>
    public Statistic StandardDeviation { get; internal init; }

    /// <summary>Gets the share of pairs of raters whose ratings of an item differ by at most one scale point, pooled over items; 0 to 1.</summary>
    public Statistic ShareWithinOnePoint { get; internal init; }
}
