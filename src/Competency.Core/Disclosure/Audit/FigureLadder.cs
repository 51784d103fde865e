using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>The choices of what to show of a leaf beside groups and total, the most telling first; the last shows nothing more and is always safe.</summary>
internal static class FigureLadder
{
    public static IEnumerable<ShownFigures> Of(VisibleRatings visible, int leafIndex, DisclosurePolicy policy, bool selfAlone)
    {
        PlanLeaf leaf = visible.Plan.Leaves[leafIndex];
        List<GroupRatings> confidential = [.. visible.Groups.Where(group => group.Group.IsConfidential && group.HasAny(leaf.Evidence.Items))];
        List<GroupRatings> counting = selfAlone ? [] : [.. confidential.Where(group => group.Group.Weight > 0)];
        HashSet<int> together = [.. leaf.Evidence.Items.Where(item => counting.Exists(group => group.CountObservers(item) > 0)
            && counting.TrueForAll(group => group.CountObservers(item) is var n && (n == 0 || n >= MinimumOf(group))))];
        HashSet<int> byAll = [.. together.Where(item => counting.TrueForAll(group => group.CountObservers(item) == CountActive(group, leaf)))];
        HashSet<(RaterGroup, int)> byGroup = [.. confidential.SelectMany(group => leaf.Evidence.Items
            .Where(item => group.CountObservers(item) >= MinimumOf(group)).Select(item => (group.Group.Id, item)))];
        ShownFigures[] items =
        [
            new(ItemDetail.ByGroup, together, byGroup, false),
            new(ItemDetail.Together, together, [], false),
            new(ItemDetail.ObservedByAll, byAll, [], false),
        ];
        if (leaf.LevelEvidence.Length == 0)
        {
            return [.. items, ShownFigures.None];
        }

        return [.. items.Select(figures => figures with { Strengths = true }), .. items, ShownFigures.None with { Strengths = true }, ShownFigures.None];

        int MinimumOf(GroupRatings group) => Math.Max(group.Group.Minimum, policy.MinimumRatersOfItem);
    }

    /// <summary>Whether in each confidential group all who observed anything observed the same items: then every number is about a whole group.</summary>
    public static bool IsAlike(VisibleRatings visible, int leafIndex)
    {
        int[] items = visible.Plan.Leaves[leafIndex].Evidence.Items;
        foreach (GroupRatings group in visible.Groups.Where(group => group.Group.IsConfidential))
        {
            byte[]? first = null;
            foreach (byte[] cells in group.Raters.Values.Where(cells => Array.Exists(items, item => cells[item] != 0)))
            {
                first ??= cells;
                if (Array.Exists(items, item => (cells[item] == 0) != (first[item] == 0)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static int CountActive(GroupRatings group, PlanLeaf leaf) =>
        group.Raters.Values.Count(cells => Array.Exists(leaf.Evidence.Items, item => cells[item] != 0));
}
