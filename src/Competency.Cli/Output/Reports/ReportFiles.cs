using System.Security.Cryptography;
using System.Text;
using Competency.Reporting;

namespace Competency.Cli.Output.Reports;

/// <summary>Writes reports into one file or into a folder, each file as a whole or not at all.</summary>
internal sealed class ReportFiles(string place, ReportFormat format, ReportOptions options)
{
    private const int LongestName = 60;

    private bool IsFile => place.EndsWith(format.Ending, StringComparison.OrdinalIgnoreCase);

    /// <summary>Gets how many reports there are so far.</summary>
    public int Written { get; private set; }

    /// <summary>Gets where they are.</summary>
    public string Place => place;

    /// <exception cref="InputException">There is more than one file to write, and the place is one file.</exception>
    public void Write(ReportContent content)
    {
        ReportFile[] files = [.. format.FilesOf(content, options)];
        if (IsFile && (Written > 0 || files.Length > 1))
        {
            throw new InputException(Written > 0
                ? $"There is more than one report, and '{place}' is one file: name a folder, or one person with --subject."
                : $"The report has {files.Length} files of this format, and '{place}' is one: name a folder, or one language with --lang.");
        }

        foreach (ReportFile file in files)
        {
            string path = IsFile ? place : Path.Combine(place, NameOf(content) + file.Suffix + format.Ending);
            if (!IsFile)
            {
                Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            }

            OutputFile.WriteBytes(path, file.Write);
        }

        Written++;
    }

    /// <summary>A name that every file system takes: of letters, digits, hyphens and underscores; where that is not the subject's own, with eight digits of its SHA-256, so that no two are alike.</summary>
    public static string NameOf(ReportContent content) => content switch
    {
        IndividualReportContent individual => Safe(individual.Result.Subject.Value),
        ProgressReportContent progress => Safe(progress.Progress.Subject.Value) + "-progress",
        _ => content.Kind,
    };

    private static string Safe(string subject)
    {
        string safe = new([.. subject.Take(LongestName).Select(c => char.IsLetterOrDigit(c) || c is '-' or '_' ? c : '_')]);
        return string.Equals(safe, subject, StringComparison.Ordinal) ? safe : $"{safe}-{Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(subject)))[..8]}";
    }
}
