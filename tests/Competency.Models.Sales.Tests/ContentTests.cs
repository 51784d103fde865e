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

    public static TheoryData<string, int, string> StatedTitles => new()
    {
        { "customer-orientation", 1, "及时回应" },
        { "customer-orientation", 2, "保持沟通" },
        { "customer-orientation", 3, "个性化服务" },
        { "customer-orientation", 4, "挖掘潜在需求" },
        { "customer-orientation", 5, "重视长远利益" },
        { "influence", 3, "对症下药" },
        { "influence", 4, "巧借力法" },
        { "influence", 5, "利益联盟" },
        { "interpersonal-relations", 1, "保持工作关系" },
        { "interpersonal-relations", 2, "非正式接触" },
        { "analytical-thinking", 5, "未雨绸缪" },
    };

    [Theory]
    [MemberData(nameof(StatedTitles))]
    public void SalesRepresentative_TitleThatADocumentGives_IsThereLetterForLetter(string dimension, int level, string title)
    {
        SourcedText found = SalesRepresentative.Model.GetDimension(DimensionId.Parse(dimension)).Levels.Single(candidate => candidate.Ordinal == level).Title;

        found.Text.In(Chinese).Should().Be(title);
        found.Provenance.Kind.Should().NotBe(ProvenanceKind.Completed);
    }

    [Fact]
    public void SalesRepresentative_Dimensions_AreTheSixInOrder() =>
        SalesRepresentative.Model.Dimensions.Select(dimension => (dimension.Id, dimension.Name.Text.In(Chinese))).Should().Equal(
            (SalesRepresentative.Influence.Id, "影响能力"),
            (SalesRepresentative.AchievementMotivation.Id, "成就动机"),
            (SalesRepresentative.Persistence.Id, "坚持不懈"),
            (SalesRepresentative.CustomerOrientation.Id, "客户导向"),
            (SalesRepresentative.InterpersonalRelations.Id, "人际交往"),
            (SalesRepresentative.AnalyticalThinking.Id, "分析式思维"));

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
    [InlineData("sales-capability", 6, 6)]
    [InlineData("sales-mentor", 6, 6)]
    [InlineData("sales-expert", 4, 13)]
    [InlineData("sales-department", 3, 3)]
    [InlineData("sales-job-standard", 2, 18)]
    public void Model_Dimensions_AreAsManyAsTheDocumentHas(string id, int atTheTop, int all)
    {
        CompetencyModel model = Model(id);

        model.Dimensions.Should().HaveCount(atTheTop);
        model.AllDimensions().Should().HaveCount(all);
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
    public void Model_ChineseTexts_HaveNoLatinPunctuationAndNoLatinLetters(string id) =>
        Walk.Texts(Model(id)).Should().NotContain(element => element.Text.In(Chinese, null).Any(c => c < 128 && !char.IsAsciiDigit(c)));

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_EnglishTexts_HaveNoChinese(string id) =>
        Walk.Texts(Model(id)).Should().NotContain(element => element.Text.In(English, null).Any(c => c >= '\u2E80'));

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_Texts_HaveNoSpaceAtAnEndOrDoubled(string id) =>
        Walk.Texts(Model(id)).Should().NotContain(element => new[] { Chinese, English }.Select(language => element.Text.In(language, null))
            .Any(text => text != text.Trim() || text.Contains("  ", StringComparison.Ordinal)));

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_Indicators_AreDifferentSentencesOfBoundedLength(string id)
    {
        string[] chinese = [.. Walk.Indicators(Model(id)).Select(indicator => indicator.Text.In(Chinese))];
        string[] english = [.. Walk.Indicators(Model(id)).Select(indicator => indicator.Text.In(English))];

        chinese.Should().OnlyHaveUniqueItems().And.OnlyContain(text => text.EndsWith('。') && text.Count(c => c == '。') == 1 && text.Length >= 8 && text.Length <= 40);
        english.Should().OnlyHaveUniqueItems().And.OnlyContain(text => text.EndsWith('.') && char.IsAsciiLetterUpper(text[0]) && text.Length >= 20 && text.Length <= 120);
    }

    [Theory]
    [MemberData(nameof(Models))]
    public void Model_NamesTitlesAndLongTexts_AreOfBoundedLength(string id)
    {
        foreach ((string path, LocalizedText text, Provenance _) in Walk.Sourced(Model(id)))
        {
            bool isShort = path.EndsWith("name", StringComparison.Ordinal) || path.EndsWith("title", StringComparison.Ordinal);
            text.In(Chinese).Length.Should().BeInRange(2, isShort ? 20 : 80, because: path);
            text.In(English).Length.Should().BeInRange(3, isShort ? 60 : 240, because: path);
        }
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
