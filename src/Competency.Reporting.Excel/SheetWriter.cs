using System.Globalization;
using Competency.Core;
using Competency.Reporting.Tables;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Reporting.Excel;

/// <summary>Turns tables into worksheets: a frozen header with filters, a cell of the right kind for each value, and colors by condition.</summary>
internal static class SheetWriter
{
    // The longest text that a cell of the format holds.
    private const int LongestText = 32_767;

    private static readonly DateOnly s_firstDay = new(1899, 12, 30);

    public static Worksheet Of(ReportTable table)
    {
        SheetData data = new();
        data.Append(Row(table.Columns.Select(column => TextCell(column.Title, WorkbookStyles.Header))));
        foreach (ValueList<ReportValue> row in table.Rows)
        {
            data.Append(Row(row.Select((value, i) => CellOf(value, table.Columns[i].Unit))));
        }

        int last = table.Rows.Count + 1;
        Worksheet sheet = Frame([.. table.Columns.Select((column, i) => WidthOf(column, i, table))], data, last);
        int priority = 0;
        foreach (ConditionalFormatting colors in table.Columns.Select((column, i) => Colors(column, Name(i), last, ++priority)).OfType<ConditionalFormatting>())
        {
            sheet.Append(colors);
        }

        return sheet;
    }

    public static Worksheet OfColumns(ValueList<ReportTable> tables, ReportTexts texts, string language)
    {
        SheetData data = new();
        data.Append(Row(((string[])["columns.sheet", "columns.column", "columns.meaning"]).Select(key => TextCell(texts.Get(key, language), WorkbookStyles.Header))));
        foreach (ReportTable table in tables)
        {
            foreach (ReportColumn column in table.Columns)
            {
                data.Append(Row([TextCell(table.Title, WorkbookStyles.Plain), TextCell(column.Title, WorkbookStyles.Plain), TextCell(column.Explanation, WorkbookStyles.Wrapped)]));
            }
        }

        return Frame([18, 22, 90], data, tables.Sum(table => table.Columns.Count) + 1);
    }

    private static Worksheet Frame(double[] widths, SheetData data, int last) => new(
        new SheetViews(new SheetView(new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen }) { WorkbookViewId = 0 }),
        new Columns(widths.Select((width, i) => new Column { Min = (uint)i + 1, Max = (uint)i + 1, Width = width, CustomWidth = true })),
        data,
        new AutoFilter { Reference = $"A1:{Name(widths.Length - 1)}{Invariant(last)}" });

    private static Row Row(IEnumerable<Cell> cells) => new(cells);

    private static Cell CellOf(ReportValue value, ColumnUnit unit) => value switch
    {
        { Number: { } number } => new Cell { CellValue = new CellValue(DisplayNumber.Exact(number)), DataType = CellValues.Number, StyleIndex = WorkbookStyles.Of(unit) },
        { Day: { } day } => new Cell { CellValue = new CellValue(Invariant(day.DayNumber - s_firstDay.DayNumber)), DataType = CellValues.Number, StyleIndex = WorkbookStyles.Day },
        { Flag: { } flag } => new Cell { CellValue = new CellValue(flag ? "1" : "0"), DataType = CellValues.Boolean },
        { Text: { } text } => TextCell(text, WorkbookStyles.Plain),
        _ => new Cell(),
    };

    private static Cell TextCell(string text, uint style) =>
        new(new InlineString(new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve })) { DataType = CellValues.InlineString, StyleIndex = style };

    // What the format cannot hold becomes U+FFFD, and what is longer than a cell ends in an ellipsis.
    private static string Clean(string text)
    {
        string clean = string.Concat(text.EnumerateRunes().Select(rune => rune.Value is < 32 and not (9 or 10) or 0xFFFE or 0xFFFF ? "\uFFFD" : rune.ToString()));
        return clean.Length <= LongestText ? clean : clean[..(LongestText - 2)] + "…";
    }

    private static double WidthOf(ReportColumn column, int index, ReportTable table)
    {
        int longest = table.Rows.Take(200).Select(row => WidthOf(row[index].Text)).Append(WidthOf(column.Title)).Max();
        return Math.Clamp(longest + 3, 10, 50);
    }

    private static int WidthOf(string? text) => text?.Sum(c => c >= 0x2E80 ? 2 : 1) ?? 0;

    private static ConditionalFormatting? Colors(ReportColumn column, string name, int last, int priority)
    {
        if (last < 2)
        {
            return null;
        }

        string first = name + "2";
        ConditionalFormattingRule[] rules = column switch
        {
            { Unit: ColumnUnit.Percent, Key: "percent" or "meanPercent" } => [Scale(priority, "0", "100")],
            { Unit: ColumnUnit.Share } => [Scale(priority, "0", "1")],
            { Key: "gap" or "meanGapBelow" or "changePercent" } => [When($"AND(ISNUMBER({first}),{first}<0)", WorkbookStyles.Bad, priority * 2), When($"AND(ISNUMBER({first}),{first}>0)", WorkbookStyles.Good, (priority * 2) + 1)],
            { Key: "status" } => [When($"{first}=\"below\"", WorkbookStyles.Bad, priority * 2), When($"OR({first}=\"meets\",{first}=\"exceeds\")", WorkbookStyles.Good, (priority * 2) + 1)],
            { Key: "verdict" } => [When($"{first}=\"not-qualified\"", WorkbookStyles.Bad, priority * 2), When($"{first}=\"qualified\"", WorkbookStyles.Good, (priority * 2) + 1)],
            _ => [],
        };
        return rules.Length == 0 ? null : new ConditionalFormatting(rules) { SequenceOfReferences = new ListValue<StringValue> { InnerText = $"{first}:{name}{Invariant(last)}" } };
    }

    private static ConditionalFormattingRule Scale(int priority, string low, string high) => new(new ColorScale(
        new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = low },
        new ConditionalFormatValueObject { Type = ConditionalFormatValueObjectValues.Number, Val = high },
        new Color { Rgb = "FFFFFFFF" },
        new Color { Rgb = "FF9CC3EA" })) { Type = ConditionalFormatValues.ColorScale, Priority = priority * 2 };

    private static ConditionalFormattingRule When(string formula, uint style, int priority) =>
        new(new Formula(formula)) { Type = ConditionalFormatValues.Expression, FormatId = style, Priority = priority };

    private static string Name(int column) => column < 26 ? ((char)('A' + column)).ToString() : Name((column / 26) - 1) + (char)('A' + (column % 26));

    private static string Invariant(int number) => number.ToString(CultureInfo.InvariantCulture);
}
