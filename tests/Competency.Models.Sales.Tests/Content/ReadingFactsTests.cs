using Competency.Core;

namespace Competency.Models.Sales.Tests;

/// <summary>The facts that the source documents state, typed afresh from their reading and not from the model files.</summary>
public class ReadingFactsTests
{
    private const string Chinese = "zh-CN";
    private const ProvenanceKind Stated = ProvenanceKind.Stated;
    private const ProvenanceKind Inferred = ProvenanceKind.Inferred;
    private const ProvenanceKind Completed = ProvenanceKind.Completed;

    public static TheoryData<string, string> Names => new()
    {
        { "sales-representative", "销售人员胜任力模型" },
        { "sales-capability", "销售人员的胜任力模型介绍" },
        { "sales-mentor", "销售导师胜任力模型" },
        { "sales-expert", "销售专家胜任力模型" },
        { "sales-department", "企业销售部岗位胜任力模型标准" },
        { "sales-job-standard", "销售人员岗位胜任力任职标准" },
    };

    /// <summary>Gets the dimensions of each model in order; elements stand under their dimension.</summary>
    public static TheoryData<string, string> Dimensions => new()
    {
        { "sales-representative", "influence 影响能力, achievement-motivation 成就动机, persistence 坚持不懈, customer-orientation 客户导向, interpersonal-relations 人际交往, analytical-thinking 分析式思维" },
        { "sales-capability", "technical-ability 技术能力, communication 沟通能力, selling-skills 销售技巧, problem-solving 问题解决能力, self-management 自我管理能力, professional-knowledge 专业知识" },
        { "sales-mentor", "sales-skills-knowledge 销售技能和知识, communication 沟通能力, team-motivation 激励团队, observation-analysis 善于观察和分析, self-management 自我管理和组织能力, teamwork-leadership 团队合作和领导能力" },
        { "sales-expert", "selling-skills 销售技巧 (customer-development 客户开发, communication 沟通技巧, negotiation 谈判技巧), market-insight 市场洞察力 (competitor-analysis 竞争分析, market-trends 市场趋势), customer-relationship 客户关系管理能力 (trust-building 信任建立, customer-satisfaction 客户满意度), leadership 领导能力 (teamwork 团队合作, goal-setting 目标设定)" },
        { "sales-department", "influence 影响力, communication 沟通能力, decision-making 决策能力" },
        { "sales-job-standard", "knowledge-skills 知识技能 (market-development 市场开拓能力, language 语言能力, trade-knowledge 外贸知识, learning 学习能力, communication 沟通能力, adaptability 灵活变通能力, negotiation 谈判能力), qualities 素质意识 (integrity 诚信, responsibility 责任心, resilience 坚韧性, initiative-optimism 主动乐观, achievement-drive 成就欲, risk-awareness 风险意识, win-win-awareness 双赢意识, professionalism 专业意识, service-awareness 服务意识)" },
    };

    public static TheoryData<string, int, string, ProvenanceKind> LevelTitles => new()
    {
        { "customer-orientation", 1, "及时回应", Stated },
        { "customer-orientation", 2, "保持沟通", Stated },
        { "customer-orientation", 3, "个性化服务", Stated },
        { "customer-orientation", 4, "挖掘潜在需求", Stated },
        { "customer-orientation", 5, "重视长远利益", Stated },
        { "influence", 3, "对症下药", Stated },
        { "influence", 4, "巧借力法", Stated },
        { "influence", 5, "利益联盟", Stated },
        { "interpersonal-relations", 1, "保持工作关系", Stated },
        { "interpersonal-relations", 2, "非正式接触", Stated },
        { "analytical-thinking", 5, "未雨绸缪", Stated },
    };

