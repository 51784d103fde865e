using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Development.Plans;
using Competency.Development.Progress;

namespace Competency.Development.Tests.Plans;

public sealed class PlanReviewTests
{
    private static readonly DateOnly s_later = new(2026, 9, 30);

    // trust level 1 to 2, talk level 2 to 3, drive 3 points to 3.5; all of the manager.
    private static DevelopmentPlan Plan { get; } =
        DevelopmentPlannerTests.Plan(DevelopmentCases.Manager(1, 2, 3, "4451"), new PlanOptions { Profile = ProfileId.Parse("junior") })
            .WithStatus(MeasureId.Parse("measure.talk.1"), PlanActionStatus.Done);

    [Fact]
    public void Of_LaterResult_GivesOutcomesAndActions()
    {
        // trust 3: passed 2. talk: 1, 1, 4 keyed 2: mean 1.333333333, level 1 of 2. drive 3: where it was.
        PlanReview review = PlanReview.Of(Plan, Later(("trust.1", 3), ("talk.1", 1), ("talk.2", 1), ("talk.3", 4), ("drive.1", 3)));

        review.Areas.Select(area => (area.Dimension.Value, area.Outcome)).Should().Equal(("trust", AreaOutcome.TargetReached), ("talk", AreaOutcome.Worse), ("drive", AreaOutcome.Unchanged));
        review.Areas[1].Actions.Select(action => (action.Id.Value, action.Status)).Should().Equal(("measure.talk.1", PlanActionStatus.Done));
        (review.Date, review.Areas[1].Before.Level, review.Areas[1].Now!.Level).Should().Be((s_later, 2, 1));
    }

    [Fact]
    public void Of_SameLevelHigherScore_Progressed() =>
        // 2, 2, 3 keyed 3: mean 2.333333333, still level 2.
        Outcome("talk", Later(("talk.1", 2), ("talk.2", 2), ("talk.3", 3))).Should().Be(AreaOutcome.Progressed);

    [Fact]
    public void Of_SameLevelLowerScore_Worse() =>
        // 2, 2, 5 keyed 1: mean 1.666666667, still level 2 (cut 1.5).
        Outcome("talk", Later(("talk.1", 2), ("talk.2", 2), ("talk.3", 5))).Should().Be(AreaOutcome.Worse);

    [Fact]
    public void Of_NotScoredOrHidden_CannotTell()
    {
        DisclosedResult later = Later(("talk.1", 2), ("talk.2", 2), ("talk.3", 4));

        Outcome("trust", later).Should().Be(AreaOutcome.CannotTell);
        PlanReview.Of(Plan, later).Areas[0].Should().Match<AreaReview>(area => area.IsComparable && area.Now == null);
    }

    [Fact]
    public void Of_OtherVersion_IsJudgedByTheComparisonAlone()
    {
        CompetencyModel newer = DevelopmentCases.Build("2.0.0", extraTalk: true);
        DisclosedResult later = DevelopmentCases.Disclose(
            newer, s_later, [("m", RoleId.Manager, "trust.1", 2), ("m", RoleId.Manager, "talk.1", 5), ("m", RoleId.Manager, "talk.2", 5), ("m", RoleId.Manager, "talk.4", 5)]);

        PlanReview.Of(Plan, later).Areas.Should().OnlyContain(area => area.Outcome == AreaOutcome.CannotTell && !area.IsComparable);
        PlanReview.Of(Plan, later, ModelComparer.Compare(DevelopmentCases.Model, newer)).Areas.Select(area => (area.Dimension.Value, area.Outcome, area.IsComparable)).Should().Equal(
            ("trust", AreaOutcome.TargetReached, true), ("talk", AreaOutcome.CannotTell, false), ("drive", AreaOutcome.CannotTell, true));
    }

    [Fact]
    public void Of_ComparisonOfOtherVersions_IsRefused()
    {
        Action review = () => PlanReview.Of(Plan, Later(("trust.1", 2)), ModelComparer.Compare(DevelopmentCases.Model, DevelopmentCases.Build("2.0.0")));

        review.Should().Throw<ArgumentException>().WithMessage("The comparison is from seller@1.0.0 to seller@2.0.0; allowed: from seller@1.0.0 to seller@1.0.0.*");
    }

    [Fact]
    public void Of_ProgressReport_TakesItsNewestAssessmentAndSaysWhatIsKnownOfNoise()
    {
        PlanReview review = PlanReview.Of(Plan, Report(DevelopmentCases.Day));

        // One rater each time: no margin of noise.
        review.Areas.Select(area => (area.Dimension.Value, area.Outcome, area.Noise)).Should().Equal(
            ("trust", AreaOutcome.TargetReached, NoiseVerdict.CannotTell), ("talk", AreaOutcome.TargetReached, NoiseVerdict.CannotTell), ("drive", AreaOutcome.CannotTell, null));
        review.Date.Should().Be(s_later);
    }

    [Fact]
    public void Of_ProgressReportWithoutThePlansAssessment_IsRefused()
    {
        Action review = () => PlanReview.Of(Plan, Report(new DateOnly(2026, 3, 30)));

        review.Should().Throw<ArgumentException>().WithMessage("The plan rests on an assessment of 2026-03-31, the report has 2026-03-30, 2026-09-30; allowed: a report with that assessment.*");
    }

    // drive is not observed the second time.
    private static ProgressReport Report(DateOnly first) => ProgressAnalyzer.Analyze([Snapshot(first, 1, 2, 3), Snapshot(s_later, 2, 3, 0)]);

    private static ProgressSnapshot Snapshot(DateOnly day, int trust, int talk, int drive)
    {
        CompetencyModel model = DevelopmentCases.Model;
        return new ProgressSnapshot(day, new AssessmentEngine(model).Score(DevelopmentCases.Assess(model, day, DevelopmentCases.Ratings("m", RoleId.Manager, trust, talk, drive, "4451"))), model);
    }

    private static AreaOutcome Outcome(string dimension, DisclosedResult later) => PlanReview.Of(Plan, later).Areas.Single(area => area.Dimension.Value == dimension).Outcome;

    private static DisclosedResult Later(params (string Item, int Value)[] ratings) =>
        DevelopmentCases.Disclose(DevelopmentCases.Model, s_later, ratings.Select(rating => ("m", RoleId.Manager, rating.Item, rating.Value)));
}
