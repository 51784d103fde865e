using System.Diagnostics.CodeAnalysis;
using Competency.Core.Building;
using Competency.Core.Validation;

namespace Competency.Core;

/// <summary>Describes a model step by step, checks it as a whole and makes it.</summary>
/// <remarks>
/// Nothing is refused while the model is being described: ids are plain strings, and <see cref="Build"/> reports every fault at once.
/// Makes one model; afterwards each call throws <see cref="InvalidOperationException"/>. For one thread.
/// </remarks>
/// <example><code>
/// CompetencyModel model = new CompetencyModelBuilder("sales-representative", "1.0.0", "Sales representative")
///     .Dimension("customer-orientation", "Customer orientation", d => d
///         .Level(1, "Reacts", l => l.Indicator("Answers customers within a day"))
///         .Level(2, "Anticipates", l => l.Indicator("Calls before the customer has to")))
///     .Build();
/// </code></example>
public sealed partial class CompetencyModelBuilder
{
    private readonly ModelDraft _draft;
    private readonly BuilderGate _gate;

    /// <summary>Starts a model in English: each plain string is an English text.</summary>
    /// <param name="id">The model's id.</param>
    /// <param name="version">The version: major.minor.patch with an optional pre-release label.</param>
    /// <param name="name">The name.</param>
    public CompetencyModelBuilder(string id, string version, AuthoredText name)
        : this(id, version, name, ["en"])
    {
    }

