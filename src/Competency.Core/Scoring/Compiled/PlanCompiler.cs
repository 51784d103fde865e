using System.Collections.Frozen;
using Competency.Core.Internal;

namespace Competency.Core.Scoring.Compiled;

/// <summary>Turns a checked model into a plan, in one pass.</summary>
internal sealed class PlanCompiler
{
    private static readonly RoleId[] s_standardRoles =
        [RoleId.Self, RoleId.Manager, RoleId.Peer, RoleId.DirectReport, RoleId.Customer, RoleId.Mentor, RoleId.Assessor];

    private readonly CompetencyModel _model;
    private readonly Dimension[] _dimensions;
    private readonly Dictionary<DimensionId, int> _index;
    private readonly List<PlanItem> _items = [];
    private readonly List<PlanLeaf> _leaves = [];
    private readonly List<PlanNode> _nodes = [];
    private readonly int[] _leafOf;

    private PlanCompiler(CompetencyModel model)
    {
        _model = model;
        _dimensions = [.. model.AllDimensions()];
        _index = new Dictionary<DimensionId, int>(_dimensions.Length);
        _leafOf = new int[_dimensions.Length];
        for (int i = 0; i < _dimensions.Length; i++)
        {
            _index.Add(_dimensions[i].Id, i);
            _leafOf[i] = -1;
        }
    }

    public static ScoringPlan Compile(CompetencyModel model, string fingerprint) => new PlanCompiler(model).Run(fingerprint);

    private ScoringPlan Run(string fingerprint)
    {
        for (int i = 0; i < _dimensions.Length; i++)
        {
            if (_dimensions[i].IsLeaf)
            {
                _leafOf[i] = _leaves.Count;
                _leaves.Add(CompileLeaf(i, _dimensions[i]));
            }
        }

        foreach (Dimension top in _model.Dimensions)
        {
            CompileNodes(top);
        }

        _nodes.Add(CompileNode(_dimensions.Length, _model.Rules.Overall ?? _model.Rules.Composite, _model.Dimensions, [], []));

        (RoleId[] roles, long[] weights) = CompileRoles();
        return new ScoringPlan
        {
            Model = _model,
            Fingerprint = fingerprint,
            Dimensions = _dimensions,
            LeafOf = _leafOf,
            Items = [.. _items],
            Keys = [.. _items.Select(ItemKey.Of)],
            ItemIndex = new ItemIndex(_items),
            Leaves = [.. _leaves],
            Nodes = [.. _nodes],
            Roles = roles,
            RoleWeights = weights,
            RoleIndex = roles.Select((role, i) => KeyValuePair.Create(role, i)).ToFrozenDictionary(),
            SelfRole = Array.IndexOf(roles, RoleId.Self),
            BandCuts = [.. _model.Rules.Bands.Select(band => Nano.ToMicro(band.Cut, 0))],
            MinimumShare = (long)(_model.Rules.MinimumShare * 10_000m),
        };
    }

    private PlanLeaf CompileLeaf(int index, Dimension leaf)
    {
        int leafIndex = _leaves.Count;
        LevelRule rule = _model.LevelRuleOf(leaf);
        bool nominated = rule is NominationLevelRule;
        RatingScale scale = leaf.Scale ?? _model.Scale;
        int[] ordinals = [.. leaf.Levels.Select(level => level.Ordinal)];
        int length = nominated ? ordinals[^1] - 1 : scale.Length;
        int origin = nominated ? 1 : scale.Minimum;

        List<(int Item, decimal Weight, int Slot)> members = [];
        for (int slot = 0; slot < leaf.Levels.Count; slot++)
        {
            foreach (BehavioralIndicator indicator in leaf.Levels[slot].Indicators)
            {
                // What a person at this level still does wrong tells whether the next one is reached.
                int strengthens = indicator.IsContra && slot + 1 < leaf.Levels.Count ? slot + 1 : slot;
                members.Add((AddIndicator(leafIndex, scale, indicator, !nominated), indicator.Weight, strengthens));
            }
        }

        foreach (BehavioralIndicator indicator in leaf.Indicators)
        {
            members.Add((AddIndicator(leafIndex, scale, indicator, !nominated), indicator.Weight, -1));
        }

        int nomination = _items.Count;
        if (ordinals.Length > 0)
        {
            _items.Add(new PlanItem(leaf.Id, leafIndex, 1, ordinals[^1] - 1, false, nominated, ordinals));
        }

        int first = members.Count > 0 ? members[0].Item : nomination;
        bool cumulative = rule is CumulativeLevelRule;
        return new PlanLeaf
        {
            Dimension = index,
            Origin = origin,
            Length = length,
            Rule = rule,
            Evidence = nominated ? new EvidenceSet([nomination], [1]) : Evidence(members),
            UnusedItems = [.. Enumerable.Range(first, _items.Count - first).Where(item => !_items[item].IsUsed)],
            Ordinals = ordinals,
            Cuts = rule switch
            {
                NominationLevelRule => MidpointCuts(ordinals),
                CutScoreLevelRule { Cuts.Count: > 0 } cut => [.. cut.Cuts.Select(value => Nano.ToMicro(value, origin))],
                CutScoreLevelRule => SpreadCuts(ordinals.Length, length),
                _ => [],
            },
            LevelEvidence = cumulative ? [.. Enumerable.Range(0, ordinals.Length).Select(slot => Evidence(members.Where(m => m.Slot == slot)))] : [],
            Threshold = rule is CumulativeLevelRule { Threshold: { } threshold } ? Nano.ToMicro(threshold, origin) : 625_000L * length,
        };
    }

