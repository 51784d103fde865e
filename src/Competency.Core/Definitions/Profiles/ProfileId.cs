using System.Diagnostics.CodeAnalysis;
using Competency.Core.Internal;

namespace Competency.Core;

/// <summary>Identifies a requirement profile in its model.</summary>
/// <remarks>
/// Words of lowercase ASCII letters and digits, joined by single hyphens, at most 64 characters: <c>junior</c>.
/// Identifiers compare by ordinal. <c>default</c> identifies nothing: <see cref="IsDefault"/> tells, and
/// every member of the library that takes an identifier refuses it.
/// </remarks>
public readonly struct ProfileId : IEquatable<ProfileId>, IComparable<ProfileId>, IParsable<ProfileId>
{
    private readonly string? _value;

    private ProfileId(string value) => _value = value;

    /// <summary>Gets whether this is <c>default</c>, which identifies nothing.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Gets the identifier as text; an empty string for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Compares two identifiers for equality.</summary>
    public static bool operator ==(ProfileId left, ProfileId right) => left.Equals(right);

    /// <summary>Compares two identifiers for inequality.</summary>
    public static bool operator !=(ProfileId left, ProfileId right) => !left.Equals(right);

    /// <summary>Tells whether the left identifier sorts before the right one, by ordinal.</summary>
    public static bool operator <(ProfileId left, ProfileId right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the left identifier sorts before or with the right one, by ordinal.</summary>
    public static bool operator <=(ProfileId left, ProfileId right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the left identifier sorts after the right one, by ordinal.</summary>
    public static bool operator >(ProfileId left, ProfileId right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the left identifier sorts after or with the right one, by ordinal.</summary>
    public static bool operator >=(ProfileId left, ProfileId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The identifier's text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not of the form in the remarks of the type.</exception>
    public static ProfileId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ProfileId id) ? id : throw IdSyntax.Malformed(text, "profile id", IdSyntax.WordsAllowed);
    }

    /// <summary>Reads an identifier, without an exception where the text is malformed.</summary>
    /// <returns>Whether <paramref name="text"/> is well-formed; where not, <paramref name="id"/> is <c>default</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ProfileId id)
    {
        bool wellFormed = IdSyntax.IsWords(text);
        id = wellFormed ? new ProfileId(text!) : default;
        return wellFormed;
    }

    /// <inheritdoc/>
    public int CompareTo(ProfileId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public bool Equals(ProfileId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ProfileId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Gives the identifier as text; an empty string for <c>default</c>.</summary>
    public override string ToString() => Value;

    static ProfileId IParsable<ProfileId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ProfileId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ProfileId result) => TryParse(s, out result);
}
