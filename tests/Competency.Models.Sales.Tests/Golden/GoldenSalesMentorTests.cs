using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>Three assessments of mentors, worked out by hand from docs/scoring.md.</summary>
/// <remarks>
/// Of the model: scale 1 to 5; manager 40, peer 20, direct report 40, customer 10, mentor 20, self 0 and only when alone; minimum share a half; cut scores
/// of five levels: 1, 1.5, 2.5, 3.5, 4.5; all indicators and dimensions weigh 1. Indicators: motivating the team 3, the others 4.
/// A percent is (score − 1) × 25.
/// </remarks>
public class GoldenSalesMentorTests
{
    private readonly AssessmentEngine _engine = new(SalesMentor.Model);

    [Fact]
    public void Score_WeakMentor_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("weak")
            .Rate("m", RoleId.Manager, SalesMentor.SalesSkillsKnowledge.AllIndicators, 2)
            .RateEach("d1", RoleId.DirectReport, SalesMentor.SalesSkillsKnowledge.AllIndicators, 1, 1, 2, 2)
            .RateEach("d2", RoleId.DirectReport, SalesMentor.SalesSkillsKnowledge.AllIndicators, 2, 2, 2, 1)
            .Rate("d3", RoleId.DirectReport, SalesMentor.SalesSkillsKnowledge.AllIndicators, 1)
            .Rate("m", RoleId.Manager, SalesMentor.Communication.AllIndicators, 1)
            .Rate("d1", RoleId.DirectReport, SalesMentor.Communication.AllIndicators, 1)
            .RateEach("m", RoleId.Manager, SalesMentor.TeamMotivation.AllIndicators, 1, 2, 2)
            .RateEach("d1", RoleId.DirectReport, SalesMentor.TeamMotivation.AllIndicators, 5, null, null)
            .RateEach("d2", RoleId.DirectReport, SalesMentor.TeamMotivation.AllIndicators, 2, null, 2)
            .Rate("d3", RoleId.DirectReport, SalesMentor.TeamMotivation.AllIndicators, 1)
            .Rate("m", RoleId.Manager, SalesMentor.ObservationAnalysis.AllIndicators, 2)
            .Rate("s", RoleId.Self, SalesMentor.SelfManagement.AllIndicators, 5)
            .Build());

        // Skills: direct reports 1.5, 1.75 and 1, above the minimum (0.5 + 0.75 + 0) ÷ 3 = 0.416 666 666… → 0.416666667; manager 1.
        // (40 × 1 + 40 × 0.416666667) ÷ 80 = 1.416666667 ÷ 2 = 0.708 333 333 5, a tie of the nano-point, which goes up.
        result.Expect(SalesMentor.SalesSkillsKnowledge, 1.708333334m, 17.70833335m, 2);
        result.Expect(SalesMentor.Communication, 1m, 0m, 1);

        // Motivating: manager 5 ÷ 3 = 1.666666667; d1 saw 1 of 3 and does not count; d2 2 over 2 of 3; d3 1: 0.5 above the minimum.
        // (0.666666667 + 0.5) ÷ 2 = 0.583 333 333 5 → 0.583333334.
        result.Expect(SalesMentor.TeamMotivation, 1.583333334m, 14.58333335m, 2);
        result.Expect(SalesMentor.ObservationAnalysis, 2m, 25m, 2);
        result.ExpectNotScored(SalesMentor.SelfManagement, NotScoredReason.NoCountingRater);
        result.ExpectNotScored(SalesMentor.TeamworkLeadership, NotScoredReason.NothingObserved);

        // Four of six: (17.70833335 + 0 + 14.58333335 + 25) ÷ 4 = 57.2916667 ÷ 4 = 14.322916675; × 0.04 = 0.572916667, both exactly.
        result.ExpectOverall(1.572916667m, 14.322916675m, "needs-development");
    }

    [Fact]
    public void Score_MixedMentor_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("mixed")
            .RateEach("m", RoleId.Manager, SalesMentor.SalesSkillsKnowledge.AllIndicators, 4, 3, 4, 3)
            .Rate("p", RoleId.Peer, SalesMentor.SalesSkillsKnowledge.AllIndicators, 3)
            .Rate("d1", RoleId.DirectReport, SalesMentor.SalesSkillsKnowledge.AllIndicators, 4)
            .RateEach("d2", RoleId.DirectReport, SalesMentor.SalesSkillsKnowledge.AllIndicators, 5, 4, 4, null)
            .Rate("m", RoleId.Manager, SalesMentor.Communication.AllIndicators, 3)
            .Rate("p", RoleId.Peer, SalesMentor.Communication.AllIndicators, 4)
            .Rate("d1", RoleId.DirectReport, SalesMentor.Communication.AllIndicators, 3)
            .Rate("d2", RoleId.DirectReport, SalesMentor.Communication.AllIndicators, 2)
            .Rate("c", RoleId.Customer, SalesMentor.Communication.AllIndicators, 5)
            .RateEach("m", RoleId.Manager, SalesMentor.TeamMotivation.AllIndicators, 4, null, 4)
            .RateEach("d1", RoleId.DirectReport, SalesMentor.TeamMotivation.AllIndicators, 5, 5, 4)
            .Rate("d2", RoleId.DirectReport, SalesMentor.TeamMotivation.AllIndicators, 4)
            .RateEach("m", RoleId.Manager, SalesMentor.ObservationAnalysis.AllIndicators, 2, 2, 3, 3)
            .RateEach("t", RoleId.Mentor, SalesMentor.ObservationAnalysis.AllIndicators, 3, 3, 4, 4)
            .RateEach("p", RoleId.Peer, SalesMentor.SelfManagement.AllIndicators, 4, 4)
            .RateEach("d1", RoleId.DirectReport, SalesMentor.TeamworkLeadership.AllIndicators, 5)
            .Build());

        // Skills: direct reports 4 and 13 ÷ 3 = 4.333333333, above the minimum 6.333333333 ÷ 2 = 3.166 666 666 5 → 3.166666667; manager 2.5, peer 2.
        // (40 × 2.5 + 20 × 2 + 40 × 3.166666667) ÷ 100 = 266.66666668 ÷ 100 = 2.666 666 666 8; × 25 = 66.666666675.
        result.Expect(SalesMentor.SalesSkillsKnowledge, 3.666666667m, 66.666666675m, 4);

        // Communication: (40 × 2 + 20 × 3 + 40 × 1.5 + 10 × 4) ÷ 110 = 240 ÷ 110 = 2.181 818 181 81…; × 25 = 54.54545455.
        result.Expect(SalesMentor.Communication, 3.181818182m, 54.54545455m, 3);

        // Motivating: direct reports 14 ÷ 3 = 4.666666667 and 4: 6.666666667 ÷ 2 = 3.333 333 333 5 → 3.333333334; manager 3, over 2 of 3.
        // (3 + 3.333333334) ÷ 2 = 3.166666667.
        result.Expect(SalesMentor.TeamMotivation, 4.166666667m, 79.166666675m, 4);

        // Observation: (40 × 1.5 + 20 × 2.5) ÷ 60 = 110 ÷ 60 = 1.833 333 333 33….
        result.Expect(SalesMentor.ObservationAnalysis, 2.833333333m, 45.833333325m, 3);

        // Self-management: the peer saw 2 of 4, the half that is asked for. Teamwork: 1 of 4 is too little.
        result.Expect(SalesMentor.SelfManagement, 4m, 75m, 4);
        result.ExpectNotScored(SalesMentor.TeamworkLeadership, NotScoredReason.TooLittleObserved);

        // Five of six: (66.666666675 + 54.54545455 + 79.166666675 + 45.833333325 + 75) ÷ 5 = 321.212121225 ÷ 5 = 64.242424245;
        // × 0.04 = 2.569 696 969 8.
        result.ExpectOverall(3.56969697m, 64.242424245m, "competent");
    }

    [Fact]
    public void Score_StrongMentor_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentBuilder ratings = Start("strong")
            .RateEach("m", RoleId.Manager, SalesMentor.SalesSkillsKnowledge.AllIndicators, 5, 5, 5, 4)
            .Rate("p", RoleId.Peer, SalesMentor.SalesSkillsKnowledge.AllIndicators, 4)
            .Rate("d", RoleId.DirectReport, SalesMentor.SalesSkillsKnowledge.AllIndicators, 5)
            .Rate("t", RoleId.Mentor, SalesMentor.SalesSkillsKnowledge.AllIndicators, 4)
            .Rate("m", RoleId.Manager, SalesMentor.Communication.AllIndicators, 5)
            .Rate("p", RoleId.Peer, SalesMentor.Communication.AllIndicators, 5)
            .Rate("d", RoleId.DirectReport, SalesMentor.Communication.AllIndicators, 5);
        foreach (IReadOnlyList<IndicatorId> indicators in new[]
        {
            SalesMentor.TeamMotivation.AllIndicators, SalesMentor.ObservationAnalysis.AllIndicators, SalesMentor.SelfManagement.AllIndicators,
            SalesMentor.TeamworkLeadership.AllIndicators,
        })
        {
            ratings.Rate("m", RoleId.Manager, indicators, 5).Rate("p", RoleId.Peer, indicators, 4)
                .Rate("d", RoleId.DirectReport, indicators, 5).Rate("t", RoleId.Mentor, indicators, 4);
        }

        AssessmentResult result = _engine.Score(ratings.Build());

        // (40 × 4 + 20 × 3 + 40 × 4 + 20 × 3) ÷ 120 = 440 ÷ 120 = 3.666 666 666… → 3.666666667; × 25 = 91.666666675.
        result.Expect(SalesMentor.TeamMotivation, 4.666666667m, 91.666666675m, 5);
        result.Expect(SalesMentor.ObservationAnalysis, 4.666666667m, 91.666666675m, 5);
        result.Expect(SalesMentor.SelfManagement, 4.666666667m, 91.666666675m, 5);
        result.Expect(SalesMentor.TeamworkLeadership, 4.666666667m, 91.666666675m, 5);

        // Skills: manager 19 ÷ 4 = 4.75: (40 × 3.75 + 60 + 160 + 60) ÷ 120 = 430 ÷ 120 = 3.583 333 333….
        result.Expect(SalesMentor.SalesSkillsKnowledge, 4.583333333m, 89.583333325m, 5);
        result.Expect(SalesMentor.Communication, 5m, 100m, 5);

        // (100 + 89.583333325 + 4 × 91.666666675) ÷ 6 = 556.250000025 ÷ 6 = 92.708 333 337 5, a tie, which goes up; × 0.04 = 3.708 333 333 52.
        result.ExpectOverall(4.708333334m, 92.708333338m, "outstanding");
    }

    private static AssessmentBuilder Start(string subject) => new(SalesMentor.Id, subject);
}
