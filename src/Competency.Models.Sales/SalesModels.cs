using Competency.Core;

namespace Competency.Models.Sales;

/// <summary>The models of this package.</summary>
/// <remarks>Immutable, safe for any number of threads. Each model is read when it is first asked for.</remarks>
public static class SalesModels
{
    private static readonly Lazy<ValueList<CompetencyModel>> s_all = new(() =>
    [
        SalesRepresentative.Model,
        SalesCapability.Model,
        SalesMentor.Model,
        SalesExpert.Model,
        SalesDepartment.Model,
        SalesJobStandard.Model,
    ]);

    /// <summary>Gets every model of this package, reading those that have not been read before.</summary>
    public static ValueList<CompetencyModel> All => s_all.Value;
}
