using Competency.Core.Scoring;

namespace Competency.Formats;

/// <summary>What small files of named columns have in common: finding the columns, and faults of a row's shape.</summary>
internal static class NamedColumns
{
    public static int Find(string[] header, string[] names)
    {
        int[] found = [.. Enumerable.Range(0, header.Length).Where(i => names.Contains(header[i], StringComparer.OrdinalIgnoreCase))];
        return found.Length switch
        {
            1 => found[0],
            0 => throw new RatingFileException(
                RatingFileCodes.MissingColumn,
                $"The header lacks '{names[0]}' ({names[1]}); it has: {string.Join(", ", header.Select(name => $"'{name}'"))}. Columns are separated by commas, semicolons or tabs."),
            _ => throw new RatingFileException(RatingFileCodes.DuplicateColumn, $"The header has the column '{names[0]}' ({names[1]}) more than once."),
        };
    }

    public static RowFault? ShapeFault(int fields, int columns, int row, bool hasBadQuotes)
    {
        if (hasBadQuotes)
        {
            return new RowFault(RatingFileCodes.BadQuotes, row, null, null, null, "a quotation mark is misplaced or not closed");
        }

        string allowed = FormattableString.Invariant($"{columns}, as in the header");
        return fields == columns
            ? null
            : new RowFault(RatingFileCodes.WrongFieldCount, row, null, null, allowed, FormattableString.Invariant($"the row has {fields} fields; allowed: {allowed}."));
    }

    public static RowFault Malformed(int row, string column, string value, string what)
    {
        const string Allowed = "1 to 200 characters, none of them a control character";
        return new RowFault(AssessmentIssueCodes.MalformedId, row, column, value, Allowed, $"'{value}' is not a {what}; allowed: {Allowed}.");
    }
}
