using System.Diagnostics.CodeAnalysis;

namespace Competency.Core;

/// <summary>The versions of a model that will do.</summary>
/// <remarks>
/// Written as <c>*</c> (any release), <c>1.*</c>, <c>1.4.*</c>, <c>1.4.2</c> (exactly), or an interval <c>[1.2.0,2.0.0)</c> with
/// square brackets for inclusive and round ones for exclusive ends; an end may be left out. A pre-release matches only the exact
/// form, or an interval that names a pre-release at one of its ends.
/// </remarks>
public sealed record VersionRange
{
    private readonly string _text;

    private VersionRange(string text, SemanticVersion? lower, bool lowerInclusive, SemanticVersion? upper, bool upperInclusive)
    {
        _text = text;
        Lower = lower;
        IsLowerInclusive = lowerInclusive;
        Upper = upper;
        IsUpperInclusive = upperInclusive;
    }

    /// <summary>Gets the range that any release matches.</summary>
    public static VersionRange Any { get; } = new("*", null, false, null, false);

    /// <summary>Gets the lower end, or null where the range has none.</summary>
    public SemanticVersion? Lower { get; }

    /// <summary>Gets whether the lower end itself matches.</summary>
    public bool IsLowerInclusive { get; }

    /// <summary>Gets the upper end, or null where the range has none.</summary>
    public SemanticVersion? Upper { get; }

    /// <summary>Gets whether the upper end itself matches.</summary>
    public bool IsUpperInclusive { get; }

    /// <summary>Makes the range that only one version matches.</summary>
    public static VersionRange Exactly(SemanticVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        return new VersionRange(version.ToString(), version, true, version, true);
    }

    /// <summary>Reads a range.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> has none of the forms in the remarks of the type.</exception>
    public static VersionRange Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out VersionRange? range)
            ? range
            : throw new FormatException($"'{text}' is not a version range; allowed: '*', '1.*', '1.4.*', '1.4.2' or an interval such as '[1.2.0,2.0.0)'.");
    }

    /// <summary>Reads a range, without an exception where the text is malformed.</summary>
    /// <returns>Whether the text is a range.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out VersionRange? range)
    {
        range = text switch
        {
            null or "" => null,
            "*" => Any,
            _ when text[0] is '[' or '(' => Interval(text),
            _ when text.EndsWith(".*", StringComparison.Ordinal) => Wildcard(text),
            _ => SemanticVersion.TryParse(text, out SemanticVersion? version) ? Exactly(version) : null,
        };
        return range is not null;
    }

    /// <summary>Tells whether a version matches.</summary>
    public bool Contains(SemanticVersion version)
    {
        ArgumentNullException.ThrowIfNull(version);
        bool preReleaseFits = version.PreRelease is null || Lower?.PreRelease is not null || Upper?.PreRelease is not null;
        return preReleaseFits
            && (Lower is null || (IsLowerInclusive ? version >= Lower : version > Lower))
            && (Upper is null || (IsUpperInclusive ? version <= Upper : version < Upper));
    }

    /// <summary>Gives the range as it was written.</summary>
    public override string ToString() => _text;

    private static VersionRange? Wildcard(string text)
    {
        string stem = text[..^2];
        bool isMajor = !stem.Contains('.', StringComparison.Ordinal);
        if (!SemanticVersion.TryParse(isMajor ? stem + ".0.0" : stem + ".0", out SemanticVersion? lower))
        {
            return null;
        }

        SemanticVersion upper = SemanticVersion.Parse(isMajor ? $"{lower.Major + 1}.0.0" : $"{lower.Major}.{lower.Minor + 1}.0");
        return new VersionRange(text, lower, true, upper, false);
    }

    private static VersionRange? Interval(string text)
    {
        string[] ends = text[1..^1].Split(',');
        if (ends.Length != 2 || text[^1] is not (']' or ')'))
        {
            return null;
        }

        SemanticVersion? lower = null;
        SemanticVersion? upper = null;
        bool fits = (ends[0].Length == 0 || SemanticVersion.TryParse(ends[0], out lower))
            && (ends[1].Length == 0 || SemanticVersion.TryParse(ends[1], out upper))
            && (lower is null || upper is null || lower <= upper);
        return fits ? new VersionRange(text, lower, text[0] == '[', upper, text[^1] == ']') : null;
    }
}
