using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text.RegularExpressions;

namespace Competency.Core;

/// <summary>A version of a model: major.minor.patch, with an optional pre-release label.</summary>
/// <remarks>
/// Read, written and ordered as Semantic Versioning 2.0.0 says (https://semver.org), without build metadata; each number is at
/// most 999,999.
/// </remarks>
public sealed partial record SemanticVersion : IComparable<SemanticVersion>
{
    private SemanticVersion(int major, int minor, int patch, string? preRelease)
    {
        Major = major;
        Minor = minor;
        Patch = patch;
        PreRelease = preRelease;
    }

    /// <summary>Gets the first number: results of different majors are not comparable without a look.</summary>
    public int Major { get; }

    /// <summary>Gets the second number.</summary>
    public int Minor { get; }

    /// <summary>Gets the third number.</summary>
    public int Patch { get; }

    /// <summary>Gets the pre-release label, or null for a release.</summary>
    public string? PreRelease { get; }

    /// <summary>Tells whether the left version comes before the right one.</summary>
    public static bool operator <(SemanticVersion left, SemanticVersion right) => Compare(left, right) < 0;

    /// <summary>Tells whether the left version comes before the right one or is equal.</summary>
    public static bool operator <=(SemanticVersion left, SemanticVersion right) => Compare(left, right) <= 0;

    /// <summary>Tells whether the left version comes after the right one.</summary>
    public static bool operator >(SemanticVersion left, SemanticVersion right) => Compare(left, right) > 0;

    /// <summary>Tells whether the left version comes after the right one or is equal.</summary>
    public static bool operator >=(SemanticVersion left, SemanticVersion right) => Compare(left, right) >= 0;

    /// <summary>Reads a version such as <c>1.4.0</c> or <c>2.0.0-draft.1</c>.</summary>
    /// <exception cref="FormatException"><paramref name="text"/> is not of that form.</exception>
    public static SemanticVersion Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out SemanticVersion? version)
            ? version
            : throw new FormatException($"'{text}' is not a version; allowed: major.minor.patch with an optional pre-release label, such as '1.4.0'.");
    }

    /// <summary>Reads a version, without an exception where the text is malformed.</summary>
    /// <returns>Whether the text is a version.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, [NotNullWhen(true)] out SemanticVersion? version)
    {
        Match match = text is { Length: <= 64 } ? Form().Match(text) : Match.Empty;
        version = match.Success
            ? new SemanticVersion(Number(match, "major"), Number(match, "minor"), Number(match, "patch"), match.Groups["label"].Success ? match.Groups["label"].Value : null)
            : null;
        return version is not null;
    }

    /// <inheritdoc/>
    public int CompareTo(SemanticVersion? other)
    {
        if (other is null)
        {
            return 1;
        }

        int order = (Major, Minor, Patch).CompareTo((other.Major, other.Minor, other.Patch));
        return order != 0 ? order : ComparePreRelease(PreRelease, other.PreRelease);
    }

    /// <summary>Gives major.minor.patch and the label.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Major}.{Minor}.{Patch}{(PreRelease is null ? "" : "-")}{PreRelease}");

    private static int Compare(SemanticVersion? left, SemanticVersion? right) => left is null ? (right is null ? 0 : -1) : left.CompareTo(right);

    private static int Number(Match match, string group) => int.Parse(match.Groups[group].ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture);

    private static int ComparePreRelease(string? left, string? right)
    {
        if (left is null || right is null)
        {
            return (left is null).CompareTo(right is null);
        }

        string[] mine = left.Split('.');
        string[] theirs = right.Split('.');
        for (int i = 0; i < Math.Min(mine.Length, theirs.Length); i++)
        {
            int order = CompareIdentifier(mine[i], theirs[i]);
            if (order != 0)
            {
                return order;
            }
        }

        return mine.Length.CompareTo(theirs.Length);
    }

    private static int CompareIdentifier(string left, string right)
    {
        bool leftIsNumber = left.All(char.IsAsciiDigit);
        bool rightIsNumber = right.All(char.IsAsciiDigit);
        if (leftIsNumber && rightIsNumber)
        {
            int order = left.Length.CompareTo(right.Length);
            return order != 0 ? order : string.CompareOrdinal(left, right);
        }

        return leftIsNumber != rightIsNumber ? rightIsNumber.CompareTo(leftIsNumber) : string.CompareOrdinal(left, right);
    }

    [GeneratedRegex(
        @"^(?<major>0|[1-9][0-9]{0,5})\.(?<minor>0|[1-9][0-9]{0,5})\.(?<patch>0|[1-9][0-9]{0,5})(?:-(?<label>(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)(?:\.(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*))*))?$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Form();
}
