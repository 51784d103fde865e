namespace Competency.Core;

/// <summary>A closed range of whole numbers that raters choose from, with a label for each.</summary>
/// <remarks>
/// "Not observed" is a value of its own kind on every scale: never zero, never the lowest point. A scale is at least 1 and
/// at most 100 points long (maximum − minimum) and lies between −1000 and 1000.
/// </remarks>
public sealed record RatingScale
{
    internal RatingScale(int minimum, int maximum, ValueList<ScalePoint> points, LocalizedText notObserved, Provenance provenance)
    {
        Minimum = minimum;
        Maximum = maximum;
        Points = points;
        NotObserved = notObserved;
        Provenance = provenance;
    }

    /// <summary>Gets the lowest point, inclusive.</summary>
    public int Minimum { get; }

    /// <summary>Gets the highest point, inclusive.</summary>
    public int Maximum { get; }

    /// <summary>Gets the length, maximum − minimum: what a share of the scale is a share of.</summary>
    public int Length => Maximum - Minimum;

    /// <summary>Gets the labels, one for each point from lowest to highest; empty where the model gives none.</summary>
    public ValueList<ScalePoint> Points { get; }

    /// <summary>Gets what "not observed" is called; empty where the model does not say.</summary>
    public LocalizedText NotObserved { get; }

    /// <summary>Gets where the scale comes from.</summary>
    public Provenance Provenance { get; }

    /// <summary>Tells whether a value lies on the scale.</summary>
    public bool Contains(int value) => value >= Minimum && value <= Maximum;
}
