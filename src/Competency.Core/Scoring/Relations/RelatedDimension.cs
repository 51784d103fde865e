using System.Diagnostics;

namespace Competency.Core.Scoring;

/// <summary>A dimension of another model that a dimension is related to.</summary>
[DebuggerDisplay("{Kind} {Model.Value,nq}/{Dimension.Value,nq}")]
public sealed record RelatedDimension
{
    internal RelatedDimension(ModelId model, DimensionId dimension, RelationKind kind, bool isDeclared, Provenance provenance, LocalizedText note)
    {
        Model = model;
        Dimension = dimension;
        Kind = kind;
        IsDeclared = isDeclared;
        Provenance = provenance;
        Note = note;
    }

    /// <summary>Gets the other model.</summary>
    public ModelId Model { get; }

    /// <summary>Gets the dimension of the other model.</summary>
    public DimensionId Dimension { get; }

    /// <summary>Gets how the dimension that was asked about relates to this one: it is the same, broader, or narrower.</summary>
    public RelationKind Kind { get; }

    /// <summary>Gets whether the model that was asked about says so itself; where not, the other model does, and this is its word turned round.</summary>
    public bool IsDeclared { get; }

    /// <summary>Gets where the relation comes from, among the sources of the model that declares it.</summary>
    public Provenance Provenance { get; }

    /// <summary>Gets why, in the words of the model that declares it; may be empty.</summary>
    public LocalizedText Note { get; }
}
