namespace Competency.Analytics;

/// <summary>How a model of latent values is estimated by marginal maximum likelihood.</summary>
public sealed class ItemResponseOptions
{
    /// <summary>Gets whether all items share one discrimination; only for models that have discriminations.</summary>
    /// <value>False.</value>
    public bool EqualDiscriminations { get; init; }

    /// <summary>Gets the number of points of the quadrature, equally spaced over ±6 standard deviations of θ; 11 to 401.</summary>
    /// <value>61. Raise it where a person has hundreds of answers.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is out of range.</exception>
    public int QuadraturePoints
    {
        get;
        init => field = value is >= 11 and <= 401 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "The quadrature has 11 to 401 points.");
    } = 61;

    /// <summary>Gets the largest number of iterations, at least 1.</summary>
    /// <value>500.</value>
    /// <exception cref="ArgumentOutOfRangeException">The value is below 1.</exception>
    public int MostIterations
    {
        get;
        init => field = value >= 1 ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "At least one iteration is needed.");
    } = 500;
}
