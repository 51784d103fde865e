using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Cohen's kappa and weighted kappa of two raters.</summary>
/// <remarks>
/// Sources: Cohen (1968), Psychological Bulletin 70, 213-220, https://doi.org/10.1037/h0026256; standard errors: Fleiss, Cohen and
/// Everitt (1969), Psychological Bulletin 72, 323-327, https://doi.org/10.1037/h0028106. Targets that only one rater rated are left out.
/// </remarks>
public static class CohenKappa
{
    /// <summary>Computes kappa.</summary>
    /// <param name="table">Ratings of one item by exactly two raters.</param>
    /// <param name="weights">The weights; <see cref="AgreementWeights.Identity"/> when left out.</param>
    /// <param name="categories">The possible categories; those that occur when left out. Weighted kappa depends on the range, so name the scale's categories if some were not used.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    /// <exception cref="ArgumentException">The table has more than two raters, or a rating is not among the categories.</exception>
    public static CohenKappaResult Compute(
        RatingTable table, AgreementWeights? weights = null, IEnumerable<double>? categories = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        Guard.Level(level);
        AgreementWeights w = weights ?? AgreementWeights.Identity;
        if (table.Raters.Length > 2)
        {
            throw new ArgumentException("Cohen's kappa is of two raters; take two with SelectRaters, or use ChanceCorrectedAgreement.", nameof(table));
        }

        double[][] pairs = [.. table.TargetsByRaters().Where(static row => row.Length == 2 && !row.Any(double.IsNaN))];
        double[] levels = Categories.Of(pairs.SelectMany(static p => p), categories);
        int n = pairs.Length;
        int q = levels.Length;
        UndefinedReason? reason = table.Raters.Length < 2 ? UndefinedReason.TooFewRaters : n == 0 ? UndefinedReason.NoData : null;
        if (reason is { } why)
        {
            Statistic none = Statistic.Undefined(why);
            return new CohenKappaResult
            {
                Targets = n,
                Weights = w.Name,
                ObservedAgreement = none,
                ExpectedAgreement = none,
                Kappa = none,
                StandardError = none,
                NullStandardError = none,
                Z = none,
                P = none,
                LargestKappa = none,
                AdjustedKappa = none,
                Interval = ConfidenceInterval.Undefined(level, why),
            };
        }

        double[][] p = Matrices.Square(q);
        double[] rows = new double[q];
        double[] columns = new double[q];
        foreach (double[] pair in pairs)
        {
            int i = Array.BinarySearch(levels, pair[0]);
            int j = Array.BinarySearch(levels, pair[1]);
            p[i][j] += 1.0 / n;
            rows[i] += 1.0 / n;
            columns[j] += 1.0 / n;
        }

        return Of(p, rows, columns, w.MatrixOf(levels), n, w, levels, level);
    }

    private static CohenKappaResult Of(
        double[][] p, double[] rows, double[] columns, double[][] w, int n, AgreementWeights weights, double[] levels, double level)
    {
        int q = rows.Length;
        double po = 0;
        double pe = 0;
        double diagonal = 0;
        double chance = 0;
        double largest = 0;
        double[] rowMean = new double[q];
        double[] columnMean = new double[q];
        for (int i = 0; i < q; i++)
        {
            diagonal += p[i][i];
            chance += rows[i] * columns[i];
            largest += Math.Min(rows[i], columns[i]);
            for (int j = 0; j < q; j++)
            {
                po += w[i][j] * p[i][j];
                pe += w[i][j] * rows[i] * columns[j];
                rowMean[i] += w[i][j] * columns[j];
                columnMean[j] += w[i][j] * rows[i];
            }
        }

        bool unweighted = ReferenceEquals(weights, AgreementWeights.Identity);
        bool same = 1 - pe < 1e-12;
        double kappa = (po - pe) / (1 - pe);
        double sum = 0;
        double sumNull = 0;
        for (int i = 0; i < q; i++)
        {
            for (int j = 0; j < q; j++)
            {
                double mean = rowMean[i] + columnMean[j];
                sum += p[i][j] * Math.Pow(w[i][j] - (mean * (1 - kappa)), 2);
                sumNull += rows[i] * columns[j] * Math.Pow(w[i][j] - mean, 2);
            }
        }

        double variance = (sum - Math.Pow(kappa - (pe * (1 - kappa)), 2)) / (n * (1 - pe) * (1 - pe));
        double nullVariance = (sumNull - (pe * pe)) / (n * (1 - pe) * (1 - pe));
        Statistic none = Statistic.Undefined(UndefinedReason.NoVariance);
        double se = Math.Sqrt(Math.Max(0, variance));
        double se0 = Math.Sqrt(Math.Max(0, nullVariance));
        double z = Distributions.NormalQuantile(1 - ((1 - level) / 2));
        bool testable = !same && se0 > 1e-12;
        return new CohenKappaResult
        {
            Targets = n,
            Categories = [.. levels],
            Weights = weights.Name,
            ObservedAgreement = Statistic.Of(po),
            ExpectedAgreement = Statistic.Of(pe),
            Kappa = same ? none : Statistic.Of(kappa),
            StandardError = same ? none : Statistic.Of(se),
            Interval = same
                ? ConfidenceInterval.Undefined(level, UndefinedReason.NoVariance)
                : ConfidenceInterval.Of(level, kappa - (z * se), kappa + (z * se)),
            NullStandardError = same ? none : Statistic.Of(se0),
            Z = testable ? Statistic.Of(kappa / se0) : none,
            P = testable ? Statistic.Of(Distributions.NormalTwoSided(kappa / se0)) : none,
            LargestKappa = !unweighted ? default : same ? none : Statistic.Of((largest - chance) / (1 - chance)),
            AdjustedKappa = !unweighted ? default : q < 2 ? none : Statistic.Of(((q * diagonal) - 1) / (q - 1)),
        };
    }
}
