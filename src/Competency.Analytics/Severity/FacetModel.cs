namespace Competency.Analytics;

/// <summary>How the steps between categories are shared in a many-facet Rasch model.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum FacetModel
{
    /// <summary>One set of steps for all items (Andrich's rating scale).</summary>
    RatingScale = 0,

    /// <summary>Each item has its own steps (Masters' partial credit).</summary>
    PartialCredit = 1,
}
