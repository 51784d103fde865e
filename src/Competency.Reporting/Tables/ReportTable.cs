using System.Diagnostics;
using Competency.Core;

namespace Competency.Reporting.Tables;

/// <summary>The data of a report as a flat table: for spreadsheets and for programs that analyze.</summary>
/// <param name="Key">The name for programs, in camel case; it never changes.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Columns">The columns.</param>
/// <param name="Rows">The rows, each with a value for each column.</param>
[DebuggerDisplay("{Key,nq}: {Rows.Count} rows")]
public sealed record ReportTable(string Key, string Title, ValueList<ReportColumn> Columns, ValueList<ValueList<ReportValue>> Rows);

/// <summary>A column.</summary>
/// <param name="Key">The name for programs, in camel case; it never changes.</param>
/// <param name="Title">The name for people.</param>
/// <param name="Explanation">What the column holds: unit, range, what empty means.</param>
/// <param name="Unit">In what its numbers are.</param>
public sealed record ReportColumn(string Key, string Title, string Explanation, ColumnUnit Unit);

/// <summary>In what the numbers of a column are.</summary>
public enum ColumnUnit
{
    /// <summary>No numbers: text, days, yes or no.</summary>
    None = 0,

    /// <summary>Points of a scale.</summary>
    Points = 1,

    /// <summary>Percent of a scale, 0 to 100.</summary>
    Percent = 2,

    /// <summary>A share, 0 to 1.</summary>
    Share = 3,

    /// <summary>A level's ordinal, 0 for none.</summary>
    Level = 4,

    /// <summary>A count or a rank.</summary>
    Count = 5,

    /// <summary>A difference that may be negative.</summary>
    Difference = 6,
}
