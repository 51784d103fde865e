using Competency.Core.Languages;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Tests.Scoring;
using Competency.Core.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace Competency.Core.Tests.DependencyInjection;

public sealed class AddCompetencyTests
{
    [Fact]
    public void AddCompetency_BulkEngine_IsTheEngineThatScoresSingleAssessments()
    {
        using ServiceProvider provider = new ServiceCollection().AddCompetency().Services.BuildServiceProvider();

        provider.GetRequiredService<IBulkEngine>().Should().BeSameAs(provider.GetRequiredService<IAssessmentEngine>());
    }

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

    [Fact]
    public void AddLabels_TextsAndFile_AreThereInOrderOfRegistration()
    {
        using ServiceProvider provider = new ServiceCollection().AddCompetency()
            .AddLabels("fr", [KeyValuePair.Create("role.peer", "Pair"), KeyValuePair.Create("role.manager", "Chef")])
            .AddLabels("""{ "formatVersion": 1, "texts": { "role.manager": { "fr": "Responsable" } } }""").Services.BuildServiceProvider();

        CompetencyLabels labels = provider.GetRequiredService<CompetencyLabels>();

        labels.Of(RoleId.Peer, "fr").Should().Be("Pair");
        labels.Of(RoleId.Manager, "fr").Should().Be("Responsable");
        labels.Of(RoleId.Manager, "en").Should().Be("Manager");
    }

    [Fact]
    public void AddLabels_UnknownKey_IsRefusedAtOnce()
    {
        CompetencyBuilder builder = new ServiceCollection().AddCompetency();

        ((Action)(() => builder.AddLabels("fr", [KeyValuePair.Create("roles.manager", "Chef")]))).Should().Throw<CompetencyValidationException>();
    }

    [Fact]
    public void AddTranslation_RegisteredModel_IsThereInTheCatalogInThatLanguage()
    {
        using ServiceProvider provider = new ServiceCollection().AddCompetency()
            .AddTranslation(ModelTranslation.ReadJson("""{ "formatVersion": 1, "model": "service-basics", "language": "fr", "texts": { "name": "Service" } }"""))
            .AddModel(WorkedExample.Model()).Services.BuildServiceProvider();

        provider.GetRequiredService<IModelCatalog>().Get(ModelId.Parse("service-basics")).Name.Text.In("fr").Should().Be("Service");
        provider.GetRequiredService<IAssessmentEngine>().Score(WorkedExample.Ratings().Build()).Overall.Percent.Should().Be(73.75m);
    }

    [Fact]
    public void AddTranslation_ModelThatNobodyRegistered_FailsWhenTheCatalogIsAskedFor()
    {
        using ServiceProvider provider = new ServiceCollection().AddCompetency()
            .AddTranslation(ModelTranslation.ReadJson("""{ "formatVersion": 1, "model": "nobodys", "language": "fr", "texts": {} }""")).Services.BuildServiceProvider();

        ((Action)(() => provider.GetRequiredService<IModelCatalog>())).Should().Throw<ModelNotFoundException>();
    }

    [Fact]
    public void ModelRelations_FromTheContainer_KnowsTheModelsOfTheCatalog()
    {
        using ServiceProvider provider = new ServiceCollection().AddCompetency().AddModel(WorkedExample.Model()).Services.BuildServiceProvider();

        CompetencyModel model = WorkedExample.Model();
        provider.GetRequiredService<ModelRelations>().RelatedTo(model.Id, model.Dimensions[0].Id).Should().BeEmpty();
    }

    private sealed class Package : IModelSource
    {
        public IEnumerable<CompetencyModel> GetModels() => [WorkedExample.Model()];
    }
}
