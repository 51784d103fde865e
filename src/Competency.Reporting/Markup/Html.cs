using System.Xml.Linq;

namespace Competency.Reporting.Markup;

/// <summary>Short words for the elements that reports are made of.</summary>
internal static class Html
{
    public static XElement El(string name, params object?[] content) => new(name, content);

    public static XElement Div(string @class, params object?[] content) => new("div", Class(@class), content);

    public static XElement P(params object?[] content) => new("p", content);

    public static XElement Span(string @class, params object?[] content) => new("span", Class(@class), content);

    public static XAttribute Class(string names) => new("class", names);

    public static XAttribute At(string name, string value) => new(name, value);

    /// <summary>A name or a text that somebody typed: whatever direction it is written in, it changes nothing around it.</summary>
    public static XElement Typed(string text) => new("bdi", text);
}
