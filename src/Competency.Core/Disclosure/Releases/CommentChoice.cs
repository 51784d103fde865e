using Competency.Core.Scoring;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>Which comments are shown: those of groups whose numbers are shown in the leaf, and that have raters enough.</summary>
internal sealed class CommentChoice
{
    private readonly List<SignedComment> _shown = [];
    private readonly HashSet<WithheldComments> _withheld = [];

    /// <summary>Gets the shown comments with those who wrote them, for programs alone.</summary>
    public IReadOnlyList<SignedComment> Signed => _shown;

    /// <summary>Gets the shown comments by item, group and text: the order of writers is lost.</summary>
    public ValueList<DisclosedComment> Shown { get; private set; } = [];

    public ValueList<WithheldComments> Withheld { get; private set; } = [];

    public static CommentChoice Of(Assessment assessment, Grouping grouping, LeafChoice[] choices, EarlierRelease[] earlier, DisclosurePolicy policy)
    {
        CommentChoice choice = new();
        ScoringPlan plan = grouping.Visible.Plan;
        EarlierRelease? last = earlier.Length > 0 ? earlier[^1] : null;
        for (int leaf = 0; leaf < choices.Length; leaf++)
        {
            choice.Choose(assessment, grouping, choices[leaf], leaf, last, policy);
        }

        choice.Shown = choice._shown
            .Select(entry => new DisclosedComment(entry.Comment.Item, LeafOf(plan, entry.Comment.Item), entry.Group, entry.Comment.Text))
            .OrderBy(comment => plan.ItemIndex[comment.Item])
            .ThenBy(comment => comment.Group, Comparer<RaterGroup>.Create((left, right) => Group.Compare(plan, left, right)))
            .ThenBy(comment => comment.Text, StringComparer.Ordinal)
            .ToValueList();
        choice.Withheld = choice._withheld
            .OrderBy(entry => entry.Group is null)
            .ThenBy(entry => entry.Group, Comparer<RaterGroup?>.Create((left, right) => left is null || right is null ? 0 : Group.Compare(plan, left, right)))
            .ThenBy(entry => entry.Reason)
            .ToValueList();
        return choice;
    }

    private static DimensionId LeafOf(ScoringPlan plan, ItemId item) => plan.IdOf(plan.Leaves[plan.Items[plan.ItemIndex[item]].Leaf].Dimension);

    private void Choose(Assessment assessment, Grouping grouping, LeafChoice choice, int leaf, EarlierRelease? last, DisclosurePolicy policy)
    {
        ScoringPlan plan = grouping.Visible.Plan;
        ILookup<RaterGroup, SignedComment> fresh = Allowed(assessment, grouping, choice, leaf, policy).ToLookup(entry => entry.Group);
        foreach (GroupRatings group in grouping.Visible.Groups)
        {
            if (group.Group.IsConfidential && last is not null && WhyHidden(plan, group, choice, leaf, policy) is null)
            {
                Compare(group.Group.Id, [.. fresh[group.Group.Id]], [.. CommentsOf(plan, last, leaf)], policy);
            }
            else
            {
                _shown.AddRange(fresh[group.Group.Id]);
            }
        }
    }

    /// <summary>The comments on a leaf that may be shown by their group; of the others it is noted that they are withheld.</summary>
    private List<SignedComment> Allowed(Assessment assessment, Grouping grouping, LeafChoice choice, int leaf, DisclosurePolicy policy)
    {
        ScoringPlan plan = grouping.Visible.Plan;
        List<SignedComment> comments = [];
        foreach (Rating rating in assessment.Ratings)
        {
            if (string.IsNullOrWhiteSpace(rating.Comment) || plan.Items[plan.ItemIndex[rating.Item]].Leaf != leaf)
            {
                continue;
            }

            GroupRatings? group = grouping.Visible.Groups.Find(candidate =>
                candidate.Raters.ContainsKey(rating.Rater) && candidate.Group.Id.Roles.Contains(rating.Role));
            HiddenReason? reason = group is null
                ? grouping.Hidden.GetValueOrDefault(rating.Role, HiddenReason.TooFewRaters)
                : WhyHidden(plan, group, choice, leaf, policy);
            if (reason is { } why)
            {
                _withheld.Add(new WithheldComments(why == HiddenReason.TooFewRatersOfComments ? group!.Group.Id : null, why));
                continue;
            }

            comments.Add(new SignedComment(group!.Group.Id, rating.Rater, rating.Role, new ReleasedComment(rating.Item, rating.Comment)));
        }

        return comments;
    }

    /// <summary>
    /// Comments change from one release to the next by enough raters at once, or not at all; and none moves from one group to another, which would
    /// tell what the rest of the group wrote.
    /// </summary>
    private void Compare(RaterGroup group, List<SignedComment> fresh, List<SignedComment> last, DisclosurePolicy policy)
    {
        List<SignedComment> old = [.. last.Where(entry => entry.Group == group)];
        HashSet<RaterId> moved = [.. last.Where(entry => entry.Group != group).Select(entry => entry.Rater)];
        int changed = fresh.Concat(old).Select(entry => entry.Rater).Distinct().Count(rater =>
            !fresh.Where(entry => entry.Rater == rater).Select(entry => entry.Comment).ToHashSet()
                .SetEquals(old.Where(entry => entry.Rater == rater).Select(entry => entry.Comment)));
        bool repeats = (changed > 0 && changed < policy.MinimumNewRaters) || fresh.Exists(entry => moved.Contains(entry.Rater));
        _shown.AddRange(repeats ? old : fresh);
        if (repeats)
        {
            _withheld.Add(new WithheldComments(group, HiddenReason.TooFewNewRaters));
        }
    }

    private static IEnumerable<SignedComment> CommentsOf(ScoringPlan plan, EarlierRelease last, int leaf) =>
        from released in last.Release.Groups
        from rater in released.Raters
        from comment in rater.Comments
        where plan.ItemIndex.TryGetValue(comment.Item, out int item) && plan.Items[item].Leaf == leaf
        select new SignedComment(released.Group, rater.Rater, rater.Role, comment);

    private static HiddenReason? WhyHidden(ScoringPlan plan, GroupRatings group, LeafChoice choice, int leaf, DisclosurePolicy policy)
    {
        if (!group.Group.IsConfidential)
        {
            return null;
        }

        if (choice.Hidden.TryGetValue(group.Group.Id, out HiddenReason reason))
        {
            return reason;
        }

        int raters = group.CountValid(plan, plan.Leaves[leaf].Evidence);
        return raters == 0 ? HiddenReason.TooFewRatersHere
            : raters < Math.Max(group.Group.Minimum, policy.MinimumRatersOfComments) ? HiddenReason.TooFewRatersOfComments
            : null;
    }
}

/// <summary>A comment with the one who wrote it.</summary>
internal sealed record SignedComment(RaterGroup Group, RaterId Rater, RoleId Role, ReleasedComment Comment);
