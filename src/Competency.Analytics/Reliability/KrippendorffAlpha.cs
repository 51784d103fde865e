using System.Collections.Immutable;
using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Krippendorff's alpha for any number of raters, any metric and any missing ratings.</summary>
/// <remarks>
/// Source: Krippendorff (2011), Computing Krippendorff's Alpha-Reliability, https://repository.upenn.edu/asc_papers/43. Units with
/// fewer than two values drop out. When all pairable values are the same, alpha is zero divided by zero and undefined
/// (<see cref="UndefinedReason.NoVariance"/>); some packages print 1.
/// </remarks>
public static class KrippendorffAlpha
{
    /// <summary>Computes alpha.</summary>
    /// <param name="table">Ratings of one item; targets are the units.</param>
    /// <param name="metric">The metric of the values.</param>
    /// <returns>The result, without an interval.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    public static KrippendorffAlphaResult Compute(RatingTable table, KrippendorffMetric metric) => Compute(table, metric, replicates: 0, seed: 0);

    /// <summary>Computes alpha with a bootstrap interval over units.</summary>
    /// <param name="table">Ratings of one item; targets are the units.</param>
    /// <param name="metric">The metric of the values.</param>
    /// <param name="replicates">How many samples of units to draw with replacement; 0 for none, 1000 is usual.</param>
    /// <param name="seed">The seed: the same seed gives the same interval everywhere.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result with the percentile interval. Samples without variance are left out; with fewer than 20 left the interval is undefined.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static KrippendorffAlphaResult Compute(RatingTable table, KrippendorffMetric metric, int replicates, long seed, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentOutOfRangeException.ThrowIfNegative(replicates);
        Guard.Level(level);
        double[][] units = [.. table.ValuesByTarget().Where(static u => u.Length >= 2)];
        double[] values = [.. units.SelectMany(static u => u).Distinct().Order()];
        int[][] coded = [.. units.Select(u => u.Select(v => Array.BinarySearch(values, v)).ToArray())];
        double[] totals = Totals(coded, values.Length);
        (double? alpha, double observed, double expected) = Alpha(coded, totals, values, metric);
        UndefinedReason? reason = units.Length == 0
            ? (table.Count == 0 ? UndefinedReason.NoData : UndefinedReason.TooFewRaters)
            : metric == KrippendorffMetric.Ratio && values[0] < 0 ? UndefinedReason.WrongScale
            : alpha is null ? UndefinedReason.NoVariance
            : null;
        (ConfidenceInterval interval, Statistic error) = reason is null && replicates > 0
            ? Bootstrap(coded, values, metric, replicates, seed, level)
            : (ConfidenceInterval.Undefined(level, reason ?? UndefinedReason.NotComputed), Statistic.Undefined(reason ?? UndefinedReason.NotComputed));
        return new KrippendorffAlphaResult
        {
            Alpha = reason is { } why ? Statistic.Undefined(why) : Statistic.Of(alpha!.Value),
            Metric = metric,
            Units = units.Length,
            PairableValues = units.Sum(static u => u.Length),
            Values = [.. values],
            ValueTotals = [.. totals],
            Coincidences = values.Length > KrippendorffAlphaResult.MostValuesInMatrix ? [] : Coincidences(coded, values.Length),
            ObservedDisagreement = Statistic.OfOr(observed, UndefinedReason.NoData),
            ExpectedDisagreement = Statistic.OfOr(expected, UndefinedReason.NoData),
            Interval = interval,
            StandardError = error,
        };
    }

    private static ImmutableArray<ImmutableArray<double>> Coincidences(int[][] coded, int size)
    {
        double[][] coincidences = Matrices.Square(size);
        foreach (int[] unit in coded)
        {
            double weight = 1.0 / (unit.Length - 1);
            for (int a = 0; a < unit.Length; a++)
            {
                for (int b = 0; b < unit.Length; b++)
                {
                    coincidences[unit[a]][unit[b]] += a == b ? 0 : weight;
                }
            }
        }

        return [.. coincidences.Select(static row => row.ToImmutableArray())];
    }

    /// <summary>How often each value occurs: the row sums of the coincidences.</summary>
    private static double[] Totals(int[][] coded, int size)
    {
        double[] totals = new double[size];
        foreach (int[] unit in coded)
        {
            foreach (int value in unit)
            {
                totals[value]++;
            }
        }

        return totals;
    }

    /// <summary>
    /// Without a matrix, which a hundred thousand means would not fit into. The ordinal distance (half of both values' numbers and all between)
    /// is the distance of mid-ranks, so that it is the interval metric on those.
    /// </summary>
    private static (double? Alpha, double Observed, double Expected) Alpha(int[][] coded, double[] totals, double[] values, KrippendorffMetric metric)
    {
        double[] places = metric == KrippendorffMetric.Ordinal ? MidRanks(totals) : values;
        double n = totals.Sum();
        double observed = 0;
        foreach (int[] unit in coded)
        {
            double sum = 0;
            for (int a = 0; a < unit.Length; a++)
            {
                for (int b = 0; b < a; b++)
                {
                    sum += unit[a] == unit[b] ? 0 : Distance(places[unit[a]], places[unit[b]], metric);
                }
            }

            observed += 2 * sum / (unit.Length - 1);
        }

        observed /= n;
        double expected = Expected(totals, places, n, metric) / (n * (n - 1));
        return (expected > 0 ? 1 - (observed / expected) : null, observed, expected);
    }

    private static double Distance(double a, double b, KrippendorffMetric metric) => metric switch
    {
        KrippendorffMetric.Nominal => 1,
        KrippendorffMetric.Ratio => a + b == 0 ? 0 : (a - b) * (a - b) / ((a + b) * (a + b)),
        _ => (a - b) * (a - b),
    };

    /// <summary>The sum of distances over all ordered pairs of values.</summary>
    private static double Expected(double[] totals, double[] places, double n, KrippendorffMetric metric)
    {
        int present = totals.Count(static t => t > 0);
        if (present < 2)
        {
            return 0;
        }

        double sum = 0;
        switch (metric)
        {
            case KrippendorffMetric.Nominal:
                return totals.Sum(t => t * (n - t));
            case KrippendorffMetric.Ratio:
                for (int c = 0; c < totals.Length; c++)
                {
                    for (int k = 0; k < c; k++)
                    {
                        sum += 2 * totals[c] * totals[k] * Distance(places[c], places[k], metric);
                    }
                }

                return sum;
            default:
                double mean = 0;
                for (int c = 0; c < totals.Length; c++)
                {
                    mean += totals[c] * places[c] / n;
                }

                for (int c = 0; c < totals.Length; c++)
                {
                    sum += totals[c] * (places[c] - mean) * (places[c] - mean);
                }

                return 2 * n * sum;
        }
    }

    private static double[] MidRanks(double[] totals)
    {
        double[] places = new double[totals.Length];
        double below = 0;
        for (int c = 0; c < totals.Length; c++)
        {
            places[c] = below + (totals[c] / 2);
            below += totals[c];
        }

        return places;
    }

    private static (ConfidenceInterval Interval, Statistic Error) Bootstrap(
        int[][] coded, double[] values, KrippendorffMetric metric, int replicates, long seed, double level)
    {
        Generator generator = new(seed);
        List<double> alphas = [];
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            int[][] drawn = new int[coded.Length][];
            for (int unit = 0; unit < coded.Length; unit++)
            {
                drawn[unit] = coded[generator.Next(coded.Length)];
            }

            if (Alpha(drawn, Totals(drawn, values.Length), values, metric).Alpha is { } alpha)
            {
                alphas.Add(alpha);
            }
        }

        if (alphas.Count < 20)
        {
            return (ConfidenceInterval.Undefined(level, UndefinedReason.NoVariance), Statistic.Undefined(UndefinedReason.NoVariance));
        }

        alphas.Sort();
        double tail = (1 - level) / 2;
        return (
            ConfidenceInterval.Of(level, Quantiles.Of([.. alphas], tail, 7), Quantiles.Of([.. alphas], 1 - tail, 7)),
            Statistic.Of(Math.Sqrt(Describe.Variance(alphas.ToArray()))));
    }
}
