namespace Competency.Questionnaires;

/// <summary>Where things stand in a workbook: written here, read here.</summary>
internal static class WorkbookLayout
{
    /// <summary>The hidden sheet with what the form must be known by, names in column A, values in B; the answers for the lists are further right.</summary>
    public const string KeySheet = "competency";

    public const string StartSheetField = "startSheet";
    public const string AnswerSheetField = "answerSheet";

    /// <summary>What stands behind the name of a field to say in which cell of the first sheet the rater fills it in.</summary>
    public const string CellSuffix = "Cell";

    public const uint HeaderRow = 1;
    public const uint FirstAnswerRow = 2;

    // The columns of the sheet with the statements; the first is hidden.
    public const string QuestionColumn = "A";
    public const string NumberColumn = "B";
    public const string StatementColumn = "C";
    public const string AnswerColumn = "D";
    public const string CommentColumn = "E";
}
