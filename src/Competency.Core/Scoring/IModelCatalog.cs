using System.Diagnostics.CodeAnalysis;

namespace Competency.Core.Scoring;

/// <summary>The models that an engine knows.</summary>
/// <remarks>Immutable, safe for any number of threads.</remarks>
public interface IModelCatalog
{
    /// <summary>Gets all versions of all models, by id and then from oldest to newest.</summary>
    IReadOnlyList<CompetencyModel> Models { get; }

    /// <summary>Finds the newest version of a model that a range contains.</summary>
    /// <param name="id">The model.</param>
    /// <param name="version">The versions that will do, or null for any release.</param>
    /// <param name="model">The newest of them.</param>
    /// <returns>Whether there is one.</returns>
    bool TryGet(ModelId id, VersionRange? version, [NotNullWhen(true)] out CompetencyModel? model);
}
