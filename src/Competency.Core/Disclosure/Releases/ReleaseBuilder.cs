using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>Puts a disclosed form together with the ratings it was made of.</summary>
internal static class ReleaseBuilder
{
    public static DisclosureRelease Build(DisclosedResult result, Record record, VisibleRatings visible, CommentChoice comments)
    {
        List<ReleasedGroup> groups = [];
        foreach (GroupRatings group in visible.Groups)
        {
            SortedSet<RaterId> raters = [.. group.Raters.Keys, .. comments.Signed.Where(entry => entry.Group == group.Group.Id).Select(entry => entry.Rater)];
            ReleasedRater[] released = [.. raters.Select(rater => Released(record.Plan, group, rater, comments)).Where(rater => rater.Ratings.Count + rater.Comments.Count > 0)];
            if (released.Length > 0)
            {
                groups.Add(new ReleasedGroup(group.Group.Id, released.ToValueList()));
            }
        }

        return new DisclosureRelease { Result = result, Groups = groups.ToValueList(), Withheld = Withheld(record, visible) };
    }

    private static ReleasedRater Released(ScoringPlan plan, GroupRatings group, RaterId rater, CommentChoice comments)
    {
        ReleasedComment[] own =
        [
            .. comments.Signed.Where(entry => entry.Group == group.Group.Id && entry.Rater == rater).Select(entry => entry.Comment)
                .OrderBy(comment => plan.ItemIndex[comment.Item]).ThenBy(comment => comment.Text, StringComparer.Ordinal),
        ];
        RoleId role = group.Roles.TryGetValue(rater, out RoleId known)
            ? known
            : comments.Signed.First(entry => entry.Group == group.Group.Id && entry.Rater == rater).Role;
        return new ReleasedRater(rater, role, Ratings(plan, group.Raters.GetValueOrDefault(rater) ?? [], static (_, cell) => cell != 0), own.ToValueList());
    }

    private static ValueList<ReleasedRater> Withheld(Record record, VisibleRatings visible)
    {
        ScoringPlan plan = record.Plan;
        SortedList<RaterId, ReleasedRater> withheld = [];
        for (int rater = 0; rater < record.Ratings.Raters.Length; rater++)
        {
            RaterId id = record.Ratings.Raters[rater];
            RoleId role = plan.Roles[record.Ratings.Roles[rater]];
            List<byte[]> shown = [.. visible.Groups.Where(group => group.Group.Id.Roles.Contains(role)).Select(group => group.Raters.GetValueOrDefault(id)).OfType<byte[]>()];
            ValueList<ReleasedRating> ratings = Ratings(
                plan, record.Row(rater), (item, cell) => cell != 0 && plan.Items[item].IsUsed && !shown.Exists(cells => cells[item] == cell));
            if (ratings.Count > 0)
            {
                withheld.Add(id, new ReleasedRater(id, role, ratings, []));
            }
        }

        return withheld.Values.ToValueList();
    }

    private static ValueList<ReleasedRating> Ratings(ScoringPlan plan, byte[] cells, Func<int, byte, bool> isWanted)
    {
        List<ReleasedRating> ratings = [];
        for (int item = 0; item < cells.Length; item++)
        {
            if (isWanted(item, cells[item]))
            {
                ratings.Add(new ReleasedRating(plan.Items[item].Id, cells[item] + plan.Items[item].Origin - 1));
            }
        }

        return ratings.ToValueList();
    }
}
