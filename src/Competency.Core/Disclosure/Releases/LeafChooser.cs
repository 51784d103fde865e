using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>Decides leaf by leaf which groups show, whether their figures are new or repeated, and which numbers are shown beside them.</summary>
/// <remarks>It works on the visible ratings in place: what is hidden is taken away, what is repeated takes the place of what is new.</remarks>
internal sealed class LeafChooser(VisibleRatings visible, EarlierRelease[] earlier, DisclosurePolicy policy, bool selfAlone)
{
    private readonly ScoringPlan _plan = visible.Plan;
    private readonly EarlierRelease? _last = earlier.Length == 0 ? null : earlier[^1];

    public LeafChoice[] Run()
    {
        int[][] items = LeafItems.Of(_plan);
        LeafChoice[] choices = new LeafChoice[_plan.Leaves.Length];
        for (int leaf = 0; leaf < choices.Length; leaf++)
        {
            choices[leaf] = Choose(leaf, items[leaf]);
        }

        return choices;
    }

    private LeafChoice Choose(int leaf, int[] items)
    {
        LeafChoice choice = new();
        foreach (GroupRatings group in Confidential(items))
        {
            CellRules.Apply(_plan, group, leaf, items);
            if (!group.HasAny(items))
            {
                choice.Hidden.Add(group.Group.Id, HiddenReason.TooFewRatersHere);
            }
        }

        if (_last is null)
        {
            choice.Figures = FigureLadder.Of(visible, leaf, policy, selfAlone).First(figures => IsSafe(leaf, figures));
            return choice;
        }

        bool samePlan = ReferenceEquals(_last.Visible.Plan, _plan);
        if ((samePlan && !CompareGroups(choice, items)) || LeaksAcross(leaf, ShownFigures.None))
        {
            FallBack(choice, leaf, items, samePlan);
            return choice;
        }

        choice.Figures = FigureLadder.Of(visible, leaf, policy, selfAlone).First(figures => IsSafe(leaf, figures) && !LeaksAcross(leaf, figures));
        return choice;
    }

    private List<GroupRatings> Confidential(int[] items) => [.. visible.Groups.Where(group => group.Group.IsConfidential && group.HasAny(items))];

    /// <summary>Compares each group with the last release; false where only the whole of the last release's groups is safe.</summary>
    private bool CompareGroups(LeafChoice choice, int[] items)
    {
        foreach (GroupRatings group in Confidential(items))
        {
            if (_last!.Visible.Find(group.Group.Id) is { } old && old.HasAny(items))
            {
                int changed = group.Raters.Keys.Union(old.Raters.Keys).Count(rater => Differ(group, old, rater, items));
                if (changed < policy.MinimumNewRaters)
                {
                    visible.Replace(old, items);
                    choice.Repeated.Add(group.Group.Id);
                }
            }
            else if (group.Raters.Count(pair => IsNew(pair.Key, pair.Value, items)) < policy.MinimumNewRaters)
            {
                if (group.Raters.Keys.Any(rater => WasShown(rater, items)))
                {
                    return false;
                }

                group.Clear(items);
                choice.Hidden.Add(group.Group.Id, HiddenReason.TooFewNewRaters);
            }
        }

        return true;
    }

    /// <summary>Puts the last release's confidential groups in the place of all new ones: nothing is shown that was not shown before.</summary>
    private void FallBack(LeafChoice choice, int leaf, int[] items, bool samePlan)
    {
        choice.Repeated.Clear();
        foreach (GroupRatings group in Confidential(items))
        {
            group.Clear(items);
            choice.Hidden[group.Group.Id] = HiddenReason.TooFewNewRaters;
        }

        if (!samePlan)
        {
            return;
        }

        foreach (GroupRatings old in _last!.Visible.Groups.Where(group => group.Group.IsConfidential && group.HasAny(items)))
        {
            visible.Replace(old, items);
            choice.Repeated.Add(old.Group.Id);
            choice.Hidden.Remove(old.Group.Id);
        }

        choice.Figures = _last.Figures[leaf];
    }

    private bool IsSafe(int leaf, ShownFigures figures) =>
        figures.IsBare || FigureLadder.IsAlike(visible, leaf) || !new LeafAudit().Add(visible, leaf, figures, selfAlone).LeaksWithin();

    private bool LeaksAcross(int leaf, ShownFigures figures)
    {
        LeafAudit audit = new LeafAudit().Add(visible, leaf, figures, selfAlone);
        DimensionId id = _plan.IdOf(_plan.Leaves[leaf].Dimension);
        foreach (EarlierRelease release in earlier)
        {
            ScoringPlan plan = release.Visible.Plan;
            int index = Array.FindIndex(plan.Leaves, other => plan.IdOf(other.Dimension) == id);
            if (index >= 0)
            {
                audit.Add(release.Visible, index, release.Figures[index], release.IsSelfAlone);
            }
        }

        return audit.LeaksAcross(policy.MinimumNewRaters);
    }

    private bool WasShown(RaterId rater, int[] items) => _last!.Visible.Groups.Exists(group =>
        group.Group.IsConfidential && group.Raters.TryGetValue(rater, out byte[]? cells) && Array.Exists(items, item => cells[item] != 0));

    private bool IsNew(RaterId rater, byte[] cells, int[] items) =>
        Array.Exists(items, item => cells[item] != 0) && Array.Exists(items, item => cells[item] != _last!.Given(rater, item));

    private static bool Differ(GroupRatings left, GroupRatings right, RaterId rater, int[] items)
    {
        byte[]? one = left.Raters.GetValueOrDefault(rater);
        byte[]? other = right.Raters.GetValueOrDefault(rater);
        return Array.Exists(items, item => (one?[item] ?? 0) != (other?[item] ?? 0));
    }
}