    /// <summary>Gets what the documents say on the levels of the representative: the provenance of title, description and every indicator.</summary>
    public static TheoryData<string, int, ProvenanceKind, ProvenanceKind, string> LevelTexts => new()
    {
        { "influence", 1, Completed, Stated, "S S" },
        { "influence", 2, Completed, Stated, "S S" },
        { "influence", 3, Stated, Completed, "C C C" },
        { "influence", 4, Stated, Completed, "C C C" },
        { "influence", 5, Stated, Completed, "C C C" },
        { "customer-orientation", 1, Stated, Stated, "S S S" },
        { "customer-orientation", 2, Stated, Stated, "S S S" },
        { "customer-orientation", 3, Stated, Stated, "S S S" },
        { "customer-orientation", 4, Stated, Stated, "S S" },
        { "customer-orientation", 5, Stated, Stated, "S S S" },
        { "interpersonal-relations", 1, Stated, Stated, "S S" },
        { "interpersonal-relations", 2, Stated, Stated, "S S S" },
        { "interpersonal-relations", 3, Completed, Inferred, "I I" },
        { "interpersonal-relations", 4, Completed, Inferred, "I C" },
        { "interpersonal-relations", 5, Completed, Inferred, "I I I" },
        { "analytical-thinking", 4, Completed, Completed, "C C C" },
        { "analytical-thinking", 5, Stated, Inferred, "I I I" },
    };

    [Theory]
    [MemberData(nameof(Names))]
    public void Model_Name_IsTheTitleOfItsDocument(string id, string title)
    {
        Model(id).Name.Text.In(Chinese).Should().Be(title);
        Model(id).Name.Provenance.Kind.Should().Be(Stated);
    }

    [Theory]
    [MemberData(nameof(Dimensions))]
    public void Model_Dimensions_AreThoseOfItsDocumentInOrder(string id, string dimensions) =>
        string.Join(", ", Model(id).Dimensions.Select(Written)).Should().Be(dimensions);

    [Fact]
    public void AllModels_DimensionNames_AreStatedExceptTheOneThatIsLost() =>
        SalesModels.All.SelectMany(model => model.AllDimensions().Where(dimension => dimension.Name.Provenance.Kind != Stated)
            .Select(dimension => (model.Id.Value, dimension.Id.Value, dimension.Name.Provenance.Kind))).Should().Equal(("sales-department", "influence", Inferred));

    [Fact]
    public void SalesRepresentative_DefinitionsAndKeyPoints_AreStatedForAllSix() =>
        SalesRepresentative.Model.Dimensions.SelectMany(dimension => dimension.KeyPoints.Select(point => point.Provenance.Kind)
            .Append(dimension.Definition!.Provenance.Kind).Append(dimension.KeyPoints.Count > 0 ? Stated : Completed)).Should().AllBeEquivalentTo(Stated);

    [Theory]
    [MemberData(nameof(LevelTitles))]
    public void SalesRepresentative_TitleThatADocumentGives_IsThereLetterForLetter(string dimension, int ordinal, string title, ProvenanceKind kind)
    {
        SourcedText found = Level(dimension, ordinal).Title;

        found.Text.In(Chinese).Should().Be(title);
        found.Provenance.Kind.Should().Be(kind);
    }

    [Fact]
    public void SalesRepresentative_TitlesThatNoDocumentGives_AreCompleted() =>
        SalesRepresentative.Model.Dimensions.Sum(dimension => dimension.Levels.Count(level => level.Title.Provenance.Kind == Completed)).Should().Be(30 - 11);

    [Theory]
    [MemberData(nameof(LevelTexts))]
    public void SalesRepresentative_EachLevel_IsStatedAsFarAsTheDocumentsGo(string dimension, int ordinal, ProvenanceKind title, ProvenanceKind description, string indicators)
    {
        ProficiencyLevel level = Level(dimension, ordinal);

        level.Title.Provenance.Kind.Should().Be(title);
        level.Description!.Provenance.Kind.Should().Be(description);
        string.Join(' ', level.Indicators.Select(indicator => indicator.Provenance.Kind.ToString()[0])).Should().Be(indicators);
    }

    [Theory]
    [InlineData("influence", "1 3 2", "SSSSSS")]
    [InlineData("communication", "4 4 5", "SSSSSSSSSSSSS")]
    [InlineData("decision-making", "4 4 4", "SSSSSSCCCCCC")]
    public void SalesDepartment_NumberedBehaviors_AreAsManyAsTheDocumentHas(string dimension, string counts, string provenances)
    {
        Dimension found = SalesDepartment.Model.GetDimension(DimensionId.Parse(dimension));

        string.Join(' ', found.Levels.Select(level => level.Indicators.Count)).Should().Be(counts);
        string.Concat(found.AllIndicators().Select(indicator => indicator.Provenance.Kind.ToString()[0])).Should().Be(provenances);
    }

