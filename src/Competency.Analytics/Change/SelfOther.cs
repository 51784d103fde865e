using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>Agreement of self-ratings with the ratings of others.</summary>
/// <remarks>
/// Each person's self-rating is set against the mean of the other raters. Over- and under-raters are told by standardized ratings
/// half a standard deviation apart: Atwater and Yammarino (1992), Personnel Psychology 45, 141-164, https://doi.org/10.1111/j.1744-6570.1992.tb00848.x;
/// Fleenor, McCauley and Brutus (1996), Leadership Quarterly 7, 487-506, https://doi.org/10.1016/S1048-9843(96)90003-X, discuss the cut.
/// </remarks>
public static class SelfOther
{
    /// <summary>Compares self and others.</summary>
    /// <param name="table">Ratings of one item.</param>
    /// <param name="isSelf">Says of a target and a rater whether the rating is the target's own.</param>
    /// <param name="scale">The response scale, for the share of the range; left out, that share is not computed.</param>
    /// <param name="level">The confidence level, between 0 and 1 exclusive.</param>
    /// <returns>The result. Persons without a self-rating or without others are left out.</returns>
    /// <exception cref="ArgumentException">A person has more than one self-rating.</exception>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    public static SelfOtherResult Compute(RatingTable table, Func<string, string, bool> isSelf, ResponseScale? scale = null, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(isSelf);
        Guard.Level(level);
        if (table.Items.Length != 1)
        {
            throw new InvalidOperationException("Self and others are compared on one item; take one with SelectItems, or average them with AverageOverItems.");
        }

        List<(string Target, double Self, double Others, int Count)> people = [];
        for (int t = 0; t < table.Targets.Length; t++)
        {
            double? self = null;
            double sum = 0;
            int count = 0;
            for (int at = table.StartOf(t); at < table.StartOf(t + 1); at++)
            {
                if (!isSelf(table.Targets[t], table.Raters[table.RaterAt(at)]))
                {
                    sum += table.ValueAt(at);
                    count++;
                }
                else if (self is not null)
                {
                    throw new ArgumentException($"Target '{table.Targets[t]}' has more than one self-rating.", nameof(table));
                }
                else
                {
                    self = table.ValueAt(at);
                }
            }

            if (self is { } own && count > 0)
            {
                people.Add((table.Targets[t], own, sum / count, count));
            }
        }

