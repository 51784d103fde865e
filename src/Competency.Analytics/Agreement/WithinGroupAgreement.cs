using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Agreement of the raters about one person: r_wg, r_wg(j), r*, AD, a_wg, SD and the share within one point.</summary>
/// <remarks>
/// These are statements about one target and need no variance between targets. The scale and the null come from the caller.
/// </remarks>
public static class WithinGroupAgreement
{
    /// <summary>Measures, for each target, the agreement of its raters over all items of the table.</summary>
    /// <param name="table">The ratings. One item gives r_wg, several give r_wg(j).</param>
    /// <param name="scale">The response scale; ratings outside it are refused.</param>
    /// <param name="nullDistribution">What chance looks like; the uniform null when left out.</param>
    /// <param name="missing">
    /// Listwise (the default): raters with any missing item are left out. Available: each item is taken over the raters who rated it,
    /// and items that fewer than two rated are left out, so that "not observed" does not cost a rater's whole form.
    /// </param>
    /// <returns>One result for each target, in the table's order.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="missing"/> is pairwise, which has no meaning here.</exception>
    /// <exception cref="ArgumentException">A rating lies outside the scale, the table has no item, or the null does not fit the scale.</exception>
    /// <example><code>
    /// var agreement = WithinGroupAgreement.Compute(table, ResponseScale.Create(1, 5));
    /// </code></example>
    public static ImmutableArray<WithinGroupAgreementResult> Compute(
        RatingTable table, ResponseScale scale, NullDistribution? nullDistribution = null, MissingRule missing = MissingRule.Listwise)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(scale);
        if (missing is not (MissingRule.Listwise or MissingRule.Available))
        {
            throw new ArgumentOutOfRangeException(nameof(missing), missing, "Agreement about one person takes Listwise or Available.");
        }

        NullDistribution null_ = nullDistribution ?? NullDistribution.Uniform;
        double variance = null_.VarianceOn(scale);
        if (table.Items.Length == 0)
        {
            throw new ArgumentException("The table has no item.", nameof(table));
        }

        RequireWithin(table, scale);
        ImmutableArray<WithinGroupAgreementResult>.Builder results = ImmutableArray.CreateBuilder<WithinGroupAgreementResult>(table.Targets.Length);
        for (int t = 0; t < table.Targets.Length; t++)
        {
            (int raters, double[][] columns) = missing == MissingRule.Listwise ? Complete(table, t) : Available(table, t);
            results.Add(Of(table.Targets[t], raters, columns, missing, scale, null_.Name, variance));
        }

