using System.Diagnostics.CodeAnalysis;

namespace Competency.Core.Scoring;

/// <summary>A fixed set of models, found by id and version range.</summary>
/// <remarks>Immutable, safe for any number of threads. Where the same id and version comes twice, the first one is kept.</remarks>
public sealed class ModelCatalog : IModelCatalog
{
    private readonly Dictionary<ModelId, CompetencyModel[]> _byId;

    /// <summary>Makes a catalog.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="models"/> is null.</exception>
    public ModelCatalog(IEnumerable<CompetencyModel> models)
    {
        ArgumentNullException.ThrowIfNull(models);
        Models = [.. models.DistinctBy(model => model.Reference).OrderBy(model => model.Id).ThenBy(model => model.Version)];
        _byId = Models.GroupBy(model => model.Id).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>Makes a catalog.</summary>
    public ModelCatalog(params CompetencyModel[] models)
        : this((IEnumerable<CompetencyModel>)models)
    {
    }

    /// <inheritdoc/>
    public IReadOnlyList<CompetencyModel> Models { get; }

    /// <inheritdoc/>
    public bool TryGet(ModelId id, VersionRange? version, [NotNullWhen(true)] out CompetencyModel? model)
    {
        model = _byId.TryGetValue(id, out CompetencyModel[]? versions)
            ? Array.FindLast(versions, candidate => (version ?? VersionRange.Any).Contains(candidate.Version))
            : null;
        return model is not null;
    }
}
