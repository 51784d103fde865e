using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Compiled;

/// <summary>What a reader should know of a leaf, as counts: how many ratings, raters or levels each warning is about, 0 for none.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct LeafWarnings
{
    /// <summary>Ratings of the kind that the leaf's rule does not use.</summary>
    public int UnusedEvidence { get; private init; }

    /// <summary>Raters who observed some of the leaf, but less than the minimum share.</summary>
    public int TooLittleObserved { get; private init; }

    public int SingleRater { get; private init; }

    /// <summary>The raters, where they are too far apart.</summary>
    public int Imprecise { get; private init; }

    /// <summary>Levels that are met although one below is not.</summary>
    public int Irregular { get; private init; }

    /// <summary>Levels without valid evidence that the climb passed over or ended below.</summary>
    public int MissingLevelEvidence { get; private init; }

    /// <param name="plan">The plan.</param>
    /// <param name="index">The index of the leaf.</param>
    /// <param name="ratings">The person's ratings.</param>
    /// <param name="scores">The person's numbers, complete.</param>
    /// <param name="spread">How far the leaf's raters are apart; null where the leaf is not scored.</param>
    public static LeafWarnings Of(ScoringPlan plan, int index, SubjectRatings ratings, SubjectScores scores, RaterSpread? spread)
    {
        PlanLeaf leaf = plan.Leaves[index];
        bool scored = spread is not null;
        LevelClimb? climb = scored ? scores.Climbs[index] : null;
        return new LeafWarnings
        {
            UnusedEvidence = CountUnused(plan, leaf, ratings),
            TooLittleObserved = CountDropped(scores.Leaves[index], ratings.Count),
            SingleRater = spread is { Raters: 1 } ? 1 : 0,
            Imprecise = spread is { IsImprecise: true } ? spread.Value.Raters : 0,
            Irregular = climb is null ? 0 : CountIrregular(leaf, climb),
            MissingLevelEvidence = climb is null ? 0 : CountMissing(leaf, climb),
        };
    }

    /// <summary>Whether a level is met although one below it is not.</summary>
    public static bool IsIrregular(PlanLeaf leaf, LevelClimb climb, int slot)
    {
        if (!IsMet(leaf, climb.Strengths[slot]))
        {
            return false;
        }

        for (int below = 0; below < slot; below++)
        {
            if (climb.Strengths[below] >= 0 && !IsMet(leaf, climb.Strengths[below]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the climb passed over a level for want of evidence.</summary>
    public static bool IsSkipped(PlanLeaf leaf, LevelClimb climb, int slot) =>
        climb.Strengths[slot] < 0
        && leaf.Rule is CumulativeLevelRule { MissingLevel: MissingLevelPolicy.Skip }
        && (climb.Blocked < 0 || slot < climb.Blocked);

    public static bool IsMet(PlanLeaf leaf, long strength) => strength >= 0 && Nano.ToMicro(strength) >= leaf.Threshold;

    private static int CountIrregular(PlanLeaf leaf, LevelClimb climb)
    {
        int count = 0;
        for (int slot = 1; slot < climb.Strengths.Length; slot++)
        {
            count += IsIrregular(leaf, climb, slot) ? 1 : 0;
        }

        return count;
    }

    private static int CountMissing(PlanLeaf leaf, LevelClimb climb)
    {
        int count = climb.Blocked >= 0 && climb.Strengths[climb.Blocked] < 0 ? 1 : 0;
        for (int slot = 0; slot < climb.Strengths.Length; slot++)
        {
            count += IsSkipped(leaf, climb, slot) ? 1 : 0;
        }

        return count;
    }

    private static int CountDropped(LeafScores evidence, int raters)
    {
        int count = 0;
        for (int rater = 0; rater < raters; rater++)
        {
            count += evidence.Observed[rater] > 0 && evidence.Raters[rater] < 0 ? 1 : 0;
        }

        return count;
    }

    private static int CountUnused(ScoringPlan plan, PlanLeaf leaf, SubjectRatings ratings)
    {
        int count = 0;
        foreach (int item in leaf.UnusedItems)
        {
            for (int rater = 0; rater < ratings.Count; rater++)
            {
                count += ratings.Cells[(rater * plan.Items.Length) + item] != 0 ? 1 : 0;
            }
        }

        return count;
    }
}
