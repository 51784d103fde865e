using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Development.Progress;

/// <summary>What one assessment says of one dimension.</summary>
/// <param name="Date">The day that the assessment stands for.</param>
/// <param name="Score">The score on the dimension's scale, exact to 9 decimals; null where not scored.</param>
/// <param name="Percent">The percent, exact to 9 decimals; null where not scored.</param>
/// <param name="Level">The level attained, 0 for none; null where not scored or where there are no levels.</param>
/// <param name="Raters">The counting raters other than self; 0 for a composite.</param>
/// <param name="StandardDeviation">Over those raters, in points of the scale; null for a composite, with too few of them, or where it may not be shown. Of a disclosed result it is rounded up.</param>
public sealed record Measurement(DateOnly Date, decimal? Score, decimal? Percent, int? Level, int Raters, decimal? StandardDeviation)
{
    internal Measurement(DateOnly date, DimensionResult result)
        : this(date, result.Score, result.Percent, result.Level, result.Precision?.Raters ?? 0, result.Precision?.StandardDeviation)
    {
    }

    internal Measurement(DateOnly date, DisclosedDimension result)
        : this(
            date,
            result.Score,
            result.Percent,
            result.Level,
            result.Spread?.Raters ?? 0,
            result.Spread is { } spread ? spread.Percent * (result.ScaleMaximum - result.ScaleMinimum) / 100m : null)
    {
    }
}
