using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Scoring;

public sealed class AssessmentEngineTests
{
    private static readonly ModelId s_model = ModelId.Parse("service-basics");

    [Theory]
    [InlineData("listening.9.1", "unknown-item", "ratings[0].item", "'listening.9.1' is no item of the model; allowed: of this leaf: listening.1.1, listening.1.2, listening.2.1, listening.")]
    [InlineData("patience.1", "unknown-item", "ratings[0].item", "'patience.1' is no item of the model; allowed: an indicator, or a leaf with levels, of: listening, promptness.")]
    public void Evaluate_UnknownItem_NamesNearest(string item, string code, string path, string message) =>
        Refusal(new AssessmentBuilder(s_model, "s1").Rate("m1", RoleId.Manager, ItemId.Parse(item), 3))
            .Should().Be((code, path, message));

    [Theory]
    [InlineData(0, "'0' is off the scale of 'listening.1.1'; allowed: 1 to 5, or not observed.")]
    [InlineData(6, "'6' is off the scale of 'listening.1.1'; allowed: 1 to 5, or not observed.")]
    [InlineData(-3, "'-3' is off the scale of 'listening.1.1'; allowed: 1 to 5, or not observed.")]
    public void Evaluate_ValueOffScale_NamesScale(int value, string message) =>
        Refusal(new AssessmentBuilder(s_model, "s1").Rate("m1", RoleId.Manager, ItemId.Parse("listening.1.1"), value))
            .Should().Be(("value-off-scale", "ratings[0].value", message));

    [Fact]
    public void Evaluate_NominationOfUndefinedLevel_NamesDefinedOnes() =>
        Refusal(new AssessmentBuilder(s_model, "s1").Rate("m1", RoleId.Manager, DimensionId.Parse("listening"), 3))
            .Should().Be(("value-off-scale", "ratings[0].value", "'3' is off the scale of 'listening'; allowed: 1, 2, or not observed."));

    [Fact]
    public void Evaluate_UnknownRole_ListsRoles() =>
        Refusal(new AssessmentBuilder(s_model, "s1").Rate("m1", RoleId.Parse("boss"), ItemId.Parse("listening.1.1"), 3))
            .Should().Be(("unknown-role", "ratings[0].role", "'boss' is no role of the model; allowed: manager, peer, self, direct-report, customer, mentor, assessor."));

    [Fact]
    public void Evaluate_SameItemTwiceByOneRater_IsRefused() =>
        Refusal(new AssessmentBuilder(s_model, "s1")
            .Rate("m1", RoleId.Manager, ItemId.Parse("listening.1.1"), 3)
            .Rate("m1", RoleId.Manager, ItemId.Parse("listening.1.1"), 3))
            .Should().Be(("duplicate-rating", "ratings[1]", "'listening.1.1' is rated twice by rater 'm1'; allowed: one rating of an item by each rater."));

    [Fact]
    public void Evaluate_OneRaterInTwoRoles_NamesTheEarlierRole() =>
        Refusal(new AssessmentBuilder(s_model, "s1")
            .Rate("m1", RoleId.Manager, ItemId.Parse("listening.1.1"), 3)
            .Rate("m1", RoleId.Peer, ItemId.Parse("listening.1.2"), 3))
            .Should().Be(("rater-in-two-roles", "ratings[1].role", "'peer' is a second role of one rater; allowed: 'manager', the role of rater 'm1' in an earlier rating of this person."));

    [Fact]
    public void Evaluate_SeveralFaults_ReportsAllInOrder()
    {
        ScoringOutcome outcome = Engine().Evaluate(new AssessmentBuilder(s_model, "s1")
            .Rate("m1", RoleId.Manager, ItemId.Parse("nothing.1"), 3)
            .Rate("m1", RoleId.Manager, ItemId.Parse("listening.1.1"), 9)
            .Rate("m2", RoleId.Parse("boss"), ItemId.Parse("listening.1.1"), 9)
            .Build());

        outcome.IsScored.Should().BeFalse();
        outcome.Report.Issues.Select(issue => issue.Code).Should().BeEquivalentTo("unknown-item", "value-off-scale", "unknown-role", "value-off-scale");
    }

    [Fact]
    public void Evaluate_TooManyRaters_IsRefusedBeforeSumsCouldOverflow()
    {
        AssessmentBuilder builder = new(s_model, "s1");
        for (int i = 0; i < 10_001; i++)
        {
            builder.Rate($"p{i}", RoleId.Peer, ItemId.Parse("listening.1.1"), 3);
        }

        Refusal(builder).Should().Be(("too-many-raters", "ratings", "'10001' raters are too many; allowed: at most 10000 raters for one person."));
    }

