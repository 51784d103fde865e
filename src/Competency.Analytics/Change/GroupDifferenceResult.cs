namespace Competency.Analytics;

/// <summary>The difference of two independent groups, first minus second.</summary>
/// <remarks>Groups without any variance leave everything in units of the standard deviation undefined (<see cref="UndefinedReason.NoVariance"/>).</remarks>
public sealed class GroupDifferenceResult
{
    internal GroupDifferenceResult()
    {
    }

    /// <summary>Gets what was done about missing scores: a person without one is in neither group, because scores are given without gaps.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the size of the first group.</summary>
    public int N1 { get; internal init; }

    /// <summary>Gets the size of the second group.</summary>
    public int N2 { get; internal init; }

    /// <summary>Gets the mean of the first group.</summary>
    public Statistic Mean1 { get; internal init; }

    /// <summary>Gets the mean of the second group.</summary>
    public Statistic Mean2 { get; internal init; }

    /// <summary>Gets the standard deviation of the first group; undefined for one value.</summary>
    public Statistic Sd1 { get; internal init; }

    /// <summary>Gets the standard deviation of the second group; undefined for one value.</summary>
    public Statistic Sd2 { get; internal init; }

    /// <summary>Gets the pooled standard deviation.</summary>
    public Statistic PooledSd { get; internal init; }

    /// <summary>Gets Cohen's d, the difference over the pooled standard deviation.</summary>
    /// <remarks>Source: Cohen (1988), Statistical power analysis for the behavioral sciences.</remarks>
    public Statistic CohensD { get; internal init; }

    /// <summary>Gets the interval of d by the noncentral t distribution.</summary>
    public ConfidenceInterval CohensDInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the exact small-sample correction J, from gamma functions.</summary>
    public Statistic HedgesJ { get; internal init; }

    /// <summary>Gets the usual approximation of J, 1 − 3/(4(n1 + n2 − 2) − 1), for comparison with figures made by it.</summary>
    public Statistic HedgesJApproximate { get; internal init; }

    /// <summary>Gets Hedges' g, d times the exact J.</summary>
    /// <remarks>Source: Hedges (1981), Journal of Educational Statistics 6, 107-128, https://doi.org/10.3102/10769986006002107.</remarks>
    public Statistic HedgesG { get; internal init; }

    /// <summary>Gets the interval of g, that of d times J.</summary>
    public ConfidenceInterval HedgesGInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the difference over the root mean square of both standard deviations.</summary>
    public Statistic AverageSdD { get; internal init; }

    /// <summary>Gets Glass's delta, the difference over the second group's standard deviation.</summary>
    public Statistic GlassDelta { get; internal init; }

    /// <summary>Gets the large-sample standard error of d.</summary>
    /// <remarks>Source: Hedges and Olkin (1985), Statistical methods for meta-analysis.</remarks>
    public Statistic DStandardError { get; internal init; }

    /// <summary>Gets Student's t with n1 + n2 − 2 degrees of freedom.</summary>
    public Statistic T { get; internal init; }

    /// <summary>Gets the degrees of freedom of <see cref="T"/>, n1 + n2 − 2; 0 where there are too few scores for a test.</summary>
    public int Df => Math.Max(0, N1 + N2 - 2);

    /// <summary>Gets the two-sided probability of <see cref="T"/>.</summary>
    public Statistic P { get; internal init; }

    /// <summary>Gets the interval of the difference of means, in score points, by Student's t.</summary>
    public ConfidenceInterval DifferenceInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets Welch's t, which does not assume equal variances.</summary>
    public Statistic WelchT { get; internal init; }

    /// <summary>Gets the degrees of freedom of <see cref="WelchT"/>.</summary>
    public Statistic WelchDf { get; internal init; }

    /// <summary>Gets the two-sided probability of <see cref="WelchT"/>.</summary>
    public Statistic WelchP { get; internal init; }

    /// <summary>Gets the Mann-Whitney U of the first group; ties count half.</summary>
    public Statistic MannWhitneyU { get; internal init; }

    /// <summary>Gets the probability that a random member of the first group scores above one of the second, ties counting half.</summary>
    public Statistic ProbabilityOfSuperiority { get; internal init; }

    /// <summary>Gets the rank-biserial correlation 2U/(n1 n2) − 1.</summary>
    public Statistic RankBiserial { get; internal init; }

    /// <summary>Gets the two-sided probability of U by the normal approximation, corrected for ties and continuity.</summary>
    public Statistic MannWhitneyP { get; internal init; }
}
