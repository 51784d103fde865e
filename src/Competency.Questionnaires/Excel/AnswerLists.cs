using System.Globalization;
using Competency.Core;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires;

/// <summary>The lists that answers are chosen from: one for each set of answers that questions share, in the hidden sheet.</summary>
internal sealed class AnswerLists
{
    // Lists begin in column D, one a column; a model has few.
    private const int FirstColumn = 4;

    private readonly Dictionary<ValueList<string>, int> _columns = [];

    public AnswerLists(Questionnaire questionnaire)
    {
        foreach (Question question in questionnaire.Questions)
        {
            _columns.TryAdd(LabelsOf(question), FirstColumn + _columns.Count);
        }
    }

    public void Write(SheetCells cells)
    {
        foreach ((ValueList<string> labels, int column) in _columns)
        {
            for (int i = 0; i < labels.Count; i++)
            {
                cells.Text(ColumnName(column), (uint)i + 1, labels[i], CellStyles.Plain);
            }
        }
    }

    /// <summary>Makes the rules that tie each answer cell to its list.</summary>
    public DataValidations Validations(Questionnaire questionnaire, QuestionnaireTexts texts)
    {
        DataValidation[] rules =
        [
            .. questionnaire.Questions.GroupBy(LabelsOf).Select(group => new DataValidation(new Formula1(Range(group.Key)))
            {
                Type = DataValidationValues.List,
                AllowBlank = true,
                ShowErrorMessage = true,
                ErrorTitle = texts.ListTitle,
                Error = texts.ListMessage,
                SequenceOfReferences = new ListValue<StringValue>(
                    group.Select(question => new StringValue(SheetCells.Reference(WorkbookLayout.AnswerColumn, RowOf(question))))),
            }),
        ];
        return new DataValidations(rules) { Count = (uint)rules.Length };
    }

    public static uint RowOf(Question question) => WorkbookLayout.FirstAnswerRow + (uint)question.Number - 1;

    private string Range(ValueList<string> labels)
    {
        string column = ColumnName(_columns[labels]);
        return string.Create(CultureInfo.InvariantCulture, $"{WorkbookLayout.KeySheet}!${column}$1:${column}${labels.Count}");
    }

    private static ValueList<string> LabelsOf(Question question) => [.. question.Options.Select(option => option.Label), question.NotObserved];

    // 1 is A, 27 is AA.
    private static string ColumnName(int number) => number <= 26
        ? ((char)('A' + number - 1)).ToString()
        : ColumnName((number - 1) / 26) + (char)('A' + ((number - 1) % 26));
}
