using Competency.Core;
using Competency.Core.Validation;
using Competency.Development.Plans;

namespace Competency.Development.Tests.Plans;

public sealed class PlanEditingTests
{
    private static readonly MeasureId s_course = MeasureId.Parse("measure.talk.1");

    private static DevelopmentPlan Plan { get; } =
        DevelopmentPlannerTests.Plan(DevelopmentCases.Manager(1, 2, 3, "4351"), new PlanOptions { Profile = ProfileId.Parse("junior") });

    [Fact]
    public void WithStatus_KnownAction_ChangesItAlone()
    {
        DevelopmentPlan edited = Plan.WithNote(s_course, "报名了").WithStatus(s_course, PlanActionStatus.Done);

        Action(edited).Should().Be(Action(Plan) with { Status = PlanActionStatus.Done, Note = "报名了" });
        edited.WithStatus(s_course, PlanActionStatus.Open).WithNote(s_course, null).Should().Be(Plan);
    }

    [Fact]
    public void WithStatus_UnknownAction_ListsThoseThereAre()
    {
        Action edit = () => Plan.WithStatus(MeasureId.Parse("measure.none"), PlanActionStatus.Done);

        edit.Should().Throw<KeyNotFoundException>().WithMessage("The plan has no action 'measure.none'; it has: measure.talk.1.");
    }

    [Fact]
    public void WithStatus_UndefinedStatus_IsRefused() =>
        Refused(() => Plan.WithStatus(s_course, (PlanActionStatus)9)).Should().Equal((IssueCodes.UnknownValue, "areas[1].actions[0].status"));

    [Fact]
    public void WithAction_NewAndKnownId_AddsAndReplaces()
    {
        PlanAction own = new() { Id = MeasureId.Parse("own.1"), Kind = MeasureKind.Practice, Text = LocalizedText.Create(("en", "Call one customer a day.")) };

        DevelopmentPlan edited = Plan.WithAction(DevelopmentCases.Talk, own).WithAction(DevelopmentCases.Talk, own with { Status = PlanActionStatus.Done });

        edited.Areas[1].Actions.Select(action => (action.Id.Value, action.Status)).Should().Equal(("measure.talk.1", PlanActionStatus.Open), ("own.1", PlanActionStatus.Done));
    }

    [Fact]
    public void WithAction_IdOfAnotherArea_IsRefused() =>
        Refused(() => Plan.WithAction(DevelopmentCases.Trust, Action(Plan))).Should().Equal((IssueCodes.DuplicateId, "areas[1].actions[0].id"));

    [Fact]
    public void WithReviewDate_BeforeThePlan_IsRefused()
    {
        Action edit = () => Plan.WithReviewDate(DevelopmentCases.Talk, new DateOnly(2026, 3, 30));

        edit.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Should().ContainSingle().Which.Should().Match<ValidationIssue>(issue =>
            issue.Code == PlanIssueCodes.ReviewBeforePlan && issue.Path == "areas[1].reviewDate"
            && issue.Message == "'2026-03-30' is refused; allowed: 2026-03-31, the day of the plan, or later.");
        Plan.WithReviewDate(DevelopmentCases.Talk, DevelopmentCases.Day).Areas[1].ReviewDate.Should().Be(DevelopmentCases.Day);
    }

    [Fact]
    public void WithoutArea_KnownArea_Waits()
    {
        DevelopmentPlan edited = Plan.WithoutArea(DevelopmentCases.Talk);

        edited.Areas.Select(area => area.Dimension.Value).Should().Equal("trust", "drive");
        edited.NotNow.Should().Equal(Plan.Areas[1].Need);
    }

    [Fact]
    public void WithNote_UnknownArea_ListsThoseThereAre()
    {
        Action edit = () => Plan.WithNote(DevelopmentCases.Listen, "x");

        edit.Should().Throw<KeyNotFoundException>().WithMessage("The plan has no area 'listen'; it has: trust, talk, drive.");
    }

    [Fact]
    public void Validate_BrokenByHand_NamesEveryFault()
    {
        PlanArea talk = Plan.Areas[1];
        DevelopmentPlan broken = Plan with
        {
            Rule = "By Gap",
            Areas = [talk with { Target = new PlanGoal(2, null), Note = " " }, talk with { Target = new PlanGoal(3, 3), Actions = [] }],
            NotNow = [Plan.Areas[0].Need with { Gap = 0, Importance = -1 }],
        };

        broken.Validate().Issues.Select(issue => (issue.Code, issue.Path)).Should().Equal(
            (IssueCodes.MalformedId, "rule"),
            (PlanIssueCodes.TargetNotAbove, "areas[0].target"),
            (IssueCodes.EmptyText, "areas[0].note"),
            (IssueCodes.DuplicateId, "areas[1].need.dimension"),
            (IssueCodes.LevelOrScore, "areas[1].target"),
            (PlanIssueCodes.NumberOutOfRange, "notNow[0].importance"),
            (PlanIssueCodes.NumberOutOfRange, "notNow[0].gap"));
        Action write = () => PlanJson.Write(broken);
        write.Should().Throw<CompetencyValidationException>();
    }

    private static PlanAction Action(DevelopmentPlan plan) => plan.Areas[1].Actions.Single(action => action.Id == s_course);

    private static IEnumerable<(string, string)> Refused(Action edit) =>
        edit.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Select(issue => (issue.Code, issue.Path));
}
