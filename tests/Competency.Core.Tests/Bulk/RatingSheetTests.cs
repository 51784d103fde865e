using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Tests.Oracle;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Bulk;

/// <summary>One person by handles: the same result as by ids, in little memory.</summary>
public sealed class RatingSheetTests
{
    private static readonly BulkScorer s_scorer = BulkScorer.Create(BulkShapes.Ladder(1));

    [Fact]
    public void Score_RandomModels_EqualsByIds()
    {
        for (int i = 0; i < 150; i++)
        {
            BulkCase example = BulkCase.Of(RandomCases.Create(21, i), 4);
            RatingSheet sheet = new(example.Scorer);
            for (int person = 0; person < example.People; person++)
            {
                sheet.Clear();
                Fill(sheet, example.AssessmentOf(person));

                example.Scorer.Score(BulkCase.IdOf(person), sheet).Should().Be(example.Single(person).Result);
            }
        }
    }

    [Fact]
    public void AddRow_WholeRows_EqualsRatingByRating()
    {
        RatingSheet sheet = new(s_scorer);
        RoleHandle peer = s_scorer.Role(RoleId.Peer);

        // More raters than are compared one by one.
        for (int rater = 0; rater < 40; rater++)
        {
            sheet.AddRow(RaterId.Parse($"r{rater}"), peer, [1, 2, 3, 4, (byte)(1 + (rater % 5)), 0]).Should().BeTrue();
        }

        // Σ over 40 raters of (1 + 2 + 3 + 4 + v) ÷ 5 with v evenly 1 to 5: (10 + 3) ÷ 5 = 2.6.
        s_scorer.Score(SubjectId.Parse("s"), sheet).Dimensions[0].Score.Should().Be(2.6m);
        sheet.AddRow(RaterId.Parse("r39"), peer, [0, 0, 0, 0, 6, 1]).Should().BeFalse();
        sheet.Raters.Should().Be(40);
        sheet.Issues.Select(issue => issue.Code).Should().Equal(AssessmentIssueCodes.ValueOffScale);
        ((Action)(() => sheet.AddRow(RaterId.Parse("x"), peer, [1]))).Should().Throw<ArgumentException>().WithMessage("The row has 1 cells; the model has 6 items.*");
    }

    [Fact]
    public void Score_SheetIsUsedAgain_LeavesEarlierResultsAlone()
    {
        RatingSheet sheet = new(s_scorer);
        int rater = sheet.AddRater(RaterId.Parse("a"), s_scorer.Role(RoleId.Peer));
        for (int level = 1; level <= 5; level++)
        {
            sheet.Rate(rater, s_scorer.Item(ItemId.Parse($"d0.{level}.1")), level);
        }

        AssessmentResult first = s_scorer.Score(SubjectId.Parse("one"), sheet, "id", new DateOnly(2026, 3, 1));
        sheet.Clear();
        sheet.Rate(sheet.AddRater(RaterId.Parse("b"), s_scorer.Role(RoleId.Self)), s_scorer.Item(ItemId.Parse("d0.1.1")), RatingValue.NotObserved);
        AssessmentResult second = s_scorer.Score(SubjectId.Parse("two"), sheet);

        // 1 to 5 on five indicators of one weight: their mean is 3; the first level's own strength is 1, under the threshold.
        first.Dimensions[0].Score.Should().Be(3m);
        first.Dimensions[0].LevelEvidence!.Blocker!.Level.Should().Be(1);
        first.Explain(DimensionId.Overall).Children[0].Children[0].Children[0].Id.Should().Be("a");
        (first.AssessmentId, first.Date).Should().Be(("id", new DateOnly(2026, 3, 1)));
        second.Dimensions[0].Reason.Should().Be(NotScoredReason.NothingObserved);
    }

