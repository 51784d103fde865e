namespace Competency.Core.Scoring.Compiled;

/// <summary>Turns the numbers of one person into a result.</summary>
internal sealed class ResultBuilder
{
    private readonly ScoringPlan _plan;
    private readonly SubjectRatings _ratings;
    private readonly SubjectScores _scores;
    private readonly List<ScoringWarning> _warnings = [];

    private ResultBuilder(ScoringPlan plan, SubjectRatings ratings, SubjectScores scores)
    {
        _plan = plan;
        _ratings = ratings;
        _scores = scores;
    }

    public static AssessmentResult Build(ScoringPlan plan, Assessment assessment, SubjectRatings ratings, SubjectScores scores) =>
        new ResultBuilder(plan, ratings, scores).Run(assessment);

    private AssessmentResult Run(Assessment assessment)
    {
        WarnOfWhole();
        DimensionResult[] dimensions = new DimensionResult[_plan.Dimensions.Length];
        for (int i = 0; i < dimensions.Length; i++)
        {
            dimensions[i] = _plan.LeafOf[i] >= 0 ? BuildLeaf(i, _plan.LeafOf[i]) : BuildNode(i, DimensionKind.Composite);
        }

        return new AssessmentResult
        {
            Subject = assessment.Subject,
            AssessmentId = assessment.Id,
            Date = assessment.Date,
            Model = _plan.Model.Reference,
            Fingerprint = _plan.Fingerprint,
            Overall = BuildNode(_plan.Overall, DimensionKind.Overall),
            Band = BandOf(_scores.Dimensions[_plan.Overall].Percent),
            Dimensions = ValueList.Create<DimensionResult>(dimensions),
            Warnings = _warnings.ToValueList(),
            Evidence = new Evidence(_plan, _ratings, _scores),
        };
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

    private DimensionResult BuildLeaf(int dimension, int leafIndex)
    {
        PlanLeaf leaf = _plan.Leaves[leafIndex];
        LeafScores evidence = _scores.Leaves[leafIndex];
        ref DimensionScore score = ref _scores.Dimensions[dimension];
        bool scored = score.Percent >= 0;
        RaterSpread? spread = scored ? RaterSpread.Of(_plan, leaf, _ratings, evidence) : null;
        LevelEvidence? levels = scored && _scores.Climbs[leafIndex] is { } climb ? BuildLevels(leaf, climb) : null;
        WarnOfLeaf(_plan.Dimensions[dimension].Id, LeafWarnings.Of(_plan, leafIndex, _ratings, _scores, spread));
        return new DimensionResult
        {
            Id = _plan.Dimensions[dimension].Id,
            Kind = DimensionKind.Leaf,
            Reason = scored ? null : score.Reason,
            Score = scored ? Nano.ToDecimal(score.Score, leaf.Origin) : null,
            Percent = scored ? Nano.ToDecimal(score.Percent) : null,
            Level = score.Level < 0 ? null : score.Level,
            ScaleMinimum = leaf.Origin,
            ScaleMaximum = leaf.Origin + leaf.Length,
            Coverage = score.Coverage < 0 ? null : Nano.ToDecimal(score.Coverage),
            Roles = BuildRoles(leaf, evidence),
            Precision = spread?.ToPrecision(),
            LevelEvidence = levels,
        };
    }

    private DimensionResult BuildNode(int dimension, DimensionKind kind)
    {
        ref DimensionScore score = ref _scores.Dimensions[dimension];
        RatingScale scale = _plan.Model.Scale;
        bool scored = score.Percent >= 0;
        return new DimensionResult
        {
            Id = _plan.IdOf(dimension),
            Kind = kind,
            Reason = scored ? null : score.Reason,
            Score = scored ? Nano.ToDecimal(score.Score, scale.Minimum) : null,
            Percent = scored ? Nano.ToDecimal(score.Percent) : null,
            Level = score.Level < 0 ? null : score.Level,
            ScaleMinimum = scale.Minimum,
            ScaleMaximum = scale.Maximum,
            Coverage = Nano.ToDecimal(score.Coverage),
        };
    }

    private ValueList<RoleScore> BuildRoles(PlanLeaf leaf, LeafScores evidence)
    {
        List<RoleScore> roles = [];
        for (int role = 0; role < _plan.Roles.Length; role++)
        {
            if (evidence.RoleCount[role] > 0)
            {
                roles.Add(new RoleScore(
                    _plan.Roles[role],
                    evidence.RoleCount[role],
                    Nano.ToDecimal(evidence.RoleScore[role], leaf.Origin),
                    Evaluator.Counts(_plan, _scores.SelfAlone, role)));
            }
        }

        return roles.ToValueList();
    }

    private LevelEvidence BuildLevels(PlanLeaf leaf, LevelClimb climb)
    {
        List<LevelStrength> strengths = [];
        List<int> irregular = [];
        List<int> skipped = [];
        for (int slot = 0; slot < leaf.Ordinals.Length; slot++)
        {
            long strength = climb.Strengths[slot];
            strengths.Add(new LevelStrength(leaf.Ordinals[slot], strength < 0 ? null : Nano.ToDecimal(strength, leaf.Origin), LeafWarnings.IsMet(leaf, strength)));
            if (LeafWarnings.IsIrregular(leaf, climb, slot))
            {
                irregular.Add(leaf.Ordinals[slot]);
            }

            if (LeafWarnings.IsSkipped(leaf, climb, slot))
            {
                skipped.Add(leaf.Ordinals[slot]);
            }
        }

        return new LevelEvidence(
            Threshold(leaf),
            strengths.ToValueList(),
            irregular.ToValueList(),
            skipped.ToValueList(),
            climb.Blocked < 0 ? null : BuildBlocker(leaf, climb));
    }

    private LevelBlocker BuildBlocker(PlanLeaf leaf, LevelClimb climb)
    {
        EvidenceSet evidence = leaf.LevelEvidence[climb.Blocked];
        List<IndicatorStrength> weak = [];
        List<IndicatorId> unobserved = [];
        foreach (int item in evidence.Items)
        {
            IndicatorId id = IndicatorId.Parse(_plan.Items[item].Id.Value);
            long strength = Evaluator.Strength(_plan, _ratings, new EvidenceSet([item], [1]), _scores);
            if (strength < 0)
            {
                unobserved.Add(id);
            }
            else if (Nano.ToMicro(strength) < leaf.Threshold)
            {
                weak.Add(new IndicatorStrength(id, Nano.ToDecimal(strength, leaf.Origin)));
            }
        }

        long own = climb.Strengths[climb.Blocked];
        return new LevelBlocker(
            leaf.Ordinals[climb.Blocked],
            own < 0 ? null : Nano.ToDecimal((leaf.Threshold * 1000) - own),
            weak.ToValueList(),
            unobserved.ToValueList());
    }

    private void WarnOfLeaf(DimensionId id, in LeafWarnings warnings)
    {
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

    private string? BandOf(long percent)
    {
        int band = _plan.BandOf(percent);
        return band < 0 ? null : _plan.Model.Rules.Bands[band].Id;
    }

    private static decimal Threshold(PlanLeaf leaf) => Nano.ToDecimal(leaf.Threshold * 1000, leaf.Origin);
}
