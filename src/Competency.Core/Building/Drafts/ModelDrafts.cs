namespace Competency.Core.Building;

/// <summary>Turns a model back into its draft, with everything left out that is as the defaults have it.</summary>
internal static partial class ModelDrafts
{
    private static readonly ScoringRules s_defaults = new();

    public static readonly RatingScale DefaultScale = new(1, 5, [], LocalizedText.Empty, Provenance.Completed);

    public static ModelDraft From(CompetencyModel model) => new()
    {
        FormatVersion = ModelDraft.CurrentFormatVersion,
        Id = model.Id.Value,
        Version = model.Version.ToString(),
        Status = model.Status == ModelStatus.Adopted ? null : WireNames.Statuses.NameOf(model.Status),
        ReplacedBy = model.ReplacedBy is { } next ? new ReferenceDraft { Id = next.Id.Value, Version = next.Version.ToString() } : null,
        Languages = [.. model.Languages],
        Name = From(model.Name),
        Description = FromOptional(model.Description),
        Sources = ListOrNull(model.Sources, source => new SourceDraft { Id = source.Id.Value, Title = From(source.Title) }),
        Scale = model.Scale == DefaultScale ? null : From(model.Scale),
        Roles = ListOrNull(model.Roles, role => new RoleDraft { Id = role.Id.Value, Label = OrNull(role.Label), Weight = Plain(role.Weight) }),
        Rules = model.Rules == s_defaults ? null : From(model.Rules),
        ProficiencyScale = ListOrNull(model.ProficiencyScale, FromGrade),
        Dimensions = [.. model.Dimensions.Select(dimension => From(dimension, model.ProficiencyScale))],
        RequirementProfiles = ListOrNull(model.RequirementProfiles, From),
        InterviewGuide = model.InterviewGuide is { } guide ? From(guide) : null,
        DevelopmentMeasures = ListOrNull(model.DevelopmentMeasures, From),
        Relations = ListOrNull(model.Relations, From),
    };

    public static LevelRuleDraft From(LevelRule rule) => rule switch
    {
        CumulativeLevelRule cumulative => new LevelRuleDraft
        {
            Kind = rule.Kind,
            Threshold = cumulative.Threshold is { } threshold ? Plain(threshold) : null,
            MissingLevel = cumulative.MissingLevel == MissingLevelPolicy.Stop ? null : WireNames.MissingLevels.NameOf(cumulative.MissingLevel),
        },
        CutScoreLevelRule cuts => new LevelRuleDraft { Kind = rule.Kind, Cuts = ListOrNull(cuts.Cuts, Plain) },
        CustomLevelRule custom => new LevelRuleDraft { Kind = rule.Kind, Rule = custom.Name, Parameters = From(custom.Parameters) },
        _ => new LevelRuleDraft { Kind = rule.Kind },
    };

    public static CompositeRuleDraft From(CompositeRule rule) => rule switch
    {
        PointsRule points => new CompositeRuleDraft
        {
            Kind = rule.Kind,
            Points = [.. points.Table.Select(entry => new LevelPointsDraft { Level = entry.Level, Points = Plain(entry.Points) })],
        },
        CustomCompositeRule custom => new CompositeRuleDraft { Kind = rule.Kind, Rule = custom.Name, Parameters = From(custom.Parameters) },
        _ => new CompositeRuleDraft { Kind = rule.Kind },
    };

    /// <summary>Gives a decimal without trailing zeros and without a signed zero, so that equal numbers are written alike.</summary>
    public static decimal Plain(decimal value) => value == 0 ? 0 : value / 1.0000000000000000000000000000m;

