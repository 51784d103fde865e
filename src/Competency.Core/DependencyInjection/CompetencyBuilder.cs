using Competency.Core;
using Competency.Core.Scoring;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers models and rules; other packages extend it.</summary>
public sealed partial class CompetencyBuilder
{
    internal CompetencyBuilder(IServiceCollection services) => Services = services;

    /// <summary>Gets the services that are being registered.</summary>
    public IServiceCollection Services { get; }

    /// <summary>Registers one model. Of two with the same id and version the first is kept.</summary>
    public CompetencyBuilder AddModel(CompetencyModel model)
    {
        ArgumentNullException.ThrowIfNull(model);
        Services.AddSingleton<IModelSource>(new SingleModelSource(model));
        return this;
    }

    /// <summary>Registers a package of models. Registering the same package twice is registering it once.</summary>
    /// <typeparam name="TSource">The package's source of models.</typeparam>
    public CompetencyBuilder AddModels<TSource>()
        where TSource : class, IModelSource, new()
    {
        Services.TryAddEnumerable(ServiceDescriptor.Singleton<IModelSource, TSource>(_ => new TSource()));
        return this;
    }

    /// <summary>Registers a rule for composites, which models ask for by its name. Of two with one name the first is kept.</summary>
    public CompetencyBuilder AddRule(ICompositeScoringRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Services.AddSingleton(rule);
        return this;
    }

    /// <summary>Registers a rule for levels, which models ask for by its name. Of two with one name the first is kept.</summary>
    public CompetencyBuilder AddRule(ILevelScoringRule rule)
    {
        ArgumentNullException.ThrowIfNull(rule);
        Services.AddSingleton(rule);
        return this;
    }

    private sealed class SingleModelSource(CompetencyModel model) : IModelSource
    {
        public IEnumerable<CompetencyModel> GetModels() => [model];
    }
}
