using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>The items that a leaf's numbers are made of, by leaf.</summary>
internal static class LeafItems
{
    public static int[][] Of(ScoringPlan plan)
    {
        List<int>[] items = new List<int>[plan.Leaves.Length];
        for (int leaf = 0; leaf < items.Length; leaf++)
        {
            items[leaf] = [];
        }

        for (int item = 0; item < plan.Items.Length; item++)
        {
            if (plan.Items[item].IsUsed)
            {
                items[plan.Items[item].Leaf].Add(item);
            }
        }

        return [.. items.Select(list => list.ToArray())];
    }
}
