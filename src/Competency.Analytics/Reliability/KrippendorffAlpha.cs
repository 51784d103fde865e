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
        double[][] coincidences = Matrices.Square(values.Length);
        foreach (int[] unit in coded)
        {
            Add(coincidences, unit);
        }

        (double? alpha, double observed, double expected) = Alpha(coincidences, values, metric);
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
            Coincidences = [.. coincidences.Select(static row => row.ToImmutableArray())],
            ObservedDisagreement = Statistic.OfOr(observed, UndefinedReason.NoData),
            ExpectedDisagreement = Statistic.OfOr(expected, UndefinedReason.NoData),
            Interval = interval,
            StandardError = error,
        };
    }

    private static void Add(double[][] coincidences, int[] unit)
    {
        double weight = 1.0 / (unit.Length - 1);
        for (int a = 0; a < unit.Length; a++)
        {
            for (int b = 0; b < unit.Length; b++)
            {
                if (a != b)
                {
                    coincidences[unit[a]][unit[b]] += weight;
                }
            }
        }
    }

    private static (double? Alpha, double Observed, double Expected) Alpha(double[][] coincidences, double[] values, KrippendorffMetric metric)
    {
        double[] totals = [.. coincidences.Select(static row => row.Sum())];
        double n = totals.Sum();
        double observed = 0;
        double expected = 0;
        for (int c = 0; c < values.Length; c++)
        {
            double between = totals[c] / 2;
            for (int k = c + 1; k < values.Length; k++)
            {
                between += totals[k];
                double difference = values[c] - values[k];
                double sum = values[c] + values[k];
                double ordinal = between - (totals[k] / 2);
                double distance = metric switch
                {
                    KrippendorffMetric.Nominal => 1,
                    KrippendorffMetric.Ordinal => ordinal * ordinal,
                    KrippendorffMetric.Interval => difference * difference,
                    _ => sum == 0 ? 0 : difference * difference / (sum * sum),
                };
                observed += 2 * coincidences[c][k] * distance;
                expected += 2 * totals[c] * totals[k] * distance;
            }
        }

        observed /= n;
        expected /= n * (n - 1);
        return (expected > 0 ? 1 - (observed / expected) : null, observed, expected);
    }

    private static (ConfidenceInterval Interval, Statistic Error) Bootstrap(
        int[][] coded, double[] values, KrippendorffMetric metric, int replicates, long seed, double level)
    {
        Generator generator = new(seed);
        List<double> alphas = [];
        for (int replicate = 0; replicate < replicates; replicate++)
        {
            double[][] coincidences = Matrices.Square(values.Length);
            for (int unit = 0; unit < coded.Length; unit++)
            {
                Add(coincidences, coded[generator.Next(coded.Length)]);
            }

            if (Alpha(coincidences, values, metric).Alpha is { } alpha)
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
