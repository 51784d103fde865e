using System.Diagnostics;
using System.Globalization;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Formats;

/// <summary>All rows of a file that rate one person.</summary>
/// <remarks>Immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("{Subject.Value,nq}: {Rows.Count} ratings, {Faults.Count} faults")]
public sealed record SubjectRatings
{
    internal SubjectRatings()
    {
    }

    /// <summary>Gets the person rated.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the assessment; null where any row of the person is faulty, because a person is never half-scored.</summary>
    public Assessment? Assessment { get; internal init; }

    /// <summary>Gets the ratings of the rows that can be read: <see cref="Assessment"/> itself, or what is left where a row is faulty.</summary>
    /// <remarks>It lets an engine name the faults of the other rows at once; the score of a person with a faulty row must not be shown.</remarks>
    public Assessment Readable { get; internal init; } = null!;

    /// <summary>Gets the row of each rating of <see cref="Readable"/>, in its order, as a spreadsheet counts rows.</summary>
    public ValueList<int> Rows { get; internal init; } = [];

    /// <summary>Gets what is wrong with the person's rows, in order; empty where there is an assessment.</summary>
    public ValueList<RowFault> Faults { get; internal init; } = [];

    /// <summary>Finds the row and column that an engine's issue is about.</summary>
    /// <param name="issue">An issue of scoring <see cref="Readable"/>.</param>
    /// <returns>The issue with its place in the file; without a place where the issue is about the assessment as a whole.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="issue"/> is null.</exception>
    public RowFault Locate(ValidationIssue issue)
    {
        ArgumentNullException.ThrowIfNull(issue);
        (int? row, string? column) = Place(issue.Path);
        return new RowFault(issue.Code, row, column, issue.Value, issue.Allowed, issue.Message);
    }

    // Paths are 'ratings[12].value', or 'ratings[12]' where the item is the one that comes twice.
    private (int? Row, string? Column) Place(string path)
    {
        const string Prefix = "ratings[";
        int end = path.IndexOf(']', StringComparison.Ordinal);
        bool isRating = path.StartsWith(Prefix, StringComparison.Ordinal) && end > 0;
        if (!isRating || !int.TryParse(path.AsSpan(Prefix.Length, end - Prefix.Length), NumberStyles.None, CultureInfo.InvariantCulture, out int index) || index >= Rows.Count)
        {
            return (null, null);
        }

        return (Rows[index], end + 2 < path.Length ? path[(end + 2)..] : RatingColumns.ItemName);
    }
}
