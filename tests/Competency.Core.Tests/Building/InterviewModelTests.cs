using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Tests.Serialization;
using Competency.Core.Tests.Validation;
using FsCheck.Xunit;

namespace Competency.Core.Tests.Building;

public sealed class InterviewModelTests
{
    private static readonly QuestionId s_setback = QuestionId.Parse("setback");
    private static readonly QuestionId s_strength = QuestionId.Parse("strength");

    [Fact]
    public void Score_ThreeQuestionsTwoAssessors_GivesTheNumbersWorkedOutByHand()
    {
        CompetencyModel model = Selling();
        InterviewGuide guide = model.InterviewGuide!;
        AssessmentBuilder interview = new AssessmentBuilder(ModelId.Parse("selling-interview"), "Lin")
            .Rate("a-1", RoleId.Assessor, guide.ItemsOf(s_setback), 5)
            .Rate("a-1", RoleId.Assessor, guide.ItemsOf(s_strength), 2)
            .Rate("a-2", RoleId.Assessor, guide.ItemsOf(s_setback), 4)
            .Rate("a-2", RoleId.Assessor, guide.ItemsOf(s_strength), 3);

        AssessmentResult result = new AssessmentEngine(model.ToInterviewModel()).Score(interview.Build());

        // Persistence: setback weighs 2, strength 1. a-1: (2 × 5 + 2) ÷ 3 = 4; a-2: (2 × 4 + 3) ÷ 3 = 11 ÷ 3 = 3.666666667.
        // Role = leaf: (3 + 2.666666667) ÷ 2 over the minimum = 2.8333333335, half up → 2.833333334 → 3.833333334; percent 70.83333335.
        // Five levels on 1 to 5 have the cuts 1, 1.5, 2.5, 3.5, 4.5, but this ladder has three: 1, then the midpoints 2 and 4 of 1, 3, 5.
        // 3.833333 lies between 2 and 4: the second level, which is 3.
        DimensionResult persistence = result[DimensionId.Parse("persistence")];
        persistence.Score.Should().Be(3.833333334m);
        persistence.Percent.Should().Be(70.83333335m);
        persistence.Level.Should().Be(3);

        // Insight: strength alone: (2 + 3) ÷ 2 = 2.5; percent 37.5; no levels.
        DimensionResult insight = result[DimensionId.Parse("insight")];
        insight.Score.Should().Be(2.5m);
        insight.Level.Should().BeNull();

        // Overall: (70.83333335 × 3 + 37.5) ÷ 4 = 250.00000005 ÷ 4 = 62.5000000125, half up → 62.500000013.
        result.Overall.Percent.Should().Be(62.500000013m);
        result.Band.Should().Be("pass");
    }

    [Fact]
    public void ToInterviewModel_Guide_KeepsWhatIsAskedAboutAndNothingElse()
    {
        CompetencyModel interview = Selling().ToInterviewModel();

        interview.Reference.ToString().Should().Be("selling-interview@2.0.0");
        interview.Name.ToString().Should().Be("Selling (interview)");
        interview.Description!.ToString().Should().Be("Finds out who does not give up");
        interview.AllDimensions().Select(dimension => dimension.Id.Value).Should().Equal("drive", "persistence", "insight");
        interview.GetDimension(DimensionId.Parse("persistence")).AllIndicators().Select(indicator => $"{indicator.Id} ×{indicator.Weight}: {indicator.Text}")
            .Should().Equal("persistence.1 ×2: Went back three times", "persistence.2 ×1: Names one and proves it");
        interview.GetDimension(DimensionId.Parse("persistence")).Levels.Select(level => (level.Ordinal, level.Title.ToString(), level.Indicators.Count))
            .Should().Equal((1, "Tries", 0), (3, "Insists", 0), (5, "Never gives up", 0));
        interview.Roles.Select(role => (role.Id, role.Weight)).Should().Equal((RoleId.Assessor, 1m));
        interview.Relations.Select(relation => $"{relation.Dimension} {relation.Kind} {relation.Model}/{relation.Target}")
            .Should().Equal("drive Same selling/drive", "persistence Same selling/persistence", "insight Same selling/insight");

        // The profile asks for persistence at 3, insight with 6.5 on 0 to 10, and manners, which no question is about.
        // 6.5 of 0 to 10 is 65 %, which is 1 + 0.65 × 4 = 3.6 on 1 to 5.
        interview.RequirementProfiles.Should().ContainSingle().Which.Requirements
            .Select(requirement => $"{requirement.Dimension} {requirement.Level} {requirement.MinimumScore}").Should().Equal("persistence 3 ", "insight  3.6");
    }

