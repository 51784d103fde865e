using System.Diagnostics.CodeAnalysis;
using Competency.Core.Internal;

namespace Competency.Core;

/// <summary>Identifies the relation of a rater to the person rated.</summary>
/// <remarks>
/// Words of lowercase ASCII letters and digits, joined by single hyphens, at most 64 characters: <c>direct-report</c>.
/// Identifiers compare by ordinal. <c>default</c> identifies nothing: <see cref="IsDefault"/> tells, and
/// every member of the library that takes an identifier refuses it.
/// </remarks>
public readonly struct RoleId : IEquatable<RoleId>, IComparable<RoleId>, IParsable<RoleId>
{
    private readonly string? _value;

    private RoleId(string value) => _value = value;

    /// <summary>Gets whether this is <c>default</c>, which identifies nothing.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Gets the identifier as text; an empty string for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Compares two identifiers for equality.</summary>
    public static bool operator ==(RoleId left, RoleId right) => left.Equals(right);

    /// <summary>Compares two identifiers for inequality.</summary>
    public static bool operator !=(RoleId left, RoleId right) => !left.Equals(right);

    /// <summary>Tells whether the left identifier sorts before the right one, by ordinal.</summary>
    public static bool operator <(RoleId left, RoleId right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the left identifier sorts before or with the right one, by ordinal.</summary>
    public static bool operator <=(RoleId left, RoleId right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the left identifier sorts after the right one, by ordinal.</summary>
    public static bool operator >(RoleId left, RoleId right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the left identifier sorts after or with the right one, by ordinal.</summary>
    public static bool operator >=(RoleId left, RoleId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The identifier's text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not of the form in the remarks of the type.</exception>
    public static RoleId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out RoleId id) ? id : throw IdSyntax.Malformed(text, "role id", IdSyntax.WordsAllowed);
    }

    /// <summary>Reads an identifier, without an exception where the text is malformed.</summary>
    /// <returns>Whether <paramref name="text"/> is well-formed; where not, <paramref name="id"/> is <c>default</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out RoleId id)
    {
        bool wellFormed = IdSyntax.IsWords(text);
        id = wellFormed ? new RoleId(text!) : default;
        return wellFormed;
    }

    /// <inheritdoc/>
    public int CompareTo(RoleId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public bool Equals(RoleId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is RoleId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Gives the identifier as text; an empty string for <c>default</c>.</summary>
    public override string ToString() => Value;

    static RoleId IParsable<RoleId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<RoleId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out RoleId result) => TryParse(s, out result);

    /// <summary>Gets the person rated, rating themselves: <c>self</c>.</summary>
    public static RoleId Self { get; } = new("self");

    /// <summary>Gets the person's manager: <c>manager</c>.</summary>
    public static RoleId Manager { get; } = new("manager");

    /// <summary>Gets a colleague at the same level: <c>peer</c>.</summary>
    public static RoleId Peer { get; } = new("peer");

    /// <summary>Gets somebody who reports to the person: <c>direct-report</c>.</summary>
    public static RoleId DirectReport { get; } = new("direct-report");

    /// <summary>Gets a customer of the person: <c>customer</c>.</summary>
    public static RoleId Customer { get; } = new("customer");

    /// <summary>Gets the person's mentor: <c>mentor</c>.</summary>
    public static RoleId Mentor { get; } = new("mentor");

    /// <summary>Gets a trained assessor or interviewer: <c>assessor</c>.</summary>
    public static RoleId Assessor { get; } = new("assessor");
}
