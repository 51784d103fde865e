using Competency.Core;
using Competency.Core.Serialization;
using Competency.Core.Validation;

namespace Competency.Models.Sales.Tests;

/// <summary>What the texts of every model have to be.</summary>
public class ContentTests
{
    private const string Chinese = "zh-CN";
    private const string English = "en";

    public static TheoryData<string> Models => [.. SalesModels.All.Select(model => model.Id.Value)];

    [Fact]
    public void SalesRepresentative_EachDimension_HasDefinitionKeyPointsAndFiveTitledLevelsOfOneToThreeIndicators()
    {
        foreach (Dimension dimension in SalesRepresentative.Model.Dimensions)
        {
            dimension.Definition.Should().NotBeNull();
            dimension.KeyPoints.Should().NotBeEmpty();
            dimension.Levels.Select(level => level.Ordinal).Should().Equal(1, 2, 3, 4, 5);
            dimension.Levels.Select(level => level.Title.Text.In(Chinese)).Should().OnlyHaveUniqueItems();
            dimension.Levels.Should().OnlyContain(level => level.Indicators.Count >= 1 && level.Indicators.Count <= 3);
        }
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_ReadAndWritten_IsValidAndTheSame(string id)
    {
        CompetencyModel model = Model(id);

        CompetencyJson.TryReadModel(CompetencyJson.CanonicalModel(model), out CompetencyModel? copy, out ValidationReport report).Should().BeTrue();

        copy.Should().Be(model);
        report.Issues.Should().BeEmpty();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_EveryText_IsThereInBothLanguages(string id)
    {
        Model(id).Languages.Should().Equal(Chinese, English);
        Walk.Texts(Model(id)).Should().OnlyContain(element => IsIn(element.Text, Chinese) && IsIn(element.Text, English));
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_NamesOfDimensions_AreDifferentInBothLanguages(string id)
    {
        Model(id).AllDimensions().Select(dimension => dimension.Name.Text.In(Chinese)).Should().OnlyHaveUniqueItems();
        Model(id).AllDimensions().Select(dimension => dimension.Name.Text.In(English)).Should().OnlyHaveUniqueItems();
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_DefinitionsAndDescriptionsOfOneDimension_RepeatNothing(string id)
    {
        foreach (Dimension dimension in Model(id).AllDimensions())
        {
            dimension.Levels.Select(level => level.Title.Text.In(Chinese))
                .Concat(dimension.Levels.Select(level => level.Description?.Text.In(Chinese)).OfType<string>())
                .Concat(dimension.AllIndicators().Select(indicator => indicator.Text.In(Chinese)))
                .Concat(dimension.KeyPoints.Select(point => point.Text.In(Chinese)))
                .Append(dimension.Definition?.Text.In(Chinese) ?? string.Empty)
                .Should().OnlyHaveUniqueItems(because: $"{dimension.Id} says each thing once");
        }
    }

    private static CompetencyModel Model(string id) => SalesModels.All.Single(model => model.Id.Value == id);

    private static bool IsIn(LocalizedText text, string language) => text.TryGet(language, out string? found) && !string.IsNullOrWhiteSpace(found);
}
