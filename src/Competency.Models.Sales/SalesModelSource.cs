using Competency.Core;
using Microsoft.Extensions.DependencyInjection;

namespace Competency.Models.Sales;

/// <summary>Gives every model of this package to a container.</summary>
public sealed class SalesModelSource : IModelSource
{
    /// <inheritdoc/>
    public IEnumerable<CompetencyModel> GetModels() => SalesModels.All;
}
