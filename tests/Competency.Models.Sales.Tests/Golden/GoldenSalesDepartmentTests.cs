using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>Three assessments for posts of a sales department, worked out by hand from docs/scoring.md.</summary>
/// <remarks>
/// Of the model: scale 1 to 5; manager 40, peer 30, customer 20, self 0 and only when alone; minimum share a half; cumulative levels at 3.5; all indicators
/// and dimensions weigh 1. Indicators per level: influence 1 3 2, communication 4 4 5, decision making 4 4 4. The first three of
/// communication speak against the person: a value v of theirs counts as 6 − v, and in the strength of level 2, not of level 1. So
/// level 1 of communication rests on one indicator and level 2 on seven. A percent is (score − 1) × 25.
/// </remarks>
public class GoldenSalesDepartmentTests
{
    private readonly AssessmentEngine _engine = new(SalesDepartment.Model);

    [Fact]
    public void Score_WeakPerson_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("weak")
            .RateEach("m", RoleId.Manager, SalesDepartment.Influence.AllIndicators, 2, 1, 1, 1, 1, 1)
            .RateEach("m", RoleId.Manager, SalesDepartment.Communication.Level1.All, 5, 5, 5, 4)
            .Rate("m", RoleId.Manager, SalesDepartment.Communication.Level2.All, 2)
            .Rate("m", RoleId.Manager, SalesDepartment.Communication.Level3.All, 1)
            .RateEach("m", RoleId.Manager, SalesDepartment.DecisionMaking.Level1.All, 2, 2, 2, null)
            .Rate("m", RoleId.Manager, SalesDepartment.DecisionMaking.Level2.All, 1)
            .Build());

        // Influence: 7 ÷ 6 = 1.166 666 666…; level 1 has 2, short by 1.5: level 0.
        result.Expect(SalesDepartment.Influence, 1.166666667m, 4.166666675m, 0);
        result[SalesDepartment.Influence].LevelEvidence!.Blocker!.Shortfall.Should().Be(1.5m);

        // Communication: always straying, wordy, interrupting (5) counts as 1: (3 × 1 + 4 + 4 × 2 + 5 × 1) ÷ 13 = 20 ÷ 13 = 1.538 461 538 4….
        // Level 1: 4. Level 2: (3 × 1 + 4 × 2) ÷ 7 = 11 ÷ 7 = 1.571 428 571 4…, short by 1.928571429. Level 3: 1.
        result.Expect(SalesDepartment.Communication, 1.538461538m, 13.46153845m, 1);
        LevelEvidence evidence = result[SalesDepartment.Communication].LevelEvidence!;
        evidence.Strengths.Select(strength => strength.Strength).Should().Equal(4m, 1.571428571m, 1m);
        evidence.Blocker!.Shortfall.Should().Be(1.928571429m);
        evidence.Blocker.Indicators.Select(indicator => indicator.Indicator).Should().BeEquivalentTo(
            SalesDepartment.Communication.Level1.All.Take(3).Concat(SalesDepartment.Communication.Level2.All));

        // Decision making: 7 of 12: (6 + 4) ÷ 7 = 10 ÷ 7 = 1.428 571 428…; level 1 has 2 over 3 of 4.
        result.Expect(SalesDepartment.DecisionMaking, 1.428571429m, 10.714285725m, 0);

        // (4.166666675 + 13.46153845 + 10.714285725) ÷ 3 = 28.34249085 ÷ 3 = 9.44749695; × 0.04 = 0.377899878, both exactly.
        result.ExpectOverall(1.377899878m, 9.44749695m, "needs-development");
    }

    [Fact]
    public void Score_MixedPerson_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("mixed")
            .RateEach("m", RoleId.Manager, SalesDepartment.Influence.AllIndicators, 5, 4, 4, 3, 2, 2)
            .RateEach("p1", RoleId.Peer, SalesDepartment.Influence.AllIndicators, 4, 4, 4, 4)
            .RateEach("p2", RoleId.Peer, SalesDepartment.Influence.AllIndicators, 3)
            .RateEach("c", RoleId.Customer, SalesDepartment.Influence.AllIndicators, 4, 3, 3, 3, 3, 3)
            .RateEach("m", RoleId.Manager, SalesDepartment.Communication.AllIndicators, 2, 1, 1, 4, 4, 4, 3, 4, 3, 3)
            .RateEach("c", RoleId.Customer, SalesDepartment.Communication.AllIndicators, 3, 2, null, null, 3, 4, 4, null)
            .RateEach("p1", RoleId.Peer, SalesDepartment.DecisionMaking.AllIndicators, 4, 4, 4, 4, 3, 3, 3, 4, 3, 3, 3, 3)
            .RateEach("p2", RoleId.Peer, SalesDepartment.DecisionMaking.AllIndicators, 5, 4, 4, 4, 4, 4, 3, 4)
            .Build());

        // Influence: manager 20 ÷ 6 = 3.333333333; p1 16 ÷ 4 = 4; p2 saw 1 of 6 and does not count; customer 19 ÷ 6 = 3.166666667.
        // (40 × 2.333333333 + 30 × 3 + 20 × 2.166666667) ÷ 90 = 226.66666666 ÷ 90 = 2.518 518 518 4…; × 25 = 62.96296295.
        // Level 1, where p2 does count: manager 4, peers (3 + 2) ÷ 2 = 2.5, customer 3: 295 ÷ 90 = 3.277 777 777… → 4.277777778.
        // Level 2: manager 11 ÷ 3 = 3.666666667, p1 4, customer 3: (40 × 2.666666667 + 90 + 40) ÷ 90 = 236.66666668 ÷ 90 = 2.629 629 629 7… → 3.62962963.
        // Level 3: manager 2, customer 3: (40 × 1 + 20 × 2) ÷ 60 = 1.333 333 333… → 2.333333333, short by 1.166666667.
        result.Expect(SalesDepartment.Influence, 3.518518518m, 62.96296295m, 2);
        LevelEvidence influence = result[SalesDepartment.Influence].LevelEvidence!;
        influence.Strengths.Select(strength => strength.Strength).Should().Equal(4.277777778m, 3.62962963m, 2.333333333m);
        influence.Blocker!.Shortfall.Should().Be(1.166666667m);

        // Communication: the manager's 2, 1, 1 against the person count as 4, 5, 5: (14 + 4 + 15 + 6) ÷ 10 = 3.9, over 10 of 13.
        // The customer saw 5 of 13, which is too little for the leaf, but 5 of the 7 that level 2 rests on: (3 + 4 + 3 + 4 + 4) ÷ 5 = 3.6.
        // Level 1: manager 4. Level 2: manager 29 ÷ 7 = 4.142857143: (40 × 3.142857143 + 20 × 2.6) ÷ 60 = 177.71428572 ÷ 60 = 2.961904762 → 3.961904762.
        // Level 3: the manager saw 2 of 5: no evidence, and the climb stops.
        result.Expect(SalesDepartment.Communication, 3.9m, 72.5m, 2);
        LevelEvidence communication = result[SalesDepartment.Communication].LevelEvidence!;
        communication.Strengths.Select(strength => strength.Strength).Should().Equal(4m, 3.961904762m, null);
        communication.Blocker!.Level.Should().Be(3);
        communication.Blocker.Shortfall.Should().BeNull();

        // Decision making: p1 41 ÷ 12 = 3.416666667, p2 32 ÷ 8 = 4, above the minimum 5.416666667 ÷ 2 = 2.708 333 333 5 → 2.708333334.
        // Level 1: 4 and 4.25 → 4.125. Level 2: 3.25 and 3.75 → 3.5, and reached is reached. Level 3: p1 alone 3, short by 0.5.
        result.Expect(SalesDepartment.DecisionMaking, 3.708333334m, 67.70833335m, 2);
        LevelEvidence decision = result[SalesDepartment.DecisionMaking].LevelEvidence!;
        decision.Strengths.Select(strength => strength.Strength).Should().Equal(4.125m, 3.5m, 3m);
        decision.Blocker!.Shortfall.Should().Be(0.5m);

        // (62.96296295 + 72.5 + 67.70833335) ÷ 3 = 203.1712963 ÷ 3 = 67.723 765 433 3…; × 0.04 = 2.708 950 617 32.
        result.ExpectOverall(3.708950617m, 67.723765433m, "competent");
    }

    [Fact]
    public void Score_StrongPerson_GivesTheNumbersWorkedOutByHand()
    {
        AssessmentResult result = _engine.Score(Start("strong")
            .Rate("m", RoleId.Manager, SalesDepartment.Influence.AllIndicators, 5)
            .Rate("p", RoleId.Peer, SalesDepartment.Influence.AllIndicators, 5)
            .Rate("c", RoleId.Customer, SalesDepartment.Influence.AllIndicators, 4)
            .RateEach("m", RoleId.Manager, SalesDepartment.Communication.AllIndicators, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
            .RateEach("p", RoleId.Peer, SalesDepartment.Communication.AllIndicators, 1, 1, 1, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5)
            .RateEach("c", RoleId.Customer, SalesDepartment.Communication.AllIndicators, 2, 2, 2, 4, 4, 4, 4, 4, 4, 4, 4, 4, 4)
            .RateEach("m", RoleId.Manager, SalesDepartment.DecisionMaking.AllIndicators, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3)
            .RateEach("p", RoleId.Peer, SalesDepartment.DecisionMaking.AllIndicators, 5, 5, 5, 5, 5, 5, 5, 5, 3, 3, 3, 3)
            .Rate("s", RoleId.Self, SalesDepartment.DecisionMaking.Level3.All, 5)
            .Build());

        // (40 × 4 + 30 × 4 + 20 × 3) ÷ 90 = 340 ÷ 90 = 3.777 777 777… → 3.777777778; × 25 = 94.44444445. Never (1) straying counts as 5, rarely (2) as 4.
        result.Expect(SalesDepartment.Influence, 4.777777778m, 94.44444445m, 3);
        result.Expect(SalesDepartment.Communication, 4.777777778m, 94.44444445m, 3);

        // Decision making: 52 ÷ 12 = 4.333 333 333…; level 3 has 3, short by 0.5, and self-praise does not lift it.
        result.Expect(SalesDepartment.DecisionMaking, 4.333333333m, 83.333333325m, 2);
        result[SalesDepartment.DecisionMaking].LevelEvidence!.Blocker!.Shortfall.Should().Be(0.5m);

        // (2 × 94.44444445 + 83.333333325) ÷ 3 = 272.222222225 ÷ 3 = 90.740 740 741 6…; × 0.04 = 3.629 629 629 68.
        result.ExpectOverall(4.62962963m, 90.740740742m, "outstanding");
    }

    private static AssessmentBuilder Start(string subject) => new(SalesDepartment.Id, subject);
}
