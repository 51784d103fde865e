namespace Competency.Analytics;

/// <summary>How a many-facet Rasch model was estimated.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum FacetEstimationMethod
{
    /// <summary>Joint maximum likelihood: persons are parameters like raters and items.</summary>
    Joint = 0,

    /// <summary>Marginal maximum likelihood: persons are a random sample from a normal distribution.</summary>
    Marginal = 1,
}
