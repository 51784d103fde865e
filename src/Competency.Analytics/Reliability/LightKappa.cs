using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Light's kappa of three or more raters: the mean of Cohen's kappa over all pairs of raters.</summary>
/// <remarks>
/// Source: Light (1971), Psychological Bulletin 76, 365-377, https://doi.org/10.1037/h0031643. Unlike Fleiss' kappa it lets each rater have
/// marginals of their own, as Conger's does; Conger's averages the agreements of pairs and their expectations, this one the kappas.
/// Listwise: a target with a missing rating is left out. A pair whose kappa is 0/0, as when both use one category alone, leaves the
/// mean undefined. The standard error is by linearization, conditional on the raters: the means over pairs of each target's influence on
/// kappa, whose squares for two raters give the error of Fleiss, Cohen and Everitt (1969), Psychological Bulletin 72, 323-327,
/// https://doi.org/10.1037/h0028106.
/// </remarks>
public static class LightKappa
{
    /// <summary>Computes the mean over pairs.</summary>
    /// <param name="table">Ratings of one item by at least two raters.</param>
    /// <param name="weights">The weights; <see cref="AgreementWeights.Identity"/> when left out.</param>
    /// <param name="categories">The possible categories; those that occur in complete targets when left out.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result; undefined with <see cref="UndefinedReason.TooFewRaters"/> or <see cref="UndefinedReason.NoData"/> where there is no pair.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    /// <exception cref="ArgumentException">A rating is not among the categories.</exception>
    public static LightKappaResult Compute(RatingTable table, AgreementWeights? weights = null, IEnumerable<double>? categories = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        Guard.Level(level);
        double[][] rows = table.TargetsByRaters();
        string[] complete = [.. table.Targets.Where((_, t) => !rows[t].Any(double.IsNaN))];
        int raters = table.Raters.Length;
        UndefinedReason? reason = complete.Length == 0 || raters == 0 ? UndefinedReason.NoData : raters < 2 ? UndefinedReason.TooFewRaters : null;
        string name = (weights ?? AgreementWeights.Identity).Name;
        if (reason is { } why)
        {
            return new LightKappaResult { Targets = complete.Length, Raters = raters, Weights = name, Kappa = Statistic.Undefined(why), StandardError = Statistic.Undefined(why), Interval = ConfidenceInterval.Undefined(level, why) };
        }

        RatingTable kept = table.SelectTargets(complete);
        double[] levels = Categories.Of(rows.Where(static row => !row.Any(double.IsNaN)).SelectMany(static row => row), categories);
        Statistic[] pairs = [.. from a in Enumerable.Range(0, raters)
                                from b in Enumerable.Range(a + 1, raters - a - 1)
                                select CohenKappa.Compute(kept.SelectRaters(table.Raters[a], table.Raters[b]), weights, levels).Kappa];
        Statistic missing = Array.Find(pairs, static k => !k.IsDefined);
        bool isDefined = !Array.Exists(pairs, static k => !k.IsDefined);
        double kappa = isDefined ? pairs.Average(static k => k.Value) : 0;
        double error = isDefined ? StandardError(kept.TargetsByRaters(), levels, (weights ?? AgreementWeights.Identity).MatrixOf(levels)) : 0;
        double half = error * Distributions.NormalQuantile(1 - ((1 - level) / 2));
        return new LightKappaResult
        {
            Targets = complete.Length,
            Raters = raters,
            Weights = name,
            PairKappas = [.. pairs],
            Kappa = isDefined ? Statistic.Of(kappa) : missing,
            StandardError = isDefined ? Statistic.Of(error) : missing,
            Interval = isDefined ? ConfidenceInterval.Of(level, kappa - half, kappa + half) : ConfidenceInterval.Undefined(level, missing.Reason),
        };
    }

    private static double StandardError(double[][] rows, double[] levels, double[][] weights)
    {
        int[][] at = [.. rows.Select(row => row.Select(v => Array.BinarySearch(levels, v)).ToArray())];
        int raters = rows[0].Length;
        double[][] shares = [.. Enumerable.Range(0, raters).Select(r => Shares(at, r, levels.Length))];
        double[] influence = new double[rows.Length];
        for (int a = 0; a < raters; a++)
        {
            for (int b = a + 1; b < raters; b++)
            {
                AddInfluence(influence, at, (a, b), (shares[a], shares[b]), weights);
            }
        }

        double pairs = raters * (raters - 1) / 2.0;
        return Math.Sqrt(influence.Sum(u => u / pairs * (u / pairs))) / rows.Length;
    }

    private static double[] Shares(int[][] at, int rater, int categories)
    {
        double[] shares = new double[categories];
        foreach (int[] row in at)
        {
            shares[row[rater]] += 1.0 / at.Length;
        }

        return shares;
    }

    private static void AddInfluence(double[] influence, int[][] at, (int A, int B) pair, (double[] A, double[] B) shares, double[][] weights)
    {
        double observed = at.Average(row => weights[row[pair.A]][row[pair.B]]);
        double[] byA = [.. weights.Select(row => row.Zip(shares.B, static (w, share) => w * share).Sum())];
        double[] byB = [.. weights.Select((_, j) => weights.Zip(shares.A, (row, share) => row[j] * share).Sum())];
        double expected = byA.Zip(shares.A, static (mean, share) => mean * share).Sum();
        double kappa = (observed - expected) / (1 - expected);
        for (int t = 0; t < at.Length; t++)
        {
            (int i, int j) = (at[t][pair.A], at[t][pair.B]);
            influence[t] += (weights[i][j] - ((byA[i] + byB[j]) * (1 - kappa)) - (kappa - (expected * (1 - kappa)))) / (1 - expected);
        }
    }
}
