using System.Diagnostics;

namespace Competency.Core;

/// <summary>Something that a person can do to come from one level of a dimension to a higher one.</summary>
[DebuggerDisplay("{Id.Value,nq}: {Text}")]
public sealed record DevelopmentMeasure
{
    internal DevelopmentMeasure()
    {
    }

    /// <summary>Gets the id, unique in the model.</summary>
    public MeasureId Id { get; internal init; }

    /// <summary>Gets what kind of thing it is.</summary>
    public MeasureKind Kind { get; internal init; }

    /// <summary>Gets the dimension that it develops.</summary>
    public DimensionId Dimension { get; internal init; }

    /// <summary>Gets the level that the person stands at: 0 for none yet, or a defined ordinal of the dimension.</summary>
    public int FromLevel { get; internal init; }

    /// <summary>Gets the level that the measure leads to: a defined ordinal of the dimension over <see cref="FromLevel"/>.</summary>
    public int ToLevel { get; internal init; }

    /// <summary>Gets what to do, in one sentence.</summary>
    public LocalizedText Text { get; internal init; } = LocalizedText.Empty;

    /// <summary>Gets where the measure comes from.</summary>
    public Provenance Provenance { get; internal init; } = Provenance.Completed;
}
