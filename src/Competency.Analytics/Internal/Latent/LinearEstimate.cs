namespace Competency.Analytics.Internal.Latent;

/// <summary>Linear combinations of estimates, with their standard errors.</summary>
internal static class LinearEstimate
{
    public static double Value(this Maximum maximum, IEnumerable<(int Parameter, double Weight)> weights) =>
        weights.Sum(w => w.Weight * maximum.Parameters[w.Parameter]);

    public static double Error(this Maximum maximum, IReadOnlyCollection<(int Parameter, double Weight)> weights) =>
        Math.Sqrt(weights.Sum(a => weights.Sum(b => a.Weight * b.Weight * maximum.Covariance[a.Parameter][b.Parameter])));
}
