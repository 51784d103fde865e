using Competency.Reporting;

namespace Competency.Cli.Output.Reports;

/// <summary>A form in which a report is written, with the ending of its files.</summary>
internal sealed class ReportFormat
{
    private static readonly ReportFormat[] s_all =
    [
        new("html", ".html", (content, options, stream) => HtmlReport.Write(content, stream, options)),
    ];

    private ReportFormat(string name, string ending, Action<ReportContent, ReportOptions, Stream> write)
    {
        Name = name;
        Ending = ending;
        Write = write;
    }

    public static string[] Names { get; } = [.. s_all.Select(format => format.Name)];

    public string Name { get; }

    public string Ending { get; }

    public Action<ReportContent, ReportOptions, Stream> Write { get; }

    public static ReportFormat Of(string name) => s_all.First(format => string.Equals(format.Name, name, StringComparison.Ordinal));
}
