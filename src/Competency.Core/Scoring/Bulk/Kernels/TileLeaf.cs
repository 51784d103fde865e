using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>A leaf prepared for lanes.</summary>
internal sealed class TileLeaf
{
    public TileLeaf(ScoringPlan plan, PlanLeaf leaf, int firstLevel)
    {
        Dimension = leaf.Dimension;
        Length = leaf.Length;
        Evidence = new TileEvidence(plan, leaf.Evidence, leaf.Length);
        Ordinals = leaf.Ordinals;
        IsCumulative = leaf.Rule is CumulativeLevelRule && leaf.Ordinals.Length > 0;
        SkipsMissing = leaf.Rule is CumulativeLevelRule { MissingLevel: MissingLevelPolicy.Skip };
        Levels = IsCumulative ? [.. leaf.LevelEvidence.Select((level, i) => new TileEvidence(plan, level, leaf.Length, firstLevel + i))] : [];
        Cuts = TileCuts.Of(leaf.Cuts);
        Custom = leaf.Ordinals.Length > 0 ? leaf.Rule as CustomLevelRule : null;
        Threshold = (leaf.Threshold * 1000) - 500;
        long common = Gcd(leaf.Threshold, 1_000_000);
        ThresholdNumerator = leaf.Threshold / common;
        ThresholdDenominator = 1_000_000 / common;
        IsVector = Evidence.Form != EvidenceForm.None && Array.TrueForAll(Levels, level => level.Form != EvidenceForm.None);
    }

    public int Dimension { get; }

    public int Length { get; }

    public TileEvidence Evidence { get; }

    /// <summary>The evidence of each level; empty unless cumulative.</summary>
    public TileEvidence[] Levels { get; }

    public int[] Ordinals { get; }

    /// <summary>The least score in nano-points that reaches each level's cut; empty under a cumulative or custom rule.</summary>
    public double[] Cuts { get; }

    /// <summary>The host's own rule that finds the level, or null.</summary>
    public CustomLevelRule? Custom { get; }

    public bool IsCumulative { get; }

    public bool SkipsMissing { get; }

    /// <summary>The least strength in nano-points that reaches the threshold.</summary>
    public long Threshold { get; }

    /// <summary>The threshold above the minimum as a fraction in lowest terms.</summary>
    public long ThresholdNumerator { get; }

    public long ThresholdDenominator { get; }

    /// <summary>Whether lanes are wide enough for it.</summary>
    public bool IsVector { get; }

    private static long Gcd(long a, long b)
    {
        while (b != 0)
        {
            (a, b) = (b, a % b);
        }

        return Math.Max(a, 1);
    }
}

/// <summary>Cuts as whole numbers of the unit that scores are in.</summary>
internal static class TileCuts
{
    /// <summary>A score rounded half up to 6 decimals reaches a cut where the score itself reaches the cut less 500 nano-units.</summary>
    public static double[] Of(long[] micro) => [.. micro.Select(cut => (double)((cut * 1000) - 500))];
}
