using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>Three assessments by the job standard, worked out by hand from docs/scoring.md.</summary>
/// <remarks>
/// Of the model: scale 1 to 5; manager 40, peer 30, customer 30, self 0 and only when alone; minimum share a half, of indicators and of dimensions; cut scores
/// of five levels: 1, 1.5, 2.5, 3.5, 4.5; all weigh 1. Indicators: language 4, foreign trade knowledge 5, learning 4, integrity 4, the others 3.
/// A percent is (score − 1) × 25; a composite is the mean percent of its scored dimensions, its score 1 + percent × 0.04.
/// </remarks>
public class GoldenSalesJobStandardTests
{
    private readonly AssessmentEngine _engine = new(SalesJobStandard.Model);

    [Fact]
    public void Score_WeakPersonAlone_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("weak")
            .RateEach("s", RoleId.Self, SalesJobStandard.MarketDevelopment.AllIndicators, 2, 2, 1)
            .Rate("s", RoleId.Self, SalesJobStandard.Language.AllIndicators, 2)
            .RateEach("s", RoleId.Self, SalesJobStandard.TradeKnowledge.AllIndicators, 1, null, 1, null, 2)
            .RateEach("s", RoleId.Self, SalesJobStandard.Learning.AllIndicators, 2, 2)
            .RateEach("s", RoleId.Self, SalesJobStandard.Integrity.AllIndicators, 3, 3, 2, 2)
            .Rate("s", RoleId.Self, SalesJobStandard.Responsibility.AllIndicators, 2)
            .Rate("s", RoleId.Self, SalesJobStandard.Resilience.AllIndicators, 1)
            .Build());

        // Nobody else rated, so self counts alone, although the role weighs 0.
        result.Warnings.Should().Contain(warning => warning.Code == ScoringWarningCode.SelfOnly);
        result.Expect(SalesJobStandard.MarketDevelopment, 1.666666667m, 16.666666675m, 2);   // 5 ÷ 3
        result.Expect(SalesJobStandard.Language, 2m, 25m, 2);
        result.Expect(SalesJobStandard.TradeKnowledge, 1.333333333m, 8.333333325m, 1);       // 4 ÷ 3 over 3 of 5
        result.Expect(SalesJobStandard.Learning, 2m, 25m, 2);                                // 2 of 4 is the half that is asked for

        // Four of seven: (16.666666675 + 25 + 8.333333325 + 25) ÷ 4 = 75 ÷ 4.
        result.ExpectComposite(SalesJobStandard.KnowledgeSkills, 1.75m, 18.75m);

        // Three of nine are too few.
        result.Expect(SalesJobStandard.Integrity, 2.5m, 37.5m, 3);                           // the cut of level 3, and reached is reached
        result.Expect(SalesJobStandard.Responsibility, 2m, 25m, 2);
        result.Expect(SalesJobStandard.Resilience, 1m, 0m, 1);
        result.ExpectNotScored(SalesJobStandard.Qualities, NotScoredReason.TooFewChildrenScored);

        // One of two is the half that is asked for.
        result.ExpectOverall(1.75m, 18.75m, "needs-development");
    }

    [Fact]
    public void Score_MixedPerson_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("mixed")
            .RateEach("m", RoleId.Manager, SalesJobStandard.MarketDevelopment.AllIndicators, 4, 4, 3)
            .RateEach("c", RoleId.Customer, SalesJobStandard.MarketDevelopment.AllIndicators, 3, 4, null)
            .Rate("m", RoleId.Manager, SalesJobStandard.Language.AllIndicators, 4)
            .RateEach("c", RoleId.Customer, SalesJobStandard.Language.AllIndicators, 4, 4, null, 5)
            .RateEach("m", RoleId.Manager, SalesJobStandard.TradeKnowledge.AllIndicators, 2, 3, 3, 2, 2)
            .Rate("p1", RoleId.Peer, SalesJobStandard.Learning.AllIndicators, 3)
            .Rate("p2", RoleId.Peer, SalesJobStandard.Learning.AllIndicators, 4)
            .Rate("m", RoleId.Manager, SalesJobStandard.Communication.AllIndicators, 3)
            .RateEach("p1", RoleId.Peer, SalesJobStandard.Communication.AllIndicators, 4, 4, 3)
            .Rate("p2", RoleId.Peer, SalesJobStandard.Communication.AllIndicators, 4)
            .RateEach("m", RoleId.Manager, SalesJobStandard.Adaptability.AllIndicators, 5)
            .RateEach("m", RoleId.Manager, SalesJobStandard.Integrity.AllIndicators, 5, 5, 4, 5)
            .Rate("m", RoleId.Manager, SalesJobStandard.Responsibility.AllIndicators, 4)
            .RateEach("m", RoleId.Manager, SalesJobStandard.Resilience.AllIndicators, 3, 3, 4)
            .RateEach("p1", RoleId.Peer, SalesJobStandard.InitiativeOptimism.AllIndicators, 4, 3, 4)
            .Rate("m", RoleId.Manager, SalesJobStandard.AchievementDrive.AllIndicators, 3)
            .RateEach("c", RoleId.Customer, SalesJobStandard.ServiceAwareness.AllIndicators, 5, 4, 4)
            .Build());

        // Manager 11 ÷ 3 = 3.666666667, customer 3.5 over 2 of 3: (40 × 2.666666667 + 30 × 2.5) ÷ 70 = 181.66666668 ÷ 70 = 2.595 238 095 4….
        result.Expect(SalesJobStandard.MarketDevelopment, 3.595238095m, 64.880952375m, 4);

        // Customer 13 ÷ 3 = 4.333333333: (40 × 3 + 30 × 3.333333333) ÷ 70 = 219.99999999 ÷ 70 = 3.142 857 142 7…; × 25 = 78.571428575.
        result.Expect(SalesJobStandard.Language, 4.142857143m, 78.571428575m, 4);
        result.Expect(SalesJobStandard.TradeKnowledge, 2.4m, 35m, 2);                        // 12 ÷ 5
        result.Expect(SalesJobStandard.Learning, 3.5m, 62.5m, 4);                            // peers 3 and 4

        // Peers 11 ÷ 3 = 3.666666667 and 4, above the minimum 5.666666667 ÷ 2 = 2.833 333 333 5 → 2.833333334;
        // (40 × 2 + 30 × 2.833333334) ÷ 70 = 165.00000002 ÷ 70 = 2.357 142 857 4…; × 25 = 58.928571425.
        result.Expect(SalesJobStandard.Communication, 3.357142857m, 58.928571425m, 3);
        result.ExpectNotScored(SalesJobStandard.Adaptability, NotScoredReason.TooLittleObserved);
        result.ExpectNotScored(SalesJobStandard.Negotiation, NotScoredReason.NothingObserved);

        // Five of seven: (64.880952375 + 78.571428575 + 35 + 62.5 + 58.928571425) ÷ 5 = 299.880952375 ÷ 5 = 59.976190475; × 0.04 = 2.399047619, both exactly.
        result.ExpectComposite(SalesJobStandard.KnowledgeSkills, 3.399047619m, 59.976190475m);

        result.Expect(SalesJobStandard.Integrity, 4.75m, 93.75m, 5);                         // 19 ÷ 4
        result.Expect(SalesJobStandard.Responsibility, 4m, 75m, 4);
        result.Expect(SalesJobStandard.Resilience, 3.333333333m, 58.333333325m, 3);          // 10 ÷ 3
        result.Expect(SalesJobStandard.InitiativeOptimism, 3.666666667m, 66.666666675m, 4);  // 11 ÷ 3
        result.Expect(SalesJobStandard.AchievementDrive, 3m, 50m, 3);
        result.Expect(SalesJobStandard.ServiceAwareness, 4.333333333m, 83.333333325m, 4);    // 13 ÷ 3

        // Six of nine: (93.75 + 75 + 58.333333325 + 66.666666675 + 50 + 83.333333325) ÷ 6 = 427.083333325 ÷ 6 = 71.180 555 554 1…; × 0.04 = 2.847 222 222 16.
        result.ExpectComposite(SalesJobStandard.Qualities, 3.847222222m, 71.180555554m);

        // (59.976190475 + 71.180555554) ÷ 2 = 131.156746029 ÷ 2 = 65.578 373 014 5, a tie, which goes up; × 0.04 = 2.623 134 920 6.
        result.ExpectOverall(3.623134921m, 65.578373015m, "competent");
    }

    [Fact]
    public void Score_StrongPerson_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentBuilder ratings = Start("strong")
            .RateEach("m", RoleId.Manager, SalesJobStandard.TradeKnowledge.AllIndicators, 4, 5, 5, 5, 4)
            .Rate("m", RoleId.Manager, SalesJobStandard.Integrity.AllIndicators, 5)
            .Rate("m", RoleId.Manager, SalesJobStandard.RiskAwareness.AllIndicators, 4);
        foreach (IReadOnlyList<IndicatorId> indicators in new[]
        {
            SalesJobStandard.MarketDevelopment.AllIndicators, SalesJobStandard.Language.AllIndicators, SalesJobStandard.Learning.AllIndicators,
            SalesJobStandard.Communication.AllIndicators, SalesJobStandard.Adaptability.AllIndicators, SalesJobStandard.Negotiation.AllIndicators,
            SalesJobStandard.Responsibility.AllIndicators, SalesJobStandard.Resilience.AllIndicators, SalesJobStandard.InitiativeOptimism.AllIndicators,
            SalesJobStandard.AchievementDrive.AllIndicators, SalesJobStandard.WinWinAwareness.AllIndicators, SalesJobStandard.Professionalism.AllIndicators,
            SalesJobStandard.ServiceAwareness.AllIndicators,
        })
        {
            ratings.Rate("m", RoleId.Manager, indicators, 5).Rate("p", RoleId.Peer, indicators, 5).Rate("c", RoleId.Customer, indicators, 4);
        }

        AssessmentResult result = _engine.Score(ratings.Build());

        // (40 × 4 + 30 × 4 + 30 × 3) ÷ 100 = 3.7.
        result.Expect(SalesJobStandard.MarketDevelopment, 4.7m, 92.5m, 5);
        result.Expect(SalesJobStandard.ServiceAwareness, 4.7m, 92.5m, 5);
        result.Expect(SalesJobStandard.TradeKnowledge, 4.6m, 90m, 5);                        // 23 ÷ 5
        result.Expect(SalesJobStandard.Integrity, 5m, 100m, 5);
        result.Expect(SalesJobStandard.RiskAwareness, 4m, 75m, 4);

        // (6 × 92.5 + 90) ÷ 7 = 645 ÷ 7 = 92.142 857 142 8…; × 0.04 = 3.685 714 285 72.
        result.ExpectComposite(SalesJobStandard.KnowledgeSkills, 4.685714286m, 92.142857143m);

        // (7 × 92.5 + 100 + 75) ÷ 9 = 822.5 ÷ 9 = 91.388 888 888…; × 0.04 = 3.655 555 555 56.
        result.ExpectComposite(SalesJobStandard.Qualities, 4.655555556m, 91.388888889m);

        // (92.142857143 + 91.388888889) ÷ 2 = 183.531746032 ÷ 2 = 91.765873016; × 0.04 = 3.670 634 920 64.
        result.ExpectOverall(4.670634921m, 91.765873016m, "outstanding");
    }

    private static AssessmentBuilder Start(string subject) => new(SalesJobStandard.Id, subject);
}
