namespace Competency.Core.Disclosure;

/// <summary>Why something is not shown.</summary>
public enum HiddenReason
{
    /// <summary>The group has fewer raters than its minimum, and so has the pool of small groups.</summary>
    TooFewRaters = 1,

    /// <summary>There are fewer raters other than self than the minimum in all.</summary>
    TooFewRatersInAll = 2,

    /// <summary>Fewer raters of the group than its minimum rated this dimension.</summary>
    TooFewRatersHere = 3,

    /// <summary>Since the last release fewer raters are new or changed than it takes to show the group for the first time.</summary>
    TooFewNewRaters = 4,

    /// <summary>Nobody who may be shown counts here.</summary>
    NobodyToShow = 5,

    /// <summary>Too few of the dimensions below are shown.</summary>
    TooLittleShown = 6,

    /// <summary>The group has fewer raters than its minimum for comments.</summary>
    TooFewRatersOfComments = 7,
}
