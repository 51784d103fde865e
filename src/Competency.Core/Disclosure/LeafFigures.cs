using Competency.Core.Scoring;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>The numbers of one leaf beside its total: groups, items, levels.</summary>
internal sealed class LeafFigures(
    Record record, VisibleRatings visible, LeafChoice choice, VisibleScores scores, int leafIndex, ReleaseReference? last)
{
    private readonly PlanLeaf _leaf = record.Plan.Leaves[leafIndex];
    private readonly ShownFigures _shown = choice.Figures;

    public ValueList<GroupScore> Groups()
    {
        List<GroupScore> groups = [];
        for (int i = 0; i < visible.Groups.Count; i++)
        {
            Group group = visible.Groups[i].Group;
            LeafScores leaf = (group.Id.IsSelf ? scores.Self : scores.All).Leaves[leafIndex];
            if (leaf.RoleCount[i] > 0)
            {
                groups.Add(new GroupScore(
                    group.Id,
                    Counts(i),
                    leaf.RoleCount[i],
                    Nano.ToDecimal(leaf.RoleScore[i], _leaf.Origin),
                    Repeats: choice.Repeated.Contains(group.Id) ? last : null));
            }
            else if (choice.Hidden.TryGetValue(group.Id, out HiddenReason reason))
            {
                groups.Add(new GroupScore(group.Id, Counts(i), null, null, reason));
            }
        }

        return groups.ToValueList();
    }

    public ValueList<DisclosedItem> Items()
    {
        List<DisclosedItem> items = [];
        foreach (int item in _leaf.Evidence.Items)
        {
            EvidenceSet alone = new([item], [1]);
            LeafScores leaf = Evaluator.ScoreRaters(scores.Plan, scores.Ratings, alone);
            List<ItemGroupScore> groups = [];
            for (int i = 1; i < visible.Groups.Count; i++)
            {
                Group group = visible.Groups[i].Group;
                if (leaf.RoleCount[i] > 0 && (!group.IsConfidential || _shown.ByGroup.Contains((group.Id, item))))
                {
                    groups.Add(new ItemGroupScore(group.Id, leaf.RoleCount[i], Nano.ToDecimal(leaf.RoleScore[i], _leaf.Origin)));
                }
            }

            long others = IsShown(item) ? Evaluator.Combine(scores.OthersPlan, scores.Ratings, leaf, selfAlone: false) : -1;
            DisclosedItem shown = new(
                record.Plan.Items[item].Id, others < 0 ? null : Nano.ToDecimal(others, _leaf.Origin), SelfValue(item), groups.ToValueList());
            if (!shown.IsEmpty)
            {
                items.Add(shown);
            }
        }

        return items.ToValueList();
    }

    public DisclosedLevels Levels(LevelEvidence levels) => new(
        levels.Threshold,
        _shown.Strengths ? levels.Strengths : [],
        levels.Blocker is { } blocker ? BuildBlocker(blocker) : null);

    private DisclosedBlocker BuildBlocker(LevelBlocker blocker)
    {
        int slot = Array.IndexOf(_leaf.Ordinals, blocker.Level);
        HashSet<ItemId> unobserved = [.. blocker.Unobserved.Select(ItemId.FromIndicator)];
        HashSet<ItemId> shown = [.. _leaf.LevelEvidence[slot].Items.Where(IsShown).Select(item => record.Plan.Items[item].Id).Except(unobserved)];
        return new DisclosedBlocker(
            blocker.Level,
            _shown.Strengths ? blocker.Shortfall : null,
            blocker.Indicators.Where(indicator => shown.Contains(indicator.Indicator)).ToValueList(),
            blocker.Unobserved,
            shown.Count + unobserved.Count == _leaf.LevelEvidence[slot].Items.Length);
    }

    // An item that no confidential rater has a part in hides nobody; one that the ratings of some have a part in shows if the audit let it.
    private bool IsShown(int item) => _shown.Together.Contains(item)
        || !visible.Groups.Exists(group => group.Group.IsConfidential && group.Group.Weight > 0 && group.CountObservers(item) > 0);

    private bool Counts(int group) => Evaluator.Counts(scores.Plan, record.IsSelfAlone, group);

    private decimal? SelfValue(int item)
    {
        // One person rates as self; were there more, their plain mean.
        List<long> values = [.. visible.Self.Raters.Values.Where(cells => cells[item] != 0).Select(cells => record.Plan.Items[item].Keyed(cells[item]))];
        return values.Count == 0 ? null : Nano.ToDecimal(Nano.Quotient(values.Sum() * Nano.PerUnit, values.Count), _leaf.Origin);
    }
}
