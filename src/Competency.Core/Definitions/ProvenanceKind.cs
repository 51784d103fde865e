namespace Competency.Core;

/// <summary>How an element of a model came about.</summary>
public enum ProvenanceKind
{
    /// <summary>A source document says it.</summary>
    Stated = 1,

    /// <summary>A source document implies it, for a reason that is given.</summary>
    Inferred = 2,

    /// <summary>No document says it; the author of the model wrote it so that the model can be used.</summary>
    Completed = 3,
}
