using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Scoring.Compiled;
using Competency.Core.Serialization;
using Competency.Core.Tests.Bulk;
using Competency.Core.Tests.Oracle;

namespace Competency.Core.Tests.Scoring;

/// <summary>A result is decided when it is made; its parts are made when they are asked for, and cannot come out otherwise.</summary>
public sealed class LazyResultTests
{
    [Fact]
    public void Score_RandomModels_DecidesWhatWholeEvaluationDecides()
    {
        for (int i = 0; i < 200; i++)
        {
            BulkCase example = BulkCase.Of(RandomCases.Create(31, i), 3);
            foreach (ScoringOutcome outcome in example.Single())
            {
                Evidence evidence = outcome.Result!.Evidence!;

                // The engine ends a climb where the level is decided; here every level's strength is computed.
                SubjectScores whole = Evaluator.Evaluate(evidence.Plan, evidence.Ratings, new CustomRules([], []));

                evidence.Dimensions.Select(Fields).Should().Equal(whole.Dimensions.Select(Fields));
                evidence.Scores.Climbs.Select(Climbed).Should().Equal(whole.Climbs.Select(Climbed));
                evidence.Scores.Leaves.Select(leaf => leaf.Score).Should().Equal(whole.Leaves.Select(leaf => leaf.Score));
            }
        }
    }

    [Fact]
    public void Parts_AskedForInAnyOrder_AreTheSame()
    {
        for (int i = 0; i < 60; i++)
        {
            BulkCase example = BulkCase.Of(RandomCases.Create(32, i), 2);
            AssessmentResult first = example.Single()[1].Result!;
            AssessmentResult second = example.Single()[1].Result!;
            string json = CompetencyJson.WriteResult(first);
            _ = second.Warnings;
            _ = second.Dimensions.Reverse().Select(dimension => dimension.LevelEvidence).ToArray();
            _ = second.Explain(DimensionId.Overall);

            CompetencyJson.WriteResult(second).Should().Be(json);
            second.Should().Be(first);
            second.GetHashCode().Should().Be(first.GetHashCode());
            CompetencyJson.ReadResult(json).Should().Be(first);
            CompetencyJson.ReadResult(json).GetHashCode().Should().Be(first.GetHashCode());
            second.ToString().Should().Be(first.ToString());
        }
    }

    [Fact]
    public async Task Parts_AskedForByManyThreads_AreMadeOnceForAll()
    {
        BulkCase example = BulkShapes.Create("ladder, eight raters");
        AssessmentResult expected = example.Single()[3].Result!;
        _ = CompetencyJson.WriteResult(expected);
        for (int round = 0; round < 20; round++)
        {
            AssessmentResult result = example.Single(3).Result!;
            using Barrier start = new(4);
            object[][] seen = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() =>
            {
                start.SignalAndWait();
                return new object[] { result.Overall, result.Dimensions, result.Warnings, result.Dimensions[2].Roles, result.Dimensions[2].LevelEvidence! };
            })));

            result.Should().Be(expected);
            foreach (object[] parts in seen)
            {
                for (int part = 0; part < parts.Length; part++)
                {
                    parts[part].Should().BeSameAs(seen[0][part]);
                }
            }
        }
    }

    [Fact]
    public void Parts_CustomRule_IsAskedWhenTheResultIsMadeAndNeverAgain()
    {
        CountingRule rule = new();
        CompetencyModel model = new CompetencyModelBuilder("asked", "1.0.0", "Asked", "en")
            .OverallRule(CompositeRule.Custom(CountingRule.RuleName))
            .Dimension("a", "A", dimension => dimension.Indicator("Does."))
            .Build();
        AssessmentEngine engine = new(new ModelCatalog(model), [rule]);
        AssessmentResult result = engine.Score(new AssessmentBuilder(model.Id, "s").Rate("r", RoleId.Peer, ItemId.Parse("a.1"), 4).Build());

        rule.Asked.Should().Be(1);
        result.Overall.Percent.Should().Be(40m);
        _ = result.Explain(DimensionId.Overall);
        _ = CompetencyJson.WriteResult(result);
        rule.Asked.Should().Be(1);
    }

    private static (long, long, int, long, NotScoredReason) Fields(DimensionScore score) => (score.Score, score.Percent, score.Level, score.Coverage, score.Reason);

    private static string Climbed(LevelClimb? climb) => climb is null ? "none" : FormattableString.Invariant($"{climb.Level} {climb.Blocked}: {string.Join(' ', climb.Strengths)}");

    private sealed class CountingRule : ICompositeScoringRule
    {
        public const string RuleName = "counting";

        public string Name => RuleName;

        public int Asked { get; private set; }

        public decimal? Combine(in CompositeRuleContext context)
        {
            Asked++;
            return 40m;
        }
    }
}
