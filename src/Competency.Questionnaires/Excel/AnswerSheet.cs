using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires;

/// <summary>The sheet with the statements: a row each, the header in sight, the key hidden in the first column so that a row stays itself wherever it goes.</summary>
internal sealed class AnswerSheet(Questionnaire questionnaire, QuestionnaireTexts texts, AnswerLists lists)
{
    private const double StatementWidth = 62;
    private const double AnswerWidth = 18;
    private const double CommentWidth = 40;

    public Worksheet Build()
    {
        SheetCells cells = new();
        Heading(cells, WorkbookLayout.QuestionColumn, FormFields.Question);
        Heading(cells, WorkbookLayout.NumberColumn, texts.NumberColumn);
        Heading(cells, WorkbookLayout.StatementColumn, texts.StatementColumn);
        Heading(cells, WorkbookLayout.AnswerColumn, texts.AnswerColumn);
        Heading(cells, WorkbookLayout.CommentColumn, texts.CommentColumn);
        foreach (Question question in questionnaire.Questions)
        {
            uint row = AnswerLists.RowOf(question);
            cells.Text(WorkbookLayout.QuestionColumn, row, question.Key, CellStyles.Plain);
            cells.Number(WorkbookLayout.NumberColumn, row, question.Number, CellStyles.Number);
            cells.Text(WorkbookLayout.StatementColumn, row, question.Statement, CellStyles.Statement);
            cells.Empty(WorkbookLayout.AnswerColumn, row, CellStyles.Answer);
            cells.Empty(WorkbookLayout.CommentColumn, row, CellStyles.TextInput);
            cells.Fit(row, question.Statement, StatementWidth);
            cells.Fit(row, question.Options.Select(option => option.Label).Append(question.NotObserved).MaxBy(label => label.Length)!, AnswerWidth);
        }

        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView(
                new Pane { VerticalSplit = 1, TopLeftCell = "A2", ActivePane = PaneValues.BottomLeft, State = PaneStateValues.Frozen },
                new Selection { Pane = PaneValues.BottomLeft, ActiveCell = "D2", SequenceOfReferences = new ListValue<StringValue>([new StringValue("D2")]) })
            { WorkbookViewId = 0 }),
            new Columns(Column(1, 18, isHidden: true), Column(2, 7), Column(3, StatementWidth), Column(4, AnswerWidth), Column(5, CommentWidth)),
            cells.ToSheetData(),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true, FormatColumns = false, FormatRows = false },
            lists.Validations(questionnaire, texts),
            new PageMargins { Left = 0.5, Right = 0.5, Top = 0.6, Bottom = 0.6, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Portrait, FitToWidth = 1, FitToHeight = 0 });
    }

    private static void Heading(SheetCells cells, string column, string text) => cells.Text(column, WorkbookLayout.HeaderRow, text, CellStyles.ColumnHeading);

    private static Column Column(uint column, double width, bool isHidden = false) =>
        new() { Min = column, Max = column, Width = width, CustomWidth = true, Hidden = isHidden ? true : null };
}
