namespace Competency.Analytics.Internal;

/// <summary>What each person has on a dimension in the eyes of others: the mean of the raters' scores, every rater alike.</summary>
internal static class PersonScores
{
    // Means of equal weights that differ in the last bit only are equal: ranks and percentiles depend on it.
    private const int Digits = 9;

    public static IReadOnlyList<(string Target, double Score)> Of(RoundDimension dimension, Func<string, string, bool> isSelf)
    {
        double[][] rows = dimension.Scores.Where((target, rater) => !isSelf(target, rater)).AverageOverRaters().TargetsByItems();
        return [.. rows.Select((row, at) => (Target: dimension.Scores.Targets[at], Score: row.Length == 0 ? double.NaN : Math.Round(row[0], Digits))).Where(static p => !double.IsNaN(p.Score))];
    }
}
