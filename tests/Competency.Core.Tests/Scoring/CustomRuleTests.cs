using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Scoring;

public sealed class CustomRuleTests
{
    [Fact]
    public void Score_CustomCompositeRule_IsUsedWithItsParameters()
    {
        // The best child, less 10 for each other one: 86.25 − 10 = 76.25 percent.
        AssessmentResult result = new AssessmentEngine(new ModelCatalog(Model()), [new BestChild()]).Score(WorkedExample.Ratings().Build());

        result.Overall.Percent.Should().Be(76.25m);
        result.Explain(DimensionId.Overall).Rule.Should().Be("custom 'best-child' (malus = 10), minimum share 0.5");
    }

    [Fact]
    public void Create_UnknownCustomRule_IsRefusedAtOnce()
    {
        Action create = () => _ = new AssessmentEngine(Model());

        create.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Should().ContainSingle(issue => issue.Code == "unknown-rule").Which.Message
            .Should().Be("No composite rule 'best-child' is registered; allowed: none is registered.");
    }

    [Theory]
    [InlineData(101, "Rule 'best-child' of 'overall' gave 101 percent; allowed: 0 to 100, or null for no score.")]
    [InlineData(-1, "Rule 'best-child' of 'overall' threw InvalidOperationException: no child is good enough.")]
    public void Evaluate_CustomRuleFails_RefusesThatAssessmentAlone(int answer, string message)
    {
        ScoringOutcome outcome = new AssessmentEngine(new ModelCatalog(Model()), [new Fixed(answer)]).Evaluate(WorkedExample.Ratings().Build());

        outcome.Report.Issues.Should().ContainSingle().Which.Message.Should().Be(message);
        outcome.Report.Issues[0].Code.Should().Be(AssessmentIssueCodes.CustomRuleFailed);
    }

    [Fact]
    public void Score_CustomRuleGivesNull_IsNotScoredWithReason()
    {
        AssessmentResult result = new AssessmentEngine(new ModelCatalog(Model()), [new Fixed(null)]).Score(WorkedExample.Ratings().Build());

        result.Overall.Reason.Should().Be(NotScoredReason.RuleGaveNone);
    }

    [Fact]
    public void Score_CustomLevelRule_GivesTheLevel()
    {
        CompetencyModel model = new CompetencyModelBuilder("own-levels", "1.0.0", "Own levels", "en")
            .Dimension("calm", "Calm", calm => calm.LevelRule(LevelRule.Custom("all-or-nothing")).Level(1, "Some").Level(2, "All").Indicator("Keeps own voice down."))
            .Build();
        AssessmentEngine engine = new(new ModelCatalog(model), levelRules: [new AllOrNothing()]);
        ItemId item = ItemId.Parse("calm.1");

        engine.Score(new AssessmentBuilder(model.Id, "s1").Rate("p1", RoleId.Peer, item, 5).Build())[DimensionId.Parse("calm")].Level.Should().Be(2);
        engine.Score(new AssessmentBuilder(model.Id, "s1").Rate("p1", RoleId.Peer, item, 4).Build())[DimensionId.Parse("calm")].Level.Should().Be(0);
    }

    private static CompetencyModel Model() =>
        WorkedExample.ModelBuilder().OverallRule(CompositeRule.Custom("best-child", new RuleParameter("malus", 10))).Build();

    private sealed class BestChild : ICompositeScoringRule
    {
        public string Name => "best-child";

        public decimal? Combine(in CompositeRuleContext context)
        {
            decimal best = 0;
            foreach (CompositePart part in context.Parts)
            {
                best = Math.Max(best, part.Percent ?? 0);
            }

            return best - (context.Parameters[0].Value * (context.Parts.Length - 1));
        }
    }

    private sealed class Fixed(int? answer) : ICompositeScoringRule
    {
        public string Name => "best-child";

        public decimal? Combine(in CompositeRuleContext context) =>
            answer < 0 ? throw new InvalidOperationException("no child is good enough") : answer;
    }

    private sealed class AllOrNothing : ILevelScoringRule
    {
        public string Name => "all-or-nothing";

        public int Grade(in LevelRuleContext context) => context.Score == context.ScaleMaximum ? context.Ordinals[^1] : 0;
    }
}
