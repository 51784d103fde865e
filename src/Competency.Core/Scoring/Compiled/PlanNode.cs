namespace Competency.Core.Scoring.Compiled;

/// <summary>A composite or the whole, resolved: its children and how they combine.</summary>
internal sealed record PlanNode
{
    public required int Dimension { get; init; }

    public required CompositeRule Rule { get; init; }

    /// <summary>The dimensions that combine: the children, or under points the leaves below.</summary>
    public required int[] Parts { get; init; }

    public required long[] Weights { get; init; }

    public required long TotalWeight { get; init; }

    /// <summary>Under points: for each part, its points by level ordinal, as whole numbers of one unit; else empty.</summary>
    public required long[][] Points { get; init; }

    /// <summary>Cut of each level in millionths above the model's scale's minimum; empty where the composite has none.</summary>
    public required long[] Cuts { get; init; }

    public required int[] Ordinals { get; init; }
}
