using System.Reflection;
using Competency.Core.Scoring;
using Competency.Core.Tests.Serialization;
using Competency.Core.Validation;
using FsCheck.Xunit;

namespace Competency.Core.Tests.Scoring;

public sealed class ModelRelationsTests
{
    private static readonly ModelId s_sales = ModelId.Parse("sales");
    private static readonly ModelId s_service = ModelId.Parse("service");

    [Fact]
    public void RelatedTo_DeclaredByEitherSide_GivesBothDirections()
    {
        ModelRelations relations = new([Sales(), Service()]);

        Show(relations.RelatedTo(s_sales, Id("talking"))).Should().Equal("Same service/listening", "Broader service/writing");
        Show(relations.RelatedTo(s_service, Id("writing"))).Should().Equal("Narrower sales/talking (mirrored)");
        Show(relations.RelatedTo(s_service, Id("listening"))).Should().Equal("Same sales/talking");
        Show(relations.RelatedTo(s_sales, Id("selling"))).Should().Equal("Narrower service/care (mirrored)");
    }

    [Fact]
    public void RelatedTo_OtherModelOrDimensionNotInTheSet_IsAbsent()
    {
        new ModelRelations([Sales()]).RelatedTo(s_sales, Id("talking")).Should().BeEmpty();
        new ModelRelations([Sales(), Minimal("service", "writing")]).RelatedTo(s_sales, Id("talking")).Should().ContainSingle().Which.Dimension.Should().Be(Id("writing"));
    }

    [Fact]
    public void RelatedTo_SeveralVersions_TakesTheNewestRelease()
    {
        CompetencyModel old = Minimal("service", "listening");
        CompetencyModel next = new CompetencyModelBuilder("service", "9.0.0-rc.1", "Next").Dimension("writing", "W", leaf => leaf.Indicator("Writes")).Build();

        Show(new ModelRelations([next, old, Sales()]).RelatedTo(s_sales, Id("talking"))).Should().Equal("Same service/listening");
    }

    [Fact]
    public void RelatedTo_UnknownModelOrDimension_IsRefused()
    {
        ModelRelations relations = new([Sales()]);

        ((Action)(() => relations.RelatedTo(s_service, Id("care")))).Should().Throw<ModelNotFoundException>();
        ((Action)(() => relations.RelatedTo(s_sales, Id("care")))).Should().Throw<KeyNotFoundException>();
        ((Action)(() => relations.RelatedTo(default, Id("care")))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Check_TargetThatIsNotThereAndContradiction_ReportsEachOnce()
    {
        CompetencyModel service = Describe("service", "listening", "writings", "care")
            .Relation("listening", RelationKind.Narrower, "sales", "talking").Relation("care", RelationKind.Same, "unheard-of", "anything").Build();

        new ModelRelations([service, Sales()]).Check().Issues.Select(issue => issue.ToString()).Should().Equal(
            "contradictory-relations at sales.relations[0]: 'talking' is the same as 'service/listening', which says of itself that it is narrower than 'sales/talking'; one of the two is wrong.",
            "unknown-target at sales.relations[1].target: Model service@1.0.0 has no dimension 'writing'. Did you mean 'writings'? It has: listening, writings, care.");
    }

    [Fact]
    public void Check_SoundModels_IsClean() => new ModelRelations([Sales(), Service()]).Check().Should().Be(ValidationReport.Clean);

    [Fact]
    public void CarryOver_Result_GivesThePercentOfTheSameAndTheReasonOfTheOthers()
    {
        // One manager: talking 4 on 1 to 5 is 75 %; selling is not rated.
        AssessmentResult result = new AssessmentEngine(Sales()).Score(
            new AssessmentBuilder(s_sales, "Wu").Rate("m", RoleId.Manager, IndicatorId.Parse("talking.1"), 4).Build());

        new ModelRelations([Sales(), Service()]).CarryOver(result, s_service).Select(score => $"{score.Measured} → {score.Target}: {score.Status} {score.Percent}")
            .Should().Equal("talking → listening: Carried 75", "talking → writing: MeasuredIsBroader ", "selling → care: MeasuredIsNarrower ");
    }

    [Fact]
    public void CarryOver_SameButNotScored_SaysSo()
    {
        AssessmentResult result = new AssessmentEngine(Service()).Score(
            new AssessmentBuilder(s_service, "Wu").Rate("m", RoleId.Manager, IndicatorId.Parse("care.1"), 4).Build());

        new ModelRelations([Sales(), Service()]).CarryOver(result, s_sales)[0].Should().Match<CarriedScore>(score =>
            score.Measured == Id("listening") && score.Status == CarryOverStatus.NotScored && score.Percent == null);
    }

    [Property(MaxTest = 100)]
    public void RelatedTo_InterviewModel_IsTheSameAsItsModel(int seed)
    {
        CompetencyModel model = RandomModels.Create(seed);
        if (model.InterviewGuide is null)
        {
            return;
        }

        CompetencyModel interview = model.ToInterviewModel();
        ModelRelations relations = new([model, interview]);

        relations.Check().Should().Be(ValidationReport.Clean);
        interview.AllDimensions().Should().OnlyContain(dimension => relations.RelatedTo(interview.Id, dimension.Id).Single().Dimension == dimension.Id);
    }

    [Fact]
    public void RelationIssueCodes_EachOfThem_HasASectionInTheDocs()
    {
        string[] page = File.ReadAllLines(Repository.PathTo("docs", "error-codes.md"));

        foreach (FieldInfo code in typeof(RelationIssueCodes).GetFields(BindingFlags.Public | BindingFlags.Static))
        {
            page.Should().ContainSingle(line => line == $"### {code.GetRawConstantValue()}");
        }
    }

    private static CompetencyModel Sales() => Describe("sales", "talking", "selling")
        .Relation("talking", RelationKind.Same, "service", "listening").Relation("talking", RelationKind.Broader, "service", "writing").Build();

    private static CompetencyModel Service() => Describe("service", "listening", "writing", "care")
        .Relation("listening", RelationKind.Same, "sales", "talking").Relation("care", RelationKind.Broader, "sales", "selling").Build();

    private static CompetencyModel Minimal(string id, params string[] leaves) => Describe(id, leaves).Build();

    private static CompetencyModelBuilder Describe(string id, params string[] leaves) => leaves.Aggregate(
        new CompetencyModelBuilder(id, "1.0.0", "Model"), (builder, leaf) => builder.Dimension(leaf, "Leaf", dimension => dimension.Indicator("Does it")));

    private static DimensionId Id(string text) => DimensionId.Parse(text);

    private static IEnumerable<string> Show(IEnumerable<RelatedDimension> related) =>
        related.Select(one => $"{one.Kind} {one.Model}/{one.Dimension}{(one.IsDeclared ? "" : " (mirrored)")}");
}
