using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the assessment engine and disclosure.</summary>
public static class CompetencyServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IAssessmentEngine"/>, <see cref="IBulkEngine"/>, <see cref="IModelCatalog"/> and <see cref="IDisclosure"/>, and gives the builder that
    /// registers models.
    /// </summary>
    /// <remarks>
    /// All are singletons, because all are immutable. Calling it twice is calling it once; a registration of the host's own made earlier is kept.
    /// A model that cannot be scored is reported when the engine is first asked for.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="services"/> is null.</exception>
    public static CompetencyBuilder AddCompetency(this IServiceCollection services)
    {
        ArgumentNullException.ThrowIfNull(services);
        services.TryAddSingleton<IModelCatalog>(static provider =>
            new ModelCatalog(provider.GetServices<IModelSource>().SelectMany(source => source.GetModels())));
        services.TryAddSingleton(static provider => new AssessmentEngine(
            provider.GetRequiredService<IModelCatalog>(),
            provider.GetServices<ICompositeScoringRule>(),
            provider.GetServices<ILevelScoringRule>()));
        services.TryAddSingleton<IAssessmentEngine>(static provider => provider.GetRequiredService<AssessmentEngine>());
        services.TryAddSingleton(static provider =>
            provider.GetRequiredService<IAssessmentEngine>() as IBulkEngine ?? provider.GetRequiredService<AssessmentEngine>());
        services.TryAddSingleton<IDisclosure>(static provider => new Discloser(
            provider.GetRequiredService<IAssessmentEngine>() as AssessmentEngine ?? provider.GetRequiredService<AssessmentEngine>()));
        return new CompetencyBuilder(services);
    }
}
