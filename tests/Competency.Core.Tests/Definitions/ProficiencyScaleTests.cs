using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;
using Competency.Core.Tests.Validation;

namespace Competency.Core.Tests.Definitions;

public sealed class ProficiencyScaleTests
{
    private const string Ladder = """[{"ordinal":1,"title":«Novice»},{"ordinal":2,"title":«Basic»,"description":«Works alone»}]""";

    [Fact]
    public void ReadModel_LeafWithoutLevels_HasThoseOfTheLadderAndWritesThemOnce()
    {
        CompetencyModel model = CompetencyJson.ReadModel(ModelEdit.With(WrongModels.Sound, "proficiencyScale", Ladder));

        model.GetDimension(DimensionId.Parse("calm")).Levels.Should().BeSameAs(model.ProficiencyScale);
        model.GetDimension(DimensionId.Parse("trust")).Levels.Should().HaveCount(3);
        model.GetDimension(DimensionId.Parse("attitude")).Levels.Should().BeEmpty("a composite has a level only by its cuts");
        string written = CompetencyJson.WriteModel(model, indented: false);
        written.Split("Novice").Should().HaveCount(2);
        CompetencyJson.ReadModel(written).Should().Be(model);
    }

    [Fact]
    public void ReadModel_LeafThatRepeatsTheLadder_IsTheSameModel()
    {
        string shared = ModelEdit.With(WrongModels.Sound, "proficiencyScale", Ladder);
        string repeated = ModelEdit.With(shared, "dimensions[0].dimensions[1].levels", Ladder);

        CompetencyJson.ReadModel(repeated).Should().Be(CompetencyJson.ReadModel(shared));
        CompetencyJson.Fingerprint(CompetencyJson.ReadModel(repeated)).Should().Be(CompetencyJson.Fingerprint(CompetencyJson.ReadModel(shared)));
    }
}
