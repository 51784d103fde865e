namespace Competency.Analytics;

/// <summary>How the variance components behind an intraclass correlation are estimated.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum IntraclassMethod
{
    /// <summary>Analysis of variance over the targets that every rater rated; others are left out (listwise).</summary>
    AnalysisOfVariance = 0,

    /// <summary>Restricted maximum likelihood over every rating that is present; variances cannot be negative.</summary>
    RestrictedMaximumLikelihood = 1,
}
