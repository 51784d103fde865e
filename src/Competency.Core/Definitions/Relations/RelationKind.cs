namespace Competency.Core;

/// <summary>How much of a dimension another one covers.</summary>
public enum RelationKind
{
    /// <summary>Both measure the same thing: a percent of one may stand for the other.</summary>
    Same = 1,

    /// <summary>This dimension covers more than the other.</summary>
    Broader = 2,

    /// <summary>This dimension covers less than the other.</summary>
    Narrower = 3,
}
