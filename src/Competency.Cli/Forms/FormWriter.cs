using Competency.Questionnaires;

namespace Competency.Cli.Forms;

/// <summary>Writes a form of the kind that the user chose.</summary>
internal sealed record FormWriter(string Kind, FormOptions Options)
{
    public const string Html = "html";
    public const string Excel = "xlsx";

    public string Extension => $".{Kind}";

    public void Write(Stream stream, Questionnaire questionnaire, FormParties parties)
    {
        if (string.Equals(Kind, Excel, StringComparison.Ordinal))
        {
            ExcelForm.Write(stream, questionnaire, parties, Options);
        }
        else
        {
            HtmlForm.Write(stream, questionnaire, parties, Options);
        }
    }
}
