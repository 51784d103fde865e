using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Intraclass correlations across targets, ICC(1,1) to ICC(3,k).</summary>
/// <remarks>
/// Source: Shrout and Fleiss (1979), Psychological Bulletin 86, 420-428, https://doi.org/10.1037/0033-2909.86.2.420, with the
/// intervals of McGraw and Wong (1996), Psychological Methods 1, 30-46, https://doi.org/10.1037/1082-989X.1.1.30.
/// Degenerate input: fewer than two raters or targets, or no variance at all, leaves every form undefined with that reason; perfect
/// agreement gives 1 with an undefined F and interval (<see cref="UndefinedReason.NoErrorVariance"/>); a ratio to the target
/// mean square does not exist where targets do not differ (<see cref="UndefinedReason.NoTargetVariance"/>).
/// </remarks>
public static class IntraclassCorrelation
{
    /// <summary>Computes the six forms.</summary>
    /// <param name="table">Ratings of one item; raters are the same across targets.</param>
    /// <param name="method">Analysis of variance over complete targets (the default), or restricted maximum likelihood over all ratings.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result, which says how many targets and raters were used.</returns>
    /// <remarks>
    /// By restricted maximum likelihood the mean squares are rebuilt as k·variance + error and the forms and intervals computed from
    /// them, with the number of all targets that have a rating.
    /// </remarks>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="level"/> is not between 0 and 1.</exception>
    /// <example><code>
    /// IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(table);
    /// </code></example>
    public static IntraclassCorrelationResult Compute(
        RatingTable table, IntraclassMethod method = IntraclassMethod.AnalysisOfVariance, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        Guard.Level(level);
        double[][] all = table.TargetsByRaters();
        bool byReml = method == IntraclassMethod.RestrictedMaximumLikelihood;
        double[][] rows = [.. all.Where(row => byReml ? !row.All(double.IsNaN) : !row.Any(double.IsNaN))];
        int k = table.Raters.Length;
        int n = rows.Length;
        int ratings = rows.Sum(static row => row.Count(static v => !double.IsNaN(v)));
        if (Reason(rows, k) is { } reason)
        {
            return Undefined(reason, n, k, ratings, method, level);
        }

        if (byReml)
        {
            Reml.Fit fit = Reml.Estimate(rows, raterEffect: true);
            double msj = (n * fit.Rater) + fit.Error;
            double msw = ((msj * (k - 1)) + (fit.Error * (n - 1.0) * (k - 1))) / (n * (k - 1.0));
            return FromMeanSquares(
                new MeanSquares((k * fit.Target) + fit.Error, msj, fit.Error, msw, n, k), ratings, method, level, fit);
        }

        return FromMeanSquares(Anova(rows, n, k), ratings, method, level, fit: null);
    }

    private static UndefinedReason? Reason(double[][] rows, int k)
    {
        if (rows.Length == 0)
        {
            return UndefinedReason.NoData;
        }

        if (k < 2)
        {
            return UndefinedReason.TooFewRaters;
        }

        if (rows.Length < 2)
        {
            return UndefinedReason.TooFewTargets;
        }

        double first = double.NaN;
        foreach (double value in rows.SelectMany(static row => row))
        {
            if (double.IsNaN(first))
            {
                first = value;
            }
            else if (!double.IsNaN(value) && value != first)
            {
                return null;
            }
        }

        return UndefinedReason.NoVariance;
    }

