using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Coefficient alpha with everything around it: intervals, item-rest correlations, Guttman's lambdas and the SEM.</summary>
/// <remarks>
/// Source: Cronbach (1951), Psychometrika 16, 297-334, https://doi.org/10.1007/BF02310555. Reversed items must be reversed first
/// (<see cref="RatingTable.ReverseItems"/>). Fewer than two items or persons, or a sum score without variance, leave alpha undefined.
/// </remarks>
public static class InternalConsistency
{
    /// <summary>Computes the coefficients.</summary>
    /// <param name="table">At most one rating for each target and item.</param>
    /// <param name="missing">Listwise (the default) drops persons with a missing answer; pairwise takes each covariance from those who answered both
    /// items and all else from those covariances, but for means and the item-total correlation with the mean of the answered items, and counts every person with an answer.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">A target has two ratings of an item.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="missing"/> is neither listwise nor pairwise, or the level is out of range.</exception>
    public static InternalConsistencyResult Compute(RatingTable table, MissingRule missing = MissingRule.Listwise, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        Guard.Level(level);
        if (missing is not (MissingRule.Listwise or MissingRule.Pairwise))
        {
            throw new ArgumentOutOfRangeException(nameof(missing), missing, "The rule is Listwise or Pairwise.");
        }

        double[][] rows = [.. table.TargetsByItems().Where(row => missing == MissingRule.Listwise ? !row.Any(double.IsNaN) : !row.All(double.IsNaN))];
        int n = rows.Length;
        int k = table.Items.Length;
        double[][]? c = n < 2 ? null : Matrices.PairwiseCovariance(rows, k);
        UndefinedReason? reason = n == 0 ? UndefinedReason.NoData
            : k < 2 ? UndefinedReason.TooFewItems
            : n < 2 ? UndefinedReason.TooFewTargets
            : c!.Any(static row => row.Any(double.IsNaN)) ? UndefinedReason.IncompleteDesign
            : Matrices.Trace(c!) == 0 ? UndefinedReason.NoVariance
            : null;
        if (reason is { } why)
        {
            return Undefined(why, n, k, missing, level);
        }

        double[][]? r = Enumerable.Range(0, k).All(i => c![i][i] > 0) ? Matrices.ToCorrelation(c!) : null;
        double[]? correlations = r is null ? null : [.. Enumerable.Range(0, k).SelectMany(i => Enumerable.Range(0, i).Select(j => r[i][j]))];
        Statistic noCorrelation = Statistic.Undefined(UndefinedReason.NoVariance);
        double[] scores = [.. rows.Select(static row => Describe.Mean(Describe.Present(row)))];
        double sd = Math.Sqrt(Describe.Variance(scores));
        Statistic alpha = Alpha(c!);
        Statistic error = AlphaError(c!, n);
        double z = Distributions.NormalQuantile(1 - ((1 - level) / 2));
        Statistic sem = alpha.IsDefined && alpha.Value <= 1 ? Statistic.Of(sd * Math.Sqrt(1 - alpha.Value)) : Statistic.Undefined(alpha.IsDefined ? UndefinedReason.NoTargetVariance : alpha.Reason);
        return new InternalConsistencyResult
        {
            Persons = n,
            ItemCount = k,
            Missing = missing,
            Alpha = alpha,
            StandardizedAlpha = r is null ? noCorrelation : Alpha(r),
            FeldtInterval = Feldt(alpha, n, k, level),
            AlphaStandardError = error,
            DuhachekInterval = alpha.IsDefined && error.IsDefined
                ? ConfidenceInterval.Of(level, alpha.Value - (z * error.Value), alpha.Value + (z * error.Value))
                : ConfidenceInterval.Undefined(level, alpha.IsDefined ? error.Reason : alpha.Reason),
            AverageCorrelation = correlations is null ? noCorrelation : Statistic.Of(correlations.Average()),
            MedianCorrelation = correlations is null ? noCorrelation : Statistic.Of(Describe.Median(correlations)),
            Covariance = Lambdas(c!),
            Correlation = r is null ? Lambdas(UndefinedReason.NoVariance) : Lambdas(r),
            MeanScore = Statistic.Of(Describe.Mean(scores)),
            MeanScoreSd = Statistic.Of(sd),
            TotalMean = Statistic.Of(k * Describe.Mean(scores)),
            TotalSd = Statistic.Of(k * sd),
            TotalSem = sem.IsDefined ? Statistic.Of(k * sem.Value) : sem,
            MeanScoreSem = sem,
            Items = [.. Enumerable.Range(0, k).Select(i => Item(table.Items[i], i, rows, scores, c!, r))],
        };
    }

