using System.Diagnostics;
using System.Xml.Linq;
using Competency.Reporting.Markup;

namespace Competency.Reporting.Charts;

/// <summary>A chart of a report.</summary>
/// <remarks>Immutable, safe for any number of threads.</remarks>
[DebuggerDisplay("{Id,nq}: {Title}")]
public sealed class ReportChart
{
    private const double Margin = 4;

    private readonly Drawing _drawing;
    private readonly Func<Drawing> _notes;
    private readonly Lazy<(Drawing Head, Drawing Notes)> _frame;
    private readonly string? _report;

    internal ReportChart(string id, string title, string description, Drawing drawing, Func<Drawing> notes, string? report = null)
    {
        Id = id;
        Title = PlainText.Of(title);
        Description = PlainText.Of(description);
        _drawing = drawing;
        _notes = notes;
        _report = report;
        Width = drawing.Width;
        _frame = new Lazy<(Drawing, Drawing)>(() => (Head(), notes()));
    }

    /// <summary>Gets the id, unique in its report: lowercase words joined by hyphens, such as <c>radar</c> or <c>groups-trust</c>.</summary>
    public string Id { get; }

    /// <summary>Gets the title in the language of the chart.</summary>
    public string Title { get; }

    /// <summary>Gets what the chart shows, in words.</summary>
    public string Description { get; }

    /// <summary>Gets the width of <see cref="ToSvg"/> in units; a unit is a pixel on a phone.</summary>
    public double Width { get; }

    /// <summary>Gets the height in the same units.</summary>
    public double Height => _frame.Value.Head.Height + _drawing.Height + _frame.Value.Notes.Height;

    /// <summary>Gives the chart as an SVG document of its own, on light paper, without style sheet, script or reference to anything outside.</summary>
    /// <remarks>It stands by itself: over the chart its title and that of the report, under it what axes, numbers, shades and signs mean.</remarks>
    /// <param name="brand">Whose colors; null for <see cref="ReportBrand.None"/>.</param>
    public string ToSvg(ReportBrand? brand = null)
    {
        (Drawing head, Drawing notes) = _frame.Value;
        Drawing sheet = new(Width) { Height = Height };
        XElement svg = sheet.ToSvg();
        svg.Add(
            new XElement("title", Title),
            new XElement("desc", Description),
            ChartPalette.Patterns(),
            new XElement("rect", new XAttribute("width", "100%"), new XAttribute("height", "100%"), new XAttribute("fill", ReportBrand.LightPaper)),
            head.ToGroup(0),
            _drawing.ToGroup(head.Height),
            notes.ToGroup(head.Height + _drawing.Height));
        ChartPalette.Resolve(svg, brand ?? ReportBrand.None);
        svg.SetAttributeValue("font-family", ChartPalette.FontFamily.Replace('"', '\''));
        svg.Add(new XAttribute("xmlns", "http://www.w3.org/2000/svg"));
        return HtmlText.Of(svg).TrimStart('\n') + "\n";
    }

    /// <summary>Gives the chart as a figure of a page, whose style sheet gives the classes their colors.</summary>
    internal XElement ToFigure(string language)
    {
        string id = $"chart-{Id}-{language}";
        XElement svg = _drawing.ToSvg();
        svg.AddFirst(new XElement("title", new XAttribute("id", id + "-t"), Title), new XElement("desc", new XAttribute("id", id + "-d"), Description));
        svg.Add(new XAttribute("role", "img"), new XAttribute("aria-labelledby", id + "-t"), new XAttribute("aria-describedby", id + "-d"));
        return new XElement("figure", new XAttribute("class", "chart"), new XElement("figcaption", Title), svg);
    }

    /// <summary>Gives the same chart as one that names the report it is from.</summary>
    internal ReportChart From(string report) => new(Id, Title, Description, _drawing, _notes, report);

    private Drawing Head()
    {
        Drawing head = new(_drawing.Width) { Height = 6 };
        Write("c-th", Title, 15, 3);
        if (_report is not null)
        {
            Write("c-tn", _report, 11, 2);
        }

        head.Height += 8;
        return head;

        void Write(string @class, string text, double size, int most)
        {
            foreach (string line in PlainText.Wrap(text, (head.Width - (2 * Margin)) / size, most))
            {
                head.Height += size * 1.25;
                head.Text(@class, Margin, head.Height - (size * 0.2), line);
            }
        }
    }
}
