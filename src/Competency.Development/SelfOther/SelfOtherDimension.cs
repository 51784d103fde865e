using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;

namespace Competency.Development.SelfOther;

/// <summary>Self and others in one dimension, or in the whole.</summary>
[DebuggerDisplay("{Dimension.Value,nq}: {Status}, {Difference}, {Sight}")]
public sealed record SelfOtherDimension
{
    internal SelfOtherDimension()
    {
    }

    /// <summary>Gets the dimension; <see cref="DimensionId.Overall"/> for the whole.</summary>
    public DimensionId Dimension { get; internal init; }

    /// <summary>Gets the name in all languages of the model; that of the model for the whole.</summary>
    public LocalizedText Name { get; internal init; } = LocalizedText.Empty;

    /// <summary>Gets whether there is a comparison.</summary>
    public SelfOtherStatus Status { get; internal init; }

    /// <summary>Gets why the numbers by others are hidden, as far as that is known; null where nothing is hidden.</summary>
    public HiddenReason? Hidden { get; internal init; }

    /// <summary>Gets the person's own score, exact to 9 decimals; null where there is none to show.</summary>
    public decimal? Self { get; internal init; }

    /// <summary>Gets the score by others that count and are shown, exact to 9 decimals; null where there is none to show.</summary>
    public decimal? Others { get; internal init; }

    /// <summary>Gets self − others in points of the scale, exact to 9 decimals; null unless compared.</summary>
    public decimal? Difference { get; internal init; }

    /// <summary>Gets self − others in percent of the scale's length, rounded half up in magnitude to 9 decimals; null unless compared.</summary>
    public decimal? DifferencePercent { get; internal init; }

    /// <summary>Gets whether it is a blind spot or a hidden strength; null where it is neither, or not compared.</summary>
    public SelfSight? Sight { get; internal init; }

    /// <summary>Gets the category of agreement; null unless compared.</summary>
    public AgreementCategory? Agreement { get; internal init; }

    /// <summary>Gets whether there is a comparison.</summary>
    public bool IsCompared => Status == SelfOtherStatus.Compared;
}

/// <summary>Whether self and others could be compared.</summary>
public enum SelfOtherStatus
{
    /// <summary>Both are shown.</summary>
    Compared = 1,

    /// <summary>The person has not rated enough of it themselves.</summary>
    NoSelf = 2,

    /// <summary>No other rater who counts has a number here that may be shown.</summary>
    NoOthersShown = 3,

    /// <summary>Neither the person nor others have a number here that may be shown.</summary>
    NeitherShown = 4,

    /// <summary>The disclosed result was made for an audience that does not see self-ratings.</summary>
    NotForThisAudience = 5,
}

/// <summary>A clear difference between self and others.</summary>
public enum SelfSight
{
    /// <summary>The person rates themselves clearly higher than others do.</summary>
    BlindSpot = 1,

    /// <summary>Others rate the person clearly higher than they do themselves.</summary>
    HiddenStrength = 2,
}

/// <summary>The four categories of agreement between self and others.</summary>
/// <remarks>
/// Atwater and Yammarino: over-estimators, under-estimators, in agreement on a good and on a poor rating. L. E. Atwater and F. J. Yammarino,
/// "Self-other rating agreement: a review and model", Research in Personnel and Human Resources Management 15 (1997), 121-174; the cut by difference is of
/// their "Does self-other agreement on leadership perceptions moderate the validity of leadership and performance predictions?",
/// Personnel Psychology 45 (1992), 141-164, https://doi.org/10.1111/j.1744-6570.1992.tb00848.x.
/// </remarks>
public enum AgreementCategory
{
    /// <summary>Self is higher than others by more than the margin of agreement.</summary>
    OverEstimator = 1,

    /// <summary>Self is lower than others by more than the margin of agreement.</summary>
    UnderEstimator = 2,

    /// <summary>Within the margin, and high by others.</summary>
    InAgreementHigh = 3,

    /// <summary>Within the margin, and not high by others.</summary>
    InAgreementLow = 4,
}
