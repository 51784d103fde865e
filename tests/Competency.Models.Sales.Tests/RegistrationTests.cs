using System.Reflection;
using Competency.Core;
using Competency.Core.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace Competency.Models.Sales.Tests;

public class RegistrationTests
{
    [Fact]
    public void AddSalesModels_Catalog_HasEveryModel() =>
        Catalog(builder => builder.AddSalesModels()).Should().BeEquivalentTo(SalesModels.All.Select(model => model.Reference));

    [Fact]
    public void AddSalesModels_Twice_IsOnce()
    {
        ServiceCollection services = new();
        services.AddCompetency().AddSalesModels();
        int once = services.Count;

        services.AddCompetency().AddSalesModels();

        services.Should().HaveCount(once);
    }

    [Fact]
    public void AddSalesRepresentative_Twice_IsOnce()
    {
        ServiceCollection services = new();
        services.AddCompetency().AddSalesRepresentative();
        int once = services.Count;

        services.AddCompetency().AddSalesRepresentative();

        services.Should().HaveCount(once);
    }

    [Fact]
    public void AddSomeModels_Catalog_HasJustThose() =>
        Catalog(builder => builder.AddSalesMentor().AddSalesRepresentative()).Should().BeEquivalentTo([SalesMentor.Model.Reference, SalesRepresentative.Model.Reference]);

    [Fact]
    public void AddOneModelAndAll_Catalog_HasEachOnce() =>
        Catalog(builder => builder.AddSalesRepresentative().AddSalesModels()).Should().BeEquivalentTo(SalesModels.All.Select(model => model.Reference));

    [Fact]
    public void AddSalesModels_ModelOfTheHostWithTheSameIdAndVersion_FirstIsKept()
    {
        ServiceCollection services = new();
        CompetencyModel own = new CompetencyModelBuilder("sales-representative", "1.0.0", "Our own")
            .Dimension("trust", "Trust", dimension => dimension.Indicator("Keeps every promise."))
            .Build();
        services.AddCompetency().AddModel(own).AddSalesModels();
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<IModelCatalog>().Get(SalesRepresentative.Id).Should().Be(own);
    }

    [Fact]
    public void EachModel_HasAMethodOfItsOwnThatRegistersJustIt()
    {
        foreach (CompetencyModel model in SalesModels.All)
        {
            string name = "Add" + string.Concat(model.Id.Value.Split('-').Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
            MethodInfo? method = typeof(SalesModelsBuilderExtensions).GetMethod(name);

            method.Should().NotBeNull(because: $"{model.Id} can be registered alone by {name}");
            Catalog(builder => (CompetencyBuilder)method!.Invoke(null, [builder])!).Should().Equal(model.Reference);
        }
    }

    [Fact]
    public void EachMethod_NullBuilder_IsRefused()
    {
        foreach (MethodInfo method in typeof(SalesModelsBuilderExtensions).GetMethods(BindingFlags.Public | BindingFlags.Static | BindingFlags.DeclaredOnly))
        {
            method.Invoking(add => add.Invoke(null, [null])).Should().Throw<TargetInvocationException>()
                .WithInnerException<ArgumentNullException>().Which.ParamName.Should().Be("builder");
        }
    }

    private static IEnumerable<ModelReference> Catalog(Func<CompetencyBuilder, CompetencyBuilder> add)
    {
        using ServiceProvider provider = add(new ServiceCollection().AddCompetency()).Services.BuildServiceProvider();
        return [.. provider.GetRequiredService<IModelCatalog>().Models.Select(model => model.Reference)];
    }
}
