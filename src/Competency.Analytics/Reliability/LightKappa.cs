using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Light's kappa of three or more raters: the mean of Cohen's kappa over all pairs of raters.</summary>
/// <remarks>
/// Source: Light (1971), Psychological Bulletin 76, 365-377, https://doi.org/10.1037/h0031643. Unlike Fleiss' kappa it lets each rater have
/// marginals of their own, as Conger's does; Conger's averages the agreements of pairs and their expectations, this one the kappas.
/// Listwise: a target with a missing rating is left out. A pair whose kappa is 0/0, as when both use one category alone, leaves the
/// mean undefined. It has no standard error here; Conger's has one (<see cref="ChanceCorrectedAgreementResult.Conger"/>).
/// </remarks>
public static class LightKappa
{
    /// <summary>Computes the mean over pairs.</summary>
    /// <param name="table">Ratings of one item by at least two raters.</param>
    /// <param name="weights">The weights; <see cref="AgreementWeights.Identity"/> when left out.</param>
    /// <param name="categories">The possible categories; those that occur in complete targets when left out.</param>
    /// <returns>The result; undefined with <see cref="UndefinedReason.TooFewRaters"/> or <see cref="UndefinedReason.NoData"/> where there is no pair.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    /// <exception cref="ArgumentException">A rating is not among the categories.</exception>
    public static LightKappaResult Compute(RatingTable table, AgreementWeights? weights = null, IEnumerable<double>? categories = null)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] rows = table.TargetsByRaters();
        string[] complete = [.. table.Targets.Where((_, t) => !rows[t].Any(double.IsNaN))];
        int raters = table.Raters.Length;
        UndefinedReason? reason = complete.Length == 0 || raters == 0 ? UndefinedReason.NoData : raters < 2 ? UndefinedReason.TooFewRaters : null;
        string name = (weights ?? AgreementWeights.Identity).Name;
        if (reason is { } why)
        {
            return new LightKappaResult { Targets = complete.Length, Raters = raters, Weights = name, Kappa = Statistic.Undefined(why) };
        }

        RatingTable kept = table.SelectTargets(complete);
        double[] levels = Categories.Of(rows.Where(static row => !row.Any(double.IsNaN)).SelectMany(static row => row), categories);
        Statistic[] pairs = [.. from a in Enumerable.Range(0, raters)
                                from b in Enumerable.Range(a + 1, raters - a - 1)
                                select CohenKappa.Compute(kept.SelectRaters(table.Raters[a], table.Raters[b]), weights, levels).Kappa];
        Statistic missing = Array.Find(pairs, static k => !k.IsDefined);
        return new LightKappaResult
        {
            Targets = complete.Length,
            Raters = raters,
            Weights = name,
            PairKappas = [.. pairs],
            Kappa = Array.Exists(pairs, static k => !k.IsDefined) ? missing : Statistic.Of(pairs.Average(static k => k.Value)),
        };
    }
}
