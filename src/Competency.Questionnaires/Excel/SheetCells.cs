using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires;

/// <summary>Fills the rows of a sheet, each from left to right.</summary>
internal sealed class SheetCells
{
    private const double LineHeight = 14.5;
    private const double Padding = 3;

    private readonly SortedDictionary<uint, Row> _rows = [];

    public void Text(string column, uint row, string text, uint style) => Add(new Cell
    {
        CellReference = Reference(column, row),
        StyleIndex = style,
        DataType = CellValues.InlineString,
        InlineString = new InlineString(new Text(Valid(text)) { Space = SpaceProcessingModeValues.Preserve }),
    }, row);

    public void Number(string column, uint row, int number, uint style) => Add(
        new Cell { CellReference = Reference(column, row), StyleIndex = style, CellValue = new CellValue(number) }, row);

    public void Formula(string column, uint row, string formula, string value, uint style) => Add(
        new Cell { CellReference = Reference(column, row), StyleIndex = style, DataType = CellValues.String, CellFormula = new CellFormula(formula), CellValue = new CellValue(value) }, row);

    public void Empty(string column, uint row, uint style) => Add(new Cell { CellReference = Reference(column, row), StyleIndex = style }, row);

    /// <summary>Makes a row as high as a text needs in a column of so many digits' width: no program computes it for a file that does not say.</summary>
    public void Fit(uint row, string text, double width, double lineHeight = LineHeight)
    {
        // An ideograph is as wide as two digits, everything else at most as one.
        double units = text.EnumerateRunes().Sum(rune => rune.Value >= 0x2E80 || rune.Value is 0x201C or 0x201D ? 2.1 : 0.97);
        double height = (Math.Max(1, Math.Ceiling(units / (width - 1))) * lineHeight) + Padding;
        _rows[row].Height = Math.Max(_rows[row].Height?.Value ?? 0, height);
    }

    public SheetData ToSheetData() => new(_rows.Values);

    public static string Reference(string column, uint row) => string.Create(CultureInfo.InvariantCulture, $"{column}{row}");

    private void Add(Cell cell, uint row)
    {
        if (!_rows.TryGetValue(row, out Row? cells))
        {
            _rows.Add(row, cells = new Row { RowIndex = row });
        }

        cells.AppendChild(cell);
    }

    // XML cannot hold control characters or halves of surrogate pairs.
    private static string Valid(string text)
    {
        char[] valid = text.ToCharArray();
        for (int i = 0; i < valid.Length; i++)
        {
            if (char.IsHighSurrogate(valid[i]) && i + 1 < valid.Length && char.IsLowSurrogate(valid[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(valid[i]) || valid[i] is '\uFFFE' or '\uFFFF' || (char.IsControl(valid[i]) && valid[i] is not ('\n' or '\t')))
            {
                valid[i] = '\uFFFD';
            }
        }

        return new string(valid);
    }
}
