namespace Competency.Core.Scoring.Compiled;

/// <summary>Makes the details of one leaf's result from the record.</summary>
internal sealed class LeafDetailsBuilder
{
    private readonly Evidence _evidence;
    private readonly ScoringPlan _plan;
    private readonly PlanLeaf _leaf;
    private readonly LeafScores _scores;

    private LeafDetailsBuilder(Evidence evidence, int leaf)
    {
        _evidence = evidence;
        _plan = evidence.Plan;
        _leaf = _plan.Leaves[leaf];
        _scores = evidence.Scores.Leaves[leaf];
    }

    public static LeafDetails Build(Evidence evidence, int leaf)
    {
        LeafDetailsBuilder builder = new(evidence, leaf);
        ValueList<RoleScore> roles = builder.Roles();
        if (!NodeEvaluator.IsScored(evidence.Dimensions[builder._leaf.Dimension]))
        {
            return new LeafDetails(roles, null, null);
        }

        RaterSpread spread = RaterSpread.Of(evidence.Plan, builder._leaf, evidence.Ratings, builder._scores);
        LevelClimb? climb = evidence.Scores.Climbs[leaf];
        return new LeafDetails(roles, spread.ToPrecision(), climb is null ? null : builder.Levels(climb));
    }

    private ValueList<RoleScore> Roles()
    {
        List<RoleScore> roles = [];
        for (int role = 0; role < _plan.Roles.Length; role++)
        {
            if (_scores.RoleCount[role] > 0)
            {
                roles.Add(new RoleScore(
                    _plan.Roles[role],
                    _scores.RoleCount[role],
                    Nano.ToDecimal(_scores.RoleScore[role], _leaf.Origin),
                    Evaluator.Counts(_plan, _evidence.SelfAlone, role)));
            }
        }

        return roles.ToValueList();
    }

    private LevelEvidence Levels(LevelClimb climb)
    {
        List<LevelStrength> strengths = [];
        List<int> irregular = [];
        List<int> skipped = [];
        for (int slot = 0; slot < _leaf.Ordinals.Length; slot++)
        {
            long strength = climb.Strengths[slot];
            strengths.Add(new LevelStrength(_leaf.Ordinals[slot], strength < 0 ? null : Nano.ToDecimal(strength, _leaf.Origin), LeafWarnings.IsMet(_leaf, strength)));
            if (LeafWarnings.IsIrregular(_leaf, climb, slot))
            {
                irregular.Add(_leaf.Ordinals[slot]);
            }

            if (LeafWarnings.IsSkipped(_leaf, climb, slot))
            {
                skipped.Add(_leaf.Ordinals[slot]);
            }
        }

        return new LevelEvidence(
            Nano.ToDecimal(_leaf.Threshold * 1000, _leaf.Origin),
            strengths.ToValueList(),
            irregular.ToValueList(),
            skipped.ToValueList(),
            climb.Blocked < 0 ? null : Blocker(climb));
    }

    private LevelBlocker Blocker(LevelClimb climb)
    {
        EvidenceSet level = _leaf.LevelEvidence[climb.Blocked];
        List<IndicatorStrength> weak = [];
        List<IndicatorId> unobserved = [];
        foreach (int item in level.Items)
        {
            IndicatorId id = IndicatorId.Parse(_plan.Items[item].Id.Value);
            long strength = Evaluator.Combine(_plan, _evidence.Ratings, Evaluator.ScoreRaters(_plan, _evidence.Ratings, new EvidenceSet([item], [1])), _evidence.SelfAlone);
            if (strength < 0)
            {
                unobserved.Add(id);
            }
            else if (Nano.ToMicro(strength) < _leaf.Threshold)
            {
                weak.Add(new IndicatorStrength(id, Nano.ToDecimal(strength, _leaf.Origin)));
            }
        }

        long own = climb.Strengths[climb.Blocked];
        return new LevelBlocker(
            _leaf.Ordinals[climb.Blocked],
            own < 0 ? null : Nano.ToDecimal((_leaf.Threshold * 1000) - own),
            weak.ToValueList(),
            unobserved.ToValueList());
    }
}
