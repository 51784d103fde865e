using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>Three assessments of sales experts, worked out by hand from docs/scoring.md.</summary>
/// <remarks>
/// Of the model: scale 1 to 5; manager 40, peer 30, direct report 20, customer 30, mentor 20, self 0 and only when alone; minimum share a half, of indicators
/// and of elements; cut scores of five levels: 1, 1.5, 2.5, 3.5, 4.5; three indicators an element; all weigh 1. A percent is
/// (score − 1) × 25; a composite is the mean percent of its scored elements, its score 1 + percent × 0.04.
/// </remarks>
public class GoldenSalesExpertTests
{
    private readonly AssessmentEngine _engine = new(SalesExpert.Model);

    [Fact]
    public void Score_WeakExpert_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("weak")
            .RateEach("m", RoleId.Manager, SalesExpert.CustomerDevelopment.AllIndicators, 2, 1, 2)
            .Rate("c", RoleId.Customer, SalesExpert.CustomerDevelopment.AllIndicators, 1)
            .Rate("m", RoleId.Manager, SalesExpert.Communication.AllIndicators, 2)
            .Rate("c", RoleId.Customer, SalesExpert.Communication.AllIndicators, 2)
            .Rate("m", RoleId.Manager, SalesExpert.Negotiation.AllIndicators, 1)
            .RateEach("m", RoleId.Manager, SalesExpert.MarketTrends.AllIndicators, 2, 2, 1)
            .Rate("s", RoleId.Self, SalesExpert.TrustBuilding.AllIndicators, 5)
            .RateEach("c", RoleId.Customer, SalesExpert.CustomerSatisfaction.AllIndicators, 4)
            .Rate("m", RoleId.Manager, SalesExpert.Teamwork.AllIndicators, 1)
            .Rate("m", RoleId.Manager, SalesExpert.GoalSetting.AllIndicators, 2)
            .Build());

        // Customer development: manager 5 ÷ 3 = 1.666666667, customer 1: 40 × 0.666666667 ÷ 70 = 26.66666668 ÷ 70 = 0.380 952 381 1….
        result.Expect(SalesExpert.CustomerDevelopment, 1.380952381m, 9.523809525m, 1);
        result.Expect(SalesExpert.Communication, 2m, 25m, 2);
        result.Expect(SalesExpert.Negotiation, 1m, 0m, 1);

        // (9.523809525 + 25 + 0) ÷ 3 = 34.523809525 ÷ 3 = 11.507 936 508 3…; × 0.04 = 0.460 317 460 32.
        result.ExpectComposite(SalesExpert.SellingSkills, 1.46031746m, 11.507936508m);

        // One of two elements is the half that is asked for.
        result.ExpectNotScored(SalesExpert.CompetitorAnalysis, NotScoredReason.NothingObserved);
        result.Expect(SalesExpert.MarketTrends, 1.666666667m, 16.666666675m, 2);
        result.ExpectComposite(SalesExpert.MarketInsight, 1.666666667m, 16.666666675m);

        // Neither element has enough: self does not count beside others, and 1 of 3 indicators is too little.
        result.ExpectNotScored(SalesExpert.TrustBuilding, NotScoredReason.NoCountingRater);
        result.ExpectNotScored(SalesExpert.CustomerSatisfaction, NotScoredReason.TooLittleObserved);
        result.ExpectNotScored(SalesExpert.CustomerRelationship, NotScoredReason.TooFewChildrenScored);

        result.Expect(SalesExpert.Teamwork, 1m, 0m, 1);
        result.Expect(SalesExpert.GoalSetting, 2m, 25m, 2);
        result.ExpectComposite(SalesExpert.Leadership, 1.5m, 12.5m);

        // Three of four: (11.507936508 + 16.666666675 + 12.5) ÷ 3 = 40.674603183 ÷ 3 = 13.558201061, exactly; × 0.04 = 0.542 328 042 44.
        result.ExpectOverall(1.542328042m, 13.558201061m, "needs-development");
    }

    [Fact]
    public void Score_MixedExpert_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("mixed")
            .RateEach("m", RoleId.Manager, SalesExpert.CustomerDevelopment.AllIndicators, 4, 3, 3)
            .RateEach("c", RoleId.Customer, SalesExpert.CustomerDevelopment.AllIndicators, 4, 4, null)
            .Rate("m", RoleId.Manager, SalesExpert.Communication.AllIndicators, 4)
            .Rate("p1", RoleId.Peer, SalesExpert.Communication.AllIndicators, 3)
            .RateEach("p2", RoleId.Peer, SalesExpert.Communication.AllIndicators, 4, 4, 3)
            .Rate("m", RoleId.Manager, SalesExpert.Negotiation.AllIndicators, 3)
            .Rate("t", RoleId.Mentor, SalesExpert.Negotiation.AllIndicators, 2)
            .RateEach("m", RoleId.Manager, SalesExpert.CompetitorAnalysis.AllIndicators, 2, 2, 3)
            .RateEach("d", RoleId.DirectReport, SalesExpert.CompetitorAnalysis.AllIndicators, 3, 3, 4)
            .Rate("m", RoleId.Manager, SalesExpert.MarketTrends.AllIndicators, 4)
            .Rate("m", RoleId.Manager, SalesExpert.TrustBuilding.AllIndicators, 4)
            .RateEach("c", RoleId.Customer, SalesExpert.TrustBuilding.AllIndicators, 5, 4, 5)
            .RateEach("c", RoleId.Customer, SalesExpert.CustomerSatisfaction.AllIndicators, 5)
            .Rate("p1", RoleId.Peer, SalesExpert.Teamwork.AllIndicators, 4)
            .Rate("p2", RoleId.Peer, SalesExpert.Teamwork.AllIndicators, 3)
            .Rate("d", RoleId.DirectReport, SalesExpert.Teamwork.AllIndicators, 5)
            .RateEach("m", RoleId.Manager, SalesExpert.GoalSetting.AllIndicators, 3, 4, null)
            .Build());

        // Manager 10 ÷ 3 = 3.333333333, customer 4 over 2 of 3: (40 × 2.333333333 + 30 × 3) ÷ 70 = 183.33333332 ÷ 70 = 2.619 047 618 8….
        result.Expect(SalesExpert.CustomerDevelopment, 3.619047619m, 65.476190475m, 4);

        // Peers 3 and 11 ÷ 3 = 3.666666667, above the minimum 4.666666667 ÷ 2 = 2.333 333 333 5 → 2.333333334;
        // (40 × 3 + 30 × 2.333333334) ÷ 70 = 190.00000002 ÷ 70 = 2.714 285 714 57…; × 25 = 67.857142875.
        result.Expect(SalesExpert.Communication, 3.714285715m, 67.857142875m, 4);

        // (40 × 2 + 20 × 1) ÷ 60 = 1.666 666 666….
        result.Expect(SalesExpert.Negotiation, 2.666666667m, 41.666666675m, 3);

        // (65.476190475 + 67.857142875 + 41.666666675) ÷ 3 = 175.000000025 ÷ 3 = 58.333 333 341 6…; × 0.04 = 2.333 333 333 68.
        result.ExpectComposite(SalesExpert.SellingSkills, 3.333333334m, 58.333333342m);

        // Manager 7 ÷ 3 = 2.333333333, direct report 10 ÷ 3 = 3.333333333: (40 × 1.333333333 + 20 × 2.333333333) ÷ 60 = 99.99999998 ÷ 60
        // = 1.666 666 666 33…, which goes down: the stages are rounded one by one.
        result.Expect(SalesExpert.CompetitorAnalysis, 2.666666666m, 41.66666665m, 3);
        result.Expect(SalesExpert.MarketTrends, 4m, 75m, 4);
        result.ExpectComposite(SalesExpert.MarketInsight, 3.333333333m, 58.333333325m);

        // Customer 14 ÷ 3 = 4.666666667: (40 × 3 + 30 × 3.666666667) ÷ 70 = 230.00000001 ÷ 70 = 3.285 714 285 85…; × 25 = 82.14285715.
        result.Expect(SalesExpert.TrustBuilding, 4.285714286m, 82.14285715m, 4);
        result.ExpectNotScored(SalesExpert.CustomerSatisfaction, NotScoredReason.TooLittleObserved);
        result.ExpectComposite(SalesExpert.CustomerRelationship, 4.285714286m, 82.14285715m);

        // Peers 3.5, direct report 5: (30 × 2.5 + 20 × 4) ÷ 50 = 3.1. Goals: 3.5 over 2 of 3 is the cut of level 4, and reached is reached.
        result.Expect(SalesExpert.Teamwork, 4.1m, 77.5m, 4);
        result.Expect(SalesExpert.GoalSetting, 3.5m, 62.5m, 4);
        result.ExpectComposite(SalesExpert.Leadership, 3.8m, 70m);

        // (58.333333342 + 58.333333325 + 82.14285715 + 70) ÷ 4 = 268.809523817 ÷ 4 = 67.202 380 954 25; × 0.04 = 2.688 095 238 16.
        result.ExpectOverall(3.688095238m, 67.202380954m, "competent");
    }

    [Fact]
    public void Score_StrongExpert_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentBuilder ratings = Start("strong")
            .Rate("m", RoleId.Manager, SalesExpert.Negotiation.AllIndicators, 5)
            .Rate("p", RoleId.Peer, SalesExpert.Negotiation.AllIndicators, 4)
            .Rate("c", RoleId.Customer, SalesExpert.Negotiation.AllIndicators, 4);
        foreach (IReadOnlyList<IndicatorId> indicators in new[] { SalesExpert.CompetitorAnalysis.AllIndicators, SalesExpert.MarketTrends.AllIndicators })
        {
            ratings.Rate("m", RoleId.Manager, indicators, 5).Rate("p", RoleId.Peer, indicators, 5);
        }

        foreach (IReadOnlyList<IndicatorId> indicators in new[]
        {
            SalesExpert.CustomerDevelopment.AllIndicators, SalesExpert.Communication.AllIndicators,
            SalesExpert.TrustBuilding.AllIndicators, SalesExpert.CustomerSatisfaction.AllIndicators,
        })
        {
            ratings.Rate("m", RoleId.Manager, indicators, 5).Rate("p", RoleId.Peer, indicators, 5).Rate("c", RoleId.Customer, indicators, 4);
        }

        foreach (IReadOnlyList<IndicatorId> indicators in new[] { SalesExpert.Teamwork.AllIndicators, SalesExpert.GoalSetting.AllIndicators })
        {
            ratings.Rate("m", RoleId.Manager, indicators, 5).Rate("p", RoleId.Peer, indicators, 5).Rate("d", RoleId.DirectReport, indicators, 4);
        }

        AssessmentResult result = _engine.Score(ratings.Build());

        // (40 × 4 + 30 × 4 + 30 × 3) ÷ 100 = 3.7; negotiation (160 + 90 + 90) ÷ 100 = 3.4, which is level 4.
        result.Expect(SalesExpert.CustomerDevelopment, 4.7m, 92.5m, 5);
        result.Expect(SalesExpert.Communication, 4.7m, 92.5m, 5);
        result.Expect(SalesExpert.Negotiation, 4.4m, 85m, 4);
        result.ExpectComposite(SalesExpert.SellingSkills, 4.6m, 90m);

        result.Expect(SalesExpert.CompetitorAnalysis, 5m, 100m, 5);
        result.ExpectComposite(SalesExpert.MarketInsight, 5m, 100m);
        result.ExpectComposite(SalesExpert.CustomerRelationship, 4.7m, 92.5m);

        // (40 × 4 + 30 × 4 + 20 × 3) ÷ 90 = 340 ÷ 90 = 3.777 777 777… → 3.777777778; × 25 = 94.44444445; × 0.04 = 3.777777778.
        result.Expect(SalesExpert.Teamwork, 4.777777778m, 94.44444445m, 5);
        result.ExpectComposite(SalesExpert.Leadership, 4.777777778m, 94.44444445m);

        // (90 + 100 + 92.5 + 94.44444445) ÷ 4 = 376.94444445 ÷ 4 = 94.236 111 112 5, a tie, which goes up; × 0.04 = 3.769 444 444 52.
        result.ExpectOverall(4.769444445m, 94.236111113m, "outstanding");
    }

    private static AssessmentBuilder Start(string subject) => new(SalesExpert.Id, subject);
}
