using System.Collections.Frozen;
using System.Text;
using System.Xml.Linq;

namespace Competency.Reporting.Charts;

/// <summary>What the classes of shapes look like, said once: as a style sheet with variables in a page, as attributes in a picture that stands alone.</summary>
/// <remarks>
/// Nothing is told by color alone: self is hatched and dashed, others solid, what is required dotted with a diamond, shades have their number written in them. The shades
/// of the heat map fall in lightness, so that they print in order in black and white.
/// </remarks>
internal static class ChartPalette
{
    public const string FontFamily = "\"PingFang SC\", \"Microsoft YaHei\", \"Noto Sans CJK SC\", \"Noto Sans SC\", \"Source Han Sans SC\", \"Segoe UI\", \"Helvetica Neue\", Arial, sans-serif";

    /// <summary>The colors on light and on dark paper; those of the brand are put in by the page.</summary>
    public static readonly (string Name, string Light, string Dark)[] Colors =
    [
        ("paper", ReportBrand.LightPaper, ReportBrand.DarkPaper),
        ("ink", "#1a222c", "#e9eef4"),
        ("muted", "#566170", "#a9b5c3"),
        ("line", "#c3ccd6", "#4a5664"),
        ("soft", "#f2f5f8", "#1c232c"),
        ("self", "#a8480f", "#f3a76c"),
        ("good", "#1b6e3c", "#79cf9a"),
        ("bad", "#a32222", "#f59090"),
        ("noise", "#dbe4ee", "#2c3846"),
        ("h1", "#eef4fb", "#1d2a3a"),
        ("h2", "#cfe1f4", "#274362"),
        ("h3", "#a3c6e9", "#32628f"),
        ("h4", "#3f78b5", "#8fbdec"),
        ("h5", "#1f4e84", "#cfe3f8"),
        ("t1", "#1a222c", "#e9eef4"),
        ("t2", "#1a222c", "#ffffff"),
        ("t3", "#1a222c", "#ffffff"),
        ("t4", "#ffffff", "#12171e"),
        ("t5", "#ffffff", "#12171e"),
    ];

    private static readonly (string Class, (string Attribute, string Value)[] Style)[] s_classes =
    [
        ("c-t", [("fill", "{ink}"), ("font-size", "12")]),
        ("c-ts", [("fill", "{muted}"), ("font-size", "10.5")]),
        ("c-tn", [("fill", "{ink}"), ("font-size", "11")]),
        ("c-th", [("fill", "{ink}"), ("font-size", "15"), ("font-weight", "700")]),
        ("c-tk", [("fill", "{muted}"), ("font-size", "10.5"), ("stroke", "{paper}"), ("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke")]),
        ("c-tb", [("fill", "{ink}"), ("font-size", "12"), ("font-weight", "700"), ("stroke", "{paper}"), ("stroke-width", "3"), ("stroke-linejoin", "round"), ("paint-order", "stroke")]),
        ("c-ta", [("fill", "{accent}"), ("font-size", "12"), ("font-weight", "700")]),
        ("c-tl", [("fill", "{accent}"), ("font-size", "26"), ("font-weight", "700")]),
        ("c-axis", [("stroke", "{muted}"), ("stroke-width", "1"), ("fill", "none")]),
        ("c-grid", [("stroke", "{line}"), ("stroke-width", "1"), ("fill", "none")]),
        ("c-dash", [("stroke", "{ink}"), ("stroke-width", "1.3"), ("stroke-dasharray", "4 3"), ("fill", "none")]),
        ("c-frame", [("stroke", "{line}"), ("stroke-width", "1"), ("fill", "{paper}")]),
        ("c-hidden", [("stroke", "{muted}"), ("stroke-width", "1"), ("stroke-dasharray", "2 3"), ("fill", "{paper}")]),
        ("c-others", [("fill", "{accent}"), ("stroke", "{accent}"), ("stroke-width", "1")]),
        ("c-others-line", [("fill", "none"), ("stroke", "{accent}"), ("stroke-width", "2.2"), ("stroke-linejoin", "round")]),
        ("c-self", [("fill", "url(#hatch-self)"), ("stroke", "{self}"), ("stroke-width", "1.4")]),
        ("c-self-line", [("fill", "none"), ("stroke", "{self}"), ("stroke-width", "1.8"), ("stroke-dasharray", "6 4"), ("stroke-linejoin", "round")]),
        ("c-self-dot", [("fill", "{paper}"), ("stroke", "{self}"), ("stroke-width", "1.8")]),
        ("c-required", [("fill", "{ink}"), ("stroke", "{paper}"), ("stroke-width", "0.8")]),
        ("c-required-line", [("fill", "none"), ("stroke", "{ink}"), ("stroke-width", "1.5"), ("stroke-dasharray", "1.5 3"), ("stroke-linecap", "round")]),
        ("c-unmet", [("fill", "url(#hatch-line)"), ("stroke", "{muted}"), ("stroke-width", "1")]),
        ("c-noise", [("fill", "{noise}"), ("stroke", "{line}"), ("stroke-width", "0.6")]),
        ("c-good", [("fill", "{good}"), ("font-size", "12"), ("font-weight", "700")]),
        ("c-bad", [("fill", "{bad}"), ("font-size", "12"), ("font-weight", "700")]),
        ("c-h1", [("fill", "{h1}"), ("stroke", "{paper}"), ("stroke-width", "1")]),
        ("c-h2", [("fill", "{h2}"), ("stroke", "{paper}"), ("stroke-width", "1")]),
        ("c-h3", [("fill", "{h3}"), ("stroke", "{paper}"), ("stroke-width", "1")]),
        ("c-h4", [("fill", "{h4}"), ("stroke", "{paper}"), ("stroke-width", "1")]),
        ("c-h5", [("fill", "{h5}"), ("stroke", "{paper}"), ("stroke-width", "1")]),
        ("c-t1", [("fill", "{t1}"), ("font-size", "11")]),
        ("c-t2", [("fill", "{t2}"), ("font-size", "11")]),
        ("c-t3", [("fill", "{t3}"), ("font-size", "11")]),
        ("c-t4", [("fill", "{t4}"), ("font-size", "11")]),
        ("c-t5", [("fill", "{t5}"), ("font-size", "11")]),
        ("c-p-self", [("stroke", "{self}"), ("stroke-width", "1.6")]),
        ("c-p-line", [("stroke", "{line}"), ("stroke-width", "1.6")]),
    ];

