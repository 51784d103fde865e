using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Fleiss' kappa of any number of raters over nominal categories.</summary>
/// <remarks>
/// Sources: Fleiss (1971), Psychological Bulletin 76, 378-382, https://doi.org/10.1037/h0031619; null standard error of Fleiss, Nee
/// and Landis (1979), Psychological Bulletin 86, 974-977, https://doi.org/10.1037/0033-2909.86.5.974, not that of 1971. Targets with
/// a missing rating are left out; for missing ratings and a standard error away from 0 use <see cref="ChanceCorrectedAgreement"/>.
/// </remarks>
public static class FleissKappa
{
    /// <summary>Computes kappa.</summary>
    /// <param name="table">Ratings of one item. Which rater gave which rating of a target does not matter.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    public static FleissKappaResult Compute(RatingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        int m = table.Raters.Length;
        double[][] rows = [.. table.TargetsByRaters().Where(static row => !row.Any(double.IsNaN))];
        int n = rows.Length;
        UndefinedReason? reason = n == 0 || m == 0 ? UndefinedReason.NoData : m < 2 ? UndefinedReason.TooFewRaters : null;
        if (reason is { } why)
        {
            Statistic none = Statistic.Undefined(why);
            return new FleissKappaResult
            {
                Targets = n,
                Raters = m,
                ObservedAgreement = none,
                ExpectedAgreement = none,
                Kappa = none,
                NullStandardError = none,
                Z = none,
                P = none,
                CategoryNullStandardError = none,
            };
        }

        double[] levels = Categories.Of(rows.SelectMany(static row => row), given: null);
        int q = levels.Length;
        double[] share = new double[q];
        double[] split = new double[q];
        double[] agreement = new double[n];
        for (int i = 0; i < n; i++)
        {
            for (int k = 0; k < q; k++)
            {
                double count = rows[i].Count(v => v == levels[k]);
                share[k] += count / ((double)n * m);
                split[k] += count * (m - count);
                agreement[i] += count * (count - 1) / (m * (m - 1.0));
            }
        }

        double observed = agreement.Average();
        double expected = share.Sum(static p => p * p);
        double spread = share.Sum(static p => p * (1 - p));
        bool constant = q < 2;
        double kappa = (observed - expected) / (1 - expected);
        double skew = share.Sum(static p => p * (1 - p) * (1 - (2 * p)));
        double pairs = (double)n * m * (m - 1);
        double se = Math.Sqrt(2 / pairs * ((spread * spread) - skew)) / spread;
        Statistic no = Statistic.Undefined(UndefinedReason.NoVariance);
        return new FleissKappaResult
        {
            Targets = n,
            Raters = m,
            Categories = [.. levels],
            CategoryShares = [.. share],
            TargetAgreement = [.. agreement],
            ObservedAgreement = Statistic.Of(observed),
            ExpectedAgreement = Statistic.Of(expected),
            Kappa = constant ? no : Statistic.Of(kappa),
            NullStandardError = constant ? no : Statistic.Of(se),
            Z = constant ? no : Statistic.Of(kappa / se),
            P = constant ? no : Statistic.Of(Distributions.NormalTwoSided(kappa / se)),
            CategoryKappas = [.. Enumerable.Range(0, q).Select(k =>
                constant ? no : Statistic.Of(1 - (split[k] / (pairs * share[k] * (1 - share[k])))))],
            CategoryNullStandardError = constant ? no : Statistic.Of(Math.Sqrt(2 / pairs)),
        };
    }
}
