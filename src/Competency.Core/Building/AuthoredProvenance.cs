using Competency.Core.Building;

namespace Competency.Core;

/// <summary>Where an element comes from that an author adds to a model and that has no text of its own to carry it.</summary>
/// <remarks>Immutable. Nothing is checked here; the builder reports every fault at once.</remarks>
public sealed class AuthoredProvenance
{
    private readonly string _kind;
    private readonly string? _source;
    private readonly string? _reason;

    private AuthoredProvenance(string kind, string? source, string? reason)
    {
        _kind = kind;
        _source = source;
        _reason = reason;
    }

    /// <summary>Gets the provenance of what the author of the model wrote, which is the default.</summary>
    public static AuthoredProvenance Completed { get; } = new(WireNames.Completed, null, null);

    /// <summary>Says that a source document of the model states the element.</summary>
    /// <param name="source">The document's id.</param>
    public static AuthoredProvenance Stated(string source) => new(WireNames.Stated, source, null);

    /// <summary>Says that a source document of the model implies the element.</summary>
    /// <param name="source">The document's id.</param>
    /// <param name="reason">What in the document implies it.</param>
    public static AuthoredProvenance Inferred(string source, string reason) => new(WireNames.Inferred, source, reason);

    internal static ProvenanceDraft ToDraft(AuthoredProvenance? provenance) =>
        new() { Kind = provenance?._kind ?? WireNames.Completed, Source = provenance?._source, Reason = provenance?._reason };
}
