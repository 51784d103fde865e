namespace Competency.Analytics;

/// <summary>The norms of one raw score.</summary>
public sealed class NormRow
{
    internal NormRow()
    {
    }

    /// <summary>Gets the raw score.</summary>
    public double Raw { get; internal init; }

    /// <summary>Gets how many of the norm group have exactly this score.</summary>
    public int Frequency { get; internal init; }

    /// <summary>Gets the mid-rank percentile: 100 × (those below + half of those at the score)/n. Outside the norm group's range 0 or 100.</summary>
    public double Percentile { get; internal init; }

    /// <summary>Gets the percent at or below the score.</summary>
    public double PercentAtOrBelow { get; internal init; }

    /// <summary>Gets the percent below the score.</summary>
    public double PercentBelow { get; internal init; }

    /// <summary>Gets z from the norm group's mean and standard deviation (divisor n − 1); undefined without variance.</summary>
    public Statistic Z { get; internal init; }

    /// <summary>Gets T, 50 + 10z; it keeps the shape of the raw distribution.</summary>
    public Statistic T { get; internal init; }

    /// <summary>Gets the sten from <see cref="Z"/>; null without variance.</summary>
    public int? Sten { get; internal init; }

    /// <summary>Gets the stanine from <see cref="Z"/>; null without variance.</summary>
    public int? Stanine { get; internal init; }

    /// <summary>Gets the normalized z, the normal quantile of the mid-rank percentile; undefined at 0 and 100 (outside the norm group's range).</summary>
    public Statistic NormalizedZ { get; internal init; }

    /// <summary>Gets the normalized T, 50 + 10 times <see cref="NormalizedZ"/>.</summary>
    public Statistic NormalizedT { get; internal init; }

    /// <summary>Gets the normalized T by Blom's proportion (mean rank − 3/8)/(n + 1/4); undefined for a score that the norm group does not have.</summary>
    /// <remarks>Source: Blom (1958), Statistical estimates and transformed beta-variables.</remarks>
    public Statistic BlomT { get; internal init; }

    /// <summary>Gets the sten from <see cref="NormalizedZ"/>; 1 below and 10 above the norm group's range.</summary>
    public int NormalizedSten { get; internal init; }

    /// <summary>Gets the stanine from <see cref="NormalizedZ"/>; 1 below and 9 above the norm group's range.</summary>
    public int NormalizedStanine { get; internal init; }

    /// <summary>Gets the stanine by the published percentages.</summary>
    public int PercentileStanine { get; internal init; }
}
