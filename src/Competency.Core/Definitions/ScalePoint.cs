namespace Competency.Core;

/// <summary>One point of a rating scale.</summary>
public sealed record ScalePoint
{
    internal ScalePoint(int value, LocalizedText label)
    {
        Value = value;
        Label = label;
    }

    /// <summary>Gets the whole number that raters choose.</summary>
    public int Value { get; }

    /// <summary>Gets what the point is called.</summary>
    public LocalizedText Label { get; }
}
