using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>Three assessments by the capability overview, worked out by hand from docs/scoring.md.</summary>
/// <remarks>
/// Of the model: scale 1 to 5; manager 40, peer 30, customer 30, mentor 20, self 0 and only when alone, direct report 0; minimum share a half;
/// cut scores of five levels: 1, 1.5, 2.5, 3.5, 4.5; all indicators and dimensions weigh 1. Indicators: technical ability 5, communication 5,
/// selling skills 6, problem solving 3, self-management 6, professional knowledge 5. A percent is (score − 1) × 25.
/// </remarks>
public class GoldenSalesCapabilityTests
{
    private readonly AssessmentEngine _engine = new(SalesCapability.Model);

    [Fact]
    public void Score_WeakPerson_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("weak")
            .RateEach("m", RoleId.Manager, SalesCapability.TechnicalAbility.AllIndicators, 2, 2, 2, 1, 1)
            .Rate("m", RoleId.Manager, SalesCapability.Communication.AllIndicators, 1)
            .RateEach("m", RoleId.Manager, SalesCapability.SellingSkills.AllIndicators, 2, 2, 1, 1, 1, 1)
            .RateEach("m", RoleId.Manager, SalesCapability.ProblemSolving.AllIndicators, 2, 1, 1)
            .Rate("m", RoleId.Manager, SalesCapability.SelfManagement.AllIndicators, 2)
            .RateEach("m", RoleId.Manager, SalesCapability.ProfessionalKnowledge.AllIndicators, 1, null, 1, null, 2)
            .Rate("s", RoleId.Self, SalesCapability.Communication.AllIndicators, 5)
            .Build());

        // One rater counts, so each leaf is the manager's mean; self-praise does not count beside the manager.
        result.Expect(SalesCapability.TechnicalAbility, 1.6m, 15m, 2);                       // 8 ÷ 5; the cut of level 2 is 1.5
        result.Expect(SalesCapability.Communication, 1m, 0m, 1);                             // the minimum is the first cut
        result.Expect(SalesCapability.SellingSkills, 1.333333333m, 8.333333325m, 1);         // 8 ÷ 6; 0.333333333 × 25
        result.Expect(SalesCapability.ProblemSolving, 1.333333333m, 8.333333325m, 1);        // 4 ÷ 3
        result.Expect(SalesCapability.SelfManagement, 2m, 25m, 2);
        result.Expect(SalesCapability.ProfessionalKnowledge, 1.333333333m, 8.333333325m, 1); // 4 ÷ 3 over 3 of 5, more than half

        // (15 + 0 + 3 × 8.333333325 + 25) ÷ 6 = 64.999999975 ÷ 6 = 10.833 333 329 16…; × 0.04 = 0.433 333 333 16
        result.ExpectOverall(1.433333333m, 10.833333329m, "needs-development");
    }

    [Fact]
    public void Score_MixedPerson_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("mixed")
            .RateEach("m", RoleId.Manager, SalesCapability.TechnicalAbility.AllIndicators, 4, 4, 3, 3, 3)
            .RateEach("p1", RoleId.Peer, SalesCapability.TechnicalAbility.AllIndicators, 5, 4, 4, 4, null)
            .RateEach("p2", RoleId.Peer, SalesCapability.TechnicalAbility.AllIndicators, 1, 1)
            .RateEach("c", RoleId.Customer, SalesCapability.TechnicalAbility.AllIndicators, 3, 3, 4)
            .Rate("m", RoleId.Manager, SalesCapability.Communication.AllIndicators, 4)
            .Rate("p1", RoleId.Peer, SalesCapability.Communication.AllIndicators, 3)
            .Rate("p2", RoleId.Peer, SalesCapability.Communication.AllIndicators, 4)
            .Rate("m", RoleId.Manager, SalesCapability.SellingSkills.AllIndicators, 3)
            .RateEach("c", RoleId.Customer, SalesCapability.SellingSkills.AllIndicators, 4, 4, 4)
            .Rate("p1", RoleId.Peer, SalesCapability.ProblemSolving.AllIndicators, 2)
            .RateEach("t", RoleId.Mentor, SalesCapability.ProblemSolving.AllIndicators, 3, 4, 3)
            .Rate("s", RoleId.Self, SalesCapability.SelfManagement.AllIndicators, 5)
            .RateEach("m", RoleId.Manager, SalesCapability.ProfessionalKnowledge.AllIndicators, 5, 5)
            .Build());

        // Technical ability: manager 17 ÷ 5 = 3.4; p1 17 ÷ 4 = 4.25; p2 saw 2 of 5 and does not count; customer 10 ÷ 3 = 3.333333333 over 3 of 5.
        // Above the minimum: (40 × 2.4 + 30 × 3.25 + 30 × 2.333333333) ÷ 100 = 263.49999999 ÷ 100 = 2.634 999 999 9 → 2.635.
        result.Expect(SalesCapability.TechnicalAbility, 3.635m, 65.875m, 4);

        // Communication: manager 4, peers (3 + 4) ÷ 2 = 3.5: (40 × 3 + 30 × 2.5) ÷ 70 = 195 ÷ 70 = 2.785 714 285 71…; × 25 = 69.64285715.
        result.Expect(SalesCapability.Communication, 3.785714286m, 69.64285715m, 4);

        // Selling skills: the customer saw 3 of 6, which is the half that is asked for: (40 × 2 + 30 × 3) ÷ 70 = 170 ÷ 70 = 2.428 571 428 57….
        result.Expect(SalesCapability.SellingSkills, 3.428571429m, 60.714285725m, 3);

        // Problem solving: mentor 10 ÷ 3 = 3.333333333: (30 × 1 + 20 × 2.333333333) ÷ 50 = 76.66666666 ÷ 50 = 1.533 333 333 2; × 25 = 38.333333325.
        result.Expect(SalesCapability.ProblemSolving, 2.533333333m, 38.333333325m, 3);

        // Self-management: self alone does not count where others count elsewhere. Professional knowledge: 2 of 5 is too little.
        result.ExpectNotScored(SalesCapability.SelfManagement, NotScoredReason.NoCountingRater);
        result.ExpectNotScored(SalesCapability.ProfessionalKnowledge, NotScoredReason.TooLittleObserved);

        // Four of six: (65.875 + 69.64285715 + 60.714285725 + 38.333333325) ÷ 4 = 234.5654762 ÷ 4 = 58.64136905; × 0.04 = 2.345654762, both exactly.
        result.ExpectOverall(3.345654762m, 58.64136905m, "developing");
    }

    [Fact]
    public void Score_StrongPerson_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentBuilder ratings = Start("strong")
            .Rate("m", RoleId.Manager, SalesCapability.TechnicalAbility.AllIndicators, 5)
            .Rate("p", RoleId.Peer, SalesCapability.TechnicalAbility.AllIndicators, 5)
            .RateEach("c", RoleId.Customer, SalesCapability.TechnicalAbility.AllIndicators, 4, 4, 4, 5, 5)
            .Rate("m", RoleId.Manager, SalesCapability.ProblemSolving.AllIndicators, 5)
            .Rate("p", RoleId.Peer, SalesCapability.ProblemSolving.AllIndicators, 5)
            .RateEach("c", RoleId.Customer, SalesCapability.ProblemSolving.AllIndicators, 3, 4, 4)
            .RateEach("p", RoleId.Peer, SalesCapability.ProfessionalKnowledge.AllIndicators, 5, 5, 5, 5, 4);
        foreach (IReadOnlyList<IndicatorId> indicators in new[]
        {
            SalesCapability.Communication.AllIndicators, SalesCapability.SellingSkills.AllIndicators, SalesCapability.SelfManagement.AllIndicators,
        })
        {
            ratings.Rate("m", RoleId.Manager, indicators, 5).Rate("p", RoleId.Peer, indicators, 5).Rate("c", RoleId.Customer, indicators, 4)
                .Rate("d", RoleId.DirectReport, indicators, 1);
        }

        AssessmentResult result = _engine.Score(ratings.Build());

        // (40 × 4 + 30 × 4 + 30 × 3) ÷ 100 = 3.7. The direct report's 1 is reported, but weighs nothing.
        result.Expect(SalesCapability.Communication, 4.7m, 92.5m, 5);
        result.Expect(SalesCapability.SellingSkills, 4.7m, 92.5m, 5);
        result.Expect(SalesCapability.SelfManagement, 4.7m, 92.5m, 5);

        result.Expect(SalesCapability.TechnicalAbility, 4.82m, 95.5m, 5);      // customer 22 ÷ 5 = 4.4: (160 + 120 + 30 × 3.4) ÷ 100 = 3.82
        result.Expect(SalesCapability.ProblemSolving, 4.6m, 90m, 5);           // customer 11 ÷ 3 = 3.666666667: (280 + 80.00000001) ÷ 100 = 3.600 000 000 1
        result.Expect(SalesCapability.ProfessionalKnowledge, 4.8m, 95m, 5);    // the peer alone: 24 ÷ 5

        // (3 × 92.5 + 95.5 + 90 + 95) ÷ 6 = 558 ÷ 6 = 93
        result.ExpectOverall(4.72m, 93m, "outstanding");
    }

    private static AssessmentBuilder Start(string subject) => new(SalesCapability.Id, subject);
}
