using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Classical item analysis of right/wrong (1/0) items: difficulty, point-biserial and biserial correlations, KR-20.</summary>
/// <remarks>Persons with a missing answer are left out, but for <see cref="DichotomousItem.DifficultyAnswered"/>.</remarks>
public static class DichotomousItems
{
    /// <summary>Analyzes the items.</summary>
    /// <param name="table">At most one rating for each target and item, each 0 or 1.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">A value is neither 0 nor 1.</exception>
    /// <exception cref="InvalidOperationException">A target has two ratings of an item.</exception>
    public static DichotomousItemsResult Compute(RatingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        for (int at = 0; at < table.Count; at++)
        {
            if (table.ValueAt(at) is not (0 or 1))
            {
                throw new ArgumentException(FormattableString.Invariant($"A value is {table.ValueAt(at)}; right/wrong items hold 0 and 1."), nameof(table));
            }
        }

        double[][] all = table.TargetsByItems();
        double[][] rows = [.. all.Where(static row => !row.Any(double.IsNaN))];
        int n = rows.Length;
        int k = table.Items.Length;
        double[] totals = [.. rows.Select(static row => row.Sum())];
        UndefinedReason? reason = k < 2 ? UndefinedReason.TooFewItems : n < 2 ? UndefinedReason.TooFewTargets : null;
        double variance = n < 1 ? 0 : Describe.SumOfSquares(totals) / n;
        UndefinedReason? noAlpha = reason ?? (variance == 0 ? UndefinedReason.NoVariance : null);
        double pq = n == 0 ? 0 : Enumerable.Range(0, k).Sum(i => Share(rows, i) * (1 - Share(rows, i)));
        double mean = n == 0 ? 0 : Describe.Mean(totals);
        double kr20 = k / (k - 1.0) * (1 - (pq / variance));
        Statistic Of(UndefinedReason? why, double value) => why is { } r ? Statistic.Undefined(r) : Statistic.Of(value);
        return new DichotomousItemsResult
        {
            Persons = n,
            Kr20 = Of(noAlpha, kr20),
            Kr21 = Of(noAlpha, k / (k - 1.0) * (1 - (mean * (k - mean) / (k * variance)))),
            TotalMean = Of(n == 0 ? UndefinedReason.NoData : null, mean),
            TotalSd = Of(n < 2 ? UndefinedReason.TooFewTargets : null, Math.Sqrt(variance * n / (n - 1))),
            TotalSem = Of(noAlpha, Math.Sqrt(Math.Max(0, variance * n / (n - 1) * (1 - kr20)))),
            TotalCounts = [.. Enumerable.Range(0, k + 1).Select(score => totals.Count(t => t == score))],
            Items = [.. Enumerable.Range(0, k).Select(i => Item(table.Items[i], i, all, rows, totals, reason))],
        };
    }

    private static double Share(double[][] rows, int item) => rows.Sum(row => row[item]) / rows.Length;

    private static DichotomousItem Item(string id, int item, double[][] all, double[][] rows, double[] totals, UndefinedReason? reason)
    {
        double[] answered = Describe.Present(all.Select(row => row[item]));
        double[] own = [.. rows.Select(row => row[item])];
        double[] rest = [.. totals.Zip(own, static (t, x) => t - x)];
        double? total = reason is null ? Describe.Correlation(own, totals) : null;
        double? corrected = reason is null ? Describe.Correlation(own, rest) : null;
        double p = rows.Length == 0 ? 0 : Share(rows, item);
        double sd = Math.Sqrt(p * (1 - p));
        double n = rows.Length;
        Statistic none = Statistic.Undefined(reason ?? UndefinedReason.NoVariance);
        return new DichotomousItem
        {
            Item = id,
            Answers = answered.Length,
            DifficultyAnswered = answered.Length == 0 ? Statistic.Undefined(UndefinedReason.NoData) : Statistic.Of(Describe.Mean(answered)),
            Difficulty = rows.Length == 0 ? Statistic.Undefined(UndefinedReason.NoData) : Statistic.Of(p),
            PointBiserialTotal = total is { } t ? Statistic.Of(t) : none,
            PointBiserialRest = corrected is { } c ? Statistic.Of(c) : none,
            BiserialRest = corrected is { } r
                ? Statistic.Of(r * sd * Math.Sqrt((n - 1) / n) / Distributions.NormalDensity(Distributions.NormalQuantile(p)))
                : none,
            ReliabilityIndex = total is { } index ? Statistic.Of(index * sd) : none,
        };
    }
}
