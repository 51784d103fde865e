using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Bulk;

/// <summary>One record of a stream of ratings.</summary>
/// <param name="Subject">The person assessed.</param>
/// <param name="Rating">The rating; its comment and date play no part.</param>
/// <param name="Row">The caller's number of the record, for reports, or null.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct BulkRating(SubjectId Subject, Rating Rating, long? Row = null);

/// <summary>One record of a stream of ratings, by handles that were found once: nothing is looked up by its text again.</summary>
/// <param name="Subject">The person assessed.</param>
/// <param name="Rater">Who rates.</param>
/// <param name="Role">How the rater stands to the person; the same in all of the rater's ratings of that person.</param>
/// <param name="Item">The item.</param>
/// <param name="Value">A point of the item's scale, or not observed.</param>
/// <param name="Row">The caller's number of the record, for reports, or null.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ResolvedRating(SubjectId Subject, RaterId Rater, RoleHandle Role, ItemHandle Item, RatingValue Value, long? Row = null);

/// <summary>All ratings of one person by one rater, a cell for each of <see cref="BulkScorer.Items"/>.</summary>
/// <param name="Subject">The person assessed.</param>
/// <param name="Rater">Who rates.</param>
/// <param name="Role">How the rater stands to the person.</param>
/// <param name="Cells">The cells, 0 for not observed, else as <see cref="BulkScorer.CellOf"/> gives them.</param>
/// <param name="Row">The caller's number of the record, for reports, or null.</param>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RaterRow(SubjectId Subject, RaterId Rater, RoleHandle Role, ReadOnlyMemory<byte> Cells, long? Row = null);

/// <summary>Some records of a stream, in any order: a few thousand at a time cost far less than one by one.</summary>
public sealed record RatingChunk
{
    /// <summary>Gets the ratings; they must not change before the next chunk is asked for.</summary>
    public ReadOnlyMemory<BulkRating> Ratings { get; init; }

    /// <summary>Gets ratings by handles, which come after <see cref="Ratings"/>; they must not change before the next chunk is asked for. Default: none.</summary>
    public ReadOnlyMemory<ResolvedRating> Resolved { get; init; }

    /// <summary>Gets whole rows, which come after <see cref="Resolved"/>; they and their cells must not change before the next chunk is asked for. Default: none.</summary>
    public ReadOnlyMemory<RaterRow> Rows { get; init; }

    /// <summary>Gets the subjects of whom, with this chunk, all ratings are there; heeded under <see cref="SubjectCompletion.WhenTold"/> alone. Default: none.</summary>
    public ValueList<SubjectId> Completed { get; init; } = [];

    /// <summary>Gets the records that could not be read. One whose subject is known refuses that subject; all are in the report. Default: none.</summary>
    public ValueList<BulkIssue> Faults { get; init; } = [];
}