    private int AddIndicator(int leaf, RatingScale scale, BehavioralIndicator indicator, bool used)
    {
        _items.Add(new PlanItem(indicator.Id, leaf, scale.Minimum, scale.Length, indicator.IsContra, used, null));
        return _items.Count - 1;
    }

    private void CompileNodes(Dimension dimension)
    {
        if (dimension.IsLeaf)
        {
            return;
        }

        foreach (Dimension child in dimension.Dimensions)
        {
            CompileNodes(child);
        }

        long[] cuts = [.. dimension.Cuts.Select(cut => Nano.ToMicro(cut, _model.Scale.Minimum))];
        int[] ordinals = dimension.Levels.Count > 0
            ? [.. dimension.Levels.Select(level => level.Ordinal)]
            : [.. Enumerable.Range(1, cuts.Length)];
        _nodes.Add(CompileNode(_index[dimension.Id], dimension.CompositeRule ?? _model.Rules.Composite, dimension.Dimensions, cuts, ordinals));
    }

    private PlanNode CompileNode(int index, CompositeRule rule, IEnumerable<Dimension> children, long[] cuts, int[] ordinals)
    {
        Dimension[] parts = rule is PointsRule
            ? [.. children.SelectMany(child => child.SelfAndDescendants()).Where(dimension => dimension.IsLeaf)]
            : [.. children];
        long[] weights = WholeWeights.Reduce(parts.Select(part => part.Weight));
        return new PlanNode
        {
            Dimension = index,
            Rule = rule,
            Parts = [.. parts.Select(part => _index[part.Id])],
            Weights = weights,
            TotalWeight = weights.Sum(),
            Points = rule is PointsRule points ? PointsOf(points, parts) : [],
            Cuts = cuts,
            Ordinals = ordinals,
        };
    }

    private static long[][] PointsOf(PointsRule rule, Dimension[] parts)
    {
        // One unit for the whole table, so that points of different leaves can be added.
        long[] whole = WholeWeights.Reduce(rule.Table.Select(entry => entry.Points));
        Dictionary<int, long> table = rule.Table.Select((entry, i) => (entry.Level, Points: whole[i])).ToDictionary(entry => entry.Level, entry => entry.Points);
        return [.. parts.Select(part =>
        {
            long[] byOrdinal = new long[part.Levels[^1].Ordinal + 1];
            foreach (ProficiencyLevel level in part.Levels)
            {
                byOrdinal[level.Ordinal] = table[level.Ordinal];
            }

            return byOrdinal;
        })];
    }

    private (RoleId[] Roles, long[] Weights) CompileRoles()
    {
        // Roles that a model does not name count alike if it names none, and not at all if it names some.
        decimal unnamed = _model.Roles.Count == 0 ? 1 : 0;
        List<(RoleId Id, decimal Weight)> roles = [.. _model.Roles.Select(role => (role.Id, role.Weight))];
        roles.AddRange(s_standardRoles.Where(role => roles.TrueForAll(named => named.Id != role)).Select(role => (role, unnamed)).ToList());
        return ([.. roles.Select(role => role.Id)], WholeWeights.Reduce(roles.Select(role => role.Weight)));
    }

    private EvidenceSet Evidence(IEnumerable<(int Item, decimal Weight, int Slot)> members)
    {
        (int Item, decimal Weight, int Slot)[] list = [.. members];
        long[] weights = WholeWeights.Reduce(list.Select(m => m.Weight));
        bool isRun = list.Length > 0 && Enumerable.Range(0, list.Length).All(i => weights[i] == 1 && list[i].Item == list[0].Item + i && !_items[list[i].Item].IsContra);
        return new EvidenceSet([.. list.Select(m => m.Item)], weights, isRun);
    }

    private static long[] MidpointCuts(int[] ordinals)
    {
        long[] cuts = new long[ordinals.Length];
        for (int i = 1; i < ordinals.Length; i++)
        {
            cuts[i] = (ordinals[i - 1] + ordinals[i] - 2) * 500_000L;
        }

        return cuts;
    }

    private static long[] SpreadCuts(int levels, int length)
    {
        long[] cuts = new long[levels];
        for (int i = 1; i < levels; i++)
        {
            // Midpoint between neighbors, half up to 4 decimals.
            cuts[i] = Nano.Quotient((2L * i - 1) * length * 10_000, 2L * (levels - 1)) * 100;
        }

        return cuts;
    }
}
