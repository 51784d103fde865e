using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Validation;

namespace Competency.Formats;

/// <summary>What is wrong with one row of a file, and where.</summary>
/// <param name="Code">One of <see cref="RatingFileCodes"/> or <see cref="Core.Scoring.AssessmentIssueCodes"/>.</param>
/// <param name="Row">The row as a spreadsheet counts it: the header is row 1; a line break inside quotes starts no row. Null where the fault is not in one row.</param>
/// <param name="Column">The column's English name, such as <c>value</c>, or null where the fault is the whole row's.</param>
/// <param name="Value">The text found there, or null.</param>
/// <param name="Allowed">What would have been allowed, or null.</param>
/// <param name="Message">The fault in one sentence, without the place.</param>
public sealed record RowFault(string Code, int? Row, string? Column, string? Value, string? Allowed, string Message)
{
    /// <summary>Gives place and message: <c>row 17, column value: …</c>.</summary>
    public override string ToString() => (Row, Column) switch
    {
        (null, _) => Message,
        (_, null) => FormattableString.Invariant($"row {Row}: {Message}"),
        _ => FormattableString.Invariant($"row {Row}, column {Column}: {Message}"),
    };

    /// <summary>Gives the fault as one of a bulk run, with the row of the file.</summary>
    internal BulkIssue ToIssue(SubjectId? subject) =>
        new(null, subject, Row, new ValidationIssue(Code, IssueSeverity.Error, Column ?? string.Empty, Message, Value, Allowed));
}
