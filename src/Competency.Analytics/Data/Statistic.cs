using System.Globalization;

namespace Competency.Analytics;

/// <summary>A number, or the reason why there is none.</summary>
/// <remarks>
/// A statistic that does not exist for the data at hand is not NaN: it is undefined, and <see cref="Reason"/> says why.
/// A defined value is always finite. The default value is undefined with <see cref="UndefinedReason.NotComputed"/>.
/// </remarks>
public readonly record struct Statistic
{
    private readonly double _value;
    private readonly UndefinedReason _reason;

    private Statistic(double value, bool isDefined, UndefinedReason reason)
    {
        _value = value;
        IsDefined = isDefined;
        _reason = reason;
    }

    /// <summary>Gets whether there is a value.</summary>
    public bool IsDefined { get; }

    /// <summary>Gets why there is no value; <see cref="UndefinedReason.None"/> when there is one.</summary>
    public UndefinedReason Reason => IsDefined ? UndefinedReason.None
        : _reason == UndefinedReason.None ? UndefinedReason.NotComputed : _reason;

    /// <summary>Gets the value.</summary>
    /// <exception cref="InvalidOperationException">The statistic is undefined; the message names the reason.</exception>
    public double Value => IsDefined
        ? _value
        : throw new InvalidOperationException($"The statistic is undefined: {Reason}. Ask IsDefined first, or read ValueOrNull.");

    /// <summary>Gets the value, or null when the statistic is undefined.</summary>
    public double? ValueOrNull => IsDefined ? _value : null;

    /// <summary>Makes a defined statistic.</summary>
    /// <param name="value">A finite number.</param>
    /// <returns>The statistic with that value.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is NaN or infinite.</exception>
    public static Statistic Of(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A statistic is a finite number; use Undefined with a reason otherwise.");
        }

        return new Statistic(value, isDefined: true, UndefinedReason.None);
    }

    /// <summary>Makes an undefined statistic.</summary>
    /// <param name="reason">Why there is no value; any reason but <see cref="UndefinedReason.None"/>.</param>
    /// <returns>The undefined statistic.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="reason"/> is <see cref="UndefinedReason.None"/>.</exception>
    public static Statistic Undefined(UndefinedReason reason)
    {
        if (reason == UndefinedReason.None)
        {
            throw new ArgumentOutOfRangeException(nameof(reason), reason, "An undefined statistic needs a reason.");
        }

        return new Statistic(0, isDefined: false, reason);
    }

    /// <summary>Formats the value in the invariant culture, or the reason in words.</summary>
    /// <returns>Such as <c>0.7148407148407148</c> or <c>undefined (NoVariance)</c>.</returns>
    public override string ToString() => IsDefined
        ? _value.ToString("R", CultureInfo.InvariantCulture)
        : $"undefined ({Reason})";

    internal static Statistic OfOr(double value, UndefinedReason reason) => double.IsFinite(value) ? Of(value) : Undefined(reason);
}
