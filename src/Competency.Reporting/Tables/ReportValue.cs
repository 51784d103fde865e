using System.Diagnostics;
using System.Runtime.InteropServices;

namespace Competency.Reporting.Tables;

/// <summary>One value of a table: a number, a text, a day, yes or no, or nothing.</summary>
/// <remarks>At most one of the properties is there; <c>default</c> is nothing.</remarks>
[DebuggerDisplay("{Number}{Text,nq}{Day}{Flag}")]
[StructLayout(LayoutKind.Auto)]
public readonly record struct ReportValue
{
    private ReportValue(decimal? number, string? text, DateOnly? day, bool? flag)
    {
        Number = number;
        Text = text;
        Day = day;
        Flag = flag;
    }

    /// <summary>Gets the number, exact, or null.</summary>
    public decimal? Number { get; }

    /// <summary>Gets the text, or null.</summary>
    public string? Text { get; }

    /// <summary>Gets the day, or null.</summary>
    public DateOnly? Day { get; }

    /// <summary>Gets yes or no, or null.</summary>
    public bool? Flag { get; }

    internal static ReportValue Of(decimal? number) => new(number, null, null, null);

    internal static ReportValue Of(int? number) => new(number, null, null, null);

    internal static ReportValue Of(string? text) => new(null, text, null, null);

    internal static ReportValue Of(DateOnly? day) => new(null, null, day, null);

    internal static ReportValue Of(bool? flag) => new(null, null, null, flag);

    /// <summary>A member of an enum as the formats write it: <c>not-scored</c>.</summary>
    internal static ReportValue OfName<T>(T? member)
        where T : struct, Enum => Of(member is { } value ? System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(value.ToString()) : null);
}
