namespace Competency.Analytics;

/// <summary>The Mantel-Haenszel comparison of two groups over strata.</summary>
public sealed class MantelHaenszelResult
{
    internal MantelHaenszelResult()
    {
    }

    /// <summary>Gets what was done about missing answers: a person without one is in no count.</summary>
    public MissingRule Missing { get; } = MissingRule.Available;

    /// <summary>Gets the number of persons in the strata used.</summary>
    public long PersonsUsed { get; internal init; }

    /// <summary>Gets the number of strata with both groups and both answers; others carry no information and drop out.</summary>
    public int StrataUsed { get; internal init; }

    /// <summary>Gets the pooled odds ratio; above 1 favors the reference group. Undefined when no stratum is left or it is infinite.</summary>
    /// <remarks>Source: Mantel and Haenszel (1959), Journal of the National Cancer Institute 22, 719-748, https://doi.org/10.1093/jnci/22.4.719.</remarks>
    public Statistic OddsRatio { get; internal init; }

    /// <summary>Gets the standard error of the logarithm of the odds ratio.</summary>
    /// <remarks>Source: Robins, Breslow and Greenland (1986), Biometrics 42, 311-323, https://doi.org/10.2307/2531052.</remarks>
    public Statistic LogStandardError { get; internal init; }

    /// <summary>Gets the interval of the odds ratio, on the logarithm.</summary>
    public ConfidenceInterval Interval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets the chi-square without correction, one degree of freedom.</summary>
    public Statistic ChiSquare { get; internal init; }

    /// <summary>Gets the chi-square with the continuity correction of one half.</summary>
    public Statistic CorrectedChiSquare { get; internal init; }

    /// <summary>Gets the upper-tail probability of <see cref="CorrectedChiSquare"/>.</summary>
    public Statistic P { get; internal init; }
}
