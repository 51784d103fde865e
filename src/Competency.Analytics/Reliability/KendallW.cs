using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Kendall's coefficient of concordance: how far raters rank the targets alike.</summary>
/// <remarks>
/// Source: Kendall and Babington Smith (1939), Annals of Mathematical Statistics 10, 275-287, https://doi.org/10.1214/aoms/1177732186.
/// Targets with a missing rating are left out. One rater is undefined (<see cref="UndefinedReason.TooFewRaters"/>; some packages print 1),
/// and so is a table in which no rater tells any two targets apart (<see cref="UndefinedReason.NoVariance"/>).
/// </remarks>
public static class KendallW
{
    /// <summary>Computes W.</summary>
    /// <param name="table">Ratings of one item.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    public static KendallWResult Compute(RatingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] rows = [.. table.TargetsByRaters().Where(static row => !row.Any(double.IsNaN))];
        int n = rows.Length;
        int k = table.Raters.Length;
        UndefinedReason? reason = n == 0 || k == 0 ? UndefinedReason.NoData
            : k < 2 ? UndefinedReason.TooFewRaters
            : n < 2 ? UndefinedReason.TooFewTargets
            : null;
        if (reason is { } why)
        {
            Statistic none = Statistic.Undefined(why);
            return new KendallWResult
            {
                Targets = n,
                Raters = k,
                W = none,
                WUncorrected = none,
                ChiSquare = none,
                P = none,
                ChiSquareUncorrected = none,
                PUncorrected = none,
                MeanSpearman = none,
                StandardError = none,
            };
        }

        double[][] ranks = [.. Enumerable.Range(0, k).Select(r => Describe.MidRanks([.. rows.Select(row => row[r])]))];
        double[] sums = [.. Enumerable.Range(0, n).Select(t => ranks.Sum(column => column[t]))];
        double s = 12 * Describe.SumOfSquares(sums);
        double cubic = ((double)n * n * n) - n;
        double? w = Concordance(rows, k);
        double plain = s / (k * k * cubic);
        List<double> spearman = [];
        bool all = true;
        for (int a = 0; a < k; a++)
        {
            for (int b = 0; b < a; b++)
            {
                double? r = Describe.Correlation(ranks[a], ranks[b]);
                all &= r is not null;
                spearman.Add(r ?? 0);
            }
        }

        Statistic no = Statistic.Undefined(UndefinedReason.NoVariance);
        return new KendallWResult
        {
            Targets = n,
            Raters = k,
            W = w is { } value ? Statistic.Of(value) : no,
            WUncorrected = w is null ? no : Statistic.Of(plain),
            ChiSquare = w is { } c ? Statistic.Of(k * (n - 1) * c) : no,
            Df = n - 1,
            P = w is { } p ? Statistic.Of(Distributions.ChiSquareUpper(k * (n - 1) * p, n - 1)) : no,
            ChiSquareUncorrected = w is null ? no : Statistic.Of(k * (n - 1) * plain),
            PUncorrected = w is null ? no : Statistic.Of(Distributions.ChiSquareUpper(k * (n - 1) * plain, n - 1)),
            MeanSpearman = all ? Statistic.Of(spearman.Average()) : no,
            StandardError = Jackknife(rows, k),
            RankSums = [.. sums],
        };
    }

    private static double? Concordance(double[][] rows, int k)
    {
        int n = rows.Length;
        double[][] ranks = [.. Enumerable.Range(0, k).Select(r => Describe.MidRanks([.. rows.Select(row => row[r])]))];
        double[] sums = [.. Enumerable.Range(0, n).Select(t => ranks.Sum(column => column[t]))];
        double ties = Enumerable.Range(0, k).Sum(r => Describe.TieSum([.. rows.Select(row => row[r])]));
        double below = (k * (double)k * (((double)n * n * n) - n)) - (k * ties);
        return below <= 0 ? null : 12 * Describe.SumOfSquares(sums) / below;
    }

    private static Statistic Jackknife(double[][] rows, int k)
    {
        if (rows.Length < 4 || rows.Length > 500)
        {
            return Statistic.Undefined(rows.Length < 4 ? UndefinedReason.TooFewTargets : UndefinedReason.NotComputed);
        }

        double[] left = new double[rows.Length];
        for (int t = 0; t < rows.Length; t++)
        {
            if (Concordance([.. rows.Where((_, at) => at != t)], k) is not { } w)
            {
                return Statistic.Undefined(UndefinedReason.NoVariance);
            }

            left[t] = w;
        }

        return Statistic.Of(Math.Sqrt((rows.Length - 1.0) / rows.Length * Describe.SumOfSquares(left)));
    }
}
