namespace Competency.Analytics;

/// <summary>How far the ratings of one item can be trusted.</summary>
public sealed class ItemQuality
{
    internal ItemQuality()
    {
    }

    /// <summary>Gets the id of the item.</summary>
    public string Item { get; internal init; } = string.Empty;

    /// <summary>Gets the number of targets for whom agreement is defined.</summary>
    public int AgreementTargets { get; internal init; }

    /// <summary>Gets the mean number of raters of those targets.</summary>
    public double MeanRaters { get; internal init; }

    /// <summary>Gets the mean r_wg over those targets.</summary>
    public Statistic MeanRwg { get; internal init; }

    /// <summary>Gets the mean average deviation about the median over those targets, in scale points.</summary>
    public Statistic MeanAverageDeviation { get; internal init; }

    /// <summary>Gets ICC(1) and ICC(2): each target's raters are a group of their own.</summary>
    public GroupReliabilityResult Reliability { get; internal init; } = new();

    /// <summary>Gets Krippendorff's alpha with the ordinal metric.</summary>
    public KrippendorffAlphaResult Krippendorff { get; internal init; } = new();

    /// <summary>Gets percent agreement, Fleiss, Conger, Brennan-Prediger and Gwet's AC2 with quadratic weights over the scale's whole numbers, or over the values that occur where one is not whole.</summary>
    /// <value>Null where raters differ from person to person: fewer than two raters, or one who rated fewer than half of the people.</value>
    public ChanceCorrectedAgreementResult? ChanceCorrected { get; internal init; }

    /// <summary>Gets the description of the targets' mean ratings.</summary>
    public ItemStatisticsResult Statistics { get; internal init; } = new();
}
