using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;
using Competency.Core.Tests.Validation;

namespace Competency.Core.Tests.Definitions;

public sealed class DevelopmentMeasureTests
{
    private static readonly CompetencyModel s_model = CompetencyJson.ReadModel(ModelEdit.Expand(WrongModels.Sound));

    /// <summary>The model has one measure from 0 to 1 and one from 2 to 4.</summary>
    [Theory]
    [InlineData(0, 4, new[] { "measure.trust.1", "measure.trust.4" })]
    [InlineData(0, 1, new[] { "measure.trust.1" })]
    [InlineData(1, 2, new string[0])]
    [InlineData(2, 4, new[] { "measure.trust.4" })]
    [InlineData(1, 3, new[] { "measure.trust.4" })]
    [InlineData(2, 2, new string[0])]
    [InlineData(4, 1, new string[0])]
    public void MeasuresFor_AWay_GivesWhatCoversSomeOfIt(int from, int to, string[] expected) =>
        s_model.MeasuresFor(DimensionId.Parse("trust"), from, to).Select(measure => measure.Id.Value).Should().Equal(expected);

    [Fact]
    public void MeasuresFor_UnknownDimensionOrLevelBelowZero_IsRefused()
    {
        ((Action)(() => s_model.MeasuresFor(DimensionId.Parse("thrust"), 0, 1))).Should().Throw<KeyNotFoundException>();
        ((Action)(() => s_model.MeasuresFor(DimensionId.Parse("trust"), -1, 1))).Should().Throw<ArgumentOutOfRangeException>();
    }
}
