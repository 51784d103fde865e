using System.Globalization;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires;

/// <summary>The sheets of a workbook as text.</summary>
internal sealed class WorkbookSheets
{
    private readonly WorkbookPart? _book;
    private readonly string[] _shared;
    private readonly bool _is1904;

    public WorkbookSheets(SpreadsheetDocument document)
    {
        _book = document.WorkbookPart;
        _shared = [.. (_book?.SharedStringTablePart?.SharedStringTable?.Elements<SharedStringItem>() ?? []).Select(item => item.InnerText)];
        _is1904 = _book?.Workbook?.WorkbookProperties?.Date1904?.Value ?? false;
    }

    public IEnumerable<string> Names => Sheets.Select(sheet => sheet.Name?.Value ?? string.Empty);

    private IEnumerable<Sheet> Sheets => _book?.Workbook?.Sheets?.Elements<Sheet>() ?? [];

    public SheetText? Find(string name) =>
        Sheets.FirstOrDefault(sheet => string.Equals(sheet.Name?.Value, name, StringComparison.OrdinalIgnoreCase))?.Id?.Value is { } id
            && _book!.TryGetPartById(id, out OpenXmlPart? part) && part is WorksheetPart { Worksheet: { } worksheet }
                ? new SheetText(name, worksheet, this)
                : null;

    /// <summary>Gives what a cell says: numbers without culture, text without the white space around it, a formula's last value.</summary>
    public string Text(Cell cell)
    {
        string raw = cell.CellValue?.InnerText ?? string.Empty;
        CellValues? type = cell.DataType?.Value;
        if (type == CellValues.SharedString)
        {
            return int.TryParse(raw, NumberStyles.None, CultureInfo.InvariantCulture, out int index) && index < _shared.Length ? _shared[index].Trim() : string.Empty;
        }

        if (type == CellValues.InlineString)
        {
            return (cell.InlineString?.InnerText ?? string.Empty).Trim();
        }

        bool isNumber = type is null || type == CellValues.Number;
        return isNumber && decimal.TryParse(raw, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal number)
            ? number.ToString("0.############", CultureInfo.InvariantCulture)
            : raw.Trim();
    }

    /// <summary>Gives a day as ISO 8601 writes it, where a cell holds a day as spreadsheets count them; else what it says.</summary>
    public string Date(Cell cell)
    {
        string text = Text(cell);
        bool isText = cell.DataType?.Value is { } type && type != CellValues.Number;
        return !isText && double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out double days) && days is >= 1 and < 2_958_466
            ? DateTime.FromOADate(Math.Floor(days) + (_is1904 ? 1_462 : 0)).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)
            : text;
    }
}

/// <summary>One sheet.</summary>
internal sealed class SheetText(string name, Worksheet worksheet, WorkbookSheets book)
{
    public string Name => name;

    public IEnumerable<SheetRow> Rows => worksheet.Descendants<Row>().Select((row, i) => new SheetRow(row, row.RowIndex?.Value ?? (uint)i + 1, book));

    public string Text(string reference) => Find(reference) is { } cell ? book.Text(cell) : string.Empty;

    public string Date(string reference) => Find(reference) is { } cell ? book.Date(cell) : string.Empty;

    private Cell? Find(string reference) =>
        worksheet.Descendants<Cell>().FirstOrDefault(cell => string.Equals(cell.CellReference?.Value, reference, StringComparison.OrdinalIgnoreCase));
}

/// <summary>One row.</summary>
internal sealed class SheetRow(Row row, uint number, WorkbookSheets book)
{
    public uint Number => number;

    public string Text(string column)
    {
        string reference = SheetCells.Reference(column, number);
        return row.Elements<Cell>().FirstOrDefault(cell => string.Equals(cell.CellReference?.Value, reference, StringComparison.OrdinalIgnoreCase)) is { } found
            ? book.Text(found)
            : string.Empty;
    }
}
