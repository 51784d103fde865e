namespace Competency.Core.Scoring;

/// <summary>More ways to ask a catalog.</summary>
public static class ModelCatalogExtensions
{
    /// <summary>Gets the newest version of a model that a range contains.</summary>
    /// <exception cref="ModelNotFoundException">There is none; the exception lists the models that are known.</exception>
    public static CompetencyModel Get(this IModelCatalog catalog, ModelId id, VersionRange? version = null)
    {
        ArgumentNullException.ThrowIfNull(catalog);
        return catalog.TryGet(id, version, out CompetencyModel? model)
            ? model
            : throw new ModelNotFoundException(id, version ?? VersionRange.Any, catalog.Models.Select(known => known.Reference));
    }
}