    private static MeanSquares Anova(double[][] rows, int n, int k)
    {
        double mean = rows.Sum(static row => row.Sum()) / ((double)n * k);
        double[] raterMeans = new double[k];
        double targets = 0;
        double total = 0;
        foreach (double[] row in rows)
        {
            double own = row.Sum() / k;
            targets += k * (own - mean) * (own - mean);
            for (int r = 0; r < k; r++)
            {
                raterMeans[r] += row[r] / n;
            }
        }

        double raters = raterMeans.Sum(m => n * (m - mean) * (m - mean));
        double error = 0;
        foreach (double[] row in rows)
        {
            double own = row.Sum() / k;
            for (int r = 0; r < k; r++)
            {
                double residual = row[r] - own - raterMeans[r] + mean;
                error += residual * residual;
                total += (row[r] - mean) * (row[r] - mean);
            }
        }

        double Clean(double sum) => sum <= 1e-20 * total ? 0 : sum;
        targets = Clean(targets);
        raters = Clean(raters);
        error = Clean(error);
        return new MeanSquares(
            targets / (n - 1), raters / (k - 1), error / ((n - 1.0) * (k - 1)), (raters + error) / (n * (k - 1.0)), n, k);
    }

    private static IntraclassCorrelationResult FromMeanSquares(
        MeanSquares ms, int ratings, IntraclassMethod method, double level, Reml.Fit? fit)
    {
        double n = ms.N;
        double k = ms.K;
        double tail = 1 - ((1 - level) / 2);
        double df11 = n - 1;
        double df21 = n * (k - 1);
        double df22 = (n - 1) * (k - 1);
        Statistic f1 = Ratio(ms.Target, ms.Within, UndefinedReason.NoErrorVariance);
        Statistic f3 = Ratio(ms.Target, ms.Error, UndefinedReason.NoErrorVariance);
        Statistic icc2 = Ratio(ms.Target - ms.Error, ms.Target + ((k - 1) * ms.Error) + (k * (ms.Rater - ms.Error) / n), UndefinedReason.NoVariance);
        Statistic icc2k = Ratio(ms.Target - ms.Error, ms.Target + ((ms.Rater - ms.Error) / n), UndefinedReason.NoTargetVariance);

        (double Lower, double Upper)? Bounds(Statistic f, double df2, bool average)
        {
            if (!f.IsDefined || f.Value == 0)
            {
                return null;
            }

            double low = f.Value / Distributions.FQuantile(tail, df11, df2);
            double high = f.Value * Distributions.FQuantile(tail, df2, df11);
            return average ? (1 - (1 / low), 1 - (1 / high)) : ((low - 1) / (low + k - 1), (high - 1) / (high + k - 1));
        }

        IntraclassForm Form(string name, Statistic value, Statistic f, double df2, (double Lower, double Upper)? bounds) => new()
        {
            Name = name,
            Coefficient = value,
            F = f,
            Df1 = df11,
            Df2 = df2,
            P = f.IsDefined ? Statistic.Of(Distributions.FUpper(f.Value, df11, df2)) : f,
            Interval = bounds is { } b
                ? ConfidenceInterval.Of(level, b.Lower, b.Upper)
                : ConfidenceInterval.Undefined(level, f.IsDefined ? UndefinedReason.NoTargetVariance : f.Reason),
        };

        (double Lower, double Upper)? two = AgreementBounds(ms, icc2, f3, tail);
        (double Lower, double Upper)? twoAverage = two is { } t
            ? (t.Lower * k / (1 + (t.Lower * (k - 1))), t.Upper * k / (1 + (t.Upper * (k - 1))))
            : null;
        return new IntraclassCorrelationResult
        {
            Targets = ms.N,
            Raters = ms.K,
            Ratings = ratings,
            Method = method,
            Missing = fit is null ? MissingRule.Listwise : MissingRule.Available,
            Converged = fit?.Converged ?? true,
            TargetMeanSquare = Statistic.Of(ms.Target),
            RaterMeanSquare = Statistic.Of(ms.Rater),
            ErrorMeanSquare = Statistic.Of(ms.Error),
            WithinMeanSquare = Statistic.Of(ms.Within),
            TargetVariance = Statistic.Of(fit?.Target ?? ((ms.Target - ms.Error) / k)),
            RaterVariance = Statistic.Of(fit?.Rater ?? ((ms.Rater - ms.Error) / n)),
            ErrorVariance = Statistic.Of(ms.Error),
            Single1 = Form("ICC(1,1)", Ratio(ms.Target - ms.Within, ms.Target + ((k - 1) * ms.Within), UndefinedReason.NoVariance), f1, df21, Bounds(f1, df21, false)),
            Single2 = Form("ICC(2,1)", icc2, f3, df22, two),
            Single3 = Form("ICC(3,1)", Ratio(ms.Target - ms.Error, ms.Target + ((k - 1) * ms.Error), UndefinedReason.NoVariance), f3, df22, Bounds(f3, df22, false)),
            Average1 = Form("ICC(1,k)", Ratio(ms.Target - ms.Within, ms.Target, UndefinedReason.NoTargetVariance), f1, df21, Bounds(f1, df21, true)),
            Average2 = Form("ICC(2,k)", icc2k, f3, df22, twoAverage),
            Average3 = Form("ICC(3,k)", Ratio(ms.Target - ms.Error, ms.Target, UndefinedReason.NoTargetVariance), f3, df22, Bounds(f3, df22, true)),
        };
    }