        return Of([.. people], scale, level);
    }

    private static SelfOtherResult Of((string Target, double Self, double Others, int Count)[] people, ResponseScale? scale, double level)
    {
        int n = people.Length;
        double[] self = [.. people.Select(static p => p.Self)];
        double[] others = [.. people.Select(static p => p.Others)];
        double[] difference = [.. people.Select(static p => p.Self - p.Others)];
        UndefinedReason? empty = n == 0 ? UndefinedReason.NoData : null;
        UndefinedReason? few = empty ?? (n < 2 ? UndefinedReason.TooFewTargets : null);
        Statistic Of(UndefinedReason? reason, Func<double?> value) =>
            reason is { } why ? Statistic.Undefined(why)
            : value() is { } v && double.IsFinite(v) ? Statistic.Of(v)
            : Statistic.Undefined(UndefinedReason.NoVariance);
        double mean = n == 0 ? 0 : Describe.Mean(difference);
        double sd = n < 2 ? 0 : Math.Sqrt(Describe.Variance(difference));
        double z = Distributions.NormalQuantile(1 - ((1 - level) / 2));
        IntraclassCorrelationResult? icc = n == 0 ? null : IntraclassCorrelation.Compute(RatingTable.FromTargetsByRaters(
            [.. people.Select(static p => p.Target)], ["self", "others"], [.. people.Select(static p => new double?[] { p.Self, p.Others })]));
        Statistic none = Statistic.Undefined(UndefinedReason.NoData);
        (Statistic ccc, ConfidenceInterval interval) = Concordance(self, others, level);
        return new SelfOtherResult
        {
            Persons = n,
            People = [.. people.Select((p, at) => new SelfOtherPerson
            {
                Target = p.Target,
                Self = p.Self,
                Others = p.Others,
                OtherRaters = p.Count,
                Difference = p.Self - p.Others,
                Verdict = Verdict(self, others, at),
            })],
            MeanDifference = Of(empty, () => mean),
            DifferenceSd = Of(few, () => sd),
            RootMeanSquare = Of(empty, () => Math.Sqrt(difference.Sum(static d => d * d) / n)),
            MeanAbsoluteDifference = Of(empty, () => difference.Sum(Math.Abs) / n),
            DSquared = Of(empty, () => difference.Sum(static d => d * d)),
            Pearson = Of(few, () => Describe.Correlation(self, others)),
            Spearman = Of(few, () => Describe.Correlation(Describe.MidRanks(self), Describe.MidRanks(others))),
            IccAgreement = icc?.Single2.Coefficient ?? none,
            IccConsistency = icc?.Single3.Coefficient ?? none,
            IccOneWay = icc?.Single1.Coefficient ?? none,
            DoubleEntry = Of(few, () => Describe.Correlation([.. self, .. others], [.. others, .. self])),
            Concordance = ccc,
            ConcordanceInterval = interval,
            LimitsOfAgreement = few is { } why
                ? ConfidenceInterval.Undefined(level, why)
                : ConfidenceInterval.Of(level, mean - (z * sd), mean + (z * sd)),
            PairedT = Of(few, () => sd == 0 ? null : mean / (sd / Math.Sqrt(n))),
            GapShareOfRange = scale is null ? default : Of(empty, () => mean / (scale.Maximum - scale.Minimum)),
        };
    }

    private static SelfOtherVerdict? Verdict(double[] self, double[] others, int at)
    {
        if (self.Length < 2)
        {
            return null;
        }

        double sdSelf = Math.Sqrt(Describe.Variance(self));
        double sdOthers = Math.Sqrt(Describe.Variance(others));
        if (sdSelf == 0 || sdOthers == 0)
        {
            return null;
        }

        double gap = ((self[at] - Describe.Mean(self)) / sdSelf) - ((others[at] - Describe.Mean(others)) / sdOthers);
        return gap > 0.5 ? SelfOtherVerdict.OverRater : gap < -0.5 ? SelfOtherVerdict.UnderRater : SelfOtherVerdict.InAgreement;
    }

    private static (Statistic Value, ConfidenceInterval Interval) Concordance(double[] x, double[] y, double level)
    {
        int n = x.Length;
        if (n < 3)
        {
            UndefinedReason few = n == 0 ? UndefinedReason.NoData : UndefinedReason.TooFewTargets;
            return (Statistic.Undefined(few), ConfidenceInterval.Undefined(level, few));
        }

        double sx = Describe.SumOfSquares(x) / n;
        double sy = Describe.SumOfSquares(y) / n;
        double shift = Describe.Mean(x) - Describe.Mean(y);
        double? r = Describe.Correlation(x, y);
        double below = sx + sy + (shift * shift);
        if (below == 0)
        {
            return (Statistic.Undefined(UndefinedReason.NoVariance), ConfidenceInterval.Undefined(level, UndefinedReason.NoVariance));
        }

        double ccc = 2 * (r ?? 0) * Math.Sqrt(sx * sy) / below;
        if (r is not { } rho || ccc == 0 || Math.Abs(ccc) >= 1 - 1e-15)
        {
            return (Statistic.Of(ccc), ConfidenceInterval.Undefined(level, r is null ? UndefinedReason.NoVariance : UndefinedReason.NoErrorVariance));
        }

        double u2 = shift * shift / Math.Sqrt(sx * sy);
        double c2 = ccc * ccc;
        double variance = (((1 - (rho * rho)) * c2 * (1 - c2) / (rho * rho))
            + (2 * c2 * ccc * (1 - ccc) * u2 / rho)
            - (0.5 * c2 * c2 * u2 * u2 / (rho * rho))) / (n - 2);
        double error = Math.Sqrt(Math.Max(0, variance)) / (1 - c2);
        double quantile = Distributions.NormalQuantile(1 - ((1 - level) / 2));
        double center = Math.Atanh(ccc);
        return (
            Statistic.Of(ccc),
            ConfidenceInterval.Of(level, Math.Tanh(center - (quantile * error)), Math.Tanh(center + (quantile * error))));
    }
}
