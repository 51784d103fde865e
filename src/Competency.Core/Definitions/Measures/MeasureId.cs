using System.Diagnostics.CodeAnalysis;
using Competency.Core.Internal;

namespace Competency.Core;

/// <summary>Identifies a development measure in its model.</summary>
/// <remarks>
/// Words of lowercase ASCII letters, digits and hyphens, joined by single dots, at most 100 characters: <c>measure.influence.1</c>.
/// Identifiers compare by ordinal. <c>default</c> identifies nothing: <see cref="IsDefault"/> tells, and
/// every member of the library that takes an identifier refuses it.
/// </remarks>
public readonly struct MeasureId : IEquatable<MeasureId>, IComparable<MeasureId>, IParsable<MeasureId>
{
    private readonly string? _value;

    private MeasureId(string value) => _value = value;

    /// <summary>Gets whether this is <c>default</c>, which identifies nothing.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Gets the identifier as text; an empty string for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Compares two identifiers for equality.</summary>
    public static bool operator ==(MeasureId left, MeasureId right) => left.Equals(right);

    /// <summary>Compares two identifiers for inequality.</summary>
    public static bool operator !=(MeasureId left, MeasureId right) => !left.Equals(right);

    /// <summary>Tells whether the left identifier sorts before the right one, by ordinal.</summary>
    public static bool operator <(MeasureId left, MeasureId right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the left identifier sorts before or with the right one, by ordinal.</summary>
    public static bool operator <=(MeasureId left, MeasureId right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the left identifier sorts after the right one, by ordinal.</summary>
    public static bool operator >(MeasureId left, MeasureId right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the left identifier sorts after or with the right one, by ordinal.</summary>
    public static bool operator >=(MeasureId left, MeasureId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The identifier's text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not of the form in the remarks of the type.</exception>
    public static MeasureId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out MeasureId id) ? id : throw IdSyntax.Malformed(text, "measure id", IdSyntax.DottedAllowed);
    }

    /// <summary>Reads an identifier, without an exception where the text is malformed.</summary>
    /// <returns>Whether <paramref name="text"/> is well-formed; where not, <paramref name="id"/> is <c>default</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out MeasureId id)
    {
        bool wellFormed = IdSyntax.IsDotted(text);
        id = wellFormed ? new MeasureId(text!) : default;
        return wellFormed;
    }

    /// <inheritdoc/>
    public int CompareTo(MeasureId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public bool Equals(MeasureId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is MeasureId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Gives the identifier as text; an empty string for <c>default</c>.</summary>
    public override string ToString() => Value;

    static MeasureId IParsable<MeasureId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<MeasureId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out MeasureId result) => TryParse(s, out result);
}
