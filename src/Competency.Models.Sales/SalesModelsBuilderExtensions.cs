using Competency.Models.Sales;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Registers the sales models: all of them, or just some.</summary>
/// <remarks>Registering a model twice, alone or with all, is registering it once.</remarks>
public static class SalesModelsBuilderExtensions
{
    /// <summary>Registers every sales model.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="builder"/> is null.</exception>
    public static CompetencyBuilder AddSalesModels(this CompetencyBuilder builder) => Add<SalesModelSource>(builder);

    /// <summary>Registers the model of sales representatives: six dimensions on five titled levels.</summary>
    /// <inheritdoc cref="AddSalesModels"/>
    public static CompetencyBuilder AddSalesRepresentative(this CompetencyBuilder builder) => Add<SalesRepresentative.Source>(builder);

    /// <summary>Registers the overview of sales capability: six capabilities.</summary>
    /// <inheritdoc cref="AddSalesModels"/>
    public static CompetencyBuilder AddSalesCapability(this CompetencyBuilder builder) => Add<SalesCapability.Source>(builder);

    /// <summary>Registers the model of sales mentors: six competencies.</summary>
    /// <inheritdoc cref="AddSalesModels"/>
    public static CompetencyBuilder AddSalesMentor(this CompetencyBuilder builder) => Add<SalesMentor.Source>(builder);

    /// <summary>Registers the model of sales experts: four dimensions with nine elements.</summary>
    /// <inheritdoc cref="AddSalesModels"/>
    public static CompetencyBuilder AddSalesExpert(this CompetencyBuilder builder) => Add<SalesExpert.Source>(builder);

    /// <summary>Registers the model of the sales department: three competencies on three levels.</summary>
    /// <inheritdoc cref="AddSalesModels"/>
    public static CompetencyBuilder AddSalesDepartment(this CompetencyBuilder builder) => Add<SalesDepartment.Source>(builder);

    /// <summary>Registers the standard for holding a sales job: seven knowledge-skills and nine qualities.</summary>
    /// <inheritdoc cref="AddSalesModels"/>
    public static CompetencyBuilder AddSalesJobStandard(this CompetencyBuilder builder) => Add<SalesJobStandard.Source>(builder);

    private static CompetencyBuilder Add<TSource>(CompetencyBuilder builder)
        where TSource : class, IModelSource, new()
    {
        ArgumentNullException.ThrowIfNull(builder);
        return builder.AddModels<TSource>();
    }
}
