namespace Competency.Analytics;

/// <summary>How the single common factor behind omega is estimated.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum FactorMethod
{
    /// <summary>Maximum likelihood.</summary>
    MaximumLikelihood = 0,

    /// <summary>Minimum residual: least squares on the off-diagonal correlations.</summary>
    MinimumResidual = 1,
}