    private static (double Lower, double Upper)? AgreementBounds(MeanSquares ms, Statistic icc2, Statistic f3, double tail)
    {
        if (!icc2.IsDefined || !f3.IsDefined || f3.Value == 0)
        {
            return null;
        }

        double n = ms.N;
        double k = ms.K;
        double r = icc2.Value;
        double fj = ms.Rater / ms.Error;
        double other = n * (1 + ((k - 1) * r)) - (k * r);
        double above = (k - 1) * (n - 1) * Math.Pow((k * r * fj) + other, 2);
        double below = ((n - 1) * k * k * r * r * fj * fj) + (other * other);
        double v = above / below;
        double upper = Distributions.FQuantile(tail, n - 1, v);
        double lower = Distributions.FQuantile(tail, v, n - 1);
        double spread = (k * ms.Rater) + (((k * n) - k - n) * ms.Error);
        return (
            n * (ms.Target - (upper * ms.Error)) / ((upper * spread) + (n * ms.Target)),
            n * ((lower * ms.Target) - ms.Error) / (spread + (n * lower * ms.Target)));
    }

    private static Statistic Ratio(double above, double below, UndefinedReason reason)
    {
        if (below == 0)
        {
            return Statistic.Undefined(above == 0 ? UndefinedReason.NoVariance : reason);
        }

        return Statistic.Of(above / below);
    }

    private static IntraclassCorrelationResult Undefined(
        UndefinedReason reason, int n, int k, int ratings, IntraclassMethod method, double level)
    {
        Statistic none = Statistic.Undefined(reason);
        IntraclassForm Form(string name) => new()
        {
            Name = name,
            Coefficient = none,
            F = none,
            P = none,
            Interval = ConfidenceInterval.Undefined(level, reason),
        };

        return new IntraclassCorrelationResult
        {
            Targets = n,
            Raters = k,
            Ratings = ratings,
            Method = method,
            Missing = method == IntraclassMethod.AnalysisOfVariance ? MissingRule.Listwise : MissingRule.Available,
            TargetMeanSquare = none,
            RaterMeanSquare = none,
            ErrorMeanSquare = none,
            WithinMeanSquare = none,
            TargetVariance = none,
            RaterVariance = none,
            ErrorVariance = none,
            Single1 = Form("ICC(1,1)"),
            Single2 = Form("ICC(2,1)"),
            Single3 = Form("ICC(3,1)"),
            Average1 = Form("ICC(1,k)"),
            Average2 = Form("ICC(2,k)"),
            Average3 = Form("ICC(3,k)"),
        };
    }

    [System.Runtime.InteropServices.StructLayout(System.Runtime.InteropServices.LayoutKind.Auto)]
    private readonly record struct MeanSquares(double Target, double Rater, double Error, double Within, int N, int K);
}
