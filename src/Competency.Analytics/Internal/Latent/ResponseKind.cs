namespace Competency.Analytics.Internal.Latent;

/// <summary>How the probabilities of a unit's categories hang on slope, intercepts and the latent value.</summary>
internal enum ResponseKind
{
    /// <summary>log P(k)/P(0) = k·slope·z + intercept(k).</summary>
    Adjacent,

    /// <summary>logit P(at least k) = slope·z + intercept(k), intercepts falling.</summary>
    Cumulative,
}
