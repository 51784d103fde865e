namespace Competency.Analytics.Internal;

/// <summary>Plain descriptive statistics over complete values.</summary>
internal static class Describe
{
    public static double Mean(ReadOnlySpan<double> x)
    {
        double sum = 0;
        foreach (double value in x)
        {
            sum += value;
        }

        return sum / x.Length;
    }

    public static double SumOfSquares(ReadOnlySpan<double> x)
    {
        double mean = Mean(x);
        double sum = 0;
        foreach (double value in x)
        {
            sum += (value - mean) * (value - mean);
        }

        return IsRoundOff(sum, x) ? 0 : sum;
    }

    public static double Variance(ReadOnlySpan<double> x) => SumOfSquares(x) / (x.Length - 1);

    public static double Median(ReadOnlySpan<double> x)
    {
        double[] sorted = x.ToArray();
        Array.Sort(sorted);
        int half = sorted.Length / 2;
        return sorted.Length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
    }

    /// <summary>Pearson correlation; null when either side does not vary.</summary>
    public static double? Correlation(ReadOnlySpan<double> x, ReadOnlySpan<double> y)
    {
        double xx = SumOfSquares(x);
        double yy = SumOfSquares(y);
        if (x.Length < 2 || xx == 0 || yy == 0)
        {
            return null;
        }

        double mx = Mean(x);
        double my = Mean(y);
        double xy = 0;
        for (int at = 0; at < x.Length; at++)
        {
            xy += (x[at] - mx) * (y[at] - my);
        }

        return xy / Math.Sqrt(xx * yy);
    }

    /// <summary>Correlation over the pairs in which neither value is NaN.</summary>
    public static double? PairwiseCorrelation(double[] x, double[] y)
    {
        List<double> a = [];
        List<double> b = [];
        for (int at = 0; at < x.Length; at++)
        {
            if (!double.IsNaN(x[at]) && !double.IsNaN(y[at]))
            {
                a.Add(x[at]);
                b.Add(y[at]);
            }
        }

        return Correlation(a.ToArray(), b.ToArray());
    }

    public static double[] Present(IEnumerable<double> x) => [.. x.Where(static v => !double.IsNaN(v))];

    /// <summary>Ranks from 1, ties sharing their mean rank.</summary>
    public static double[] MidRanks(double[] x)
    {
        int[] order = [.. Enumerable.Range(0, x.Length)];
        Array.Sort([.. x], order);
        double[] ranks = new double[x.Length];
        int at = 0;
        while (at < order.Length)
        {
            int end = at;
            while (end + 1 < order.Length && x[order[end + 1]] == x[order[at]])
            {
                end++;
            }

            for (int tied = at; tied <= end; tied++)
            {
                ranks[order[tied]] = ((at + end) / 2.0) + 1;
            }

            at = end + 1;
        }

        return ranks;
    }

    /// <summary>Sum over ties of t³ − t.</summary>
    public static double TieSum(double[] x) =>
        x.GroupBy(static v => v).Select(static g => (double)g.Count()).Sum(static t => (t * t * t) - t);

    /// <summary>A sum of squares that is only the round-off of constant values.</summary>
    private static bool IsRoundOff(double sum, ReadOnlySpan<double> x)
    {
        double largest = 0;
        foreach (double value in x)
        {
            largest = Math.Max(largest, Math.Abs(value));
        }

        return sum <= 1e-28 * largest * largest * x.Length;
    }
}
