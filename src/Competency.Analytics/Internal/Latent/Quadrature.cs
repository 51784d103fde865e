namespace Competency.Analytics.Internal.Latent;

/// <summary>
/// Equally spaced points over ±6 standard deviations with normalized normal weights. For smooth integrands that die out at both
/// ends the error of this rule falls faster than any power of the spacing.
/// </summary>
internal sealed class Quadrature
{
    public Quadrature(int points)
    {
        Nodes = new double[points];
        LogWeights = new double[points];
        double sum = 0;
        for (int q = 0; q < points; q++)
        {
            Nodes[q] = -6 + (12.0 * q / (points - 1));
            LogWeights[q] = -0.5 * Nodes[q] * Nodes[q];
            sum += Math.Exp(LogWeights[q]);
        }

        for (int q = 0; q < points; q++)
        {
            LogWeights[q] -= Math.Log(sum);
        }
    }

    public double[] Nodes { get; }

    public double[] LogWeights { get; }
}
