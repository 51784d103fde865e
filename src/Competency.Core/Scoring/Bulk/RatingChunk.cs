using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Bulk;

/// <summary>One record of a stream of ratings.</summary>
/// <param name="Subject">The person assessed.</param>
/// <param name="Rating">The rating; its comment and date play no part.</param>
/// <param name="Row">The caller's number of the record, for reports, or null.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BulkRating(SubjectId Subject, Rating Rating, long? Row = null);

/// <summary>Some records of a stream, in any order: a few thousand at a time cost far less than one by one.</summary>
public sealed record RatingChunk
{
    /// <summary>Gets the ratings; they must not change before the next chunk is asked for.</summary>
    public ReadOnlyMemory<BulkRating> Ratings { get; init; }

    /// <summary>Gets the subjects of whom, with this chunk, all ratings are there; heeded under <see cref="SubjectCompletion.WhenTold"/> alone. Default: none.</summary>
    public ValueList<SubjectId> Completed { get; init; } = [];

    /// <summary>Gets the records that could not be read. One whose subject is known refuses that subject; all are in the report. Default: none.</summary>
    public ValueList<BulkIssue> Faults { get; init; } = [];
}