        return results.MoveToImmutable();
    }

    /// <summary>The columns of items over the raters with a complete form.</summary>
    private static (int Raters, double[][] Columns) Complete(RatingTable table, int target)
    {
        // Ratings are sorted by rater and item: a complete form is a run of as many ratings as there are items.
        List<int> forms = [];
        int items = table.Items.Length;
        int end = table.StartOf(target + 1);
        int at = table.StartOf(target);
        while (at < end)
        {
            int next = at + 1;
            while (next < end && table.RaterAt(next) == table.RaterAt(at))
            {
                next++;
            }

            if (next - at == items)
            {
                forms.Add(at);
            }

            at = next;
        }

        double[][] columns = new double[items][];
        for (int i = 0; i < items; i++)
        {
            columns[i] = new double[forms.Count];
            for (int form = 0; form < forms.Count; form++)
            {
                columns[i][form] = table.ValueAt(forms[form] + i);
            }
        }

        return (forms.Count, columns);
    }

    /// <summary>The columns of items that two raters or more rated; the raters are those of the column with the most.</summary>
    private static (int Raters, double[][] Columns) Available(RatingTable table, int target)
    {
        List<double>[] all = [.. Enumerable.Range(0, table.Items.Length).Select(static _ => new List<double>())];
        for (int at = table.StartOf(target); at < table.StartOf(target + 1); at++)
        {
            all[table.ItemAt(at)].Add(table.ValueAt(at));
        }

        return (all.Max(static c => c.Count), [.. all.Where(static c => c.Count >= 2).Select(static c => c.ToArray())]);
    }

    private static void RequireWithin(RatingTable table, ResponseScale scale)
    {
        for (int at = 0; at < table.Count; at++)
        {
            double value = table.ValueAt(at);
            if (value < scale.Minimum || value > scale.Maximum)
            {
                throw new ArgumentException(FormattableString.Invariant($"A rating is {value}, outside the scale {scale}."), nameof(table));
            }
        }
    }

    private static WithinGroupAgreementResult Of(
        string target, int raters, double[][] columns, MissingRule missing, ResponseScale scale, string nullName, double nullVariance)
    {
        double limit = scale.Options / 6.0;
        int items = columns.Length;
        if (raters < 2)
        {
            Statistic none = Statistic.Undefined(raters == 0 ? UndefinedReason.NoData : UndefinedReason.TooFewRaters);
            return new WithinGroupAgreementResult
            {
                Target = target,
                Raters = raters,
                Items = items,
                Missing = missing,
                Null = nullName,
                NullVariance = nullVariance,
                AverageDeviationLimit = limit,
                Rwg = none,
                RStar = none,
                AverageDeviationMean = none,
                AverageDeviationMedian = none,
                Awg = none,
                StandardDeviation = none,
                ShareWithinOnePoint = none,
            };
        }

        double variance = 0;
        double sd = 0;
        double aboutMean = 0;
        double aboutMedian = 0;
        double awg = 0;
        int awgItems = 0;
        long near = 0;
        double pairs = 0;
        foreach (double[] column in columns)
        {
            int k = column.Length;
            Array.Sort(column);
            double s2 = Describe.Variance(column);
            double mean = Describe.Mean(column);
            double median = k % 2 == 1 ? column[k / 2] : (column[(k / 2) - 1] + column[k / 2]) / 2;
            variance += s2;
            sd += Math.Sqrt(s2);
            pairs += k * (k - 1) / 2.0;
            for (int r = 0; r < k; r++)
            {
                aboutMean += Math.Abs(column[r] - mean) / k;
                aboutMedian += Math.Abs(column[r] - median) / k;
                for (int other = 0; other < r; other++)
                {
                    near += Math.Abs(column[r] - column[other]) <= 1 + 1e-12 ? 1 : 0;
                }
            }

            if (AwgOf(s2, mean, k, scale) is { } readable)
            {
                awg += readable;
                awgItems++;
            }
        }

        double ratio = variance / items / nullVariance;
        bool floored = ratio > 1;
        double rwg = floored ? 0 : items * (1 - ratio) / ((items * (1 - ratio)) + ratio);
        return new WithinGroupAgreementResult
        {
            Target = target,
            Raters = raters,
            Items = items,
            Missing = missing,
            Null = nullName,
            NullVariance = nullVariance,
            AverageDeviationLimit = limit,
            Rwg = Statistic.Of(rwg),
            RwgWasFloored = floored,
            RStar = Statistic.Of(1 - ratio),
            AverageDeviationMean = Statistic.Of(aboutMean / items),
            AverageDeviationMedian = Statistic.Of(aboutMedian / items),
            Awg = awgItems == 0 ? Statistic.Undefined(UndefinedReason.OutsideInterpretableRange) : Statistic.Of(awg / awgItems),
            AwgItems = awgItems,
            StandardDeviation = Statistic.Of(sd / items),
            ShareWithinOnePoint = Statistic.Of(near / pairs),
        };
    }

    private static double? AwgOf(double s2, double mean, int k, ResponseScale scale)
    {
        double low = ((scale.Minimum * (k - 1.0)) + scale.Maximum) / k;
        double high = ((scale.Maximum * (k - 1.0)) + scale.Minimum) / k;
        if (mean < low - 1e-12 || mean > high + 1e-12)
        {
            return null;
        }

        double largest = (((scale.Maximum + scale.Minimum) * mean) - (mean * mean) - (scale.Maximum * (double)scale.Minimum)) * k / (k - 1.0);
        return 1 - (2 * s2 / largest);
    }
}
