namespace Competency.Core;

/// <summary>Tells where an element of a model comes from.</summary>
/// <remarks>A completed element must never be passed off as stated: every rendering of a model can show which is which.</remarks>
public sealed record Provenance
{
    internal Provenance(ProvenanceKind kind, SourceDocumentId? source, string? reason)
    {
        Kind = kind;
        Source = source;
        Reason = reason;
    }

    /// <summary>Gets the provenance of what the author of the model wrote so that the model can be used.</summary>
    public static Provenance Completed { get; } = new(ProvenanceKind.Completed, null, null);

    /// <summary>Gets how the element came about.</summary>
    public ProvenanceKind Kind { get; }

    /// <summary>Gets the document that states or implies the element; null only for a completed one.</summary>
    public SourceDocumentId? Source { get; }

    /// <summary>Gets what in the document implies an inferred element; null for the other kinds.</summary>
    public string? Reason { get; }
}
