namespace Competency.Core.Scoring;

/// <summary>What a node of an explanation stands for.</summary>
public enum ExplanationKind
{
    /// <summary>The whole.</summary>
    Overall = 1,

    /// <summary>A composite dimension.</summary>
    Composite = 2,

    /// <summary>A leaf dimension.</summary>
    Leaf = 3,

    /// <summary>The strength of one level of a leaf; it decides the level and adds nothing to the score.</summary>
    Level = 4,

    /// <summary>One role's raters.</summary>
    Role = 5,

    /// <summary>One rater.</summary>
    Rater = 6,

    /// <summary>One rating.</summary>
    Rating = 7,
}
