namespace Competency.Analytics.Internal.Latent;

/// <summary>How many slopes a model has.</summary>
internal enum SlopeSharing
{
    /// <summary>All slopes are one: the latent value plays no part (conditional likelihood).</summary>
    One,

    /// <summary>One slope for all, which is the standard deviation of the latent value where slopes are one on its scale.</summary>
    Common,

    /// <summary>Each item has its own.</summary>
    Free,
}
