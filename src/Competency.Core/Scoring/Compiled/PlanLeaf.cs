namespace Competency.Core.Scoring.Compiled;

/// <summary>A leaf, resolved: its evidence, its scale, and how its level is found.</summary>
internal sealed record PlanLeaf
{
    public required int Dimension { get; init; }

    public required int Origin { get; init; }

    public required int Length { get; init; }

    public required LevelRule Rule { get; init; }

    public required EvidenceSet Evidence { get; init; }

    /// <summary>Items that raters may rate and the leaf's rule does not use.</summary>
    public required int[] UnusedItems { get; init; }

    /// <summary>Ordinals of the defined levels, rising.</summary>
    public required int[] Ordinals { get; init; }

    /// <summary>Cut of each level in millionths above the origin; empty under a cumulative or custom rule.</summary>
    public required long[] Cuts { get; init; }

    /// <summary>Evidence of each level; empty unless cumulative.</summary>
    public required EvidenceSet[] LevelEvidence { get; init; }

    /// <summary>Threshold in millionths above the origin, where cumulative.</summary>
    public required long Threshold { get; init; }
}
