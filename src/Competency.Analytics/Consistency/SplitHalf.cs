using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Split-half reliability. Persons with a missing answer are left out.</summary>
/// <remarks>Sources: Spearman (1910) and Brown (1910), British Journal of Psychology 3; Rulon (1939), Harvard Educational Review 9, 99-103; Guttman (1945), https://doi.org/10.1007/BF02288892.</remarks>
public static class SplitHalf
{
    /// <summary>The largest number of items for which every split is tried.</summary>
    public const int MostItemsForAllSplits = 20;

    /// <summary>Splits into the first, third, fifth … against the second, fourth … item.</summary>
    /// <param name="table">At most one rating for each target and item.</param>
    /// <returns>The result; undefined with fewer than two items or persons, or where a half does not vary.</returns>
    public static SplitHalfResult OddEven(RatingTable table) => Of(table, static (item, _) => item % 2 == 0);

    /// <summary>Splits into the first and the second half of the items; the first has one more when their number is odd.</summary>
    /// <param name="table">At most one rating for each target and item.</param>
    /// <returns>The result; undefined with fewer than two items or persons, or where a half does not vary.</returns>
    public static SplitHalfResult FirstSecond(RatingTable table) => Of(table, static (item, k) => item < (k + 1) / 2);

    /// <summary>Tries every split into halves.</summary>
    /// <param name="table">At most one rating for each target and item.</param>
    /// <returns>The result; undefined with <see cref="UndefinedReason.TooManyItems"/> above <see cref="MostItemsForAllSplits"/> items.</returns>
    public static AllSplitsResult AllSplits(RatingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] rows = [.. table.TargetsByItems().Where(static row => !row.Any(double.IsNaN))];
        int k = table.Items.Length;
        double[][]? c = rows.Length < 2 ? null : Matrices.PairwiseCovariance(rows, k);
        UndefinedReason? reason = k < 2 ? UndefinedReason.TooFewItems
            : k > MostItemsForAllSplits ? UndefinedReason.TooManyItems
            : c is null ? UndefinedReason.TooFewTargets
            : Enumerable.Range(0, k).Any(i => c[i][i] == 0) ? UndefinedReason.NoVariance
            : null;
        if (reason is { } why)
        {
            Statistic none = Statistic.Undefined(why);
            return new AllSplitsResult { Persons = rows.Length, Maximum = none, Minimum = none, Mean = none };
        }

        double[][] r = Matrices.ToCorrelation(c!);
        double total = Matrices.Sum(r);
        double sum = 0;
        double least = double.PositiveInfinity;
        double most = double.NegativeInfinity;
        int splits = 0;

        // With an even number, item 0 stays in the smaller half so that no split is counted twice.
        for (int mask = 0; mask < 1 << k; mask++)
        {
            if (System.Numerics.BitOperations.PopCount((uint)mask) != k / 2 || (k % 2 == 0 && (mask & 1) == 0))
            {
                continue;
            }

            double between = 0;
            for (int i = 0; i < k; i++)
            {
                for (int j = 0; j < k && ((mask >> i) & 1) == 1; j++)
                {
                    between += ((mask >> j) & 1) == 0 ? r[i][j] : 0;
                }
            }

            double value = 4 * between / total;
            sum += value;
            least = Math.Min(least, value);
            most = Math.Max(most, value);
            splits++;
        }

        return new AllSplitsResult
        {
            Persons = rows.Length,
            Splits = splits,
            Maximum = Statistic.OfOr(most, UndefinedReason.NoTargetVariance),
            Minimum = Statistic.OfOr(least, UndefinedReason.NoTargetVariance),
            Mean = Statistic.OfOr(sum / splits, UndefinedReason.NoTargetVariance),
        };
    }

    private static SplitHalfResult Of(RatingTable table, Func<int, int, bool> first)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] rows = [.. table.TargetsByItems().Where(static row => !row.Any(double.IsNaN))];
        int k = table.Items.Length;
        int inFirst = Enumerable.Range(0, k).Count(i => first(i, k));
        UndefinedReason? reason = k < 2 ? UndefinedReason.TooFewItems : rows.Length < 2 ? UndefinedReason.TooFewTargets : null;
        double[] a = [.. rows.Select(row => row.Where((_, i) => first(i, k)).Sum())];
        double[] b = [.. rows.Select(row => row.Where((_, i) => !first(i, k)).Sum())];
        double? r = reason is null ? Describe.Correlation(a, b) : null;
        if (r is not { } value)
        {
            Statistic none = Statistic.Undefined(reason ?? UndefinedReason.NoVariance);
            return new SplitHalfResult { Persons = rows.Length, ItemsInFirstHalf = inFirst, Correlation = none, SpearmanBrown = none, Lambda4 = none };
        }

        double[] both = [.. a.Zip(b, static (x, y) => x + y)];
        return new SplitHalfResult
        {
            Persons = rows.Length,
            ItemsInFirstHalf = inFirst,
            Correlation = Statistic.Of(value),
            SpearmanBrown = Statistic.OfOr(2 * value / (1 + value), UndefinedReason.NoTargetVariance),
            Lambda4 = Statistic.OfOr(
                2 * (1 - ((Describe.Variance(a) + Describe.Variance(b)) / Describe.Variance(both))), UndefinedReason.NoTargetVariance),
        };
    }
}
