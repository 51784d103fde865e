namespace Competency.Analytics;

/// <summary>The change of one group between two times, after minus before.</summary>
public sealed class PairedDifferenceResult
{
    internal PairedDifferenceResult()
    {
    }

    /// <summary>Gets what was done about missing scores: who lacks one of the two is left out, because pairs are given without gaps.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the number of pairs.</summary>
    public int N { get; internal init; }

    /// <summary>Gets the mean before.</summary>
    public Statistic MeanBefore { get; internal init; }

    /// <summary>Gets the mean after.</summary>
    public Statistic MeanAfter { get; internal init; }

    /// <summary>Gets the standard deviation before.</summary>
    public Statistic SdBefore { get; internal init; }

    /// <summary>Gets the standard deviation after.</summary>
    public Statistic SdAfter { get; internal init; }

    /// <summary>Gets the correlation of before and after.</summary>
    public Statistic Correlation { get; internal init; }

    /// <summary>Gets the mean change, in score points.</summary>
    public Statistic MeanChange { get; internal init; }

    /// <summary>Gets the standard deviation of the change.</summary>
    public Statistic ChangeSd { get; internal init; }

    /// <summary>Gets d_z, the mean change over the standard deviation of the change.</summary>
    public Statistic Dz { get; internal init; }

    /// <summary>Gets the interval of <see cref="Dz"/> by the noncentral t distribution.</summary>
    public ConfidenceInterval DzInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);

    /// <summary>Gets d_rm, d_z √(2(1 − r)).</summary>
    public Statistic Drm { get; internal init; }

    /// <summary>Gets d_av, the mean change over the mean of both standard deviations.</summary>
    public Statistic Dav { get; internal init; }

    /// <summary>Gets the mean change over the root mean square of both standard deviations.</summary>
    public Statistic DavRms { get; internal init; }

    /// <summary>Gets the mean change over the standard deviation before.</summary>
    public Statistic DBefore { get; internal init; }

    /// <summary>Gets the paired t with n − 1 degrees of freedom.</summary>
    public Statistic T { get; internal init; }

    /// <summary>Gets the degrees of freedom of <see cref="T"/>, n − 1; 0 without a pair.</summary>
    public int Df => Math.Max(0, N - 1);

    /// <summary>Gets the two-sided probability of <see cref="T"/>.</summary>
    public Statistic P { get; internal init; }

    /// <summary>Gets the interval of the mean change, in score points.</summary>
    public ConfidenceInterval ChangeInterval { get; internal init; } = ConfidenceInterval.Undefined(0.95, UndefinedReason.NotComputed);
}
