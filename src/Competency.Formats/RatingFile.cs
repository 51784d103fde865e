using System.Diagnostics;
using Competency.Core;

namespace Competency.Formats;

/// <summary>What a file of ratings holds.</summary>
/// <remarks>Immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("{Subjects.Count} subjects, {Faults.Count} faults of nobody's")]
public sealed record RatingFile
{
    internal RatingFile()
    {
    }

    /// <summary>Gets the persons rated, in order of first appearance.</summary>
    public ValueList<SubjectRatings> Subjects { get; internal init; } = [];

    /// <summary>Gets the faults of rows that do not say readably whom they rate, and so belong to nobody.</summary>
    public ValueList<RowFault> Faults { get; internal init; } = [];

    /// <summary>Gets the header's names that stand for no known column, in order; what is below them is not read.</summary>
    public ValueList<string> UnusedColumns { get; internal init; } = [];
}
