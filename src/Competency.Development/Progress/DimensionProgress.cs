using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Progress;

/// <summary>One dimension over time.</summary>
[DebuggerDisplay("{Dimension.Value,nq}: {Change?.Percent} %")]
public sealed record DimensionProgress
{
    internal DimensionProgress()
    {
    }

    /// <summary>Gets the dimension; <see cref="DimensionId.Overall"/> for the whole.</summary>
    public DimensionId Dimension { get; internal init; }

    /// <summary>Gets what each comparable assessment says, oldest first; unscored ones are in it.</summary>
    public ValueList<Measurement> Measurements { get; internal init; } = [];

    /// <summary>Gets the change from each scored assessment to the next; empty with fewer than two.</summary>
    public ValueList<DimensionChange> Steps { get; internal init; } = [];

    /// <summary>Gets the change from the first scored assessment to the last; null with fewer than two.</summary>
    public DimensionChange? Change { get; internal init; }

    /// <summary>Gets the trend; null with fewer than three scored assessments, or where all are of one day.</summary>
    public Trend? Trend { get; internal init; }
}
