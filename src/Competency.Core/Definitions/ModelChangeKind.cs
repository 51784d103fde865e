namespace Competency.Core;

/// <summary>What happened to an element between two versions of a model.</summary>
public enum ModelChangeKind
{
    /// <summary>It is new.</summary>
    Added = 1,

    /// <summary>It is gone.</summary>
    Removed = 2,

    /// <summary>A text of it says something else, or says it in other languages.</summary>
    Reworded = 3,

    /// <summary>Its weight is another.</summary>
    Reweighted = 4,

    /// <summary>It is rated on another scale.</summary>
    Rescaled = 5,

    /// <summary>It is scored by another rule: level rule, composite rule, cuts, bands, roles, shares.</summary>
    RuleChanged = 6,

    /// <summary>It stands in another place: under another composite, at another level, in another order.</summary>
    Moved = 7,

    /// <summary>An indicator is keyed the other way round.</summary>
    Rekeyed = 8,

    /// <summary>It rests on another source, or rests on it differently.</summary>
    ProvenanceChanged = 9,

    /// <summary>The model's status, or what replaces it, is another.</summary>
    StatusChanged = 10,
}
