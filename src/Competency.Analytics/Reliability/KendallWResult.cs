using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>Kendall's coefficient of concordance.</summary>
public sealed class KendallWResult
{
    internal KendallWResult()
    {
    }

    /// <summary>Gets what was done about missing ratings: a target with a missing rating is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of targets ranked, those with a missing rating left out.</summary>
    public int Targets { get; internal init; }

    /// <summary>Gets the number of raters.</summary>
    public int Raters { get; internal init; }

    /// <summary>Gets W corrected for ties, 0 to 1.</summary>
    public Statistic W { get; internal init; }

    /// <summary>Gets W without the correction for ties, which is too small when there are any.</summary>
    public Statistic WUncorrected { get; internal init; }

    /// <summary>Gets the chi-square k(n − 1)W, equal to Friedman's.</summary>
    public Statistic ChiSquare { get; internal init; }

    /// <summary>Gets the degrees of freedom, n − 1.</summary>
    public int Df { get; internal init; }

    /// <summary>Gets the upper-tail probability of <see cref="ChiSquare"/>.</summary>
    public Statistic P { get; internal init; }

    /// <summary>Gets the chi-square of <see cref="WUncorrected"/>.</summary>
    public Statistic ChiSquareUncorrected { get; internal init; }

    /// <summary>Gets the upper-tail probability of <see cref="ChiSquareUncorrected"/>.</summary>
    public Statistic PUncorrected { get; internal init; }

    /// <summary>Gets the mean Spearman correlation over pairs of raters; with ties not exactly (kW − 1)/(k − 1).</summary>
    public Statistic MeanSpearman { get; internal init; }

    /// <summary>Gets the standard error of W by the jackknife over targets.</summary>
    /// <remarks>Needs at least four targets; not computed above 500, where it takes long and is small. Source: Efron and Stein (1981), Annals of Statistics 9, 586-596, https://doi.org/10.1214/aos/1176345462.</remarks>
    public Statistic StandardError { get; internal init; }

    /// <summary>Gets the sum of ranks of each target used, in order; ties share their mean rank.</summary>
    public ImmutableArray<double> RankSums { get; internal init; } = [];
}