    /// <summary>Starts a model in languages of its own.</summary>
    /// <param name="id">The model's id.</param>
    /// <param name="version">The version: major.minor.patch with an optional pre-release label.</param>
    /// <param name="name">The name.</param>
    /// <param name="languages">The languages of the texts, in order of fallback; every text is there in the first, and a plain string is a text in it.</param>
    public CompetencyModelBuilder(string id, string version, AuthoredText name, params string[] languages)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(version);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(languages);
        _gate = new BuilderGate(languages.Length > 0 ? languages[0] : "en");
        _draft = new ModelDraft
        {
            FormatVersion = ModelDraft.CurrentFormatVersion,
            Id = id,
            Version = version,
            Languages = [.. languages],
            Name = name.ToDraft(_gate.FirstLanguage),
        };
    }

    /// <summary>Says what the model is for.</summary>
    public CompetencyModelBuilder Description(AuthoredText text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Set(() => _draft.Description = text.ToDraft(_gate.FirstLanguage));
    }

    /// <summary>Sets where this version is in its life. Default: <see cref="ModelStatus.Adopted"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="status"/> is none of the declared values.</exception>
    public CompetencyModelBuilder Status(ModelStatus status) => Set(() => _draft.Status = Name(WireNames.Statuses, status, nameof(status)));

    /// <summary>Names what replaces this version.</summary>
    /// <param name="id">The id of the replacing model.</param>
    /// <param name="version">Its version; a newer one where the id is the same.</param>
    public CompetencyModelBuilder ReplacedBy(string id, string version)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(version);
        return Set(() => _draft.ReplacedBy = new ReferenceDraft { Id = id, Version = version });
    }

    /// <summary>Adds a document that the model rests on.</summary>
    /// <param name="id">The id that provenances refer to.</param>
    /// <param name="title">The document's title; it has no provenance of its own.</param>
    public CompetencyModelBuilder Source(string id, AuthoredText title)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(title);
        return Set(() => (_draft.Sources ??= []).Add(new SourceDraft { Id = id, Title = title.Label(_gate.FirstLanguage, nameof(title)) }));
    }

    /// <summary>Sets the rating scale of leaves that have none of their own. Default: 1 to 5, unlabeled.</summary>
    /// <param name="minimum">The lowest point, −1000 or more.</param>
    /// <param name="maximum">The highest point, at most 1000 and at most 100 over the lowest.</param>
    /// <param name="configure">Adds labels and provenance, or null for none.</param>
    public CompetencyModelBuilder Scale(int minimum, int maximum, Action<RatingScaleBuilder>? configure = null)
    {
        _gate.MustBeOpen();
        _draft.Scale = new ScaleDraft { Min = minimum, Max = maximum };
        configure?.Invoke(new RatingScaleBuilder(_draft.Scale, _gate));
        return this;
    }

    /// <summary>Adds a role that may rate; without any, every standard role counts alike.</summary>
    /// <param name="id">The role's id, such as <c>manager</c>.</param>
    /// <param name="weight">The weight: 0 to 1,000,000, at most 4 decimal places. 0 = reported, never counted.</param>
    /// <param name="label">What the role is called, or null; a label has no provenance of its own.</param>
    public CompetencyModelBuilder Role(string id, decimal weight, AuthoredText? label = null)
    {
        ArgumentNullException.ThrowIfNull(id);
        return Set(() => (_draft.Roles ??= []).Add(new RoleDraft { Id = id, Weight = weight, Label = label?.Label(_gate.FirstLanguage, nameof(label)) }));
    }

    /// <summary>Sets the share of evidence that every stage needs: 0 to 1 inclusive, at most 4 decimal places. Default 0.5.</summary>
    public CompetencyModelBuilder MinimumShare(decimal share) => Set(() => Rules.MinimumShare = share);

    /// <summary>Sets when the person's own ratings count. Default: <see cref="SelfPolicy.OnlyWhenAlone"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="policy"/> is none of the declared values.</exception>
    public CompetencyModelBuilder Self(SelfPolicy policy) => Set(() => Rules.Self = Name(WireNames.SelfPolicies, policy, nameof(policy)));

    /// <summary>Sets how raters combine. Default: <see cref="RaterPooling.ByRole"/>.</summary>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="pooling"/> is none of the declared values.</exception>
    public CompetencyModelBuilder Pooling(RaterPooling pooling) => Set(() => Rules.Pooling = Name(WireNames.Poolings, pooling, nameof(pooling)));

    /// <summary>Sets the level rule of leaves that have none of their own. Default: cut scores, evenly spread.</summary>
    public CompetencyModelBuilder LevelRule(LevelRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Set(() => Rules.Level = ModelDrafts.From(rule));
    }

    /// <summary>Sets the rule of composites that have none of their own. Default: weighted mean.</summary>
    public CompetencyModelBuilder CompositeRule(CompositeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Set(() => Rules.Composite = ModelDrafts.From(rule));
    }

    /// <summary>Sets the rule of the overall. Default: that of composites.</summary>
    public CompetencyModelBuilder OverallRule(CompositeRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        return Set(() => Rules.Overall = ModelDrafts.From(rule));
    }

    /// <summary>Adds a band of the overall percent; add them by rising cut.</summary>
    /// <param name="id">The band's id.</param>
    /// <param name="cut">The lowest percent of the band, inclusive: 0 to 100, at most 4 decimal places.</param>
    /// <param name="label">What the band is called; a label has no provenance of its own.</param>
    public CompetencyModelBuilder Band(string id, decimal cut, AuthoredText label)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(label);
        return Set(() => (Rules.Bands ??= []).Add(new BandDraft { Id = id, Cut = cut, Label = label.Label(_gate.FirstLanguage, nameof(label)) }));
    }

    /// <summary>Asks that weights sum to exactly 100. Default: they need not, and are normalized.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A kind is none of the declared values.</exception>
    public CompetencyModelBuilder WeightsSumTo100(params WeightedKind[] kinds)
    {
        ArgumentNullException.ThrowIfNull(kinds);
        return Set(() => Rules.WeightsSumTo100 = [.. kinds.Select(kind => Name(WireNames.WeightedKinds, kind, nameof(kinds)))]);
    }

    /// <summary>Adds a dimension at the top.</summary>
    /// <param name="id">The id, unique in the model whatever the depth.</param>
    /// <param name="name">The name.</param>
    /// <param name="configure">Describes the dimension.</param>
    public CompetencyModelBuilder Dimension(string id, AuthoredText name, Action<DimensionBuilder> configure)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(name);
        ArgumentNullException.ThrowIfNull(configure);
        _gate.MustBeOpen();
        DimensionDraft dimension = new() { Id = id, Name = name.ToDraft(_gate.FirstLanguage) };
        (_draft.Dimensions ??= []).Add(dimension);
        configure(new DimensionBuilder(dimension, _gate));
        return this;
    }

    /// <summary>Reports all that is wrong with the model as described so far; it can be described further.</summary>
    public ValidationReport Validate()
    {
        _gate.MustBeOpen();
        return ModelValidator.Check(_draft, out _);
    }

    /// <summary>Makes the model, without an exception where something is wrong; then it can be mended and built again.</summary>
    /// <param name="model">The model, or null where the report has errors.</param>
    /// <param name="report">The report; it may hold warnings beside a model.</param>
    /// <returns>Whether there is a model.</returns>
    public bool TryBuild([NotNullWhen(true)] out CompetencyModel? model, out ValidationReport report)
    {
        _gate.MustBeOpen();
        report = ModelValidator.Check(_draft, out model);
        if (model is not null)
        {
            _gate.Close();
        }

        return model is not null;
    }

    /// <summary>Makes the model.</summary>
    /// <exception cref="CompetencyValidationException">Something is wrong; the exception carries every issue.</exception>
    /// <exception cref="InvalidOperationException">The builder has built its model already.</exception>
    public CompetencyModel Build() => TryBuild(out CompetencyModel? model, out ValidationReport report)
        ? model
        : throw new CompetencyValidationException($"Model '{_draft.Id}'", report);

    private RulesDraft Rules => _draft.Rules ??= new RulesDraft();

    private static string Name<T>(WireSet<T> set, T value, string parameter)
        where T : struct, Enum =>
        set.TryGetName(value, out string? name) ? name : throw new ArgumentOutOfRangeException(parameter, value, $"Allowed: {string.Join(", ", set.Values)}.");

    private CompetencyModelBuilder Set(Action change)
    {
        _gate.MustBeOpen();
        change();
        return this;
    }
}
