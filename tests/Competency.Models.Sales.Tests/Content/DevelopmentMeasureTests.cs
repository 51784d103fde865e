using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>There is something to do for every step of every ladder.</summary>
public class DevelopmentMeasureTests
{
    public static TheoryData<string> Models => [.. SalesModels.All.Select(model => model.Id.Value)];

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_EachStepOfEachLadder_HasAMeasure(string id)
    {
        CompetencyModel model = SalesModels.All.Single(candidate => candidate.Id.Value == id);
        foreach (Dimension dimension in model.AllDimensions().Where(dimension => dimension.LevelOrdinals().Any()))
        {
            // Cumulative ladders can be missed altogether (level 0). With default cut scores the lowest level begins at the scale's minimum, so
            // everybody is on it.
            int[] steps = [.. dimension.LevelOrdinals()];
            int[] from = model.LevelRuleOf(dimension) is CumulativeLevelRule ? [0, .. steps] : steps;
            foreach ((int below, int above) in from.Zip(from.Skip(1)))
            {
                model.DevelopmentMeasures.Should().Contain(
                    measure => measure.Dimension == dimension.Id && measure.FromLevel == below && measure.ToLevel == above,
                    because: $"{dimension.Id} has a step from {below} to {above}");
            }
        }
    }

    [Fact]
    public void AllModels_StatedMeasures_AreTheThreeTrainingsOfDocumentTwo() =>
        SalesModels.All.SelectMany(model => model.DevelopmentMeasures.Where(measure => measure.Provenance.Kind != ProvenanceKind.Completed)
                .Select(measure => (model.Id, measure.Dimension, measure.Kind, measure.Provenance.Kind, measure.Provenance.Source!.Value.Value)))
            .Should().Equal(
                (SalesCapability.Id, SalesCapability.TechnicalAbility.Id, MeasureKind.Training, ProvenanceKind.Stated, "document-2"),
                (SalesCapability.Id, SalesCapability.Communication.Id, MeasureKind.Training, ProvenanceKind.Stated, "document-2"),
                (SalesCapability.Id, SalesCapability.SellingSkills.Id, MeasureKind.Training, ProvenanceKind.Stated, "document-2"));

    [Fact]
    public void AllModels_Measures_AreOfEveryKind() =>
        SalesModels.All.SelectMany(model => model.DevelopmentMeasures).Select(measure => measure.Kind).Distinct().Should().BeEquivalentTo(Enum.GetValues<MeasureKind>());
}