    internal static Statistic Alpha(double[][] c)
    {
        double k = c.Length;
        double trace = Matrices.Trace(c);
        double total = Matrices.Sum(c);
        if (k < 2)
        {
            return Statistic.Undefined(UndefinedReason.TooFewItems);
        }

        if (total <= 1e-12 * trace || trace == 0)
        {
            return Statistic.Undefined(trace == 0 ? UndefinedReason.NoVariance : UndefinedReason.NoTargetVariance);
        }

        return Statistic.Of(k / (k - 1) * (1 - (trace / total)));
    }

    private static ConfidenceInterval Feldt(Statistic alpha, int n, int k, double level)
    {
        if (!alpha.IsDefined)
        {
            return ConfidenceInterval.Undefined(level, alpha.Reason);
        }

        double tail = (1 - level) / 2;
        double df2 = (n - 1.0) * (k - 1);
        return ConfidenceInterval.Of(
            level,
            1 - ((1 - alpha.Value) * Distributions.FQuantile(1 - tail, n - 1, df2)),
            1 - ((1 - alpha.Value) * Distributions.FQuantile(tail, n - 1, df2)));
    }

    private static Statistic AlphaError(double[][] c, int n)
    {
        Statistic alpha = Alpha(c);
        if (!alpha.IsDefined)
        {
            return alpha;
        }

        double k = c.Length;
        double v = Matrices.Sum(c);
        double trace = Matrices.Trace(c);
        double traceSquare = 0;
        double quadratic = 0;
        for (int i = 0; i < c.Length; i++)
        {
            double row = 0;
            for (int j = 0; j < c.Length; j++)
            {
                traceSquare += c[i][j] * c[j][i];
                row += c[i][j];
            }

            // 1'C²1 is the sum of squared row sums.
            quadratic += row * row;
        }

        double q = 2 * k * k / ((k - 1) * (k - 1) * v * v * v) * ((v * (traceSquare + (trace * trace))) - (2 * trace * quadratic));
        return Statistic.Of(Math.Sqrt(Math.Max(0, q) / n));
    }

    private static GuttmanLambdas Lambdas(UndefinedReason reason)
    {
        Statistic none = Statistic.Undefined(reason);
        return new GuttmanLambdas { Lambda1 = none, Lambda2 = none, Lambda3 = none, Lambda5 = none, Lambda6 = none };
    }

    private static GuttmanLambdas Lambdas(double[][] c)
    {
        Statistic alpha = Alpha(c);
        if (!alpha.IsDefined)
        {
            return Lambdas(alpha.Reason);
        }

        double k = c.Length;
        double v = Matrices.Sum(c);
        double lambda1 = 1 - (Matrices.Trace(c) / v);
        double[] squares = [.. Enumerable.Range(0, c.Length).Select(i => Enumerable.Range(0, c.Length).Sum(j => i == j ? 0 : c[i][j] * c[i][j]))];
        double[]? inverse = Matrices.InverseDiagonal(c);
        return new GuttmanLambdas
        {
            Lambda1 = Statistic.Of(lambda1),
            Lambda2 = Statistic.Of(lambda1 + (Math.Sqrt(k / (k - 1) * squares.Sum()) / v)),
            Lambda3 = alpha,
            Lambda5 = Statistic.Of(lambda1 + (2 * Math.Sqrt(squares.Max()) / v)),
            Lambda6 = inverse is null
                ? Statistic.Undefined(UndefinedReason.Singular)
                : Statistic.Of(1 - (inverse.Sum(static d => 1 / d) / v)),
        };
    }

