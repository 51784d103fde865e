using Competency.Core.Building;

namespace Competency.Core;

/// <summary>Describes a dimension: a leaf with levels and indicators, or a composite of other dimensions.</summary>
/// <remarks>Handed out by the builder of a model or of the dimension above. For one thread.</remarks>
public sealed class DimensionBuilder
{
    private readonly DimensionDraft _draft;
    private readonly BuilderGate _gate;

    internal DimensionBuilder(DimensionDraft draft, BuilderGate gate)
    {
        _draft = draft;
        _gate = gate;
    }

    /// <summary>Says what the dimension means.</summary>
    public DimensionBuilder Definition(AuthoredText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Set(() => _draft.Definition = text.ToDraft(_gate.FirstLanguage));
    }

    /// <summary>Adds something to look for.</summary>
    public DimensionBuilder KeyPoint(AuthoredText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Set(() => (_draft.KeyPoints ??= []).Add(text.ToDraft(_gate.FirstLanguage)));
    }

    /// <summary>Sets the weight among the dimensions beside it: over 0, at most 1,000,000, at most 4 decimal places. Default 1.</summary>
    public DimensionBuilder Weight(decimal weight) => Set(() => _draft.Weight = weight);

    /// <summary>Gives the leaf a rating scale of its own.</summary>
    /// <param name="minimum">The lowest point, −1000 or more.</param>
    /// <param name="maximum">The highest point, at most 1000 and at most 100 over the lowest.</param>
    /// <param name="configure">Adds labels and provenance, or null for none.</param>
    public DimensionBuilder Scale(int minimum, int maximum, Action<RatingScaleBuilder>? configure = null)
    {
        _gate.MustBeOpen();
        _draft.Scale = new ScaleDraft { Min = minimum, Max = maximum };
        configure?.Invoke(new RatingScaleBuilder(_draft.Scale, _gate));
        return this;
    }

    /// <summary>Adds a level; add them from lowest to highest.</summary>
    /// <param name="ordinal">The place on the ladder, 1 to 100; places may be left out.</param>
    /// <param name="title">The title.</param>
    /// <param name="configure">Adds a description and indicators, or null for none.</param>
    public DimensionBuilder Level(int ordinal, AuthoredText title, Action<LevelBuilder>? configure = null)
    {
        ArgumentNullException.ThrowIfNull(title);
        _gate.MustBeOpen();
        LevelDraft level = new() { Ordinal = ordinal, Title = title.ToDraft(_gate.FirstLanguage) };
        (_draft.Levels ??= []).Add(level);
        configure?.Invoke(new LevelBuilder(_draft.Id!, level, _gate));
        return this;
    }

    /// <summary>Adds a behavior without level.</summary>
    /// <param name="text">The behavior in one sentence.</param>
    /// <param name="weight">The weight among the indicators of the leaf: over 0, at most 1,000,000, at most 4 decimal places.</param>
    /// <param name="id">The id, or null for the next number, such as <c>trust-building.1</c>.</param>
    public DimensionBuilder Indicator(AuthoredText text, decimal weight = 1, string? id = null) => Add(text, weight, id, isContra: false);

    /// <summary>Adds a behavior that speaks against the person: a rating of v counts as minimum + maximum − v.</summary>
    /// <inheritdoc cref="Indicator"/>
    public DimensionBuilder ContraIndicator(AuthoredText text, decimal weight = 1, string? id = null) => Add(text, weight, id, isContra: true);

    /// <summary>Adds a child dimension, which makes this one a composite.</summary>
    /// <param name="id">The id, unique in the model whatever the depth.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Describes the child.</param>
    public DimensionBuilder Dimension(string id, AuthoredText name, Action<DimensionBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        _gate.MustBeOpen();
        DimensionDraft child = new() { Id = id, Name = name.ToDraft(_gate.FirstLanguage) };
        (_draft.Dimensions ??= []).Add(child);
        configure(new DimensionBuilder(child, _gate));
        return this;
    }

    /// <summary>Sets how the evidence of this leaf becomes a level. Default: the rule of the model.</summary>
    public DimensionBuilder LevelRule(LevelRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Set(() => _draft.Level = ModelDrafts.From(rule));
    }

    /// <summary>Sets how the children of this composite combine. Default: the rule of the model.</summary>
    public DimensionBuilder CompositeRule(CompositeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Set(() => _draft.Composite = ModelDrafts.From(rule));
    }

    /// <summary>Gives a composite cut scores, one for each of its levels, rising, on the model's scale.</summary>
    public DimensionBuilder Cuts(params decimal[] cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        return Set(() => _draft.Cuts = [.. cuts]);
    }

    private DimensionBuilder Set(Action change)
    {
        _gate.MustBeOpen();
        change();
        return this;
    }

    private DimensionBuilder Add(AuthoredText text, decimal weight, string? id, bool isContra) =>
        Set(() => IndicatorDrafts.Add(_draft.Indicators ??= [], _draft.Id!, text, weight, id, isContra, _gate));
}