    private static readonly FrozenDictionary<string, (string Attribute, string Value)[]> s_byClass =
        s_classes.ToFrozenDictionary(entry => entry.Class, entry => entry.Style, StringComparer.Ordinal);

    /// <summary>The hatchings; a page holds them once.</summary>
    public static XElement Patterns() => new("defs", Hatch("hatch-self", "c-p-self"), Hatch("hatch-line", "c-p-line"));

    /// <summary>The style sheet: variables by mode, then the classes.</summary>
    public static string Css(ReportBrand brand)
    {
        StringBuilder css = new();
        css.Append(":root{").AppendJoin(';', Colors.Select(color => $"--{color.Name}:{color.Light}")).Append(";--accent:").Append(brand.Accent).Append("}\n");
        css.Append("@media screen and (prefers-color-scheme:dark){:root{").AppendJoin(';', Colors.Select(color => $"--{color.Name}:{color.Dark}"))
            .Append(";--accent:").Append(brand.AccentOnDark).Append("}}\n");
        foreach ((string name, (string Attribute, string Value)[] style) in s_classes)
        {
            css.Append('.').Append(name).Append('{')
                .AppendJoin(';', style.Select(pair => $"{pair.Attribute}:{Css(pair)}")).Append("}\n");
        }

        return css.ToString();
    }

    /// <summary>Turns classes into attributes, on light paper.</summary>
    public static void Resolve(XElement svg, ReportBrand brand)
    {
        foreach (XElement element in svg.DescendantsAndSelf().ToArray())
        {
            if (element.Attribute("class") is { } named && s_byClass.TryGetValue(named.Value, out (string Attribute, string Value)[]? style))
            {
                named.Remove();
                foreach ((string attribute, string value) in style)
                {
                    element.SetAttributeValue(attribute, Light(value, brand));
                }
            }
        }
    }

    private static string Css((string Attribute, string Value) pair) =>
        pair.Attribute is "font-size" ? pair.Value + "px" : pair.Value.StartsWith('{') ? $"var(--{pair.Value[1..^1]})" : pair.Value;

    private static string Light(string value, ReportBrand brand) => !value.StartsWith('{') ? value
        : value is "{accent}" ? brand.Accent
        : Colors.First(color => value.AsSpan(1, value.Length - 2).SequenceEqual(color.Name)).Light;

    private static XElement Hatch(string id, string @class) => new(
        "pattern",
        new XAttribute("id", id),
        new XAttribute("width", "5"),
        new XAttribute("height", "5"),
        new XAttribute("patternUnits", "userSpaceOnUse"),
        new XAttribute("patternTransform", "rotate(45)"),
        new XElement("line", new XAttribute("class", @class), new XAttribute("x1", "0"), new XAttribute("y1", "0"), new XAttribute("x2", "0"), new XAttribute("y2", "5")));
}
