namespace Competency.Core.Scoring;

/// <summary>What a warning is about.</summary>
public enum ScoringWarningCode
{
    /// <summary>Ratings of the other kind (nominations on a leaf rated by indicators, or the reverse) were not used.</summary>
    UnusedEvidence = 1,

    /// <summary>Raters observed some of a leaf, but less than the minimum share, and do not count for it.</summary>
    TooLittleObserved = 2,

    /// <summary>The scores rest on the person's own ratings alone.</summary>
    SelfOnly = 3,

    /// <summary>The raters of a role are reported, not counted: its weight is 0.</summary>
    RoleNotCounted = 4,

    /// <summary>A leaf score rests on one rater.</summary>
    SingleRater = 5,

    /// <summary>The raters of a leaf are far apart.</summary>
    Imprecise = 6,

    /// <summary>A higher level is met although one below it is not.</summary>
    IrregularLevels = 7,

    /// <summary>The climb passed over, or ended below, a level without valid evidence.</summary>
    MissingLevelEvidence = 8,

    /// <summary>The model is a draft.</summary>
    ModelIsDraft = 9,

    /// <summary>The model is deprecated.</summary>
    ModelIsDeprecated = 10,
}
