using System.Globalization;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires;

/// <summary>The first sheet: how to answer, who sees the answers, the codes.</summary>
internal sealed class StartSheet(Questionnaire questionnaire, FormParties parties, FormGuide guide)
{
    private const string Labels = "A";
    private const string Values = "B";
    private const string Hints = "C";
    private const double LabelWidth = 26;
    private const double ValueWidth = 74;
    private const double HintWidth = 48;
    private const double TitleHeight = 27;
    private const double HeadingHeight = 20;

    // Where a code that the form already has would stand, nothing can be typed.
    private readonly Dictionary<string, string> _inputs = new(StringComparer.Ordinal);

    private uint _row;

    /// <summary>Gets the cell of each field that the rater fills in; known once the sheet is built.</summary>
    public IReadOnlyDictionary<string, string> Inputs => _inputs;

    public FormParties Parties => parties;

    public Worksheet Build()
    {
        QuestionnaireTexts texts = guide.Texts;
        SheetCells cells = new();
        cells.Text(Labels, ++_row, texts.Title, CellStyles.Title);
        cells.Fit(_row, string.Empty, LabelWidth, TitleHeight);
        cells.Text(Labels, ++_row, questionnaire.Title, CellStyles.Plain);
        _row++;
        Pair(cells, texts.RoleLabel, questionnaire.RoleLabel);
        Code(cells, FormFields.Subject, guide.NamesRater(parties) ? texts.SubjectLabel : texts.RaterLabel, parties.Subject?.Value);
        if (guide.NamesRater(parties))
        {
            Code(cells, FormFields.Rater, texts.RaterLabel, parties.Rater?.Value);
        }

        cells.Text(Labels, ++_row, texts.DateLabel, CellStyles.Label);
        Input(cells, FormFields.Date, CellStyles.DateInput);
        Hint(cells, texts.DateHint);
        cells.Text(Labels, ++_row, texts.ProgressLabel, CellStyles.Label);
        cells.Formula(Values, _row, Answered(), $"0 / {Count}", CellStyles.Plain);
        Part(cells, texts.HowTitle, guide.How().Append(QuestionnaireTexts.Fill(texts.HowWorkbook, ("sheet", texts.AnswerSheet))));
        Part(cells, texts.PrivacyTitle, guide.Privacy());
        return new Worksheet(
            new SheetProperties(new PageSetupProperties { FitToPage = true }),
            new SheetViews(new SheetView { ShowGridLines = false, WorkbookViewId = 0, TabSelected = true }),
            new Columns(Width(1, LabelWidth), Width(2, ValueWidth), Width(3, HintWidth)),
            cells.ToSheetData(),
            new SheetProtection { Sheet = true, Objects = true, Scenarios = true },
            new PageMargins { Left = 0.6, Right = 0.6, Top = 0.7, Bottom = 0.7, Header = 0.3, Footer = 0.3 },
            new PageSetup { PaperSize = 9, Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0 });
    }

    private string Count => questionnaire.Questions.Count.ToString(CultureInfo.InvariantCulture);

    private string Answered()
    {
        uint last = WorkbookLayout.FirstAnswerRow + (uint)Math.Max(questionnaire.Questions.Count, 1) - 1;
        string first = SheetCells.Reference(WorkbookLayout.AnswerColumn, WorkbookLayout.FirstAnswerRow);
        return $"COUNTA('{guide.Texts.AnswerSheet}'!{first}:{SheetCells.Reference(WorkbookLayout.AnswerColumn, last)})&\" / {Count}\"";
    }

    private void Pair(SheetCells cells, string label, string value)
    {
        cells.Text(Labels, ++_row, label, CellStyles.Label);
        cells.Text(Values, _row, value, CellStyles.Wrapped);
        cells.Fit(_row, label, LabelWidth);
        cells.Fit(_row, value, ValueWidth);
    }

    private void Code(SheetCells cells, string field, string label, string? code)
    {
        if (code is not null)
        {
            Pair(cells, label, code);
            return;
        }

        cells.Text(Labels, ++_row, label, CellStyles.Label);
        Input(cells, field, CellStyles.TextInput);
        Hint(cells, guide.Texts.CodeHint);
    }

    private void Hint(SheetCells cells, string hint)
    {
        cells.Text(Hints, _row, hint, CellStyles.Wrapped);
        cells.Fit(_row, hint, HintWidth);
    }

    private void Input(SheetCells cells, string field, uint style)
    {
        cells.Empty(Values, _row, style);
        _inputs.Add(field, SheetCells.Reference(Values, _row));
    }

    private void Part(SheetCells cells, string title, IEnumerable<string> sentences)
    {
        _row++;
        cells.Text(Labels, ++_row, title, CellStyles.Heading);
        cells.Fit(_row, string.Empty, LabelWidth, HeadingHeight);
        foreach (string sentence in sentences)
        {
            cells.Text(Values, ++_row, sentence, CellStyles.Wrapped);
            cells.Fit(_row, sentence, ValueWidth);
        }
    }

    private static Column Width(uint column, double width) => new() { Min = column, Max = column, Width = width, CustomWidth = true };
}
