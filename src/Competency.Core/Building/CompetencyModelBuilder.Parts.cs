using Competency.Core.Building;

namespace Competency.Core;

/// <content>What surrounds the measuring: the shared ladder, profiles, interview, development, relations.</content>
public sealed partial class CompetencyModelBuilder
{
    /// <summary>Adds a level to the ladder that leaves without levels of their own share; add them from lowest to highest.</summary>
    /// <remarks>The levels carry no indicators, so such leaves are scored by cut scores, which is the default.</remarks>
    /// <param name="ordinal">The place on the ladder, 1 to 100; places may be left out.</param>
    /// <param name="title">The title.</param>
    /// <param name="description">What the level means, or null.</param>
    public CompetencyModelBuilder ProficiencyLevel(int ordinal, AuthoredText title, AuthoredText? description = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        return Set(() => (_draft.ProficiencyScale ??= []).Add(new ProficiencyGradeDraft
        {
            Ordinal = ordinal,
            Title = title.ToDraft(_gate.FirstLanguage),
            Description = description?.ToDraft(_gate.FirstLanguage),
        }));
    }

    /// <summary>Adds what a job or a grade asks for.</summary>
    /// <param name="id">The id, unique among the profiles of the model.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Adds the requirements.</param>
    public CompetencyModelBuilder RequirementProfile(string id, AuthoredText name, Action<RequirementProfileBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        _gate.MustBeOpen();
        RequirementProfileDraft profile = new() { Id = id, Name = name.ToDraft(_gate.FirstLanguage) };
        (_draft.RequirementProfiles ??= []).Add(profile);
        configure(new RequirementProfileBuilder(profile, _gate));
        return this;
    }

    /// <summary>Sets the questions of the selection interview.</summary>
    /// <param name="purpose">What the interview is for.</param>
    /// <param name="configure">Adds the questions.</param>
    public CompetencyModelBuilder InterviewGuide(AuthoredText purpose, Action<InterviewGuideBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(purpose);
        ArgumentNullException.ThrowIfNull(configure);
        _gate.MustBeOpen();
        _draft.InterviewGuide = new InterviewGuideDraft { Purpose = purpose.ToDraft(_gate.FirstLanguage), Questions = [] };
        configure(new InterviewGuideBuilder(_draft.InterviewGuide, _gate));
        return this;
    }

    /// <summary>Adds what helps people on from one level of a dimension to a higher one.</summary>
    /// <param name="id">The id, unique in the model, such as <c>measure.influence.1</c>.</param>
    /// <param name="kind">What kind of thing it is.</param>
    /// <param name="dimension">The id of the dimension.</param>
    /// <param name="fromLevel">The level that the person stands at: 0 for none yet, or a defined ordinal.</param>
    /// <param name="toLevel">The level that the measure leads to: a defined ordinal over <paramref name="fromLevel"/>.</param>
    /// <param name="text">What to do, in one sentence.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public CompetencyModelBuilder DevelopmentMeasure(string id, MeasureKind kind, string dimension, int fromLevel, int toLevel, AuthoredText text)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentNullException.ThrowIfNull(text);
        string name = Name(WireNames.MeasureKinds, kind, nameof(kind));
        return Set(() => (_draft.DevelopmentMeasures ??= []).Add(new DevelopmentMeasureDraft
        {
            Id = id,
            Kind = name,
            Dimension = dimension,
            FromLevel = fromLevel,
            ToLevel = toLevel,
            Text = text.Texts(_gate.FirstLanguage),
            Provenance = text.ProvenanceDraft(),
        }));
    }

    /// <summary>Says how a dimension relates to a dimension of another model: "dimension is kind as or than target".</summary>
    /// <param name="dimension">The id of the dimension of this model.</param>
    /// <param name="kind">How it relates to the target.</param>
    /// <param name="model">The id of the other model.</param>
    /// <param name="target">The id of the dimension of the other model.</param>
    /// <param name="note">Why, for readers, with where the relation comes from; or null.</param>
    /// <param name="provenance">Where the relation comes from; null for that of the note, or completed.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="kind"/> is none of the declared values.</exception>
    public CompetencyModelBuilder Relation(
        string dimension, RelationKind kind, string model, string target, AuthoredText? note = null, AuthoredProvenance? provenance = null)
    {
        ArgumentNullException.ThrowIfNull(dimension);
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(target);
        string name = Name(WireNames.RelationKinds, kind, nameof(kind));
        return Set(() => (_draft.Relations ??= []).Add(new DimensionRelationDraft
        {
            Dimension = dimension,
            Kind = name,
            Model = model,
            Target = target,
            Provenance = provenance is null && note is not null ? note.ProvenanceDraft() : AuthoredProvenance.ToDraft(provenance),
            Note = note?.Texts(_gate.FirstLanguage),
        }));
    }
}
