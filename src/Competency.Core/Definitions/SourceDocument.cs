namespace Competency.Core;

/// <summary>A document that a model rests on.</summary>
public sealed record SourceDocument
{
    internal SourceDocument(SourceDocumentId id, LocalizedText title)
    {
        Id = id;
        Title = title;
    }

    /// <summary>Gets the id that provenances refer to.</summary>
    public SourceDocumentId Id { get; }

    /// <summary>Gets the document's title.</summary>
    public LocalizedText Title { get; }
}