    [Fact]
    public void Score_TwoHundredAndFortyRatings_AllocatesAKilobyteAndAHalfAtMost()
    {
        BulkCase example = BulkShapes.Create("ladder, eight raters");
        Assessment assessment = example.AssessmentOf(0);
        (RaterId Rater, RoleHandle Role)[] raters = [.. assessment.Ratings.Select(rating => (rating.Rater, example.Scorer.Role(rating.Role))).Distinct()];
        (int Rater, ItemHandle Item, RatingValue Value)[] ratings =
            [.. assessment.Ratings.Select(rating => (Array.FindIndex(raters, rater => rater.Rater == rating.Rater), example.Scorer.Item(rating.Item), rating.Value))];
        RatingSheet sheet = new(example.Scorer);
        SubjectId subject = BulkCase.IdOf(0);

        AssessmentResult? result = null;
        long allocated = 0;
        for (int round = 0; round < 3; round++)
        {
            long before = GC.GetAllocatedBytesForCurrentThread();
            sheet.Clear();
            foreach ((RaterId rater, RoleHandle role) in raters)
            {
                sheet.AddRater(rater, role);
            }

            foreach ((int rater, ItemHandle item, RatingValue value) in ratings)
            {
                sheet.Rate(rater, item, value);
            }

            result = example.Scorer.Score(subject, sheet);
            allocated = GC.GetAllocatedBytesForCurrentThread() - before;
        }

        ratings.Length.Should().Be(240);
        allocated.Should().BeLessThanOrEqualTo(1_536);
        result!.CanExplain.Should().BeTrue();
        result.Should().Be(example.Single(0).Result);
    }

    [Fact]
    public void TryScore_RatingsThatDoNotFit_TellsEachAndGivesNoResult()
    {
        RatingSheet sheet = new(s_scorer);
        ItemHandle item = s_scorer.Item(ItemId.Parse("d0.1.1"));
        int rater = sheet.AddRater(RaterId.Parse("a"), s_scorer.Role(RoleId.Peer));
        sheet.AddRater(RaterId.Parse("a"), s_scorer.Role(RoleId.Peer)).Should().Be(rater);
        sheet.Rate(rater, item, RatingValue.NotObserved).Should().BeTrue();
        sheet.Rate(rater, item, 3).Should().BeFalse();
        sheet.Rate(rater, s_scorer.Item(ItemId.Parse("d0.2.1")), 6).Should().BeFalse();
        sheet.AddRater(RaterId.Parse("a"), s_scorer.Role(RoleId.Manager)).Should().Be(rater);

        s_scorer.TryScore(SubjectId.Parse("s"), sheet, out AssessmentResult? result, out ValidationReport report).Should().BeFalse();

        result.Should().BeNull();
        report.Issues.Select(issue => issue.Message).Should().Equal(
            "'d0.1.1' is rated twice by rater 'a'; allowed: one rating of an item by each rater.",
            "'6' is off the scale of 'd0.2.1'; allowed: 1 to 5, or not observed.",
            "'manager' is a second role of one rater; allowed: 'peer', the role of rater 'a' in an earlier rating of this person.");
        ((Action)(() => s_scorer.Score(SubjectId.Parse("s"), sheet))).Should().Throw<CompetencyValidationException>();
        sheet.Clear();
        s_scorer.Score(SubjectId.Parse("s"), sheet).Overall.IsScored.Should().BeFalse();
    }

    [Fact]
    public void Rate_ForeignHandleRaterOrScorer_IsTheCallersError()
    {
        RatingSheet sheet = new(s_scorer);
        BulkScorer other = BulkScorer.Create(BulkShapes.Ladder(1));

        ((Action)(() => sheet.Rate(0, s_scorer.Item(ItemId.Parse("d0.1.1")), 3))).Should().Throw<ArgumentOutOfRangeException>().WithMessage("*add the rater first*");
        ((Action)(() => sheet.AddRater(RaterId.Parse("a"), other.Role(RoleId.Peer)))).Should().Throw<ArgumentException>().WithMessage("*belongs to another scorer*");
        ((Action)(() => sheet.AddRater(default, s_scorer.Role(RoleId.Peer)))).Should().Throw<ArgumentException>();
        ((Action)(() => other.Score(SubjectId.Parse("s"), sheet))).Should().Throw<ArgumentException>().WithMessage("The sheet must be made for this scorer of *");
    }

    private static void Fill(RatingSheet sheet, Assessment assessment)
    {
        foreach (Rating rating in assessment.Ratings)
        {
            sheet.Rate(sheet.AddRater(rating.Rater, sheet.Scorer.Role(rating.Role)), sheet.Scorer.Item(rating.Item), rating.Value);
        }
    }
}
