using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>Decides once for an assessment which roles show, which are pooled and which are hidden.</summary>
internal sealed record Grouping(VisibleRatings Visible, IReadOnlyDictionary<RoleId, HiddenReason> Hidden)
{
    public static Grouping Of(ScoringPlan plan, SubjectRatings ratings, LeafScores[] record, DisclosurePolicy policy)
    {
        int[] counts = CountValid(plan, ratings, record);
        VisibleRatings visible = new(plan);
        visible.Add(Group.Of(plan, RaterGroup.Of(RoleId.Self), policy));
        Dictionary<RoleId, HiddenReason> hidden = [];
        bool enoughInAll = counts.Where((_, role) => role != plan.SelfRole).Sum() >= policy.MinimumRatersInAll;
        List<int> counted = [];
        List<int> uncounted = [];
        GroupRatings?[] groupOf = new GroupRatings?[plan.Roles.Length];
        for (int role = 0; role < plan.Roles.Length; role++)
        {
            Group group = Group.Of(plan, RaterGroup.Of(plan.Roles[role]), policy);
            if (!group.IsConfidential || (enoughInAll && counts[role] >= group.Minimum))
            {
                groupOf[role] = visible.Add(group);
            }
            else if (!enoughInAll && counts[role] > 0)
            {
                hidden.Add(plan.Roles[role], HiddenReason.TooFewRatersInAll);
            }
            else if (counts[role] > 0)
            {
                (group.Weight > 0 ? counted : uncounted).Add(role);
            }
        }

        Pool(RaterGroupKind.Others, counted);
        Pool(RaterGroupKind.UncountedOthers, uncounted);
        for (int rater = 0; rater < ratings.Raters.Length; rater++)
        {
            groupOf[ratings.Roles[rater]]?.Add(ratings.Raters[rater], plan.Roles[ratings.Roles[rater]], Used(plan, ratings, rater));
        }

        return new Grouping(visible, hidden);

        void Pool(RaterGroupKind kind, List<int> roles)
        {
            if (roles.Count == 0)
            {
                return;
            }

            Group pool = Group.Of(plan, new RaterGroup(kind, roles.Select(role => plan.Roles[role]).ToValueList()), policy);
            bool shows = roles.Sum(role => counts[role]) >= pool.Minimum;
            GroupRatings? group = shows ? visible.Add(pool) : null;
            foreach (int role in roles)
            {
                groupOf[role] = group;
                if (!shows)
                {
                    hidden.Add(plan.Roles[role], HiddenReason.TooFewRaters);
                }
            }
        }
    }

    /// <summary>By role, the raters who are valid for at least one leaf.</summary>
    public static int[] CountValid(ScoringPlan plan, SubjectRatings ratings, LeafScores[] record)
    {
        int[] counts = new int[plan.Roles.Length];
        for (int rater = 0; rater < ratings.Raters.Length; rater++)
        {
            int index = rater;
            counts[ratings.Roles[rater]] += Array.Exists(record, leaf => leaf.Raters[index] >= 0) ? 1 : 0;
        }

        return counts;
    }

    private static byte[] Used(ScoringPlan plan, SubjectRatings ratings, int rater)
    {
        byte[] cells = ratings.Cells.AsSpan(rater * plan.Items.Length, plan.Items.Length).ToArray();
        for (int item = 0; item < cells.Length; item++)
        {
            cells[item] = plan.Items[item].IsUsed ? cells[item] : (byte)0;
        }

        return cells;
    }
}