    [Fact]
    public void Score_UnknownModel_ThrowsAndListsKnownOnes()
    {
        Action score = () => Engine().Score(new AssessmentBuilder(ModelId.Parse("service-basic"), "s1").Build());

        score.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Should().ContainSingle(issue => issue.Code == "unknown-model").Which.Message
            .Should().Be("No model 'service-basic' in version * is registered; registered: service-basics@1.0.0.");
    }

    [Fact]
    public void Build_MalformedIds_ReportsAllAtOnce()
    {
        Action build = () => new AssessmentBuilder(s_model, " ").Rate("", RoleId.Peer, ItemId.Parse("listening.1.1"), 3).Build();

        build.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Select(issue => issue.Path).Should().Equal("subject", "ratings[0].rater");
    }

    [Fact]
    public void Score_NewestMatchingVersion_IsUsedAndNamed()
    {
        CompetencyModel one = WorkedExample.Model();
        AssessmentEngine engine = new(one with { Version = SemanticVersion.Parse("1.2.0") }, one, one with { Version = SemanticVersion.Parse("2.0.0") });

        engine.Score(WorkedExample.Ratings().Build()).Model.ToString().Should().Be("service-basics@2.0.0");
        engine.Score(WorkedExample.Ratings().Version(VersionRange.Parse("1.*")).Build()).Model.ToString().Should().Be("service-basics@1.2.0");
        engine.Score(WorkedExample.Ratings().Version(VersionRange.Parse("1.0.0")).Build()).Model.ToString().Should().Be("service-basics@1.0.0");
    }

    [Fact]
    public void ScoreMany_OneBadAmongGood_ScoresTheGoodInOrder()
    {
        Assessment good = WorkedExample.Ratings().Build();
        Assessment bad = new AssessmentBuilder(s_model, "s2").Rate("m1", RoleId.Manager, ItemId.Parse("listening.1.1"), 9).Build();

        Engine().ScoreMany([good, bad, good]).Select(outcome => outcome.IsScored).Should().Equal(true, false, true);
    }

    [Fact]
    public async Task ScoreManyAsync_Canceled_StopsBeforeTheNextAssessment()
    {
        using CancellationTokenSource source = new();
        int scored = 0;

        Func<Task> run = async () =>
        {
            await foreach (ScoringOutcome outcome in Engine().ScoreManyAsync(Endless(), source.Token))
            {
                scored += outcome.IsScored ? 1 : 0;
                await source.CancelAsync();
            }
        };

        await run.Should().ThrowAsync<OperationCanceledException>();
        scored.Should().Be(1);
    }

    [Fact]
    public void Score_NothingObserved_SaysSoEverywhere()
    {
        AssessmentResult result = Engine().Score(new AssessmentBuilder(s_model, "s1").Build());

        result.Dimensions.Select(dimension => dimension.Reason).Should().AllBeEquivalentTo(NotScoredReason.NothingObserved);
        result.Overall.Reason.Should().Be(NotScoredReason.TooFewChildrenScored);
        result.Band.Should().BeNull();
        result.Warnings.Should().BeEmpty();
    }

    [Fact]
    public void Score_SelfAlone_CountsWhateverItsWeightAndWarns()
    {
        AssessmentResult result = Engine().Score(new AssessmentBuilder(s_model, "s1").Rate("s1", RoleId.Self, ItemId.Parse("promptness.1"), 4).Build());

        result[DimensionId.Parse("promptness")].Score.Should().Be(4m);
        result.Warnings.Should().Contain(new ScoringWarning(ScoringWarningCode.SelfOnly, null, RoleId.Self));
    }

    [Fact]
    public void Explain_ResultWithoutEvidence_SaysWhatToDo()
    {
        AssessmentResult stored = WorkedExample.Result() with { Evidence = null };
        Action explain = () => stored.Explain(DimensionId.Overall);

        stored.CanExplain.Should().BeFalse();
        explain.Should().Throw<InvalidOperationException>()
            .WithMessage("A result read from JSON does not hold its ratings; score the assessment again to explain it.");
    }

    [Fact]
    public void Indexer_UnknownDimension_ListsKnownOnes()
    {
        Func<DimensionResult> get = () => WorkedExample.Result()[DimensionId.Parse("patience")];

        get.Should().Throw<KeyNotFoundException>()
            .WithMessage("The result by service-basics@1.0.0 has no dimension 'patience'; it has: overall, listening, promptness.");
    }

    private static AssessmentEngine Engine() => new(WorkedExample.Model());

    private static (string Code, string Path, string Message) Refusal(AssessmentBuilder builder)
    {
        ValidationIssue issue = Engine().Evaluate(builder.Build()).Report.Issues.Should().ContainSingle().Subject;
        return (issue.Code, issue.Path, issue.Message);
    }

    private static async IAsyncEnumerable<Assessment> Endless()
    {
        while (true)
        {
            await Task.Yield();
            yield return WorkedExample.Ratings().Build();
        }
    }
}
