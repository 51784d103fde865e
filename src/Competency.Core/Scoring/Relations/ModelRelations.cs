using Competency.Core.Internal;
using Competency.Core.Validation;

namespace Competency.Core.Scoring;

/// <summary>Knows which dimensions of a set of models measure the same thing, so that results can be carried over and compared.</summary>
/// <remarks>
/// Of each model the newest release counts, or the newest version where there is no release. A relation declared by one model holds
/// from the other as well, turned round: the same stays the same, broader becomes narrower. Relations to models or dimensions that are
/// not in the set are left out. Relations are not chained: what A and C have in common is for one of them to say. Immutable,
/// safe for any number of threads.
/// </remarks>
public sealed class ModelRelations
{
    private readonly Dictionary<ModelId, CompetencyModel> _models;
    private readonly Dictionary<(ModelId Model, DimensionId Dimension), RelatedDimension[]> _related;

    /// <summary>Gathers the relations of a set of models.</summary>
    /// <param name="models">The models; usually <see cref="IModelCatalog.Models"/>.</param>
    /// <exception cref="ArgumentNullException"><paramref name="models"/> is null.</exception>
    public ModelRelations(IEnumerable<CompetencyModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        _models = models
            .GroupBy(model => model.Id)
            .ToDictionary(versions => versions.Key, versions => versions.OrderBy(model => model.Version.PreRelease is null).ThenBy(model => model.Version).Last());
        _related = _models.Values.SelectMany(Both)
            .GroupBy(relation => relation.From)
            .ToDictionary(
                relations => relations.Key,
                relations => relations.Select(relation => relation.To)
                    .OrderBy(to => to.Model).ThenBy(to => to.Dimension).ThenBy(to => to.Kind).ThenByDescending(to => to.IsDeclared)
                    .DistinctBy(to => (to.Model, to.Dimension, to.Kind))
                    .ToArray());
    }

    /// <summary>Gets what a dimension is related to, by its own model's word or by another's turned round.</summary>
    /// <param name="model">The model, in the set.</param>
    /// <param name="dimension">A dimension of the model.</param>
    /// <returns>Each related dimension once for each kind, by model id and dimension id; empty where there is none.</returns>
    /// <exception cref="ModelNotFoundException">The set has no such model.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such dimension.</exception>
    public ValueList<RelatedDimension> RelatedTo(ModelId model, DimensionId dimension)
    {
        _ = Find(model).GetDimension(dimension);
        return [.. _related.GetValueOrDefault((model, dimension), [])];
    }

    /// <summary>Tells what a result says about the dimensions of another model.</summary>
    /// <remarks>Only the percent of a dimension that is the same is carried over. Broader and narrower ones are listed with the reason why not. Whether both models fit the person is for the caller to judge.</remarks>
    /// <param name="result">A result by a model of the set.</param>
    /// <param name="target">The other model, in the set.</param>
    /// <returns>In order of the result's dimensions, then of the target's ids; empty where nothing is related. A target that several dimensions are related to comes several times.</returns>
    /// <exception cref="ModelNotFoundException">The set lacks one of the two models.</exception>
    public ValueList<CarriedScore> CarryOver(AssessmentResult result, ModelId target)
    {
        ArgumentNullException.ThrowIfNull(result);
        _ = Find(result.Model.Id);
        _ = Find(target);
        return
        [
            .. result.Dimensions.SelectMany(dimension => _related.GetValueOrDefault((result.Model.Id, dimension.Id), [])
                .Where(related => related.Model == target)
                .Select(related => Carry(dimension, related))),
        ];
    }

    /// <summary>Reports where relations do not hold together between the models of the set.</summary>
    /// <remarks>
    /// A target that its model, which is in the set, does not have; and pairs that two models judge differently. That a model says two
    /// things about one pair, or relates to itself, is refused when the model is read. Paths are such as <c>sales-mentor.relations[2]</c>.
    /// </remarks>
    public ValidationReport Check()
    {
        List<ValidationIssue> issues = [];
        foreach (CompetencyModel model in _models.Values.OrderBy(model => model.Id))
        {
            for (int i = 0; i < model.Relations.Count; i++)
            {
                if (_models.TryGetValue(model.Relations[i].Model, out CompetencyModel? other))
                {
                    Check(model, model.Relations[i], IssuePath.Item($"{model.Id}.relations", i), other, issues);
                }
            }
        }

        return issues.Count == 0 ? ValidationReport.Clean : new ValidationReport(issues.ToValueList());
    }

