namespace Competency.Core.Scoring;

/// <summary>Why something has no score.</summary>
public enum NotScoredReason
{
    /// <summary>No rater observed anything of it.</summary>
    NothingObserved = 1,

    /// <summary>Some was observed, but no rater observed the minimum share.</summary>
    TooLittleObserved = 2,

    /// <summary>The only raters with enough evidence are in roles that do not count.</summary>
    NoCountingRater = 3,

    /// <summary>The children with a score have less than the minimum share of all children's weight.</summary>
    TooFewChildrenScored = 4,

    /// <summary>A host's own rule gave no score.</summary>
    RuleGaveNone = 5,
}
