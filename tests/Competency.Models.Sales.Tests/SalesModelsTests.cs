using Competency.Core;

namespace Competency.Models.Sales.Tests;

public class SalesModelsTests
{
    [Fact]
    public void All_EachModelFileOfTheAssembly_IsThereOnce()
    {
        string[] files = typeof(SalesModels).Assembly.GetManifestResourceNames();

        SalesModels.All.Select(model => $"{model.Id}.model.json").Should().BeEquivalentTo(files).And.OnlyHaveUniqueItems();
    }

    [Fact]
    public void All_AskedTwice_IsReadOnce() => SalesModels.All.Should().BeSameAs(SalesModels.All);

    [Fact]
    public void All_Source_GivesTheSame() => new SalesModelSource().GetModels().Should().Equal(SalesModels.All);

    [Fact]
    public void Model_AskedByManyThreads_IsReadOnce()
    {
        var models = new CompetencyModel[64];

        Parallel.For(0, models.Length, i => models[i] = SalesRepresentative.Model);

        models.Should().OnlyContain(model => ReferenceEquals(model, SalesRepresentative.Model));
    }
}
