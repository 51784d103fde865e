using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>The ratings that may be shown, by group. Everything that is disclosed is a function of these alone.</summary>
internal sealed class VisibleRatings(ScoringPlan plan)
{
    public ScoringPlan Plan { get; } = plan;

    /// <summary>Self first, then in the model's order of roles, pools last. Self is always there, if only without ratings.</summary>
    public List<GroupRatings> Groups { get; } = [];

    public GroupRatings Self => Groups[0];

    public GroupRatings? Find(RaterGroup id) => Groups.Find(group => group.Group.Id == id);

    public GroupRatings Add(Group group)
    {
        GroupRatings? found = Find(group.Id);
        if (found is null)
        {
            found = new GroupRatings(group);
            Groups.Add(found);
            Groups.Sort((left, right) =>
                left.Group.Id.IsSelf != right.Group.Id.IsSelf
                    ? right.Group.Id.IsSelf.CompareTo(left.Group.Id.IsSelf)
                    : Group.Compare(Plan, left.Group.Id, right.Group.Id));
        }

        return found;
    }

    /// <summary>Copies what a group gave some items from other ratings of the same plan, in the place of what is here.</summary>
    public void Replace(GroupRatings source, int[] items)
    {
        GroupRatings target = Add(source.Group);
        target.Clear(items);
        foreach ((RaterId rater, byte[] cells) in source.Raters)
        {
            if (!items.Any(item => cells[item] != 0))
            {
                continue;
            }

            if (!target.Raters.TryGetValue(rater, out byte[]? own))
            {
                own = new byte[Plan.Items.Length];
                target.Add(rater, source.Roles[rater], own);
            }

            foreach (int item in items)
            {
                own[item] = cells[item];
            }
        }
    }

    public VisibleRatings Copy()
    {
        VisibleRatings copy = new(Plan);
        foreach (GroupRatings group in Groups)
        {
            GroupRatings own = new(group.Group);
            foreach ((RaterId rater, byte[] cells) in group.Raters)
            {
                own.Add(rater, group.Roles[rater], (byte[])cells.Clone());
            }

            copy.Groups.Add(own);
        }

        return copy;
    }

    /// <summary>The plan in which each group is a role, and the ratings in that plan's order: what the engine's evaluator takes.</summary>
    public (ScoringPlan Plan, SubjectRatings Ratings) ToSubject(Func<Group, bool> includes, bool countSelf = true)
    {
        RoleId[] roles = new RoleId[Groups.Count];
        long[] weights = new long[Groups.Count];
        List<RaterId> raters = [];
        List<int> roleOf = [];
        for (int i = 0; i < Groups.Count; i++)
        {
            roles[i] = NameOf(i);
            weights[i] = i == 0 && !countSelf ? 0 : Groups[i].Group.Weight;
            if (includes(Groups[i].Group))
            {
                raters.AddRange(Groups[i].Raters.Keys);
                roleOf.AddRange(Enumerable.Repeat(i, Groups[i].Raters.Count));
            }
        }

        byte[] rows = [.. Groups.Where(group => includes(group.Group)).SelectMany(group => group.Raters.Values).SelectMany(cells => cells)];
        return (Plan with { Roles = roles, RoleWeights = weights, SelfRole = 0 }, new SubjectRatings([.. raters], [.. roleOf], rows));
    }

    // Names for the evaluator alone: a pool is no role of the model.
    private static RoleId NameOf(int group) => RoleId.Parse(FormattableString.Invariant($"group-{group}"));
}