    [Fact]
    public void ToInterviewModel_ModelWithoutGuide_IsRefused()
    {
        CompetencyModel model = CompetencyJson.ReadModel(ModelFiles.Least);

        ((Action)(() => model.ToInterviewModel())).Should().Throw<ArgumentException>().WithMessage("Model least@1.0.0 has no interview guide, so no interview can be scored by it.*");
    }

    [Fact]
    public void ItemsOf_Question_NamesOneItemForEachDimension()
    {
        InterviewGuide guide = Selling().InterviewGuide!;

        guide.ItemsOf(s_strength).Select(item => item.Value).Should().Equal("persistence.2", "insight.2");
        guide.FindQuestion(QuestionId.Parse("hobby")).Should().BeNull();
        ((Action)(() => guide.ItemsOf(QuestionId.Parse("hobby")))).Should().Throw<KeyNotFoundException>()
            .WithMessage("The interview guide has no question 'hobby'; it has: setback, strength.");
    }

    [Property(MaxTest = 200)]
    public void ToInterviewModel_AnyModelWithAGuide_HasExactlyTheItemsOfItsQuestions(int seed)
    {
        CompetencyModel model = RandomModels.Create(seed);
        if (model.InterviewGuide is not { } guide)
        {
            return;
        }

        CompetencyModel interview = model.ToInterviewModel();

        interview.AllDimensions().SelectMany(dimension => dimension.AllIndicators()).Select(indicator => indicator.Id)
            .Should().BeEquivalentTo(guide.Questions.SelectMany(question => guide.ItemsOf(question.Id)));
        CompetencyJson.ReadModel(CompetencyJson.WriteModel(interview)).Should().Be(interview);
        interview.Should().Be(model.ToInterviewModel());
    }

    private static CompetencyModel Selling() => new CompetencyModelBuilder("selling", "2.0.0", "Selling")
        .Role("manager", 60).Role("peer", 40)
        .LevelRule(LevelRule.Cumulative())
        .WeightsSumTo100(WeightedKind.Roles)
        .Band("fail", 0, "Fail").Band("pass", 62.5m, "Pass")
        .Dimension("drive", "Drive", drive => drive.Weight(3).Dimension("persistence", "Persistence", leaf => leaf
            .Level(1, "Tries", level => level.Indicator("Tries twice"))
            .Level(3, "Insists", level => level.Indicator("Tries five times"))
            .Level(5, "Never gives up", level => level.Indicator("Tries until it works"))))
        .Dimension("insight", "Insight", leaf => leaf.Scale(0, 10).LevelRule(LevelRule.CutScores()).Indicator("Knows the own strengths"))
        .Dimension("manners", "Manners", leaf => leaf.LevelRule(LevelRule.CutScores()).Indicator("Greets"))
        .RequirementProfile("rep", "Representative", profile => profile
            .Require("persistence", level: 3, mustHave: true).Require("insight", score: 6.5m).Require("manners", score: 4))
        .InterviewGuide("Finds out who does not give up", guide => guide
            .Question("setback", "Tell me of a setback.", "Shows persistence", question => question
                .Anchors("Gave up", "Tried again", "Went back three times").EvidenceFor("persistence", 2))
            .Question("strength", "What is your strength?", "Shows insight", question => question
                .Anchors("Names none", "Names one", "Names one and proves it").EvidenceFor("persistence").EvidenceFor("insight")))
        .Build();
}
