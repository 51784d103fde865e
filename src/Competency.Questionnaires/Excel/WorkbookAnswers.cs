using System.Globalization;
using System.Xml;
using DocumentFormat.OpenXml.Packaging;

namespace Competency.Questionnaires;

/// <summary>Reads a workbook that came back, as Excel, LibreOffice or WPS saved it.</summary>
internal sealed class WorkbookAnswers
{
    // A form has some hundred kilobytes: what unpacks to more is no form.
    private const long MaxCharactersInPart = 50_000_000;

    private readonly string _source;
    private readonly WorkbookSheets _sheets;
    private readonly Dictionary<string, RawField> _fields = new(StringComparer.Ordinal);
    private readonly List<RawAnswer> _answers = [];
    private readonly List<FormFault> _faults = [];

    private WorkbookAnswers(SpreadsheetDocument document, string source)
    {
        _source = source;
        _sheets = new WorkbookSheets(document);
    }

    public static RawForm Read(Stream stream, string source)
    {
        try
        {
            using SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: false, new OpenSettings { MaxCharactersInPart = MaxCharactersInPart });
            return new WorkbookAnswers(document, source).Read();
        }
        catch (Exception exception) when (exception is OpenXmlPackageException or FileFormatException or InvalidDataException or XmlException or FormatException)
        {
            return RawForm.Unreadable(source, FormFaultCodes.NotAForm, $"The file is no Excel workbook that can be read: {exception.Message}");
        }
    }

    private RawForm Read()
    {
        if (_sheets.Find(WorkbookLayout.KeySheet) is not { } keys)
        {
            return RawForm.Unreadable(
                _source, FormFaultCodes.NotAForm, $"The workbook is no form: it lacks the hidden sheet '{WorkbookLayout.KeySheet}'; it has: {string.Join(", ", _sheets.Names.Select(name => $"'{name}'"))}.");
        }

        foreach (SheetRow row in keys.Rows)
        {
            if (row.Text("A") is { Length: > 0 } name)
            {
                _fields[name] = new RawField(row.Text("B"), $"{WorkbookLayout.KeySheet}!B{row.Number.ToString(CultureInfo.InvariantCulture)}");
            }
        }

        ReadInputs();
        if (Sheet(WorkbookLayout.AnswerSheetField) is { } answers)
        {
            ReadAnswers(answers);
        }

        return new RawForm(_source, _fields, _answers, _faults);
    }

    private void ReadInputs()
    {
        string[] inputs = [.. new[] { FormFields.Subject, FormFields.Rater, FormFields.Date }.Where(field => _fields.ContainsKey(field + WorkbookLayout.CellSuffix))];
        if (inputs.Length == 0 || Sheet(WorkbookLayout.StartSheetField) is not { } start)
        {
            return;
        }

        foreach (string field in inputs)
        {
            string cell = _fields[field + WorkbookLayout.CellSuffix].Text;
            string text = string.Equals(field, FormFields.Date, StringComparison.Ordinal) ? start.Date(cell) : start.Text(cell);
            _fields[field] = new RawField(text, $"{start.Name}!{cell}");
        }
    }

    private void ReadAnswers(SheetText sheet)
    {
        foreach (SheetRow row in sheet.Rows.Where(row => row.Number >= WorkbookLayout.FirstAnswerRow))
        {
            string key = row.Text(WorkbookLayout.QuestionColumn);
            string value = row.Text(WorkbookLayout.AnswerColumn);
            string comment = row.Text(WorkbookLayout.CommentColumn);
            if (key.Length > 0 || value.Length > 0 || comment.Length > 0)
            {
                string Place(string column) => $"{sheet.Name}!{SheetCells.Reference(column, row.Number)}";
                _answers.Add(new RawAnswer(
                    key, Place(WorkbookLayout.QuestionColumn), value, Place(WorkbookLayout.AnswerColumn), comment, Place(WorkbookLayout.CommentColumn)));
            }
        }
    }

    private SheetText? Sheet(string field)
    {
        string name = _fields.GetValueOrDefault(field)?.Text ?? string.Empty;
        SheetText? sheet = _sheets.Find(name);
        if (sheet is null)
        {
            string known = string.Join(", ", _sheets.Names.Select(known => $"'{known}'"));
            _faults.Add(new FormFault(FormFaultCodes.MissingSheet, _source, null, name, known, $"The workbook lacks the sheet '{name}'; it has: {known}."));
        }

        return sheet;
    }
}
