namespace Competency.Core.Scoring.Compiled;

/// <summary>Makes the warnings of a result from the record: first those of the whole, then those of each leaf in order of definition.</summary>
internal sealed class WarningBuilder
{
    private readonly ScoringPlan _plan;
    private readonly SubjectRatings _ratings;
    private readonly SubjectScores _scores;
    private readonly List<ScoringWarning> _warnings = [];

    private WarningBuilder(Evidence evidence)
    {
        _plan = evidence.Plan;
        _ratings = evidence.Ratings;
        _scores = evidence.Scores;
    }

    public static ValueList<ScoringWarning> Build(Evidence evidence)
    {
        WarningBuilder builder = new(evidence);
        builder.WarnOfWhole();
        for (int leaf = 0; leaf < evidence.Plan.Leaves.Length; leaf++)
        {
            builder.WarnOfLeaf(leaf);
        }

        return builder._warnings.ToValueList();
    }

    private void WarnOfWhole()
    {
        if (_plan.Model.Status != ModelStatus.Adopted)
        {
            _warnings.Add(new ScoringWarning(_plan.Model.Status == ModelStatus.Draft ? ScoringWarningCode.ModelIsDraft : ScoringWarningCode.ModelIsDeprecated));
        }

        if (WholeWarnings.IsSelfOnly(_plan, _scores))
        {
            _warnings.Add(new ScoringWarning(ScoringWarningCode.SelfOnly, Role: RoleId.Self));
        }

        for (int role = 0; role < _plan.Roles.Length; role++)
        {
            int raters = WholeWarnings.RatersNotCounted(_plan, _ratings, _scores, role);
            if (raters > 0)
            {
                _warnings.Add(new ScoringWarning(ScoringWarningCode.RoleNotCounted, Role: _plan.Roles[role], Count: raters));
            }
        }
    }

    private void WarnOfLeaf(int index)
    {
        PlanLeaf leaf = _plan.Leaves[index];
        bool scored = NodeEvaluator.IsScored(_scores.Dimensions[leaf.Dimension]);
        RaterSpread? spread = scored ? RaterSpread.Of(_plan, leaf, _ratings, _scores.Leaves[index]) : null;
        LeafWarnings warnings = LeafWarnings.Of(_plan, index, _ratings, _scores, spread);
        DimensionId id = _plan.IdOf(leaf.Dimension);
        Warn(ScoringWarningCode.UnusedEvidence, id, warnings.UnusedEvidence);
        Warn(ScoringWarningCode.TooLittleObserved, id, warnings.TooLittleObserved);
        Warn(ScoringWarningCode.SingleRater, id, warnings.SingleRater);
        Warn(ScoringWarningCode.Imprecise, id, warnings.Imprecise);
        Warn(ScoringWarningCode.IrregularLevels, id, warnings.Irregular);
        Warn(ScoringWarningCode.MissingLevelEvidence, id, warnings.MissingLevelEvidence);
    }

    private void Warn(ScoringWarningCode code, DimensionId dimension, int count)
    {
        if (count > 0)
        {
            _warnings.Add(new ScoringWarning(code, dimension, null, count));
        }
    }
}
