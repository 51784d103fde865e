namespace Competency.Core;

/// <summary>What changed from one version of a model to another, and what that means for results on file.</summary>
public sealed record ModelComparison
{
    internal ModelComparison(ModelReference older, ModelReference newer, ValueList<ModelChange> changes, ValueList<DimensionComparability> dimensions, DimensionComparability overall)
    {
        Older = older;
        Newer = newer;
        Changes = changes;
        Dimensions = dimensions;
        Overall = overall;
    }

    /// <summary>Gets the version compared from.</summary>
    public ModelReference Older { get; }

    /// <summary>Gets the version compared to.</summary>
    public ModelReference Newer { get; }

    /// <summary>Gets every difference: of the model, then dimension by dimension in the order of the newer version, then what was removed.</summary>
    public ValueList<ModelChange> Changes { get; }

    /// <summary>Gets whether results may be compared, for each dimension of the newer version in its order, then for those removed.</summary>
    public ValueList<DimensionComparability> Dimensions { get; }

    /// <summary>Gets whether the overall may be compared.</summary>
    public DimensionComparability Overall { get; }

    /// <summary>Gives one change a line, then the verdicts.</summary>
    public override string ToString() =>
        string.Join('\n', [$"{Older} → {Newer}", .. Changes.Select(change => change.ToString()), .. Dimensions.Select(verdict => verdict.ToString()), Overall.ToString()]);
}