    private static ItemConsistency Item(string id, int item, double[][] rows, double[] scores, double[][] c, double[][]? r)
    {
        double[] own = [.. rows.Select(row => row[item])];
        double[] answers = Describe.Present(own);
        double rest = Matrices.Sum(c) - (2 * c[item].Sum()) + c[item][item];
        double[][] dropped = [.. c.Where((_, i) => i != item).Select(row => row.Where((_, j) => j != item).ToArray())];
        double[][]? droppedR = r?.Where((_, i) => i != item).Select(row => row.Where((_, j) => j != item).ToArray()).ToArray();
        Statistic none = Statistic.Undefined(UndefinedReason.NoVariance);
        Statistic Maybe(double? value) => value is { } v ? Statistic.Of(v) : none;
        return new ItemConsistency
        {
            Item = id,
            Answers = answers.Length,
            Mean = answers.Length == 0 ? Statistic.Undefined(UndefinedReason.NoData) : Statistic.Of(Describe.Mean(answers)),
            StandardDeviation = answers.Length < 2 ? Statistic.Undefined(UndefinedReason.TooFewTargets) : Statistic.Of(Math.Sqrt(Describe.Variance(answers))),
            ItemTotal = Maybe(Describe.PairwiseCorrelation(own, scores)),
            StandardizedItemTotal = r is null ? none : Statistic.OfOr(r[item].Sum() / Math.Sqrt(Matrices.Sum(r)), UndefinedReason.NoTargetVariance),
            ItemRest = rest <= 1e-12 * Matrices.Trace(c) || c[item][item] == 0
                ? none
                : Statistic.Of((c[item].Sum() - c[item][item]) / Math.Sqrt(c[item][item] * rest)),
            CorrectedItemTotal = Corrected(r, item),
            AlphaIfDropped = Alpha(dropped),
            StandardizedAlphaIfDropped = droppedR is null ? none : Alpha(droppedR),
            AlphaStandardErrorIfDropped = AlphaError(dropped, rows.Length),
        };
    }

    private static Statistic Corrected(double[][]? r, int item)
    {
        if (r is null)
        {
            return Statistic.Undefined(UndefinedReason.NoVariance);
        }

        if (Matrices.InverseDiagonal(r) is not { } inverse)
        {
            return Statistic.Undefined(UndefinedReason.Singular);
        }

        double[] smc = [.. inverse.Select(static d => 1 - (1 / d))];
        double total = Matrices.Sum(r) - r.Length + smc.Sum();
        return Statistic.OfOr((r[item].Sum() - 1 + smc[item]) / Math.Sqrt(total), UndefinedReason.NoVariance);
    }

    private static InternalConsistencyResult Undefined(UndefinedReason reason, int n, int k, MissingRule missing, double level)
    {
        Statistic none = Statistic.Undefined(reason);
        return new InternalConsistencyResult
        {
            Persons = n,
            ItemCount = k,
            Missing = missing,
            Alpha = none,
            StandardizedAlpha = none,
            FeldtInterval = ConfidenceInterval.Undefined(level, reason),
            AlphaStandardError = none,
            DuhachekInterval = ConfidenceInterval.Undefined(level, reason),
            AverageCorrelation = none,
            MedianCorrelation = none,
            Covariance = Lambdas(reason),
            Correlation = Lambdas(reason),
            MeanScore = none,
            MeanScoreSd = none,
            TotalMean = none,
            TotalSd = none,
            TotalSem = none,
            MeanScoreSem = none,
        };
    }
}
