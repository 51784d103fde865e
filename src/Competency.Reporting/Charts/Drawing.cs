using System.Globalization;
using System.Xml.Linq;
using Competency.Reporting.Markup;

namespace Competency.Reporting.Charts;

/// <summary>A sheet to draw on, in units that are pixels on a phone; coordinates are written with two decimals at most.</summary>
internal sealed class Drawing(double width)
{
    /// <summary>The width of every chart: that of a phone, so that its letters are never scaled down.</summary>
    public const double Phone = 360;

    private readonly List<XElement> _shapes = [];

    public double Width { get; } = width;

    public double Height { get; set; }

    public void Rect(string @class, double x, double y, double width, double height, params ReadOnlySpan<XAttribute> more) =>
        Add("rect", @class, more, ("x", x), ("y", y), ("width", Math.Max(0, width)), ("height", Math.Max(0, height)));

    public void Line(string @class, double x1, double y1, double x2, double y2) => Add("line", @class, [], ("x1", x1), ("y1", y1), ("x2", x2), ("y2", y2));

    public void Dot(string @class, double x, double y, double radius, params ReadOnlySpan<XAttribute> more) => Add("circle", @class, more, ("cx", x), ("cy", y), ("r", radius));

    public void Diamond(string @class, double x, double y, double radius, params ReadOnlySpan<XAttribute> more) =>
        Path(@class, [(x, y - radius), (x + radius, y), (x, y + radius), (x - radius, y)], isClosed: true, more);

    public void Path(string @class, IReadOnlyList<(double X, double Y)> points, bool isClosed, params ReadOnlySpan<XAttribute> more)
    {
        XElement element = new(isClosed ? "polygon" : "polyline", new XAttribute("class", @class), new XAttribute("points", string.Join(' ', points.Select(point => $"{Text(point.X)},{Text(point.Y)}"))));
        Put(element, more);
    }

    /// <summary>Writes a text in one line; <paramref name="anchor"/> is <c>start</c>, <c>middle</c> or <c>end</c>.</summary>
    public void Text(string @class, double x, double y, string text, string anchor = "start", params ReadOnlySpan<XAttribute> more)
    {
        XElement element = new("text", new XAttribute("class", @class), new XAttribute("x", Text(x)), new XAttribute("y", Text(y)));
        if (anchor is not "start")
        {
            element.SetAttributeValue("text-anchor", anchor);
        }

        element.Add(PlainText.Of(text));
        Put(element, more);
    }

    /// <summary>Writes a text in lines centered on a height; what does not fit ends in an ellipsis.</summary>
    public void Block(string @class, double x, double middle, string text, double width, double size, int lines, string anchor = "start")
    {
        string[] wrapped = PlainText.Wrap(text, width / size, lines);
        double first = middle + (size * 0.35) - ((wrapped.Length - 1) * size * 0.58);
        for (int i = 0; i < wrapped.Length; i++)
        {
            Text(@class, x, first + (i * size * 1.16), wrapped[i], anchor);
        }
    }

    /// <summary>Writes a block of text that gives its full wording where a pointer rests on it.</summary>
    public void Named(string @class, double x, double middle, string text, double width, double size, int lines)
    {
        int before = _shapes.Count;
        Block(@class, x, middle, text, width, size, lines);
        XElement[] written = [.. _shapes.Skip(before)];
        _shapes.RemoveRange(before, written.Length);
        _shapes.Add(new XElement("g", new XElement("title", PlainText.Of(text)), written));
    }

    /// <summary>Puts another picture under this one.</summary>
    public void Append(Drawing below)
    {
        _shapes.Add(below.ToGroup(Height));
        Height += below.Height;
    }

    /// <summary>Gives the picture as a part of a larger one, so far from its top.</summary>
    public XElement ToGroup(double top) => new("g", new XAttribute("transform", $"translate(0 {Text(top)})"), _shapes.Select(shape => new XElement(shape)));

    /// <summary>Gives the picture, described for those who do not see it.</summary>
    public XElement ToSvg() => new(
        "svg",
        new XAttribute("viewBox", $"0 0 {Text(Width)} {Text(Height)}"),
        new XAttribute("width", Text(Width)),
        new XAttribute("height", Text(Height)),
        _shapes.Select(shape => new XElement(shape)));

    public static string Text(double value) => Math.Round(value, 2, MidpointRounding.AwayFromZero).ToString("0.##", CultureInfo.InvariantCulture);

    private void Add(string name, string @class, ReadOnlySpan<XAttribute> more, params ReadOnlySpan<(string Name, double Value)> places)
    {
        XElement element = new(name, new XAttribute("class", @class));
        foreach ((string attribute, double value) in places)
        {
            element.SetAttributeValue(attribute, Text(value));
        }

        Put(element, more);
    }

    private void Put(XElement element, ReadOnlySpan<XAttribute> more)
    {
        foreach (XAttribute attribute in more)
        {
            element.Add(attribute);
        }

        _shapes.Add(element);
    }
}
