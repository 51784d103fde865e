using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires;

/// <summary>How cells look, by their places in the style sheet.</summary>
internal static class CellStyles
{
    public const uint Plain = 0;
    public const uint Title = 1;
    public const uint Heading = 2;
    public const uint Wrapped = 3;
    public const uint Label = 4;
    public const uint ColumnHeading = 5;
    public const uint Number = 6;
    public const uint Statement = 7;
    public const uint Answer = 8;
    public const uint TextInput = 9;
    public const uint DateInput = 10;

    private const uint TextFormat = 49;
    private const uint DateFormat = 164;
    private const string Accent = "FF0B5394";

    public static Stylesheet Sheet() => new(
        new NumberingFormats(new NumberingFormat { NumberFormatId = DateFormat, FormatCode = "yyyy\\-mm\\-dd" }) { Count = 1 },
        new Fonts(
            Font(11, isBold: false, color: null),
            Font(18, isBold: true, Accent),
            Font(13, isBold: true, Accent),
            Font(11, isBold: true, color: null)) { Count = 4 },
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 }),
            Solid("FFFFF8DC"),
            Solid("FFE3ECF5")) { Count = 4 },
        new Borders(new Border(), Thin()) { Count = 2 },
        new CellStyleFormats(new CellFormat()) { Count = 1 },
        new CellFormats(
            Format(font: 0, fill: 0, border: 0),
            Format(font: 1, fill: 0, border: 0),
            Format(font: 2, fill: 0, border: 0),
            Format(font: 0, fill: 0, border: 0, wrap: true),
            Format(font: 3, fill: 0, border: 0, wrap: true),
            Format(font: 3, fill: 3, border: 1, wrap: true),
            Format(font: 0, fill: 0, border: 1),
            Format(font: 0, fill: 0, border: 1, wrap: true),
            Format(font: 0, fill: 2, border: 1, wrap: true, isInput: true),
            Format(font: 0, fill: 2, border: 1, wrap: true, isInput: true, number: TextFormat),
            Format(font: 0, fill: 2, border: 1, wrap: false, isInput: true, number: DateFormat)) { Count = 11 });

    private static Font Font(double size, bool isBold, string? color)
    {
        Font font = new();
        if (isBold)
        {
            font.AddChild(new Bold());
        }

        font.AddChild(new FontSize { Val = size });
        if (color is not null)
        {
            font.AddChild(new Color { Rgb = color });
        }

        font.AddChild(new FontName { Val = "Arial" });
        return font;
    }

    private static Fill Solid(string color) => new(new PatternFill(new ForegroundColor { Rgb = color }) { PatternType = PatternValues.Solid });

    private static Border Thin() => new(
        new LeftBorder(Gray()) { Style = BorderStyleValues.Thin },
        new RightBorder(Gray()) { Style = BorderStyleValues.Thin },
        new TopBorder(Gray()) { Style = BorderStyleValues.Thin },
        new BottomBorder(Gray()) { Style = BorderStyleValues.Thin });

    private static Color Gray() => new() { Rgb = "FF8A96A3" };

    private static CellFormat Format(uint font, uint fill, uint border, bool wrap = false, bool isInput = false, uint number = 0) => new(
        new Alignment { Vertical = VerticalAlignmentValues.Top, Horizontal = HorizontalAlignmentValues.Left, WrapText = wrap },
        new Protection { Locked = !isInput })
    {
        FontId = font,
        FillId = fill,
        BorderId = border,
        NumberFormatId = number,
        ApplyFont = true,
        ApplyFill = true,
        ApplyBorder = true,
        ApplyNumberFormat = true,
        ApplyAlignment = true,
        ApplyProtection = true,
    };
}
