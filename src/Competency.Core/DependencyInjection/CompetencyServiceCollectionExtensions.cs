using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Languages;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the assessment engine and disclosure.</summary>
public static class CompetencyServiceCollectionExtensions
{
    /// <summary>
    /// Registers <see cref="IAssessmentEngine"/>, <see cref="IBulkEngine"/>, <see cref="IModelCatalog"/>, <see cref="ModelRelations"/>,
    /// <see cref="IDisclosure"/> and <see cref="CompetencyLabels"/>, and gives the builder that registers models.
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
            new ModelCatalog(Translated(
                [.. provider.GetServices<IModelSource>().SelectMany(source => source.GetModels())],
                provider.GetServices<ModelTranslation>())));
        services.TryAddSingleton(static provider =>
            provider.GetServices<LabelAddition>().Aggregate(CompetencyLabels.Default, (labels, addition) => addition.Apply(labels)));
        services.TryAddSingleton(static provider => new ModelRelations(provider.GetRequiredService<IModelCatalog>().Models));
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

    /// <summary>Gives every version of a translated model the language.</summary>
    /// <exception cref="ModelNotFoundException">A translation is one of a model that nobody registered.</exception>
    private static CompetencyModel[] Translated(CompetencyModel[] models, IEnumerable<ModelTranslation> translations)
    {
        foreach (ModelTranslation translation in translations)
        {
            if (!Array.Exists(models, model => model.Id == translation.Model))
            {
                throw new ModelNotFoundException(translation.Model, VersionRange.Any, models.Select(model => model.Reference));
            }

            models = [.. models.Select(model => model.Id == translation.Model ? model.With(translation) : model)];
        }

        return models;
    }
}
