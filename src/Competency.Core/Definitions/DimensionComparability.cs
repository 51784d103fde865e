namespace Competency.Core;

/// <summary>Whether the results of one dimension in two versions of a model may be compared.</summary>
/// <remarks>
/// Comparable: the same ratings give the same number in both versions. Rewording alone keeps that, but what raters read has changed,
/// so it is noted.
/// </remarks>
public sealed record DimensionComparability
{
    internal DimensionComparability(DimensionId dimension, bool isComparable, ValueList<string> reasons)
    {
        Dimension = dimension;
        IsComparable = isComparable;
        Reasons = reasons;
    }

    /// <summary>Gets the dimension; <see cref="DimensionId.Overall"/> for the whole model.</summary>
    public DimensionId Dimension { get; }

    /// <summary>Gets whether old and new results may be compared.</summary>
    public bool IsComparable { get; }

    /// <summary>Gets why not; or, where they may be compared, what to bear in mind.</summary>
    public ValueList<string> Reasons { get; }

    /// <summary>Gives the verdict and its reasons in one line.</summary>
    public override string ToString() =>
        $"{Dimension}: {(IsComparable ? "comparable" : "not comparable")}{(Reasons.Count == 0 ? "" : " (" + string.Join("; ", Reasons) + ")")}";
}
