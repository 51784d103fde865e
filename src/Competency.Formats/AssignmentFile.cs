using Competency.Core;

namespace Competency.Formats;

/// <summary>What a file of assignments holds. Immutable, structurally equal.</summary>
public sealed record AssignmentFile
{
    internal AssignmentFile()
    {
    }

    /// <summary>Gets the assignments that can be read, in the order of the file.</summary>
    public ValueList<RaterAssignment> Assignments { get; internal init; } = [];

    /// <summary>Gets what is wrong with the other rows.</summary>
    public ValueList<RowFault> Faults { get; internal init; } = [];

    /// <summary>Gets the columns that are not read.</summary>
    public ValueList<string> UnusedColumns { get; internal init; } = [];
}
