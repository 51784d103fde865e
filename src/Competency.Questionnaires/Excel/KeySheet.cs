using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires;

/// <summary>The hidden sheet: what the form was made from and where the rater's cells are; the lists beside.</summary>
internal sealed class KeySheet(Questionnaire questionnaire, QuestionnaireTexts texts, AnswerLists lists, StartSheet start)
{
    public Worksheet Build()
    {
        SheetCells cells = new();
        uint row = 0;
        foreach ((string name, string value) in Fields())
        {
            cells.Text("A", ++row, name, CellStyles.Plain);
            cells.Text("B", row, value, CellStyles.Plain);
        }

        lists.Write(cells);
        return new Worksheet(cells.ToSheetData(), new SheetProtection { Sheet = true, Objects = true, Scenarios = true });
    }

    private IEnumerable<KeyValuePair<string, string>> Fields()
    {
        foreach (KeyValuePair<string, string> field in FormFields.Of(questionnaire))
        {
            yield return field;
        }

        yield return new(WorkbookLayout.StartSheetField, texts.StartSheet);
        yield return new(WorkbookLayout.AnswerSheetField, texts.AnswerSheet);
        foreach ((string field, string? code) in new[] { (FormFields.Subject, start.Parties.Subject?.Value), (FormFields.Rater, start.Parties.Rater?.Value) })
        {
            if (code is not null)
            {
                yield return new(field, code);
            }
        }

        foreach ((string field, string cell) in start.Inputs)
        {
            yield return new(field + WorkbookLayout.CellSuffix, cell);
        }
    }
}
