using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>A selection interview by two assessors, worked out by hand from docs/scoring.md.</summary>
/// <remarks>
/// Questions and what they give evidence for: 1 post (achievement motivation), 2 duties (customer orientation, analytical thinking), 3 self-introduction
/// (influence, interpersonal relations), 4 strength (achievement motivation, persistence), 5 choice of sales (achievement motivation,
/// persistence with weight 2). Answers are rated from 1, poor, by 3, fair, to 5, strong. Cut scores of five levels: 1, 1.5, 2.5, 3.5, 4.5.
/// Only assessors count. A percent is (score − 1) × 25.
/// </remarks>
public class GoldenInterviewTests
{
    [Fact]
    public void Score_InterviewByTwoAssessors_GivesTheNumbersWorkedOutByHand()
    {
        CompetencyModel model = SalesRepresentative.Model.ToInterviewModel();
        AssessmentBuilder ratings = new(model.Id, "candidate");
        Answer(ratings, "a1", 5, 3, 4, 2, 4);
        Answer(ratings, "a2", 4, 3, 5, null, 3);
        ratings.Rate("m", RoleId.Manager, IndicatorId.Parse("persistence.4"), 1).Rate("m", RoleId.Manager, IndicatorId.Parse("persistence.5"), 1);

        AssessmentResult result = new AssessmentEngine(model).Score(ratings.Build());

        // Achievement motivation: a1 (5 + 2 + 4) ÷ 3 = 3.666666667, a2 (4 + 3) ÷ 2 = 3.5 over 2 of 3:
        // above the minimum (2.666666667 + 2.5) ÷ 2 = 2.583 333 333 5 → 2.583333334.
        result.Expect(SalesRepresentative.AchievementMotivation, 3.583333334m, 64.58333335m, 4);

        // Persistence: a1 (2 + 2 × 4) ÷ 3 = 3.333333333; a2 3, over weight 2 of 3: (2.333333333 + 2) ÷ 2 = 2.166 666 666 5 → 2.166666667.
        // The manager does not rate interviews.
        result.Expect(SalesRepresentative.Persistence, 3.166666667m, 54.166666675m, 3);

        result.Expect(SalesRepresentative.CustomerOrientation, 3m, 50m, 3);
        result.Expect(SalesRepresentative.AnalyticalThinking, 3m, 50m, 3);
        result.Expect(SalesRepresentative.Influence, 4.5m, 87.5m, 5);
        result.Expect(SalesRepresentative.InterpersonalRelations, 4.5m, 87.5m, 5);

        // (87.5 + 64.58333335 + 54.166666675 + 50 + 87.5 + 50) ÷ 6 = 393.750000025 ÷ 6 = 65.625 000 004 1…; × 0.04 = 2.625 000 000 16.
        result.ExpectOverall(3.625m, 65.625000004m, "competent");
    }

    [Fact]
    public void InterviewModel_EveryDimension_HasEvidence() =>
        SalesRepresentative.Model.ToInterviewModel().Dimensions.Select(dimension => dimension.Id).Should().Equal(SalesRepresentative.AllDimensions);

    private static void Answer(AssessmentBuilder ratings, string assessor, params int?[] values)
    {
        InterviewGuide guide = SalesRepresentative.Model.InterviewGuide!;
        foreach ((InterviewQuestion question, int? value) in guide.Questions.Zip(values))
        {
            ratings.Rate(assessor, RoleId.Assessor, guide.ItemsOf(question.Id), value is { } rated ? rated : RatingValue.NotObserved);
        }
    }
}
