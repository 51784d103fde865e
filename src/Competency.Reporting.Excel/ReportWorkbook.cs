using Competency.Core;
using Competency.Questionnaires;
using Competency.Reporting.Tables;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;

namespace Competency.Reporting.Excel;

/// <summary>Writes the tables of a report as an Excel workbook.</summary>
/// <remarks>
/// A sheet for each table and one that explains the columns. Numbers are numbers with every digit, shown rounded; text is text, so nothing that somebody typed runs as a formula. The same
/// content gives the same bytes. Safe for any number of threads.
/// </remarks>
public static class ReportWorkbook
{
    /// <summary>Writes a workbook.</summary>
    /// <param name="content">What it is about.</param>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="language">The language of titles, names and explanations, a BCP 47 tag.</param>
    /// <param name="options">Texts and labels; null for <see cref="ReportOptions.Default"/>.</param>
    /// <exception cref="ArgumentException"><paramref name="language"/> is malformed.</exception>
    public static void Write(ReportContent content, Stream stream, string language, ReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ValueList<ReportTable> tables = ReportTables.Of(content, language, options);
        ReportTexts texts = (options ?? ReportOptions.Default).Texts;
        using MemoryStream made = new();
        using (SpreadsheetDocument document = SpreadsheetDocument.Create(made, DocumentFormat.OpenXml.SpreadsheetDocumentType.Workbook))
        {
            WorkbookPart workbook = document.AddWorkbookPart();
            document.ChangeIdOfPart(workbook, "workbook");
            workbook.AddNewPart<WorkbookStylesPart>("styles").Stylesheet = WorkbookStyles.Make();
            Sheets sheets = new();
            uint number = 0;
            foreach (ReportTable table in tables)
            {
                Add(workbook, sheets, ++number, table.Title, SheetWriter.Of(table));
            }

            Add(workbook, sheets, ++number, texts.Get("table.columns", language), SheetWriter.OfColumns(tables, texts, language));
            workbook.Workbook = new Workbook(sheets);
        }

        // Parts have names of ours above, where the library would give ids by chance; what else of clock and machine it adds is left behind here.
        SteadyPackage.Copy(made, stream);
    }

    private static void Add(WorkbookPart workbook, Sheets sheets, uint number, string title, Worksheet sheet)
    {
        string id = FormattableString.Invariant($"sheet{number}");
        workbook.AddNewPart<WorksheetPart>(id).Worksheet = sheet;
        sheets.Append(new Sheet { Id = id, SheetId = number, Name = title });
    }
}
