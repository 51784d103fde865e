namespace Competency.Core.Building;

/// <summary>Writes the interview model of a model as a draft.</summary>
internal static class InterviewModelDraft
{
    public static ModelDraft From(CompetencyModel model, InterviewGuide guide)
    {
        ModelDraft draft = ModelDrafts.From(model);
        ILookup<string, (InterviewQuestion Question, QuestionEvidence Link)> evidence = guide.Questions
            .SelectMany(question => question.EvidenceFor.Select(one => (Question: question, Link: one)))
            .ToLookup(pair => pair.Link.Dimension.Value, StringComparer.Ordinal);
        List<DimensionDraft> dimensions = [.. model.Dimensions.Zip(draft.Dimensions!, (dimension, written) => Keep(model, dimension, written, evidence)).OfType<DimensionDraft>()];
        HashSet<string> kept = [.. dimensions.SelectMany(SelfAndDescendants).Select(dimension => dimension.Id!)];
        draft.Id += InterviewModelExtensions.Suffix;
        draft.ReplacedBy = null;
        draft.Name = Named(ModelDrafts.From(model.Name));
        draft.Description = ModelDrafts.From(guide.Purpose);
        draft.Scale = new ScaleDraft
        {
            Min = model.Scale.Minimum,
            Max = model.Scale.Maximum,
            NotObserved = draft.Scale?.NotObserved,
            Provenance = draft.Scale?.Provenance,
        };
        draft.Roles = [new RoleDraft { Id = RoleId.Assessor.Value, Weight = 1, Label = draft.Roles?.Find(role => string.Equals(role.Id, RoleId.Assessor.Value, StringComparison.Ordinal))?.Label }];
        draft.Rules ??= new RulesDraft();
        draft.Rules.Level = null;
        draft.Rules.Self = WireNames.SelfPolicies.NameOf(SelfPolicy.Never);
        draft.Rules.WeightsSumTo100 = null;
        draft.Dimensions = dimensions;
        draft.RequirementProfiles = [.. model.RequirementProfiles.Select(profile => Keep(model, profile, kept)).OfType<RequirementProfileDraft>()];
        draft.InterviewGuide = null;
        draft.DevelopmentMeasures = null;
        draft.Relations = [.. dimensions.SelectMany(SelfAndDescendants).Select(dimension => SameAs(model, dimension.Id!))];
        return draft;
    }

    private static SourcedTextDraft Named(SourcedTextDraft name)
    {
        foreach (string language in name.Text!.Keys.ToArray())
        {
            name.Text[language] += language.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? "（面试）" : " (interview)";
        }

        name.Provenance = ModelDrafts.From(Provenance.Completed);
        return name;
    }

    /// <summary>Gives what remains of a dimension: a leaf with evidence, a composite of such leaves, or null.</summary>
    private static DimensionDraft? Keep(
        CompetencyModel model, Dimension dimension, DimensionDraft draft, ILookup<string, (InterviewQuestion Question, QuestionEvidence Link)> evidence)
    {
        if (!dimension.IsLeaf)
        {
            draft.Dimensions = [.. dimension.Dimensions.Zip(draft.Dimensions!, (child, written) => Keep(model, child, written, evidence)).OfType<DimensionDraft>()];
            return draft.Dimensions.Count > 0 ? draft : null;
        }

        if (!evidence.Contains(dimension.Id.Value))
        {
            return null;
        }

        draft.Scale = null;
        draft.Level = KeepsCuts(model, dimension) ? ModelDrafts.From(model.LevelRuleOf(dimension)) : null;
        foreach (LevelDraft level in draft.Levels ?? [])
        {
            level.Indicators = null;
        }

        draft.Indicators = [.. evidence[dimension.Id.Value].Select(pair => Indicator(pair.Question, pair.Link))];
        return draft;
    }

    private static bool KeepsCuts(CompetencyModel model, Dimension leaf) =>
        model.LevelRuleOf(leaf) is CutScoreLevelRule { Cuts.Count: > 0 } rule
        && rule.Cuts.Count == leaf.Levels.Count
        && (leaf.Scale is null || (leaf.Scale.Minimum == model.Scale.Minimum && leaf.Scale.Maximum == model.Scale.Maximum));

    private static IndicatorDraft Indicator(InterviewQuestion question, QuestionEvidence evidence)
    {
        SourcedTextDraft strong = ModelDrafts.From(question.Anchors.Strong);
        return new IndicatorDraft
        {
            Id = InterviewGuide.ItemOf(question, evidence.Dimension).Value,
            Text = strong.Text,
            Provenance = strong.Provenance,
            Weight = evidence.Weight,
        };
    }

    private static RequirementProfileDraft? Keep(CompetencyModel model, RequirementProfile profile, HashSet<string> kept)
    {
        RequirementProfileDraft draft = ModelDrafts.From(profile);
        draft.BasedOn = null;
        draft.Requirements = [.. profile.Requirements
            .Where(requirement => kept.Contains(requirement.Dimension.Value))
            .Select(requirement => OnModelScale(model, requirement))];
        return draft.Requirements.Count > 0 ? draft : null;
    }

    private static RequirementDraft OnModelScale(CompetencyModel model, Requirement requirement)
    {
        RequirementDraft draft = ModelDrafts.From(requirement);
        Dimension dimension = model.GetDimension(requirement.Dimension);
        if (requirement.MinimumScore is { } score && dimension.IsLeaf)
        {
            RatingScale own = model.ScaleOf(dimension);
            decimal moved = ((score - own.Minimum) * model.Scale.Length / own.Length) + model.Scale.Minimum;
            decimal least = model.Scale.Minimum + 0.0001m;
            draft.Score = Math.Max(least, decimal.Floor((moved * 10_000) + 0.5m) / 10_000);
        }

        return draft;
    }

    private static DimensionRelationDraft SameAs(CompetencyModel model, string dimension) => new()
    {
        Dimension = dimension,
        Kind = WireNames.RelationKinds.NameOf(RelationKind.Same),
        Model = model.Id.Value,
        Target = dimension,
        Provenance = ModelDrafts.From(Provenance.Completed),
    };

    private static IEnumerable<DimensionDraft> SelfAndDescendants(DimensionDraft dimension) =>
        (dimension.Dimensions ?? []).SelectMany(SelfAndDescendants).Prepend(dimension);
}
