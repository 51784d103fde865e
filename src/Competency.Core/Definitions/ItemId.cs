using System.Diagnostics.CodeAnalysis;
using Competency.Core.Internal;

namespace Competency.Core;

/// <summary>Identifies what a rating is about: an indicator, or a leaf as a whole.</summary>
/// <remarks>
/// An <see cref="IndicatorId"/> (<c>customer-orientation.3.1</c>) or, where raters nominate a level, the <see cref="DimensionId"/>
/// of the leaf (<c>customer-orientation</c>). Both convert implicitly.
/// Identifiers compare by ordinal. <c>default</c> identifies nothing: <see cref="IsDefault"/> tells, and
/// every member of the library that takes an identifier refuses it.
/// </remarks>
public readonly struct ItemId : IEquatable<ItemId>, IComparable<ItemId>, IParsable<ItemId>
{
    private readonly string? _value;

    private ItemId(string value) => _value = value;

    /// <summary>Gets whether this is <c>default</c>, which identifies nothing.</summary>
    public bool IsDefault => _value is null;

    /// <summary>Gets the identifier as text; an empty string for <c>default</c>.</summary>
    public string Value => _value ?? string.Empty;

    /// <summary>Names an indicator as the item of a rating.</summary>
    public static implicit operator ItemId(IndicatorId indicator) => FromIndicator(indicator);

    /// <summary>Names a leaf as the item of a rating: a level is nominated for it.</summary>
    public static implicit operator ItemId(DimensionId dimension) => FromDimension(dimension);

    /// <summary>Names an indicator as the item of a rating.</summary>
    public static ItemId FromIndicator(IndicatorId indicator) => indicator.IsDefault ? default : new ItemId(indicator.Value);

    /// <summary>Names a leaf as the item of a rating: a level is nominated for it.</summary>
    public static ItemId FromDimension(DimensionId dimension) => dimension.IsDefault ? default : new ItemId(dimension.Value);

    /// <summary>Compares two identifiers for equality.</summary>
    public static bool operator ==(ItemId left, ItemId right) => left.Equals(right);

    /// <summary>Compares two identifiers for inequality.</summary>
    public static bool operator !=(ItemId left, ItemId right) => !left.Equals(right);

    /// <summary>Tells whether the left identifier sorts before the right one, by ordinal.</summary>
    public static bool operator <(ItemId left, ItemId right) => left.CompareTo(right) < 0;

    /// <summary>Tells whether the left identifier sorts before or with the right one, by ordinal.</summary>
    public static bool operator <=(ItemId left, ItemId right) => left.CompareTo(right) <= 0;

    /// <summary>Tells whether the left identifier sorts after the right one, by ordinal.</summary>
    public static bool operator >(ItemId left, ItemId right) => left.CompareTo(right) > 0;

    /// <summary>Tells whether the left identifier sorts after or with the right one, by ordinal.</summary>
    public static bool operator >=(ItemId left, ItemId right) => left.CompareTo(right) >= 0;

    /// <summary>Reads an identifier.</summary>
    /// <param name="text">The identifier's text.</param>
    /// <exception cref="ArgumentNullException"><paramref name="text"/> is null.</exception>
    /// <exception cref="FormatException"><paramref name="text"/> is not of the form in the remarks of the type.</exception>
    public static ItemId Parse(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return TryParse(text, out ItemId id) ? id : throw IdSyntax.Malformed(text, "item id", $"{IdSyntax.IndicatorAllowed}; or a dimension id: {IdSyntax.WordsAllowed}");
    }

    /// <summary>Reads an identifier, without an exception where the text is malformed.</summary>
    /// <returns>Whether <paramref name="text"/> is well-formed; where not, <paramref name="id"/> is <c>default</c>.</returns>
    public static bool TryParse([NotNullWhen(true)] string? text, out ItemId id)
    {
        bool wellFormed = IdSyntax.IsWords(text) || IdSyntax.TrySplitIndicator(text, out _, out _, out _);
        id = wellFormed ? new ItemId(text!) : default;
        return wellFormed;
    }

    /// <inheritdoc/>
    public int CompareTo(ItemId other) => string.CompareOrdinal(_value, other._value);

    /// <inheritdoc/>
    public bool Equals(ItemId other) => string.Equals(_value, other._value, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals([NotNullWhen(true)] object? obj) => obj is ItemId other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => _value is null ? 0 : StringComparer.Ordinal.GetHashCode(_value);

    /// <summary>Gives the identifier as text; an empty string for <c>default</c>.</summary>
    public override string ToString() => Value;

    static ItemId IParsable<ItemId>.Parse(string s, IFormatProvider? provider) => Parse(s);

    static bool IParsable<ItemId>.TryParse([NotNullWhen(true)] string? s, IFormatProvider? provider, out ItemId result) => TryParse(s, out result);
}
