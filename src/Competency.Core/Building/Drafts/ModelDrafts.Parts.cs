namespace Competency.Core.Building;

/// <content>What surrounds the measuring: the shared ladder, profiles, interview, development, relations.</content>
internal static partial class ModelDrafts
{
    private static ProficiencyGradeDraft FromGrade(ProficiencyLevel level) => new()
    {
        Ordinal = level.Ordinal,
        Title = From(level.Title),
        Description = FromOptional(level.Description),
    };

    public static RequirementProfileDraft From(RequirementProfile profile) => new()
    {
        Id = profile.Id.Value,
        Name = From(profile.Name),
        Description = FromOptional(profile.Description),
        BasedOn = profile.BasedOn?.Value,
        Requirements = ListOrNull(profile.OwnRequirements, From),
    };

    public static RequirementDraft From(Requirement requirement) => new()
    {
        Dimension = requirement.Dimension.Value,
        Level = requirement.Level,
        Score = requirement.MinimumScore is { } score ? Plain(score) : null,
        Importance = WeightOrNull(requirement.Importance),
        MustHave = requirement.IsMustHave ? true : null,
        Provenance = From(requirement.Provenance),
    };

    private static InterviewGuideDraft From(InterviewGuide guide) => new()
    {
        Purpose = From(guide.Purpose),
        Questions = [.. guide.Questions.Select(From)],
    };

    private static InterviewQuestionDraft From(InterviewQuestion question) => new()
    {
        Id = question.Id.Value,
        Text = From(question.Text),
        Purpose = From(question.Purpose),
        FollowUps = ListOrNull(question.FollowUps, next => new FollowUpDraft { Text = From(next.Text), When = FromOptional(next.When) }),
        EvidenceFor = ListOrNull(question.EvidenceFor, From),
        Anchors = new AnswerAnchorsDraft
        {
            Poor = From(question.Anchors.Poor),
            Fair = From(question.Anchors.Fair),
            Strong = From(question.Anchors.Strong),
        },
    };

    private static QuestionEvidenceDraft From(QuestionEvidence evidence) => new()
    {
        Dimension = evidence.Dimension.Value,
        Weight = WeightOrNull(evidence.Weight),
        Provenance = From(evidence.Provenance),
    };

    private static DevelopmentMeasureDraft From(DevelopmentMeasure measure) => new()
    {
        Id = measure.Id.Value,
        Kind = WireNames.MeasureKinds.NameOf(measure.Kind),
        Dimension = measure.Dimension.Value,
        FromLevel = measure.FromLevel,
        ToLevel = measure.ToLevel,
        Text = From(measure.Text),
        Provenance = From(measure.Provenance),
    };

    private static DimensionRelationDraft From(DimensionRelation relation) => new()
    {
        Dimension = relation.Dimension.Value,
        Kind = WireNames.RelationKinds.NameOf(relation.Kind),
        Model = relation.Model.Value,
        Target = relation.Target.Value,
        Provenance = From(relation.Provenance),
        Note = OrNull(relation.Note),
    };
}
