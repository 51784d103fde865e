using System.Globalization;

namespace Competency.Core.Scoring;

/// <summary>What a rater chose: a point of the scale, or "not observed".</summary>
/// <remarks>"Not observed" is a value of its own kind: never zero, never the lowest point. It is <c>default</c>. Whole numbers convert implicitly.</remarks>
public readonly record struct RatingValue
{
    private readonly int _value;

    private RatingValue(int value)
    {
        _value = value;
        IsObserved = true;
    }

    /// <summary>Gets the value of a rater who could not observe the behavior.</summary>
    public static RatingValue NotObserved => default;

    /// <summary>Gets whether the rater observed the behavior.</summary>
    public bool IsObserved { get; }

    /// <summary>Gets the point of the scale.</summary>
    /// <exception cref="InvalidOperationException">The behavior was not observed.</exception>
    public int Value => IsObserved ? _value : throw new InvalidOperationException("The behavior was not observed: there is no value. Ask IsObserved first.");

    /// <summary>The point, for those who have asked whether there is one.</summary>
    internal int Point => _value;

    /// <summary>Makes a value from a point of a scale; whether the point lies on the item's scale is checked when the assessment is scored.</summary>
    public static implicit operator RatingValue(int value) => FromInt32(value);

    /// <summary>Makes a value from a point of a scale; whether the point lies on the item's scale is checked when the assessment is scored.</summary>
    public static RatingValue FromInt32(int value) => new(value);

    /// <summary>Gives the number, or <c>not-observed</c>.</summary>
    public override string ToString() => IsObserved ? _value.ToString(CultureInfo.InvariantCulture) : "not-observed";
}
