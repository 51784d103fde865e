using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>Three assessments of sales representatives, worked out by hand from docs/scoring.md.</summary>
/// <remarks>
/// Of the model: scale 1 to 5; manager 40, peer 30, customer 30, self 0 and only when alone; minimum share a half; cumulative levels at
/// 3.5; all indicators and dimensions weigh 1. Indicators per level: influence 2 2 3 3 3 (13 in all), customer orientation
/// 3 3 3 2 3 (14), interpersonal relations 2 3 2 2 3 (12), the others 2 2 2 3 3 (12).
/// </remarks>
public class GoldenSalesRepresentativeTests
{
    private readonly AssessmentEngine _engine = new(SalesRepresentative.Model);

    [Fact]
    public void Score_WeakRepresentative_GivesTheNumbersWorkedOutByHand()
    {
        // The manager has seen everything: 4 on level 1 of customer orientation, 2 on the rest of it, 1 on all else.
        // Self-praise of 5 everywhere does not count, because the manager counts.
        AssessmentBuilder ratings = Start("weak")
            .Rate("m", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level1.All, 4)
            .Rate("m", RoleId.Manager, SalesRepresentative.CustomerOrientation.AllIndicators.Skip(3), 2);
        foreach (IReadOnlyList<IndicatorId> indicators in new[]
        {
            SalesRepresentative.Influence.AllIndicators, SalesRepresentative.AchievementMotivation.AllIndicators, SalesRepresentative.Persistence.AllIndicators,
            SalesRepresentative.InterpersonalRelations.AllIndicators, SalesRepresentative.AnalyticalThinking.AllIndicators,
        })
        {
            ratings.Rate("m", RoleId.Manager, indicators, 1);
            ratings.Rate("s", RoleId.Self, indicators, 5);
        }

        AssessmentResult result = _engine.Score(ratings.Rate("s", RoleId.Self, SalesRepresentative.CustomerOrientation.AllIndicators, 5).Build());

        // Customer orientation: (3 × 4 + 11 × 2) ÷ 14 = 34 ÷ 14 = 2.428 571 428 57… → 2.428571429.
        // Percent: 1.428571429 ÷ 4 × 100 = 35.714285725, exactly.
        // Levels: level 1 has 4 ≥ 3.5; level 2 has 2, short by 1.5.
        result.Expect(SalesRepresentative.CustomerOrientation, 2.428571429m, 35.714285725m, 1);
        LevelBlocker blocker = result[SalesRepresentative.CustomerOrientation].LevelEvidence!.Blocker!;
        blocker.Level.Should().Be(2);
        blocker.Shortfall.Should().Be(1.5m);
        blocker.Indicators.Select(indicator => indicator.Indicator).Should().Equal(SalesRepresentative.CustomerOrientation.Level2.All);

        // All else: the lowest point of the scale, nothing of it, no level.
        result.Expect(SalesRepresentative.Influence, 1m, 0m, 0);
        result.Expect(SalesRepresentative.AchievementMotivation, 1m, 0m, 0);
        result.Expect(SalesRepresentative.Persistence, 1m, 0m, 0);
        result.Expect(SalesRepresentative.InterpersonalRelations, 1m, 0m, 0);
        result.Expect(SalesRepresentative.AnalyticalThinking, 1m, 0m, 0);

        // Overall: 35.714285725 ÷ 6 = 5.952 380 954 16… → 5.952380954 percent; × 4 ÷ 100 = 0.238 095 238 16 → 1.238095238.
        result.ExpectOverall(1.238095238m, 5.952380954m, "needs-development");
    }

