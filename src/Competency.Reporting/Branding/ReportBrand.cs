using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Competency.Reporting;

/// <summary>A host's logo and colors.</summary>
/// <remarks>Colors are checked when they are given: text in them must be readable on the report's paper. Immutable, structurally equal.</remarks>
[DebuggerDisplay("{Name,nq}: {Accent}, {AccentOnDark}")]
public sealed partial record ReportBrand
{
    /// <summary>The least contrast that a color has with the paper: 4.5 to 1, level AA for text in the Web Content Accessibility Guidelines 2.2, criterion 1.4.3 (https://www.w3.org/TR/WCAG22/#contrast-minimum).</summary>
    public const double LeastContrast = 4.5;

    internal const string LightPaper = "#ffffff";
    internal const string DarkPaper = "#12171e";

    /// <summary>Gets the brand of the library: no logo, a plain blue.</summary>
    public static ReportBrand None { get; } = new();

    /// <summary>Gets the name that stands for the logo where it is not seen, and in the header of printed pages; or null.</summary>
    public string? Name { get; init; }

    /// <summary>Gets the logo as a data URI, so that the file stays self-contained; or null.</summary>
    /// <value><c>data:image/…;base64,…</c> of type png, jpeg, gif, webp or svg+xml.</value>
    /// <exception cref="ArgumentException">It is not such a URI.</exception>
    public string? Logo
    {
        get;
        init => field = value is null || DataUri().IsMatch(value)
            ? value
            : throw new ArgumentException("The logo is not 'data:image/<png, jpeg, gif, webp or svg+xml>;base64,' and the bytes in base 64.", nameof(value));
    }

    /// <summary>Gets the color of headings and of what others say, on light paper.</summary>
    /// <value><c>#rrggbb</c> with a contrast of 4.5 or more to white. Default: <c>#1d5c9f</c>.</value>
    /// <exception cref="ArgumentException">It is no such color; the message gives its contrast.</exception>
    public string Accent { get; init => field = Check(value, LightPaper); } = "#1d5c9f";

    /// <summary>Gets the same color in dark mode.</summary>
    /// <value><c>#rrggbb</c> with a contrast of 4.5 or more to the dark paper, <c>#12171e</c>. Default: <c>#82b4ee</c>.</value>
    /// <exception cref="ArgumentException">It is no such color; the message gives its contrast.</exception>
    public string AccentOnDark { get; init => field = Check(value, DarkPaper); } = "#82b4ee";

    private static string Check(string color, string paper)
    {
        ArgumentNullException.ThrowIfNull(color);
        if (!ColorContrast.IsColor(color))
        {
            throw new ArgumentException($"'{color}' is not a color; allowed: # and six hexadecimal digits.", nameof(color));
        }

        double contrast = ColorContrast.Between(color, paper);
        return contrast >= LeastContrast
            ? color
            : throw new ArgumentException(
                FormattableString.Invariant($"'{color}' has a contrast of {contrast:F2} to {paper}; allowed: {LeastContrast} or more, so that it can be read."), nameof(color));
    }

    [GeneratedRegex("^data:image/(?:png|jpeg|gif|webp|svg\\+xml);base64,[A-Za-z0-9+/]+={0,2}$", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex DataUri();
}
