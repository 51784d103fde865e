using System.Xml.Linq;

namespace Competency.Reporting.Tests;

/// <summary>Reads a report back.</summary>
internal static class Pages
{
    public static XElement Read(ReportContent content, ReportOptions? options = null) => XDocument.Parse(HtmlReport.ToText(content, options)).Root!;

    public static IEnumerable<(string Path, decimal Value)> Figures(XElement page) => page.Descendants()
        .Where(element => element.Attribute("data-path") is not null)
        .Select(element => (element.Attribute("data-path")!.Value, decimal.Parse(element.Attribute("data-value")!.Value, System.Globalization.CultureInfo.InvariantCulture)));
}
