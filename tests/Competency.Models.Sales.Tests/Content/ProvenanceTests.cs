using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>No element is passed off as stated, and what is stated or inferred names its document.</summary>
public class ProvenanceTests
{
    public static TheoryData<string> Models => [.. SalesModels.All.Select(model => model.Id.Value)];

    public static TheoryData<string, string> Documents => new()
    {
        { "sales-representative", "document-1,document-5" },
        { "sales-capability", "document-2" },
        { "sales-mentor", "document-3" },
        { "sales-department", "document-4" },
        { "sales-expert", "document-6" },
        { "sales-job-standard", "document-7" },
    };

    [Theory]
    [MemberData(nameof(Models))]
    public void Element_StatedOrInferred_NamesADocumentOfTheModel(string id)
    {
        CompetencyModel model = Model(id);
        SourceDocumentId[] known = [.. model.Sources.Select(source => source.Id)];

        foreach ((string path, string _, LocalizedText _, Provenance provenance) in Walk.Elements(model))
        {
            bool rests = provenance.Kind != ProvenanceKind.Completed;
            provenance.Source.HasValue.Should().Be(rests, because: path);
            (!rests || known.Contains(provenance.Source!.Value)).Should().BeTrue(because: path);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Element_Inferred_SaysWhyAndOnlyIt(string id)
    {
        foreach ((string path, string _, LocalizedText _, Provenance provenance) in Walk.Elements(Model(id)))
        {
            (provenance.Reason is { Length: >= 20 }).Should().Be(provenance.Kind == ProvenanceKind.Inferred, because: path);
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Model_Sources_AreItsDocumentsAndEachIsUsed(string id, string documents)
    {
        CompetencyModel model = Model(id);
        string[] expected = documents.Split(',');

        model.Sources.Select(source => source.Id.Value).Should().Equal(expected);
        Walk.Sourced(model).Select(element => element.Provenance.Source?.Value).OfType<string>().Distinct(StringComparer.Ordinal).Should().BeEquivalentTo(expected);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_RatingScale_IsCompletedByTheProject(string id) => Model(id).Scale.Provenance.Kind.Should().Be(ProvenanceKind.Completed);

    [Theory]
    [InlineData("achievement-motivation")]
    [InlineData("persistence")]
    public void SalesRepresentative_DimensionWithoutStatedLevels_HasCompletedLevelsOnly(string id)
    {
        Dimension dimension = SalesRepresentative.Model.GetDimension(DimensionId.Parse(id));

        dimension.Levels.Should().OnlyContain(level => level.Title.Provenance.Kind == ProvenanceKind.Completed && level.Description!.Provenance.Kind == ProvenanceKind.Completed);
        dimension.AllIndicators().Should().OnlyContain(indicator => indicator.Provenance.Kind == ProvenanceKind.Completed);
        dimension.Definition!.Provenance.Kind.Should().Be(ProvenanceKind.Stated);
        dimension.KeyPoints.Should().OnlyContain(point => point.Provenance.Kind == ProvenanceKind.Stated);
    }

    [Fact]
    public void SalesRepresentative_LevelsPlacedByTheOrderOfTheText_AreInferred()
    {
        Dimension relations = SalesRepresentative.Model.GetDimension(SalesRepresentative.InterpersonalRelations);
        Dimension thinking = SalesRepresentative.Model.GetDimension(SalesRepresentative.AnalyticalThinking);

        relations.Levels.Skip(2).SelectMany(level => level.Indicators).Should().OnlyContain(indicator => indicator.Provenance.Kind != ProvenanceKind.Stated);
        thinking.Levels[4].Description!.Provenance.Kind.Should().Be(ProvenanceKind.Inferred);
        thinking.Levels[4].Indicators.Should().OnlyContain(indicator => indicator.Provenance.Kind != ProvenanceKind.Stated);
    }

    private static CompetencyModel Model(string id) => SalesModels.All.Single(model => model.Id.Value == id);
}
