using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Difficulty, discrimination, floor, ceiling, frequencies and shape of each item.</summary>
public static class ItemStatistics
{
    /// <summary>Describes each item by all of its answers; only the discrimination leaves out persons with a missing answer.</summary>
    /// <param name="table">At most one rating for each target and item.</param>
    /// <param name="scale">The response scale as the questionnaire offers it.</param>
    /// <returns>One result for each item, in order. An item without answers is undefined with <see cref="UndefinedReason.NoData"/>.</returns>
    /// <exception cref="InvalidOperationException">A target has two ratings of an item.</exception>
    public static ImmutableArray<ItemStatisticsResult> Compute(RatingTable table, ResponseScale scale)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(scale);
        double[][] rows = table.TargetsByItems();
        double[][] complete = [.. rows.Where(static row => !row.Any(double.IsNaN))];
        return [.. Enumerable.Range(0, table.Items.Length).Select(i => Of(table.Items[i], i, rows, complete, scale))];
    }

    private static ItemStatisticsResult Of(string id, int item, double[][] rows, double[][] complete, ResponseScale scale)
    {
        double[] x = Describe.Present(rows.Select(row => row[item]));
        int n = x.Length;
        if (n == 0)
        {
            Statistic none = Statistic.Undefined(UndefinedReason.NoData);
            return new ItemStatisticsResult
            {
                Item = id,
                Unanswered = rows.Length,
                Mean = none,
                StandardDeviation = none,
                Median = none,
                Difficulty = none,
                Discrimination = none,
                FloorShare = none,
                CeilingShare = none,
                Frequencies = [.. new int[scale.Options]],
                Skewness = none,
                ExcessKurtosis = none,
                SkewnessType3 = none,
                ExcessKurtosisType3 = none,
            };
        }

        double mean = Describe.Mean(x);
        double m2 = Describe.SumOfSquares(x) / n;
        double g1 = x.Sum(v => Math.Pow(v - mean, 3)) / n / Math.Pow(m2, 1.5);
        double g2 = (x.Sum(v => Math.Pow(v - mean, 4)) / n / (m2 * m2)) - 3;
        int[] counts = [.. Enumerable.Range(scale.Minimum, scale.Options).Select(option => x.Count(v => v == option))];
        double[] own = [.. complete.Select(row => row[item])];
        double[] rest = [.. complete.Select(row => row.Sum() - row[item])];
        double? discrimination = complete.Length < 2 || complete[0].Length < 2 ? null : Describe.Correlation(own, rest);
        Statistic Shape(double value) => m2 == 0 ? Statistic.Undefined(UndefinedReason.NoVariance) : Statistic.Of(value);
        return new ItemStatisticsResult
        {
            Item = id,
            Answers = n,
            Unanswered = rows.Length - n,
            Mean = Statistic.Of(mean),
            StandardDeviation = n < 2 ? Statistic.Undefined(UndefinedReason.TooFewTargets) : Statistic.Of(Math.Sqrt(m2 * n / (n - 1))),
            Median = Statistic.Of(Describe.Median(x)),
            Difficulty = Statistic.Of((mean - scale.Minimum) / (scale.Maximum - scale.Minimum)),
            Discrimination = discrimination is { } r
                ? Statistic.Of(r)
                : Statistic.Undefined(complete.Length < 2 ? UndefinedReason.TooFewTargets : complete[0].Length < 2 ? UndefinedReason.TooFewItems : UndefinedReason.NoVariance),
            FloorShare = Statistic.Of(x.Count(v => v <= scale.Minimum) / (double)n),
            CeilingShare = Statistic.Of(x.Count(v => v >= scale.Maximum) / (double)n),
            Frequencies = [.. counts],
            OtherAnswers = n - counts.Sum(),
            Skewness = Shape(g1),
            ExcessKurtosis = Shape(g2),
            SkewnessType3 = Shape(g1 * Math.Pow((n - 1.0) / n, 1.5)),
            ExcessKurtosisType3 = Shape(((g2 + 3) * Math.Pow(1 - (1.0 / n), 2)) - 3),
        };
    }
}