    private static RulesDraft From(ScoringRules rules) => new()
    {
        MinimumShare = rules.MinimumShare == s_defaults.MinimumShare ? null : Plain(rules.MinimumShare),
        Self = rules.Self == s_defaults.Self ? null : WireNames.SelfPolicies.NameOf(rules.Self),
        Pooling = rules.Pooling == s_defaults.Pooling ? null : WireNames.Poolings.NameOf(rules.Pooling),
        Level = rules.Level == s_defaults.Level ? null : From(rules.Level),
        Composite = rules.Composite == s_defaults.Composite ? null : From(rules.Composite),
        Overall = rules.Overall is { } overall ? From(overall) : null,
        Bands = ListOrNull(rules.Bands, band => new BandDraft { Id = band.Id, Cut = Plain(band.Cut), Label = From(band.Label) }),
        WeightsSumTo100 = ListOrNull(rules.WeightsSumTo100, WireNames.WeightedKinds.NameOf),
    };

    private static DimensionDraft From(Dimension dimension, ValueList<ProficiencyLevel> shared) => new()
    {
        Id = dimension.Id.Value,
        Name = From(dimension.Name),
        Definition = FromOptional(dimension.Definition),
        KeyPoints = ListOrNull(dimension.KeyPoints, From),
        Weight = WeightOrNull(dimension.Weight),
        Scale = dimension.Scale is { } scale ? From(scale) : null,
        Levels = dimension.IsLeaf && dimension.Levels.Equals(shared) ? null : ListOrNull(dimension.Levels, From),
        Indicators = ListOrNull(dimension.Indicators, From),
        Level = dimension.LevelRule is { } level ? From(level) : null,
        Composite = dimension.CompositeRule is { } composite ? From(composite) : null,
        Cuts = ListOrNull(dimension.Cuts, Plain),
        Dimensions = ListOrNull(dimension.Dimensions, child => From(child, shared)),
    };

    private static LevelDraft From(ProficiencyLevel level) => new()
    {
        Ordinal = level.Ordinal,
        Title = From(level.Title),
        Description = FromOptional(level.Description),
        Indicators = ListOrNull(level.Indicators, From),
    };

    private static IndicatorDraft From(BehavioralIndicator indicator) => new()
    {
        Id = indicator.Id.Value,
        Text = From(indicator.Text),
        Provenance = From(indicator.Provenance),
        Weight = WeightOrNull(indicator.Weight),
        Contra = indicator.IsContra ? true : null,
    };

    private static ScaleDraft From(RatingScale scale) => new()
    {
        Min = scale.Minimum,
        Max = scale.Maximum,
        Points = ListOrNull(scale.Points, point => new ScalePointDraft { Value = point.Value, Label = From(point.Label) }),
        NotObserved = OrNull(scale.NotObserved),
        Provenance = scale.Provenance == Provenance.Completed ? null : From(scale.Provenance),
    };

    public static SourcedTextDraft From(SourcedText text) => new() { Text = From(text.Text), Provenance = From(text.Provenance) };

    private static SourcedTextDraft? FromOptional(SourcedText? text) => text is null ? null : From(text);

    public static ProvenanceDraft From(Provenance provenance) => new()
    {
        Kind = WireNames.Provenances.NameOf(provenance.Kind),
        Source = provenance.Source?.Value,
        Reason = provenance.Reason,
    };

    private static Dictionary<string, string> From(LocalizedText text)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        foreach (string language in text.Languages)
        {
            texts[language] = text.In(language);
        }

        return texts;
    }

    private static Dictionary<string, string>? OrNull(LocalizedText text) => text.IsEmpty ? null : From(text);

    private static Dictionary<string, decimal>? From(ValueList<RuleParameter> parameters) => parameters.Count == 0
        ? null
        : parameters.ToDictionary(parameter => parameter.Name, parameter => Plain(parameter.Value), StringComparer.Ordinal);

    private static decimal? WeightOrNull(decimal weight) => weight == 1 ? null : Plain(weight);

    private static List<TDraft>? ListOrNull<T, TDraft>(ValueList<T> items, Func<T, TDraft> from) =>
        items.Count == 0 ? null : [.. items.Select(from)];
}
