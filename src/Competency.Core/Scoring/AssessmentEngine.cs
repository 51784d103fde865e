using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Scoring.Compiled;
using Competency.Core.Serialization;
using Competency.Core.Validation;

namespace Competency.Core.Scoring;

/// <summary>Scores assessments exactly, in whole nano-points.</summary>
/// <remarks>
/// Immutable, pure, safe for any number of threads; touches no clock, culture, file or network. All models are compiled when the engine is made, so that
/// a model that cannot be scored is reported then and not at the first score.
/// </remarks>
public sealed class AssessmentEngine : IAssessmentEngine, IBulkEngine
{
    private readonly IModelCatalog _catalog;
    private readonly CustomRules _custom;
    private readonly Dictionary<ModelReference, ScoringPlan> _plans = [];
    private readonly Dictionary<ModelReference, SubjectScorer> _subjects = [];
    private readonly Dictionary<ModelReference, Lazy<BulkScorer>> _scorers = [];

    /// <summary>Makes an engine over some models, without a container.</summary>
    /// <param name="models">The models.</param>
    /// <exception cref="CompetencyValidationException">A model asks for a custom rule, and there is none.</exception>
    public AssessmentEngine(params CompetencyModel[] models)
        : this(new ModelCatalog(models))
    {
    }

    /// <summary>Makes an engine over a catalog.</summary>
    /// <param name="catalog">The models.</param>
    /// <param name="compositeRules">The host's own rules for composites; of two with one name the first is kept.</param>
    /// <param name="levelRules">The host's own rules for levels; of two with one name the first is kept.</param>
    /// <exception cref="ArgumentNullException"><paramref name="catalog"/> is null.</exception>
    /// <exception cref="CompetencyValidationException">A model asks for a custom rule that is not among those given.</exception>
    public AssessmentEngine(
        IModelCatalog catalog,
        IEnumerable<ICompositeScoringRule>? compositeRules = null,
        IEnumerable<ILevelScoringRule>? levelRules = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        _catalog = catalog;
        _custom = new CustomRules(compositeRules ?? [], levelRules ?? []);
        foreach (CompetencyModel model in catalog.Models)
        {
            CustomRuleCheck.ThrowIfUnknown(model, _custom);
            ScoringPlan plan = PlanCompiler.Compile(model, CompetencyJson.Fingerprint(model));
            _plans.Add(model.Reference, plan);
            SubjectScorer subjects = new(plan, _custom);
            _subjects.Add(model.Reference, subjects);
            _scorers.Add(model.Reference, new Lazy<BulkScorer>(() => new BulkScorer(plan, _custom, subjects)));
        }
    }

    /// <inheritdoc/>
    public AssessmentResult Score(Assessment assessment)
    {
        ScoringOutcome outcome = Evaluate(assessment);
        return outcome.Result ?? throw new CompetencyValidationException($"The assessment of '{assessment.Subject}'", outcome.Report);
    }

    /// <inheritdoc/>
    public ScoringOutcome Evaluate(Assessment assessment)
    {
        if (!TryResolve(assessment, out ScoringPlan? plan, out SubjectRatings? ratings, out ValidationReport report))
        {
            return new ScoringOutcome(assessment, null, report);
        }

        try
        {
            Evidence evidence = _subjects[plan.Model.Reference].Score(ratings);
            return new ScoringOutcome(assessment, ResultBuilder.Build(evidence, assessment.Subject, assessment.Id, assessment.Date), report);
        }
        catch (CustomRuleException exception)
        {
            return new ScoringOutcome(assessment, null, Failed(exception));
        }
    }

    /// <inheritdoc/>
    public IEnumerable<ScoringOutcome> ScoreMany(IEnumerable<Assessment> assessments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return Enumerate(assessments, cancellationToken);
    }

    /// <inheritdoc/>
    public IAsyncEnumerable<ScoringOutcome> ScoreManyAsync(IAsyncEnumerable<Assessment> assessments, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        return EnumerateAsync(assessments, cancellationToken);
    }

    /// <inheritdoc/>
    public bool TryGet(ModelId model, VersionRange? version, [NotNullWhen(true)] out BulkScorer? scorer)
    {
        scorer = _catalog.TryGet(model, version, out CompetencyModel? found) ? _scorers[found.Reference].Value : null;
        return scorer is not null;
    }

    /// <inheritdoc/>
    public BulkScorer Get(ModelId model, VersionRange? version = null) => TryGet(model, version, out BulkScorer? scorer)
        ? scorer
        : throw new ModelNotFoundException(model, version ?? VersionRange.Any, _catalog.Models.Select(known => known.Reference));

    internal CustomRules Custom => _custom;

    /// <summary>Finds the plan of a version of a model, where the catalog has it.</summary>
    internal ScoringPlan? FindPlan(ModelReference model) => _plans.GetValueOrDefault(model);

    /// <summary>Brings an assessment into the order of its plan, or says why it is refused.</summary>
    internal bool TryResolve(
        Assessment assessment, [NotNullWhen(true)] out ScoringPlan? plan, [NotNullWhen(true)] out SubjectRatings? ratings, out ValidationReport report)
    {
        ArgumentNullException.ThrowIfNull(assessment);
        if (!_catalog.TryGet(assessment.Model, assessment.Version, out CompetencyModel? model))
        {
            string message = ModelNotFoundException.Describe(assessment.Model, assessment.Version, _catalog.Models.Select(known => known.Reference));
            report = new ValidationReport([new ValidationIssue(
                AssessmentIssueCodes.UnknownModel, IssueSeverity.Error, "model", message, $"{assessment.Model}@{assessment.Version}")]);
            plan = null;
            ratings = null;
            return false;
        }

        plan = _plans[model.Reference];
        ratings = RatingResolver.Resolve(plan, assessment, out report);
        return ratings is not null;
    }

    internal static ValidationReport Failed(CustomRuleException exception) => new([exception.ToIssue()]);

    private IEnumerable<ScoringOutcome> Enumerate(IEnumerable<Assessment> assessments, CancellationToken cancellationToken)
    {
        foreach (Assessment assessment in assessments)
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Evaluate(assessment);
        }
    }

    private async IAsyncEnumerable<ScoringOutcome> EnumerateAsync(
        IAsyncEnumerable<Assessment> assessments, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (Assessment assessment in assessments.WithCancellation(cancellationToken).ConfigureAwait(false))
        {
            cancellationToken.ThrowIfCancellationRequested();
            yield return Evaluate(assessment);
        }
    }
}
