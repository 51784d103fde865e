using Competency.Reporting;
using Competency.Reporting.Charts;
using Competency.Reporting.Excel;
using Competency.Reporting.Images;
using Competency.Reporting.Tables;

namespace Competency.Cli.Output.Reports;

/// <summary>A form in which a report is written: the ending of its files, and which files a report has.</summary>
internal sealed class ReportFormat
{
    private static readonly ReportFormat[] s_all =
    [
        new("html", (content, options) => [new ReportFile(string.Empty, stream => HtmlReport.Write(content, stream, options))]),
        new("png", Pictures),
        new("xlsx", (content, options) => PerLanguage(options, language => stream => ReportWorkbook.Write(content, stream, language, options))),
        new("json", (content, options) => PerLanguage(options, language => stream => ReportTables.WriteJson(content, stream, language, options))),
    ];

    private readonly Func<ReportContent, ReportOptions, IEnumerable<ReportFile>> _files;

    private ReportFormat(string name, Func<ReportContent, ReportOptions, IEnumerable<ReportFile>> files)
    {
        Name = name;
        _files = files;
    }

    public static string[] Names { get; } = [.. s_all.Select(format => format.Name)];

    public string Name { get; }

    public string Ending => "." + Name;

    public static ReportFormat Of(string name) => s_all.First(format => string.Equals(format.Name, name, StringComparison.Ordinal));

    /// <summary>Gives the files of one report.</summary>
    public IEnumerable<ReportFile> FilesOf(ReportContent content, ReportOptions options) => _files(content, options);

    private static IEnumerable<ReportFile> PerLanguage(ReportOptions options, Func<string, Action<Stream>> write) =>
        options.Languages.Select(language => new ReportFile(options.Languages.Count == 1 ? string.Empty : "." + language, write(language)));

    // A folder for each report, a picture for each chart.
    private static IEnumerable<ReportFile> Pictures(ReportContent content, ReportOptions options) =>
        from language in options.Languages
        from chart in ReportCharts.Of(content, language, options)
        select new ReportFile(
            "/" + chart.Id + (options.Languages.Count == 1 ? string.Empty : "." + language), stream => ChartImage.WritePng(chart, stream, brand: options.Brand));
}

/// <summary>One file of a report.</summary>
/// <param name="Suffix">What its name has behind the report's; with a slash in front, it is in a folder of the report's own.</param>
/// <param name="Write">Writes it.</param>
internal sealed record ReportFile(string Suffix, Action<Stream> Write);
