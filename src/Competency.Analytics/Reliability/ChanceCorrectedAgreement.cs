using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Gwet's AC1 and AC2, Fleiss, Conger, Brennan-Prediger, Krippendorff and percent agreement with standard errors.</summary>
/// <remarks>
/// Source: Gwet (2014), Handbook of Inter-Rater Reliability, 4th edition; Gwet (2008), British Journal of Mathematical and Statistical
/// Psychology 61, 29-48, https://doi.org/10.1348/000711006X126600. Observed agreement uses the targets with two or more ratings;
/// the margins use every rating present (Krippendorff: the targets with two or more). Standard errors are by linearization,
/// conditional on the raters. Without a target with two ratings everything is undefined; where chance agreement is 1 a coefficient is
/// undefined with <see cref="UndefinedReason.NoVariance"/>.
/// </remarks>
public static class ChanceCorrectedAgreement
{
    /// <summary>Computes all coefficients.</summary>
    /// <param name="table">Ratings of one item.</param>
    /// <param name="weights">The weights; <see cref="AgreementWeights.Identity"/> when left out.</param>
    /// <param name="categories">The possible categories; those that occur when left out. AC1, Brennan-Prediger and every weighting depend on them.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    /// <exception cref="ArgumentException">A rating is not among the categories.</exception>
    public static ChanceCorrectedAgreementResult Compute(
        RatingTable table, AgreementWeights? weights = null, IEnumerable<double>? categories = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        Guard.Level(level);
        AgreementWeights w = weights ?? AgreementWeights.Identity;
        double[][] rows = [.. table.TargetsByRaters().Where(static row => !row.All(double.IsNaN))];
        double[] levels = Categories.Of(rows.SelectMany(static row => row), categories);
        int[] raters = [.. Enumerable.Range(0, table.Raters.Length).Where(r => rows.Any(row => !double.IsNaN(row[r])))];
        int paired = rows.Count(static row => row.Count(static v => !double.IsNaN(v)) >= 2);
        UndefinedReason? reason = rows.Length == 0 ? UndefinedReason.NoData : paired == 0 ? UndefinedReason.TooFewRaters : null;
        AgreementCounts? counts = reason is null ? new AgreementCounts(rows, raters, levels, w.MatrixOf(levels)) : null;
        AgreementCoefficient Of(string name, Func<AgreementCounts, AgreementCounts.Estimate> formula) =>
            counts is null ? Undefined(name, reason!.Value, level) : From(name, formula(counts), level);

        return new ChanceCorrectedAgreementResult
        {
            Targets = rows.Length,
            PairedTargets = paired,
            Raters = raters.Length,
            Categories = [.. levels],
            Weights = w.Name,
            GwetAc = Of(ReferenceEquals(w, AgreementWeights.Identity) ? "Gwet AC1" : "Gwet AC2", static c => c.Gwet()),
            Fleiss = Of("Fleiss' kappa", static c => c.Fleiss()),
            Conger = Of("Conger's kappa", static c => c.Conger()),
            BrennanPrediger = Of("Brennan-Prediger", static c => c.BrennanPrediger()),
            Krippendorff = Of("Krippendorff's alpha", static c => c.Krippendorff()),
            PercentAgreement = Of("Percent agreement", static c => c.Percent()),
        };
    }

    private static AgreementCoefficient Undefined(string name, UndefinedReason reason, double level)
    {
        Statistic none = Statistic.Undefined(reason);
        return new AgreementCoefficient
        {
            Name = name,
            Coefficient = none,
            ObservedAgreement = none,
            ChanceAgreement = none,
            StandardError = none,
            Interval = ConfidenceInterval.Undefined(level, reason),
        };
    }

    private static AgreementCoefficient From(string name, AgreementCounts.Estimate estimate, double level)
    {
        bool defined = double.IsFinite(estimate.Coefficient) && 1 - estimate.Chance > 1e-12;
        bool spread = defined && double.IsFinite(estimate.Variance) && estimate.Targets >= 2;
        double se = spread ? Math.Sqrt(Math.Max(0, estimate.Variance)) : 0;
        double half = spread ? se * Distributions.TUpperQuantile(1 - level, estimate.Targets - 1) : 0;
        UndefinedReason why = defined ? UndefinedReason.TooFewTargets : UndefinedReason.NoVariance;
        return new AgreementCoefficient
        {
            Name = name,
            Coefficient = defined ? Statistic.Of(estimate.Coefficient) : Statistic.Undefined(UndefinedReason.NoVariance),
            ObservedAgreement = Statistic.Of(estimate.Observed),
            ChanceAgreement = Statistic.OfOr(estimate.Chance, UndefinedReason.NoVariance),
            StandardError = spread ? Statistic.Of(se) : Statistic.Undefined(why),
            Interval = spread
                ? ConfidenceInterval.Of(level, estimate.Coefficient - half, estimate.Coefficient + half)
                : ConfidenceInterval.Undefined(level, why),
        };
    }
}
