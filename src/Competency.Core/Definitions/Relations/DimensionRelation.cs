using System.Diagnostics;

namespace Competency.Core;

/// <summary>A model's word on how one of its dimensions relates to a dimension of another model.</summary>
/// <remarks>It reads: "dimension is the same as, broader than, or narrower than the target". Whether the target exists is known only beside the other model.</remarks>
[DebuggerDisplay("{Dimension.Value,nq} {Kind} {Model.Value,nq}/{Target.Value,nq}")]
public sealed record DimensionRelation
{
    internal DimensionRelation()
    {
    }

    /// <summary>Gets the dimension of the model that declares the relation.</summary>
    public DimensionId Dimension { get; internal init; }

    /// <summary>Gets how it relates to the target.</summary>
    public RelationKind Kind { get; internal init; }

    /// <summary>Gets the other model.</summary>
    public ModelId Model { get; internal init; }

    /// <summary>Gets the dimension of the other model.</summary>
    public DimensionId Target { get; internal init; }

    /// <summary>Gets where the relation comes from.</summary>
    public Provenance Provenance { get; internal init; } = Provenance.Completed;

    /// <summary>Gets why, for readers; empty where the model does not say.</summary>
    public LocalizedText Note { get; internal init; } = LocalizedText.Empty;
}
