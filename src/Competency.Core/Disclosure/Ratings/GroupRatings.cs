using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>What one group's raters gave: by rater a byte for each of the plan's items, 0 for not observed or hidden.</summary>
internal sealed class GroupRatings(Group group)
{
    public Group Group { get; } = group;

    public SortedList<RaterId, byte[]> Raters { get; } = [];

    /// <summary>The role of each rater: in a pool there are several.</summary>
    public Dictionary<RaterId, RoleId> Roles { get; } = [];

    public void Add(RaterId rater, RoleId role, byte[] cells)
    {
        Raters.Add(rater, cells);
        Roles[rater] = role;
    }

    /// <summary>The raters who observed enough of some evidence.</summary>
    public int CountValid(ScoringPlan plan, EvidenceSet evidence)
    {
        int count = 0;
        foreach (byte[] cells in Raters.Values)
        {
            count += plan.ReachesShare(Observed(cells, evidence), evidence.TotalWeight) ? 1 : 0;
        }

        return count;
    }

    public int CountObservers(int item) => Raters.Values.Count(cells => cells[item] != 0);

    /// <summary>Whether anybody observed one of some items.</summary>
    public bool HasAny(int[] items) => Raters.Values.Any(cells => items.Any(item => cells[item] != 0));

    public void Clear(int[] items)
    {
        foreach (byte[] cells in Raters.Values)
        {
            foreach (int item in items)
            {
                cells[item] = 0;
            }
        }
    }

    public static long Observed(byte[] cells, EvidenceSet evidence)
    {
        long observed = 0;
        for (int i = 0; i < evidence.Items.Length; i++)
        {
            observed += cells[evidence.Items[i]] != 0 ? evidence.Weights[i] : 0;
        }

        return observed;
    }
}