    [Fact]
    public void Score_MixedRepresentative_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentBuilder ratings = Start("mixed")
            .Rate("m", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level1.All, 5)
            .Rate("m", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level2.All, 4)
            .Rate("m", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level3.All, 3)
            .Rate("m", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level4.All, RatingValue.NotObserved)
            .Rate("p1", RoleId.Peer, SalesRepresentative.CustomerOrientation.Level1.All, 4)
            .Rate("p1", RoleId.Peer, SalesRepresentative.CustomerOrientation.Level2.All, 4)
            .Rate("p1", RoleId.Peer, SalesRepresentative.CustomerOrientation.Level3.All, 4)
            .Rate("p2", RoleId.Peer, SalesRepresentative.CustomerOrientation.Level1.All, 3)
            .Rate("c", RoleId.Customer, SalesRepresentative.CustomerOrientation.Level1.All, 4)
            .Rate("c", RoleId.Customer, SalesRepresentative.CustomerOrientation.Level2.All, 3)
            .Rate("c", RoleId.Customer, SalesRepresentative.CustomerOrientation.Level3.All, 4)
            .Rate("m", RoleId.Manager, SalesRepresentative.Influence.Level1.All, 5)
            .Rate("m", RoleId.Manager, SalesRepresentative.Influence.Level2.All, 3)
            .Rate("m", RoleId.Manager, SalesRepresentative.Influence.Level3.All, 4)
            .Rate("m", RoleId.Manager, SalesRepresentative.AnalyticalThinking.Level1.All, 4)
            .Rate("m", RoleId.Manager, SalesRepresentative.AnalyticalThinking.Level2.All, 4)
            .Rate("m", RoleId.Manager, SalesRepresentative.AnalyticalThinking.Level3.Indicator1, 3)
            .Rate("m", RoleId.Manager, SalesRepresentative.AnalyticalThinking.Level3.Indicator2, 4)
            .Rate("c", RoleId.Customer, SalesRepresentative.Persistence.Level1.All, 4)
            .Rate("c", RoleId.Customer, SalesRepresentative.Persistence.Level2.All, 2)
            .Rate("c", RoleId.Customer, SalesRepresentative.Persistence.Level3.Indicator1, 3)
            .Rate("s", RoleId.Self, SalesRepresentative.InterpersonalRelations.AllIndicators, 5);

        AssessmentResult result = _engine.Score(ratings.Build());

        // Customer orientation, raters: manager (15 + 12 + 9) ÷ 9 = 4; p1 36 ÷ 9 = 4; p2 saw 3 of 14, less than half, and does not count;
        // customer (12 + 9 + 12) ÷ 9 = 33 ÷ 9 = 3.666666667. The others saw 9 of 14.
        // Leaf, above the minimum: (40 × 3 + 30 × 3 + 30 × 2.666666667) ÷ 100 = 2.9000000001 → 2.9; score 3.9; percent 72.5.
        // Level 1: manager 5, peers (4 + 3) ÷ 2 = 3.5 (p2 saw all of this level), customer 4 → 2 + 1.05 + 1.2 = 4.25.
        // Level 2: 4, 4, 3 → 1.6 + 1.2 + 0.9 = 3.7. Level 3: 3, 4, 4 → 1.2 + 1.2 + 1.2 = 3.6. Level 4 has no evidence: the climb stops.
        result.Expect(SalesRepresentative.CustomerOrientation, 3.9m, 72.5m, 3);
        LevelEvidence evidence = result[SalesRepresentative.CustomerOrientation].LevelEvidence!;
        evidence.Strengths.Select(strength => strength.Strength).Should().Equal(4.25m, 3.7m, 3.6m, null, null);
        evidence.Blocker!.Level.Should().Be(4);
        evidence.Blocker.Shortfall.Should().BeNull();
        evidence.Blocker.Unobserved.Should().Equal(SalesRepresentative.CustomerOrientation.Level4.All);

        // Influence: the manager saw 7 of 13: (10 + 6 + 12) ÷ 7 = 4, percent 75. Level 1 has 5; level 2 has 3, short by 0.5, so level 3 with 4 is irregular.
        result.Expect(SalesRepresentative.Influence, 4m, 75m, 1);
        result[SalesRepresentative.Influence].LevelEvidence!.Irregular.Should().Equal(3);
        result[SalesRepresentative.Influence].LevelEvidence!.Blocker!.Shortfall.Should().Be(0.5m);

        // Analytical thinking: 6 of 12 is the half that is asked for: (8 + 8 + 7) ÷ 6 = 23 ÷ 6 = 3.833333333; 2.833333333 × 25 = 70.833333325.
        // Level 3: (3 + 4) ÷ 2 = 3.5, which reaches the threshold.
        result.Expect(SalesRepresentative.AnalyticalThinking, 3.833333333m, 70.833333325m, 3);

