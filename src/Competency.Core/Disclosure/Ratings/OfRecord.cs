using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>Whether a leaf's total is the one on record: by who is in it, never by comparing the numbers, which would tell of hidden ones.</summary>
internal static class OfRecord
{
    public static bool Holds(Record record, VisibleRatings visible, int leaf)
    {
        ScoringPlan plan = record.Plan;
        int[] items = plan.Leaves[leaf].Evidence.Items;
        int counting = 0;
        for (int rater = 0; rater < record.Ratings.Raters.Length; rater++)
        {
            int role = record.Ratings.Roles[rater];
            byte[] given = record.Row(rater);
            if (!Evaluator.Counts(plan, record.IsSelfAlone, role) || !Array.Exists(items, item => given[item] != 0))
            {
                continue;
            }

            counting++;
            byte[]? shown = visible.Find(RaterGroup.Of(plan.Roles[role]))?.Raters.GetValueOrDefault(record.Ratings.Raters[rater]);
            if (shown is null || Array.Exists(items, item => shown[item] != given[item]))
            {
                return false;
            }
        }

        // Nor may anyone else count: a rater who is there only in figures that are repeated.
        return counting == visible.Groups.Where(group => CountsIn(record, group.Group)).Sum(group =>
            group.Raters.Values.Count(cells => Array.Exists(items, item => cells[item] != 0)));
    }

    private static bool CountsIn(Record record, Group group) => group.Id.IsSelf
        ? Evaluator.Counts(record.Plan, record.IsSelfAlone, record.Plan.SelfRole)
        : !record.IsSelfAlone && group.Weight > 0;
}
