using Competency.Reporting.Tables;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Reporting.Excel;

/// <summary>How cells look: one format for each unit, one for headers, one for days, and two for conditions.</summary>
internal static class WorkbookStyles
{
    public const uint Plain = 0;
    public const uint Header = 1;
    public const uint Day = 2;
    public const uint Wrapped = 3;

    public const uint Good = 0;
    public const uint Bad = 1;

    private const uint FirstUnit = 4;
    private const uint FirstFormat = 164;

    // In order of the units; numbers keep every digit and are shown with these.
    private static readonly string[] s_formats = ["General", "0.00", "0.0", "0 %", "0", "0.##", "+0.00;-0.00;0.00"];

    public static uint Of(ColumnUnit unit) => FirstUnit + (uint)unit;

    public static Stylesheet Make()
    {
        NumberingFormats formats = new();
        formats.Append(new NumberingFormat { NumberFormatId = FirstFormat, FormatCode = "yyyy-mm-dd" });
        CellFormats cells = new();
        cells.Append(
            new CellFormat(),
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, FillId = 2, ApplyFont = true, ApplyFill = true, ApplyAlignment = true },
            new CellFormat { NumberFormatId = FirstFormat, ApplyNumberFormat = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true });
        for (int i = 0; i < s_formats.Length; i++)
        {
            uint id = FirstFormat + 1 + (uint)i;
            formats.Append(new NumberingFormat { NumberFormatId = id, FormatCode = s_formats[i] });
            cells.Append(new CellFormat { NumberFormatId = id, ApplyNumberFormat = true });
        }

        return new Stylesheet(
            formats,
            new Fonts(new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }), new Font(new Bold(), new FontSize { Val = 11 }, new Color { Rgb = "FFFFFFFF" }, new FontName { Val = "Calibri" })),
            new Fills(
                new Fill(new PatternFill { PatternType = PatternValues.None }),
                new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
                new Fill(new PatternFill(new ForegroundColor { Rgb = "FF1D5C9F" }) { PatternType = PatternValues.Solid })),
            new Borders(new Border(new LeftBorder(), new RightBorder(), new TopBorder(), new BottomBorder(), new DiagonalBorder())),
            new CellStyleFormats(new CellFormat()),
            cells,
            new DifferentialFormats(
                new DifferentialFormat(new Font(new Color { Rgb = "FF1B6E3C" }), new Fill(new PatternFill(new BackgroundColor { Rgb = "FFE3F4E9" }))),
                new DifferentialFormat(new Font(new Bold(), new Color { Rgb = "FFA32222" }), new Fill(new PatternFill(new BackgroundColor { Rgb = "FFFBE4E4" })))));
    }
}
