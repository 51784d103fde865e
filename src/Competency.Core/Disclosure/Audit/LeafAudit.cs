using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>Gathers the numbers shown of one leaf, over one or several releases, as linear functions of the confidential ratings.</summary>
/// <remarks>
/// A row is exact, up to a factor and to what is taken as known to the attacker: what self and raters of roles that are not confidential said,
/// all weights, and who observed what. A total is a combination of the groups' scores and needs no row.
/// </remarks>
internal sealed class LeafAudit
{
    private readonly SortedList<RaterId, AuditRater> _raters = [];
    private readonly HashSet<RoleId> _shownRoles = [];
    private int _rows;

    /// <summary>Adds what one release shows of the leaf.</summary>
    public LeafAudit Add(VisibleRatings visible, int leafIndex, ShownFigures shown, bool selfAlone)
    {
        ScoringPlan plan = visible.Plan;
        PlanLeaf leaf = plan.Leaves[leafIndex];
        List<GroupRatings> confidential = [.. visible.Groups.Where(group => group.Group.IsConfidential && group.HasAny(leaf.Evidence.Items))];
        foreach (GroupRatings group in confidential)
        {
            Join(group, leaf.Evidence.Items);
            AddRow(plan, leaf.Evidence, [group]);
        }

        foreach ((RaterGroup id, int item) in shown.ByGroup)
        {
            AddRow(plan, Alone(item), [.. confidential.Where(group => group.Group.Id == id)]);
        }

        List<GroupRatings> counting = selfAlone ? [] : [.. confidential.Where(group => group.Group.Weight > 0)];
        // Where every counting group shows an item apart, the item by all of them says nothing new.
        foreach (int item in shown.Together.Where(item => !counting.TrueForAll(group =>
            group.CountObservers(item) == 0 || shown.ByGroup.Contains((group.Group.Id, item)))))
        {
            AddRow(plan, Alone(item), counting);
        }

        foreach (EvidenceSet level in shown.Strengths ? leaf.LevelEvidence : [])
        {
            if (!counting.TrueForAll(group => Implies(shown, group, level.Items)))
            {
                AddRow(plan, level, counting);
            }
        }

        return this;
    }

    /// <summary>
    /// Whether some combination of the rows of one release is about fewer raters than a group it touches must have, or about nobody but raters
    /// of one pooled role.
    /// </summary>
    public bool LeaksWithin() => AuditPart.Of(_raters.Values, _rows).Exists(part =>
        part.Classes.Select(c => c.Minimum).Distinct()
            .Any(minimum => new SupportSearch(part.Classes, part.Rows, minimum, isTarget: c => c.Minimum >= minimum).Finds())
        || FindsPooledRole(part));

    /// <summary>
    /// Whether some combination of the rows of all releases is about fewer raters than must be new in one, or about nobody but raters of one
    /// pooled role.
    /// </summary>
    public bool LeaksAcross(int minimumNew) => AuditPart.Of(_raters.Values, _rows).Exists(part =>
        new SupportSearch(part.Classes, part.Rows, minimumNew, isTarget: static _ => true).Finds() || FindsPooledRole(part));

    // Of a role that is only ever shown in a pool nothing may be known at all, however many raters it has over the releases, or raters without enough
    // of the leaf; of one that is shown alone too, no less than its minimum.
    private bool FindsPooledRole(AuditPart part) =>
        part.Classes.Where(c => c.PooledRole is not null).GroupBy(c => c.PooledRole!.Value).Any(role => new SupportSearch(
            part.Classes,
            part.Rows,
            _shownRoles.Contains(role.Key) ? role.Max(c => c.Minimum) : role.Sum(c => c.Raters) + 1,
            isTarget: c => c.PooledRole == role.Key,
            isMember: c => c.PooledRole == role.Key).Finds());

    // Where all of a group observed the same of a level's items, and each of those is shown by the group, the level's mean follows from them.
    private static bool Implies(ShownFigures shown, GroupRatings group, int[] items)
    {
        List<byte[]> observers = [.. group.Raters.Values.Where(cells => Array.Exists(items, item => cells[item] != 0))];
        return observers.TrueForAll(cells => Array.TrueForAll(items, item =>
            (cells[item] == 0) == (observers[0][item] == 0) && (cells[item] == 0 || shown.ByGroup.Contains((group.Group.Id, item)))));
    }

    private static EvidenceSet Alone(int item) => new([item], [1]);

    private void Join(GroupRatings group, int[] items)
    {
        bool pooled = group.Group.Id.Kind != RaterGroupKind.Role;
        if (group.Group.Id.Role is { } role)
        {
            _shownRoles.Add(role);
        }

        foreach ((RaterId rater, byte[] cells) in group.Raters)
        {
            if (Array.Exists(items, item => cells[item] != 0))
            {
                if (!_raters.TryGetValue(rater, out AuditRater? entry))
                {
                    entry = new AuditRater();
                    _raters.Add(rater, entry);
                }

                entry.Join(group.Group.Minimum, pooled ? group.Roles[rater] : null);
            }
        }
    }

    // The mean over groups of the means of their valid raters; with pooling of all raters, the mean of all raters at once.
    private void AddRow(ScoringPlan plan, EvidenceSet evidence, List<GroupRatings> groups)
    {
        bool pooled = plan.Model.Rules.Pooling == RaterPooling.Pooled;
        foreach (GroupRatings group in groups)
        {
            int raters = group.CountValid(plan, evidence);
            foreach ((RaterId rater, byte[] cells) in group.Raters)
            {
                long observed = GroupRatings.Observed(cells, evidence);
                if (!plan.ReachesShare(observed, evidence.TotalWeight))
                {
                    continue;
                }

                ulong share = pooled || groups.Count == 1
                    ? PrimeField.Quotient(1, observed)
                    : PrimeField.Multiply(PrimeField.Quotient(group.Group.Weight, raters), PrimeField.Quotient(1, observed));
                for (int i = 0; i < evidence.Items.Length; i++)
                {
                    int item = evidence.Items[i];
                    if (cells[item] != 0)
                    {
                        _raters[rater].Count(_rows, plan.Items[item].Id, cells[item], PrimeField.Multiply((ulong)evidence.Weights[i], share));
                    }
                }
            }
        }

        _rows++;
    }
}
