using System.Buffers;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Questionnaires;

/// <summary>Writes a questionnaire as an Excel workbook: a row a behavior, answers chosen from a list.</summary>
/// <remarks>
/// Everything but codes, date, answers and comments is protected, without a password. A hidden sheet says what the form was made from, so that <see cref="FormReader"/> knows what it
/// reads; not even there does an item, a dimension or a level show. No macro, no clock: the same questionnaire gives the same bytes everywhere. Safe for any number of threads.
/// </remarks>
public static class ExcelForm
{
    private const int MaxSheetName = 31;
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml";

    private static readonly SearchValues<char> s_noSheetName = SearchValues.Create(":\\/?*[]'");

    /// <summary>Writes the workbook to a stream, which stays open.</summary>
    /// <param name="stream">Where to.</param>
    /// <param name="questionnaire">What is asked.</param>
    /// <param name="parties">Who is rated and who rates; null leaves both to the rater.</param>
    /// <param name="options">What the host chooses; null for <see cref="FormOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">A text that names a sheet is no name of one.</exception>
    public static void Write(Stream stream, Questionnaire questionnaire, FormParties? parties = null, FormOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(questionnaire);
        FormGuide guide = new(questionnaire, options ?? FormOptions.Default);
        CheckNames(guide.Texts);
        using MemoryStream package = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(package, SpreadsheetDocumentType.Workbook))
        {
            Fill(document, questionnaire, parties ?? FormParties.None, guide);
        }

        SteadyPackage.Copy(package, stream);
    }

    private static void Fill(SpreadsheetDocument document, Questionnaire questionnaire, FormParties parties, FormGuide guide)
    {
        // Every relation gets its id here: the library would draw one at random.
        WorkbookPart book = document.AddNewPart<WorkbookPart>(WorkbookType, "rId1");
        book.AddNewPart<WorkbookStylesPart>("rId4").Stylesheet = CellStyles.Sheet();
        AnswerLists lists = new(questionnaire);
        StartSheet start = new(questionnaire, parties, guide);
        book.AddNewPart<WorksheetPart>("rId1").Worksheet = start.Build();
        book.AddNewPart<WorksheetPart>("rId2").Worksheet = new AnswerSheet(questionnaire, guide.Texts, lists).Build();
        book.AddNewPart<WorksheetPart>("rId3").Worksheet = new KeySheet(questionnaire, guide.Texts, lists, start).Build();
        book.Workbook = new Workbook(
            new WorkbookProtection { LockStructure = true },
            new BookViews(new WorkbookView()),
            new Sheets(
                new Sheet { Name = guide.Texts.StartSheet, SheetId = 1, Id = "rId1" },
                new Sheet { Name = guide.Texts.AnswerSheet, SheetId = 2, Id = "rId2" },
                new Sheet { Name = WorkbookLayout.KeySheet, SheetId = 3, Id = "rId3", State = SheetStateValues.Hidden }),
            new DefinedNames(new DefinedName($"'{guide.Texts.AnswerSheet}'!${WorkbookLayout.HeaderRow}:${WorkbookLayout.HeaderRow}") { Name = "_xlnm.Print_Titles", LocalSheetId = 1 }));
    }

    private static void CheckNames(QuestionnaireTexts texts)
    {
        string[] names = [texts.StartSheet, texts.AnswerSheet];
        foreach (string name in names)
        {
            if (name.Length is 0 or > MaxSheetName || name.AsSpan().ContainsAny(s_noSheetName) || name.Any(char.IsControl)
                || string.Equals(name, WorkbookLayout.KeySheet, StringComparison.OrdinalIgnoreCase))
            {
                throw new ArgumentException(
                    $"'{name}' is no name of a sheet; allowed: 1 to {MaxSheetName} characters, none of : \\ / ? * [ ] ' and not '{WorkbookLayout.KeySheet}'.", nameof(texts));
            }
        }

        if (string.Equals(names[0], names[1], StringComparison.OrdinalIgnoreCase))
        {
            throw new ArgumentException($"Both sheets are named '{names[0]}'; allowed: a name for each.", nameof(texts));
        }
    }
}
