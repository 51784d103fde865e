namespace Competency.Core.Scoring;

/// <summary>What a result is about.</summary>
public enum DimensionKind
{
    /// <summary>A dimension that raters measure.</summary>
    Leaf = 1,

    /// <summary>A dimension made of others.</summary>
    Composite = 2,

    /// <summary>The whole model.</summary>
    Overall = 3,
}
