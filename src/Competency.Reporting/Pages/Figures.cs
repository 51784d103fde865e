using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using Competency.Core.Disclosure;

namespace Competency.Reporting.Pages;

/// <summary>Machine-readable values: each number carries where in the data it comes from, and every digit of it.</summary>
/// <remarks>
/// A path begins with the document (<c>result</c>, <c>plan</c>, <c>fit</c>, <c>selfOther</c>, <c>team</c>, <c>progress</c>, <c>results[…]</c>, <c>fits[…]</c>, <c>interviews[…]</c>) and goes on with members
/// and keys: <c>result.dimensions[trust].groups[peer].score</c>. Keys that people typed are percent-encoded.
/// </remarks>
internal static class Figures
{
    public static XAttribute[] At(string path, decimal value) => [new("data-path", path), new("data-value", DisplayNumber.Exact(value))];

    public static XAttribute[] At(string path, int value) => [new("data-path", path), new("data-value", value.ToString(CultureInfo.InvariantCulture))];

    public static string Key(string typed) => Uri.EscapeDataString(typed);

    public static string Key(RaterGroup group) => group.Role is { } role ? role.Value : JsonNamingPolicy.KebabCaseLower.ConvertName(group.Kind.ToString());

    public static string Of(Competency.Core.DimensionId dimension) => dimension == Competency.Core.DimensionId.Overall ? "overall" : $"dimensions[{dimension}]";
}
