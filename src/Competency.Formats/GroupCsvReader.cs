using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Formats;

/// <summary>Reads who belongs to which group from CSV: a row a person, with the columns <c>subject</c> (被评人) and <c>group</c> (群体).</summary>
/// <remarks>
/// Encodings, separators, names of columns and the count of rows are those of <see cref="RatingCsvReader"/>. Blank rows are passed over; a row
/// without a group leaves the person in none. Safe for any number of threads.
/// </remarks>
public static class GroupCsvReader
{
    private const string GroupName = "group";

    // As long as an id may be: a longer text is a column gone astray.
    private const int MostCharacters = 200;

    private static readonly string[] s_subject = [RatingColumns.SubjectName, "被评人", "ratee", "被评价人"];
    private static readonly string[] s_group = [GroupName, "群体", "组别", "分组"];

    /// <summary>Reads a stream to its end; it stays open.</summary>
    /// <param name="stream">The file.</param>
    /// <returns>The groups; a row that is malformed or that gives a person a second group is a fault, and the person's first group stands.</returns>
    /// <exception cref="RatingFileException">The file is empty, is neither UTF-8 nor GB18030, or lacks a column or has it twice.</exception>
    public static GroupFile Read(Stream stream)
    {
        ArgumentNullException.ThrowIfNull(stream);
        using CsvRows rows = CsvRows.Open(stream, RatingFileOptions.Default, isStrict: true);
        string[] header = rows.ReadHeader();
        int subject = NamedColumns.Find(header, s_subject);
        int group = NamedColumns.Find(header, s_group);
        Dictionary<SubjectId, string> groups = [];
        Dictionary<SubjectId, int> seen = [];
        List<RowFault> faults = [];
        while (rows.Read())
        {
            string[] fields = rows.Texts();
            if (fields.All(string.IsNullOrEmpty))
            {
                continue;
            }

            int row = (int)rows.Fields.RowNumber;
            if (NamedColumns.ShapeFault(fields.Length, header.Length, row, rows.TakeBadQuotes()) is { } shape)
            {
                faults.Add(shape);
            }
            else if (!SubjectId.TryParse(fields[subject], out SubjectId id))
            {
                faults.Add(NamedColumns.Malformed(row, RatingColumns.SubjectName, fields[subject], "subject id"));
            }
            else if (fields[group].Length > MostCharacters || fields[group].Any(char.IsControl))
            {
                faults.Add(NamedColumns.Malformed(row, GroupName, fields[group], GroupName));
            }
            else if (seen.TryGetValue(id, out int first))
            {
                faults.Add(new RowFault(
                    AssessmentIssueCodes.DuplicateRating, row, RatingColumns.SubjectName, id.Value, "one row a person", FormattableString.Invariant($"'{id}' has a group in row {first} already; allowed: one row a person.")));
            }
            else
            {
                seen.Add(id, row);
                if (fields[group].Length > 0)
                {
                    groups.Add(id, fields[group]);
                }
            }
        }

        return new GroupFile(groups, [.. faults], [.. header.Where((_, i) => i != subject && i != group)]);
    }
}