        // Persistence: 5 of 12 is too little. Interpersonal relations: only self, who does not count beside others. Achievement motivation: nothing.
        result.ExpectNotScored(SalesRepresentative.Persistence, NotScoredReason.TooLittleObserved);
        result.ExpectNotScored(SalesRepresentative.InterpersonalRelations, NotScoredReason.NoCountingRater);
        result.ExpectNotScored(SalesRepresentative.AchievementMotivation, NotScoredReason.NothingObserved);

        // Overall: three of six dimensions are the half that is asked for: (72.5 + 75 + 70.833333325) ÷ 3 = 218.333333325 ÷ 3 = 72.777777775, exactly;
        // × 4 ÷ 100 = 2.911111111, exactly → 3.911111111.
        result.ExpectOverall(3.911111111m, 72.777777775m, "competent");
    }

    [Fact]
    public void Score_StrongRepresentative_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentBuilder ratings = Start("strong");
        foreach (IReadOnlyList<IndicatorId> indicators in new[]
        {
            SalesRepresentative.Influence.AllIndicators, SalesRepresentative.AchievementMotivation.AllIndicators,
            SalesRepresentative.Persistence.AllIndicators, SalesRepresentative.InterpersonalRelations.AllIndicators,
        })
        {
            ratings.Rate("m", RoleId.Manager, indicators, 5).Rate("p", RoleId.Peer, indicators, 5).Rate("c", RoleId.Customer, indicators, 4);
        }

        ratings
            .Rate("m", RoleId.Manager, SalesRepresentative.CustomerOrientation.AllIndicators, 5)
            .Rate("p", RoleId.Peer, SalesRepresentative.CustomerOrientation.AllIndicators, 5)
            .Rate("c", RoleId.Customer, SalesRepresentative.CustomerOrientation.AllIndicators, 5)
            .Rate("m", RoleId.Manager, SalesRepresentative.AnalyticalThinking.AllIndicators.Take(9), 5)
            .Rate("m", RoleId.Manager, SalesRepresentative.AnalyticalThinking.Level5.All, 3)
            .Rate("p", RoleId.Peer, SalesRepresentative.AnalyticalThinking.AllIndicators.Take(9), 5)
            .Rate("p", RoleId.Peer, SalesRepresentative.AnalyticalThinking.Level5.All, 3)
            .Rate("c", RoleId.Customer, SalesRepresentative.AnalyticalThinking.AllIndicators, 4);

        AssessmentResult result = _engine.Score(ratings.Build());

        // 0.4 × 5 + 0.3 × 5 + 0.3 × 4 = 4.7 on each level and on the whole; 3.7 ÷ 4 = 92.5 percent.
        result.Expect(SalesRepresentative.Influence, 4.7m, 92.5m, 5);
        result.Expect(SalesRepresentative.AchievementMotivation, 4.7m, 92.5m, 5);
        result.Expect(SalesRepresentative.Persistence, 4.7m, 92.5m, 5);
        result.Expect(SalesRepresentative.InterpersonalRelations, 4.7m, 92.5m, 5);
        result.Expect(SalesRepresentative.CustomerOrientation, 5m, 100m, 5);

        // Analytical thinking: manager and peer (9 × 5 + 3 × 3) ÷ 12 = 54 ÷ 12 = 4.5, customer 4: 1.8 + 1.35 + 1.2 = 4.35; 3.35 ÷ 4 = 83.75 percent.
        // Level 5: 0.4 × 3 + 0.3 × 3 + 0.3 × 4 = 3.3, short by 0.2; so level 4.
        result.Expect(SalesRepresentative.AnalyticalThinking, 4.35m, 83.75m, 4);
        result[SalesRepresentative.AnalyticalThinking].LevelEvidence!.Blocker!.Shortfall.Should().Be(0.2m);

        // Overall: (4 × 92.5 + 100 + 83.75) ÷ 6 = 553.75 ÷ 6 = 92.291 666 666… → 92.291666667; × 4 ÷ 100 = 3.691 666 666 68 → 4.691666667.
        result.ExpectOverall(4.691666667m, 92.291666667m, "outstanding");
    }

    private static AssessmentBuilder Start(string subject) => new(SalesRepresentative.Id, subject);
}
