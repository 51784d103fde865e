namespace Competency.Analytics;

/// <summary>Says why a statistic has no value.</summary>
/// <remarks>The numbers are a wire format and never change.</remarks>
public enum UndefinedReason
{
    /// <summary>The statistic is defined: there is no reason to give.</summary>
    None = 0,

    /// <summary>The statistic was not asked for, or does not apply to the design.</summary>
    NotComputed = 1,

    /// <summary>No usable value is left after the rule for missing ratings.</summary>
    NoData = 2,

    /// <summary>Fewer targets (persons, units) than the statistic needs.</summary>
    TooFewTargets = 3,

    /// <summary>Fewer raters than the statistic needs.</summary>
    TooFewRaters = 4,

    /// <summary>Fewer items than the statistic needs.</summary>
    TooFewItems = 5,

    /// <summary>The values do not vary, so that the coefficient is zero divided by zero.</summary>
    NoVariance = 6,

    /// <summary>The targets do not differ, so that a ratio to their variance does not exist.</summary>
    NoTargetVariance = 7,

    /// <summary>There is no error variance: agreement is perfect and the test statistic has no finite value.</summary>
    NoErrorVariance = 8,

    /// <summary>The mean is too near an end of the scale for the index to be read (a_wg).</summary>
    OutsideInterpretableRange = 9,

    /// <summary>A matrix that must be inverted is singular.</summary>
    Singular = 10,

    /// <summary>An iteration ended without converging.</summary>
    NotConverged = 11,

    /// <summary>The value is infinite, such as the odds ratio of a table with an empty cell.</summary>
    Unbounded = 12,

    /// <summary>Cells are missing and the method needs a complete, fully crossed design.</summary>
    IncompleteDesign = 13,

    /// <summary>There are too many items for a complete enumeration.</summary>
    TooManyItems = 14,

    /// <summary>The statistic needs values on a ratio or otherwise restricted scale, and these are not.</summary>
    WrongScale = 15,
}
