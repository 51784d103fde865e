using Competency.Core;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires.Tests;

/// <summary>Writes a workbook and changes cells in it, as a rater with a spreadsheet program would.</summary>
internal sealed class Workbooks(Questionnaire questionnaire, FormParties? parties = null)
{
    public static FormParties Parties { get; } = new() { Subject = SubjectId.Parse("S1"), Rater = RaterId.Parse("P1") };

    private readonly List<(string Sheet, string Cell, string? Text, bool IsNumber)> _changes = [];

    public Workbooks Set(string sheet, string cell, string text)
    {
        _changes.Add((sheet, cell, text, false));
        return this;
    }

    public Workbooks SetNumber(string sheet, string cell, string number)
    {
        _changes.Add((sheet, cell, number, true));
        return this;
    }

    public Workbooks Answer(int number, string text) => Set("Statements", $"D{number + 1}", text);

    public FormReading Read(string source = "peer.xlsx") => new FormReader(questionnaire.Model).Read(Stream(), source);

    public MemoryStream Stream()
    {
        MemoryStream stream = new();
        ExcelForm.Write(stream, questionnaire, parties ?? Parties);
        stream.Position = 0;
        using (SpreadsheetDocument document = SpreadsheetDocument.Open(stream, isEditable: true))
        {
            foreach ((string sheet, string cell, string? text, bool isNumber) in _changes)
            {
                Sheet found = document.WorkbookPart!.Workbook!.Sheets!.Elements<Sheet>().Single(candidate => candidate.Name == sheet);
                Worksheet worksheet = ((WorksheetPart)document.WorkbookPart.GetPartById(found.Id!)).Worksheet!;
                Cell target = worksheet.Descendants<Cell>().Single(candidate => candidate.CellReference == cell);
                target.RemoveAllChildren();
                target.DataType = isNumber ? CellValues.Number : CellValues.InlineString;
                if (isNumber)
                {
                    target.CellValue = new CellValue(text!);
                }
                else
                {
                    target.InlineString = new InlineString(new Text(text!));
                }
            }
        }

        stream.Position = 0;
        return stream;
    }
}
