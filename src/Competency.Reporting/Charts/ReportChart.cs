using System.Diagnostics;
using System.Xml.Linq;
using Competency.Reporting.Markup;

namespace Competency.Reporting.Charts;

/// <summary>A chart of a report.</summary>
/// <remarks>Immutable, safe for any number of threads.</remarks>
[DebuggerDisplay("{Id,nq}: {Title}")]
public sealed class ReportChart
{
    private readonly XElement _svg;

    internal ReportChart(string id, string title, string description, Drawing drawing)
    {
        Id = id;
        Title = PlainText.Of(title);
        Description = PlainText.Of(description);
        _svg = drawing.ToSvg();
        Width = drawing.Width;
        Height = drawing.Height;
    }

    /// <summary>Gets the id, unique in its report: lowercase words joined by hyphens, such as <c>radar</c> or <c>groups-trust</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the title in the language of the chart.</summary>
    public string Title { get; }

    /// <summary>Gets what the chart shows, in words.</summary>
    public string Description { get; }

    /// <summary>Gets the width in units; a unit is a pixel on a phone.</summary>
    public double Width { get; }

    /// <summary>Gets the height in the same units.</summary>
    public double Height { get; }

    /// <summary>Gives the chart as an SVG document of its own, on light paper, without style sheet, script or reference to anything outside.</summary>
    /// <param name="brand">Whose colors; null for <see cref="ReportBrand.None"/>.</param>
    public string ToSvg(ReportBrand? brand = null)
    {
        XElement svg = new(_svg);
        svg.AddFirst(
            new XElement("title", Title),
            new XElement("desc", Description),
            ChartPalette.Patterns(),
            new XElement("rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", ReportBrand.LightPaper)));
        ChartPalette.Resolve(svg, brand ?? ReportBrand.None);
        svg.SetAttributeValue("font-family", ChartPalette.FontFamily.Replace('"', '\''));
        svg.Add(new XAttribute("xmlns", "http://www.w3.org/2000/svg"));
        return HtmlText.Of(svg).TrimStart('\n') + "\n";
    }

    /// <summary>Gives the chart as a figure of a page, whose style sheet gives the classes their colors.</summary>
    internal XElement ToFigure(string language)
    {
        string id = $"chart-{Id}-{language}";
        XElement svg = new(_svg);
        svg.AddFirst(new XElement("title", new XAttribute("id", id + "-t"), Title), new XElement("desc", new XAttribute("id", id + "-d"), Description));
        svg.Add(new XAttribute("role", "img"), new XAttribute("aria-labelledby", id + "-t"), new XAttribute("aria-describedby", id + "-d"));
        return new XElement("figure", new XAttribute("class", "chart"), new XElement("figcaption", Title), svg);
    }
}
