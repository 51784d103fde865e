using System.Diagnostics.CodeAnalysis;
using Competency.Core.Internal;

namespace Competency.Core;

/// <summary>Identifies a behavioral indicator in its model.</summary>
/// <remarks>
/// The id of the indicator's leaf, the ordinal of its level where it has one (1 to 100), and a number (1 to 9999), joined by
/// dots: <c>customer-orientation.3.1</c>, or <c>trust-building.1</c> for an ungraded indicator.
/// Identifiers compare by ordinal. <c>default</c> identifies nothing: <see cref="IsDefault"/> tells, and
/// every member of the library that takes an identifier refuses it.
/// </remarks>
public readonly struct IndicatorId : IEquatable<IndicatorId>, IComparable<IndicatorId>, IParsable<IndicatorId>
{
    private readonly string? _value;

    private IndicatorId(string value) => _value = value;

    /// <summary>Gets whether this is <c>default</c>, which identifies nothing.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Gets the identifier as text; an empty string for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Compares two identifiers for equality.</summary>
    public static bool operator ==(IndicatorId left, IndicatorId right) => left.Equals(right);

    /// <summary>Compares two identifiers for inequality.</summary>
    public static bool operator !=(IndicatorId left, IndicatorId right) => !left.Equals(right);

    /// <summary>Tells whether the left identifier sorts before the right one, by ordinal.</summary>
    public static bool operator <(IndicatorId left, IndicatorId right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the left identifier sorts before or with the right one, by ordinal.</summary>
    public static bool operator <=(IndicatorId left, IndicatorId right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the left identifier sorts after the right one, by ordinal.</summary>
    public static bool operator >(IndicatorId left, IndicatorId right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the left identifier sorts after or with the right one, by ordinal.</summary>
    public static bool operator >=(IndicatorId left, IndicatorId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The identifier's text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not of the form in the remarks of the type.</exception>
    public static IndicatorId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out IndicatorId id) ? id : throw IdSyntax.Malformed(text, "indicator id", IdSyntax.IndicatorAllowed);
    }

    /// <summary>Reads an identifier, without an exception where the text is malformed.</summary>
    /// <returns>Whether <paramref name="text"/> is well-formed; where not, <paramref name="id"/> is <c>default</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out IndicatorId id)
    {
        bool wellFormed = IdSyntax.TrySplitIndicator(text, out _, out _, out _);
        id = wellFormed ? new IndicatorId(text!) : default;
        return wellFormed;
    }

    /// <inheritdoc/>
    public int CompareTo(IndicatorId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public bool Equals(IndicatorId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is IndicatorId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Gives the identifier as text; an empty string for <c>default</c>.</summary>
    public override string ToString() => Value;

    static IndicatorId IParsable<IndicatorId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<IndicatorId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out IndicatorId result) => TryParse(s, out result);

    /// <summary>Gets the leaf that the indicator belongs to; <c>default</c> for <c>default</c>.</summary>
    public DimensionId Dimension =>
        IdSyntax.TrySplitIndicator(_value, out string dimension, out _, out _) ? DimensionId.Parse(dimension) : default;

    /// <summary>Gets the ordinal of the level that the indicator describes, or null where it is ungraded.</summary>
    public int? Level => IdSyntax.TrySplitIndicator(_value, out _, out int level, out _) && level > 0 ? level : null;
}
