namespace Competency.Core.Scoring.Compiled;

/// <summary>Turns the numbers of one person into a result, each part when it is first asked for.</summary>
internal static class ResultBuilder
{
    public static AssessmentResult Build(Evidence evidence, SubjectId subject, string? assessmentId, DateOnly? date) => new()
    {
        Subject = subject,
        AssessmentId = assessmentId,
        Date = date,
        Model = evidence.Plan.Model.Reference,
        Fingerprint = evidence.Plan.Fingerprint,
        Band = BandOf(evidence),
        Evidence = evidence,
    };

    public static DimensionResult Overall(Evidence evidence) => Node(evidence, evidence.Plan.Overall, DimensionKind.Overall);

    public static ValueList<DimensionResult> Dimensions(Evidence evidence)
    {
        ScoringPlan plan = evidence.Plan;
        DimensionResult[] dimensions = new DimensionResult[plan.Dimensions.Length];
        for (int i = 0; i < dimensions.Length; i++)
        {
            dimensions[i] = plan.LeafOf[i] >= 0 ? Leaf(evidence, i, plan.LeafOf[i]) : Node(evidence, i, DimensionKind.Composite);
        }

        return ValueList.Create<DimensionResult>(dimensions);
    }

    private static DimensionResult Leaf(Evidence evidence, int dimension, int index)
    {
        PlanLeaf leaf = evidence.Plan.Leaves[index];
        ref DimensionScore score = ref evidence.Dimensions[dimension];
        bool scored = score.Percent >= 0;
        return new DimensionResult
        {
            Id = evidence.Plan.IdOf(dimension),
            Kind = DimensionKind.Leaf,
            Reason = scored ? null : score.Reason,
            Score = scored ? Nano.ToDecimal(score.Score, leaf.Origin) : null,
            Percent = scored ? Nano.ToDecimal(score.Percent) : null,
            Level = score.Level < 0 ? null : score.Level,
            ScaleMinimum = leaf.Origin,
            ScaleMaximum = leaf.Origin + leaf.Length,
            Coverage = score.Coverage < 0 ? null : Nano.ToDecimal(score.Coverage),
            Evidence = evidence,
            LeafIndex = index,
        };
    }

    private static DimensionResult Node(Evidence evidence, int dimension, DimensionKind kind)
    {
        ref DimensionScore score = ref evidence.Dimensions[dimension];
        RatingScale scale = evidence.Plan.Model.Scale;
        bool scored = score.Percent >= 0;
        return new DimensionResult
        {
            Id = evidence.Plan.IdOf(dimension),
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

    private static string? BandOf(Evidence evidence)
    {
        int band = evidence.Plan.BandOf(evidence.Dimensions[evidence.Plan.Overall].Percent);
        return band < 0 ? null : evidence.Plan.Model.Rules.Bands[band].Id;
    }
}
