using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Formats;

/// <summary>Reads who rates whom from CSV: a row an assignment, with the columns <c>subject</c> (被评人), <c>rater</c> (评价人) and <c>role</c> (角色).</summary>
/// <remarks>Encodings, separators, names of columns and the count of rows are those of <see cref="RatingCsvReader"/>. Blank rows are passed over. Safe for any number of threads.</remarks>
public static class AssignmentCsvReader
{
    private static readonly string[][] s_known =
    [
        [RatingColumns.SubjectName, "被评人", "ratee", "被评价人"],
        [RatingColumns.RaterName, "评价人", "评分人"],
        [RatingColumns.RoleName, "角色", "relationship", "评价关系"],
    ];

    /// <summary>Reads a stream to its end; it stays open.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="roles">The roles that may rate, such as those of a model; none for any.</param>
    /// <returns>The assignments; a row that is malformed, that repeats another or that gives a rater a second role for a person is a fault.</returns>
    /// <exception cref="RatingFileException">The file is empty, is neither UTF-8 nor GB18030, or lacks a column or has it twice.</exception>
    public static AssignmentFile Read(Stream stream, IReadOnlyCollection<RoleId>? roles = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using CsvRows rows = CsvRows.Open(stream, RatingFileOptions.Default, isStrict: true);
        string[] header = rows.ReadHeader();
        int[] columns = [.. s_known.Select(names => NamedColumns.Find(header, names))];
        List<RaterAssignment> assignments = [];
        List<RowFault> faults = [];
        Dictionary<(SubjectId Subject, RaterId Rater), (RoleId Role, int Row)> seen = [];
        while (rows.Read())
        {
            string[] fields = rows.Texts();
            if (fields.All(string.IsNullOrEmpty))
            {
                continue;
            }

            int row = (int)rows.Fields.RowNumber;
            RowFault[] found = [.. Faults(fields, columns, row, header.Length, rows.TakeBadQuotes(), roles)];
            if (found.Length == 0)
            {
                RaterAssignment assignment = new(SubjectId.Parse(fields[columns[0]]), RaterId.Parse(fields[columns[1]]), RoleId.Parse(fields[columns[2]]));
                if (seen.TryAdd((assignment.Subject, assignment.Rater), (assignment.Role, row)))
                {
                    assignments.Add(assignment);
                }
                else
                {
                    found = [Again(assignment, row, seen[(assignment.Subject, assignment.Rater)])];
                }
            }

            faults.AddRange(found);
        }

        return new AssignmentFile
        {
            Assignments = [.. assignments],
            Faults = [.. faults],
            UnusedColumns = [.. header.Where((_, i) => !columns.Contains(i))],
        };
    }

    private static IEnumerable<RowFault> Faults(string[] fields, int[] columns, int row, int count, bool hasBadQuotes, IReadOnlyCollection<RoleId>? roles)
    {
        if (NamedColumns.ShapeFault(fields.Length, count, row, hasBadQuotes) is { } shape)
        {
            yield return shape;
        }
        else
        {
            string subject = fields[columns[0]];
            string rater = fields[columns[1]];
            string role = fields[columns[2]];
            if (!SubjectId.TryParse(subject, out _))
            {
                yield return NamedColumns.Malformed(row, RatingColumns.SubjectName, subject, "subject id");
            }

            if (!RaterId.TryParse(rater, out _))
            {
                yield return NamedColumns.Malformed(row, RatingColumns.RaterName, rater, "rater id");
            }

            if (!RoleId.TryParse(role, out RoleId id) || (roles is { Count: > 0 } && !roles.Contains(id)))
            {
                string allowed = roles is { Count: > 0 } ? string.Join(", ", roles) : "words of lowercase letters and digits joined by hyphens";
                yield return new RowFault(AssessmentIssueCodes.UnknownRole, row, RatingColumns.RoleName, role, allowed, $"'{role}' is no role that may rate; allowed: {allowed}.");
            }
        }
    }

    private static RowFault Again(RaterAssignment assignment, int row, (RoleId Role, int Row) first) => assignment.Role == first.Role
        ? new RowFault(AssessmentIssueCodes.DuplicateRating, row, null, null, null, FormattableString.Invariant($"'{assignment.Rater}' rates '{assignment.Subject}' in row {first.Row} already"))
        : new RowFault(
            AssessmentIssueCodes.RaterInTwoRoles,
            row,
            RatingColumns.RoleName,
            assignment.Role.Value,
            first.Role.Value,
            FormattableString.Invariant($"'{assignment.Rater}' rates '{assignment.Subject}' as {first.Role} in row {first.Row}; allowed: one role."));
}
