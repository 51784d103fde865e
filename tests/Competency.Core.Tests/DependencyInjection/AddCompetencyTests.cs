using Competency.Core.Scoring;
using Competency.Core.Tests.Scoring;
using Microsoft.Extensions.DependencyInjection;

namespace Competency.Core.Tests.DependencyInjection;

public sealed class AddCompetencyTests
{
    [Fact]
    public void AddCompetency_WithOneModel_ScoresIt()
    {
        using ServiceProvider provider = new ServiceCollection().AddCompetency().AddModel(WorkedExample.Model()).Services.BuildServiceProvider();

        provider.GetRequiredService<IAssessmentEngine>().Score(WorkedExample.Ratings().Build()).Overall.Percent.Should().Be(73.75m);
    }

    [Fact]
    public void AddCompetency_Twice_RegistersOnce()
    {
        ServiceCollection services = new();
        services.AddCompetency();
        int once = services.Count;
        services.AddCompetency();

        services.Should().HaveCount(once);
    }

    [Fact]
    public void AddModel_SameIdAndVersionTwice_KeepsTheFirst()
    {
        using ServiceProvider provider = new ServiceCollection().AddCompetency()
            .AddModel(WorkedExample.Model()).AddModel(WorkedExample.Model() with { Status = ModelStatus.Draft }).Services.BuildServiceProvider();

        provider.GetRequiredService<IModelCatalog>().Models.Should().ContainSingle().Which.Status.Should().Be(ModelStatus.Adopted);
    }

    [Fact]
    public void AddModels_SamePackageTwice_RegistersOnce()
    {
        ServiceCollection services = new();
        services.AddCompetency().AddModels<Package>().AddModels<Package>();

        services.Count(service => service.ServiceType == typeof(IModelSource)).Should().Be(1);
    }

    [Fact]
    public void AddCompetency_EngineRegisteredEarlierByHost_IsKept()
    {
        AssessmentEngine own = new(WorkedExample.Model());
        ServiceCollection services = new();
        services.AddSingleton<IAssessmentEngine>(own);
        services.AddCompetency();
        using ServiceProvider provider = services.BuildServiceProvider();

        provider.GetRequiredService<IAssessmentEngine>().Should().BeSameAs(own);
    }

    [Fact]
    public void AddCompetency_EngineAndCatalog_AreSingletons()
    {
        ServiceCollection services = new();
        services.AddCompetency();

        services.Should().OnlyContain(service => service.Lifetime == ServiceLifetime.Singleton);
    }

    [Fact]
    public void Get_UnknownModel_NamesItAndListsKnownOnes()
    {
        ModelCatalog catalog = new(WorkedExample.Model());
        Action get = () => catalog.Get(ModelId.Parse("service"), VersionRange.Parse("2.*"));

        get.Should().Throw<ModelNotFoundException>()
            .WithMessage("No model 'service' in version 2.* is registered; registered: service-basics@1.0.0.");
    }

    private sealed class Package : IModelSource
    {
        public IEnumerable<CompetencyModel> GetModels() => [WorkedExample.Model()];
    }
}
