using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Progress;

/// <summary>What became of a person over two or more assessments by one model.</summary>
/// <remarks>Immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("{Subject.Value,nq} by {Model}: {Dates.Count} assessments")]
public sealed record ProgressReport
{
    internal ProgressReport()
    {
    }

    /// <summary>Gets the person.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the model version of the newest assessment, with which the earlier ones are compared.</summary>
    public ModelReference Model { get; internal init; } = null!;

    /// <summary>Gets the days of the assessments, oldest first.</summary>
    public ValueList<DateOnly> Dates { get; internal init; } = [];

    /// <summary>Gets the whole over time.</summary>
    public DimensionProgress Overall { get; internal init; } = null!;

    /// <summary>Gets each dimension of the newest model version over time, each parent before its children.</summary>
    public ValueList<DimensionProgress> Dimensions { get; internal init; } = [];

    /// <summary>Gets what of the earlier assessments may not be compared, oldest first, then in the order of their model's dimensions.</summary>
    public ValueList<NotCompared> NotCompared { get; internal init; } = [];
}