    [Fact]
    public void AllModels_ContraIndicators_AreTheFirstThreeOfTheDepartmentsCommunication() =>
        SalesModels.All.SelectMany(model => Walk.Indicators(model).Where(indicator => indicator.IsContra).Select(indicator => $"{model.Id}/{indicator.Id}"))
            .Should().Equal("sales-department/communication.1.1", "sales-department/communication.1.2", "sales-department/communication.1.3");

    [Fact]
    public void SalesExpert_EachElement_HasAStatedIndicator() =>
        SalesExpert.Model.AllDimensions().Where(dimension => dimension.IsLeaf)
            .Should().OnlyContain(element => element.Indicators.Any(indicator => indicator.Provenance.Kind == Stated)).And.HaveCount(9);

    [Fact]
    public void SalesJobStandard_Standards_AreCompletedForTheFourQualitiesThatAreOnlyNamed() =>
        SalesJobStandard.Model.AllDimensions().Where(dimension => dimension.IsLeaf && dimension.Definition!.Provenance.Kind == Completed).Select(dimension => dimension.Name.Text.In(Chinese))
            .Should().Equal("风险意识", "双赢意识", "专业意识", "服务意识");

    [Fact]
    public void ModelsWithoutStatedLevels_Scale_IsOneAndTheSameAndCompleted()
    {
        CompetencyModel[] ungraded = [SalesCapability.Model, SalesMentor.Model, SalesExpert.Model, SalesJobStandard.Model];

        ungraded.Should().OnlyContain(model => model.ProficiencyScale.Count == 5 && model.ProficiencyScale.Equals(SalesCapability.Model.ProficiencyScale));
        SalesCapability.Model.ProficiencyScale.Should().OnlyContain(grade => grade.Title.Provenance.Kind == Completed && grade.Description!.Provenance.Kind == Completed);
        ungraded.SelectMany(model => model.AllDimensions()).Should().OnlyContain(dimension => dimension.Levels.All(level => level.Indicators.Count == 0));
    }

    [Fact]
    public void Interview_Questions_AreTheFiveInOrderWithTheirFollowUps()
    {
        InterviewGuide guide = SalesRepresentative.Model.InterviewGuide!;

        guide.Questions.Select(question => (question.Id.Value, question.FollowUps.Count))
            .Should().Equal(("post", 0), ("duties", 0), ("self-introduction", 0), ("strength", 2), ("choice-of-sales", 4));
        guide.Questions.SelectMany(question => question.FollowUps.Select(followUp => followUp.Text).Append(question.Text)).Append(guide.Questions[4].Purpose)
            .Should().OnlyContain(text => text.Provenance.Kind == Stated && text.Provenance.Source!.Value.Value == "document-5");
        guide.Questions.SelectMany(question => question.EvidenceFor).Should().OnlyContain(evidence => evidence.Provenance.Kind == Inferred);
        guide.Questions.SelectMany(question => new[] { question.Anchors.Poor, question.Anchors.Fair, question.Anchors.Strong })
            .Should().OnlyContain(anchor => anchor.Provenance.Kind == Completed);
        SalesModels.All.Where(model => model.InterviewGuide is not null).Should().Equal(SalesRepresentative.Model);
    }

    [Theory]
    [MemberData(nameof(ReadingWords.All), MemberType = typeof(ReadingWords))]
    public void Element_ThatADocumentStatesOrImplies_CarriesItsMeaning(string model, string path, string words)
    {
        Element element = Walk.Sourced(Model(model)).Single(candidate => candidate.Path == path);

        element.Text.In(Chinese).Should().Contain(words);
        element.Provenance.Kind.Should().NotBe(Completed);
    }

    private static string Written(Dimension dimension) => $"{dimension.Id} {dimension.Name.Text.In(Chinese)}"
        + (dimension.IsLeaf ? string.Empty : $" ({string.Join(", ", dimension.Dimensions.Select(Written))})");

    private static ProficiencyLevel Level(string dimension, int ordinal) =>
        SalesRepresentative.Model.GetDimension(DimensionId.Parse(dimension)).Levels.Single(level => level.Ordinal == ordinal);

    private static CompetencyModel Model(string id) => SalesModels.All.Single(model => model.Id.Value == id);
}
