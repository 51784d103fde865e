namespace Competency.Development.Progress;

/// <summary>How large a change is beside the noise of raters.</summary>
/// <param name="Verdict">The verdict.</param>
/// <param name="MarginPercent">
/// Half the width of the two-sided 95 % interval of no change, in percent of the scale, rounded half up to 9 decimals; null where it cannot be told.
/// A change is larger than noise if its absolute value exceeds the margin.
/// </param>
/// <param name="IsSmallSample">Whether the margin rests on fewer than six raters in all, so that it is itself uncertain.</param>
/// <param name="Reason">Why it cannot be told, or null.</param>
public sealed record NoiseAssessment(NoiseVerdict Verdict, decimal? MarginPercent, bool IsSmallSample, NoMarginReason? Reason);

/// <summary>Why there is no margin of noise.</summary>
public enum NoMarginReason
{
    /// <summary>One of the two assessments has fewer than two counting raters other than self.</summary>
    TooFewRaters = 1,

    /// <summary>Of a composite: other children are scored in one assessment than in the other, so the two do not measure the same.</summary>
    OtherChildrenScored = 2,

    /// <summary>Of a composite: it is not a weighted mean, and noise has no simple way through its rule.</summary>
    NotAWeightedMean = 3,

    /// <summary>Of a composite: one of its scored children has no margin.</summary>
    ChildWithoutMargin = 4,
}
