namespace Competency.Analytics;

/// <summary>One person's score in two rounds.</summary>
/// <param name="Target">The id of the person.</param>
/// <param name="Before">The score in the earlier round, in scale points.</param>
/// <param name="After">The score in this round, in scale points.</param>
/// <param name="Index">The reliable change index, in standard errors of a difference; undefined where <see cref="DimensionChange.Criterion"/> is, or there is no error.</param>
/// <param name="Verdict">Whether the change is larger than error explains; null where <see cref="DimensionChange.Criterion"/> is missing.</param>
public sealed record PersonChange(string Target, double Before, double After, Statistic Index, ChangeVerdict? Verdict);
