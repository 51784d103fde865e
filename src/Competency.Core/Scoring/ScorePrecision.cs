namespace Competency.Core.Scoring;

/// <summary>How sure a leaf score is, from how far its counting raters other than self are apart.</summary>
/// <remarks>
/// Source of the limit: O*NET flags a mean whose standard error exceeds .51 on a five-point scale; that is 12.75 % of the scale's
/// length (https://www.onetcenter.org).
/// </remarks>
/// <param name="Raters">The counting raters other than self who observed enough of the leaf.</param>
/// <param name="StandardDeviation">Over those raters, with n − 1, in points of the scale, to 9 decimals; null with fewer than two.</param>
/// <param name="StandardError">The standard deviation ÷ √n, to 9 decimals; null with fewer than two.</param>
/// <param name="IsImprecise">Whether the standard error is over 12.75 % of the scale's length.</param>
/// <param name="IsSingleRater">Whether there is exactly one rater, so that nothing can be said.</param>
public sealed record ScorePrecision(int Raters, decimal? StandardDeviation, decimal? StandardError, bool IsImprecise, bool IsSingleRater);
