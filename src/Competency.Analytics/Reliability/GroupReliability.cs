using Competency.Analytics.Internal;

namespace Competency.Analytics;

/// <summary>ICC(1) and ICC(2) of groups: targets are groups, raters their members.</summary>
/// <remarks>
/// Source: Bliese (2000), in Klein and Kozlowski, Multilevel theory, research, and methods in organizations, 349-381. Missing
/// ratings are simply absent members. Fewer than two groups, no group with two members, or no variance leave the coefficients undefined.
/// </remarks>
public static class GroupReliability
{
    /// <summary>Computes the coefficients.</summary>
    /// <param name="table">Ratings of one item; each target is a group.</param>
    /// <returns>The result.</returns>
    /// <exception cref="InvalidOperationException">The table has more than one item.</exception>
    public static GroupReliabilityResult Compute(RatingTable table)
    {
        ArgumentNullException.ThrowIfNull(table);
        double[][] groups = [.. table.ValuesByTarget().Where(static g => g.Length > 0)];
        int n = groups.Sum(static g => g.Length);
        int k = groups.Length;
        UndefinedReason? reason = n == 0 ? UndefinedReason.NoData
            : k < 2 ? UndefinedReason.TooFewTargets
            : n == k ? UndefinedReason.TooFewRaters
            : groups.All(g => g.All(v => v == groups[0][0])) ? UndefinedReason.NoVariance
            : null;
        double size = k == 0 ? 0 : (double)n / k;
        if (reason is { } why)
        {
            Statistic none = Statistic.Undefined(why);
            return new GroupReliabilityResult
            {
                Groups = k,
                Members = n,
                MeanGroupSize = size,
                AdjustedGroupSize = none,
                BetweenMeanSquare = none,
                WithinMeanSquare = none,
                F = none,
                P = none,
                Icc1 = none,
                Icc1AdjustedSize = none,
                Icc2 = none,
                EtaSquared = none,
                Icc1Reml = none,
                Icc2Reml = none,
                BetweenVarianceReml = none,
                WithinVarianceReml = none,
            };
        }

        double mean = groups.Sum(static g => g.Sum()) / n;
        double between = groups.Sum(g => g.Length * Math.Pow(Describe.Mean(g) - mean, 2));
        double within = groups.Sum(static g => Describe.SumOfSquares(g));
        double total = between + within;
        between = between <= 1e-20 * total ? 0 : between;
        double msb = between / (k - 1);
        double msw = within / (n - k);
        double adjusted = (n - (groups.Sum(static g => (double)g.Length * g.Length) / n)) / (k - 1);
        Statistic f = msw == 0 ? Statistic.Undefined(UndefinedReason.NoErrorVariance) : Statistic.Of(msb / msw);
        (double? groupVariance, double memberVariance, double icc1) = ByReml(groups, msw == 0);
        return new GroupReliabilityResult
        {
            Groups = k,
            Members = n,
            MeanGroupSize = size,
            AdjustedGroupSize = Statistic.Of(adjusted),
            BetweenMeanSquare = Statistic.Of(msb),
            WithinMeanSquare = Statistic.Of(msw),
            F = f,
            P = f.IsDefined ? Statistic.Of(Distributions.FUpper(f.Value, k - 1, n - k)) : f,
            Icc1 = Statistic.OfOr((msb - msw) / (msb + ((size - 1) * msw)), UndefinedReason.NoVariance),
            Icc1AdjustedSize = Statistic.OfOr((msb - msw) / (msb + ((adjusted - 1) * msw)), UndefinedReason.NoVariance),
            Icc2 = msb == 0 ? Statistic.Undefined(UndefinedReason.NoTargetVariance) : Statistic.Of((msb - msw) / msb),
            EtaSquared = Statistic.Of(between / total),
            Icc1Reml = Statistic.Of(icc1),
            Icc2Reml = Statistic.Of(size * icc1 / (1 + ((size - 1) * icc1))),
            BetweenVarianceReml = groupVariance is { } variance ? Statistic.Of(variance) : Statistic.Undefined(UndefinedReason.NoErrorVariance),
            WithinVarianceReml = Statistic.Of(memberVariance),
        };
    }

    /// <summary>Without variance within groups the likelihood has no maximum; the ratio is 1 all the same.</summary>
    private static (double? Between, double Within, double Icc1) ByReml(double[][] groups, bool perfect)
    {
        if (perfect)
        {
            return (null, 0, 1);
        }

        Reml.Fit fit = Reml.Estimate(groups, raterEffect: false);
        return (fit.Target, fit.Error, fit.Target / (fit.Target + fit.Error));
    }
}
