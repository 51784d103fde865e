using Competency.Core;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>A package of models: what a host registers so that the engine knows them.</summary>
/// <remarks>
/// Called once, when the catalog is first asked for. What is returned must not change afterwards, which is given: models are immutable.
/// </remarks>
public interface IModelSource
{
    /// <summary>Gets the models.</summary>
    IEnumerable<CompetencyModel> GetModels();
}
