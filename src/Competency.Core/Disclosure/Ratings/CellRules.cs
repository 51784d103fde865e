using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>Holds each group to its minimum within a leaf, and within each level that is decided on its own.</summary>
internal static class CellRules
{
    /// <summary>Takes away what too few raters of a group said.</summary>
    /// <remarks>
    /// A level that some but fewer than the minimum are valid for loses the group's ratings: nobody's word alone decides a level. That may leave
    /// a rater without enough of the leaf, so both rules run until nothing changes.
    /// </remarks>
    public static void Apply(ScoringPlan plan, GroupRatings group, int leaf, int[] items)
    {
        PlanLeaf planLeaf = plan.Leaves[leaf];
        bool changed = group.Group.IsConfidential;
        while (changed)
        {
            changed = false;
            if (group.CountValid(plan, planLeaf.Evidence) < group.Group.Minimum)
            {
                group.Clear(items);
                return;
            }

            foreach (EvidenceSet level in planLeaf.LevelEvidence)
            {
                int valid = group.CountValid(plan, level);
                if (valid > 0 && valid < group.Group.Minimum)
                {
                    group.Clear(level.Items);
                    changed = true;
                }
            }
        }
    }
}
