namespace Competency.Analytics;

/// <summary>What is done about missing ratings; every result names the rule that was used.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum MissingRule
{
    /// <summary>A target (or rater) with any missing value is left out.</summary>
    Listwise = 0,

    /// <summary>Each pair of columns uses every row that has both.</summary>
    Pairwise = 1,

    /// <summary>Everything that is present is used.</summary>
    Available = 2,
}