    private static void Check(CompetencyModel model, DimensionRelation relation, string path, CompetencyModel other, List<ValidationIssue> issues)
    {
        if (!other.TryGetDimension(relation.Target, out _))
        {
            string[] known = [.. other.AllDimensions().Select(dimension => dimension.Id.Value)];
            string hint = Nearest.Of(relation.Target.Value, known) is { } nearest ? $" Did you mean '{nearest}'?" : string.Empty;
            issues.Add(new ValidationIssue(
                RelationIssueCodes.UnknownTarget,
                IssueSeverity.Error,
                $"{path}.target",
                $"Model {other.Reference} has no dimension '{relation.Target}'.{hint} It has: {string.Join(", ", known)}.",
                relation.Target.Value,
                string.Join(", ", known)));
            return;
        }

        // Each contradiction is told once, by the model whose id comes first.
        DimensionRelation? answer = other.Relations.FirstOrDefault(
            candidate => candidate.Dimension == relation.Target && candidate.Model == model.Id && candidate.Target == relation.Dimension);
        if (answer is not null && answer.Kind != Mirrored(relation.Kind) && model.Id < other.Id)
        {
            issues.Add(new ValidationIssue(
                RelationIssueCodes.ContradictoryRelations,
                IssueSeverity.Error,
                path,
                $"'{relation.Dimension}' {Words(relation.Kind)} '{other.Id}/{relation.Target}', which says of itself that it {Words(answer.Kind)} '{model.Id}/{relation.Dimension}'; one of the two is wrong.",
                Name(relation.Kind),
                Name(Mirrored(answer.Kind))));
        }
    }

    private CompetencyModel Find(ModelId id)
    {
        Guard.NotDefault(id.IsDefault, nameof(id));
        return _models.TryGetValue(id, out CompetencyModel? model)
            ? model
            : throw new ModelNotFoundException(id, VersionRange.Any, _models.Values.Select(known => known.Reference).OrderBy(known => known.Id));
    }

    private IEnumerable<((ModelId Model, DimensionId Dimension) From, RelatedDimension To)> Both(CompetencyModel model)
    {
        foreach (DimensionRelation relation in model.Relations)
        {
            if (_models.TryGetValue(relation.Model, out CompetencyModel? other) && other.TryGetDimension(relation.Target, out _))
            {
                yield return (
                    (model.Id, relation.Dimension),
                    new RelatedDimension(relation.Model, relation.Target, relation.Kind, isDeclared: true, relation.Provenance, relation.Note));
                yield return (
                    (relation.Model, relation.Target),
                    new RelatedDimension(model.Id, relation.Dimension, Mirrored(relation.Kind), isDeclared: false, relation.Provenance, relation.Note));
            }
        }
    }

    private static CarriedScore Carry(DimensionResult measured, RelatedDimension related)
    {
        CarryOverStatus status = related.Kind switch
        {
            RelationKind.Broader => CarryOverStatus.MeasuredIsBroader,
            RelationKind.Narrower => CarryOverStatus.MeasuredIsNarrower,
            _ when measured.Percent is null => CarryOverStatus.NotScored,
            _ => CarryOverStatus.Carried,
        };
        return new CarriedScore(measured.Id, related.Dimension, status, status == CarryOverStatus.Carried ? measured.Percent : null);
    }

    private static RelationKind Mirrored(RelationKind kind) => kind switch
    {
        RelationKind.Broader => RelationKind.Narrower,
        RelationKind.Narrower => RelationKind.Broader,
        _ => RelationKind.Same,
    };

    private static string Words(RelationKind kind) => kind == RelationKind.Same ? "is the same as" : $"is {Name(kind)} than";

    private static string Name(RelationKind kind) => kind.ToString().ToLowerInvariant();
}
