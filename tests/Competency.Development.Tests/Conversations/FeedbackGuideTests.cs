using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Conversations;
using Competency.Development.Plans;
using Competency.Development.Tests.Plans;
using Competency.Development.Texts;

namespace Competency.Development.Tests.Conversations;

public sealed class FeedbackGuideTests
{
    private static readonly PlanOptions s_junior = new() { Profile = ProfileId.Parse("junior") };

    // The manager: trust 1 (must-have, below 2), talk 2 (below 3), drive 5, listen 1.1 4, 2.1 2, 2.2 not observed (below 2). Self: trust 4, drive 3.
    private static DisclosedResult Result { get; } = DevelopmentCases.Disclose([
        .. DevelopmentCases.Ratings("m", RoleId.Manager, 1, 2, 5, "4205"),
        ("s", RoleId.Self, "trust.1", 4), ("s", RoleId.Self, "drive.1", 3)]);

    private static DevelopmentPlan Plan { get; } = DevelopmentPlannerTests.Plan(Result, s_junior);

    [Fact]
    public void Create_English_SaysWhatTheNumbersSay()
    {
        FeedbackGuide guide = Guide("en");

        guide.Sections.Select(section => (section.Kind, section.Step)).Should().Equal(
            (FeedbackSectionKind.Opening, CycleStep.Assess), (FeedbackSectionKind.Appreciate, CycleStep.Feedback), (FeedbackSectionKind.Ask, CycleStep.Feedback),
            (FeedbackSectionKind.Practice, CycleStep.Plan), (FeedbackSectionKind.Actions, CycleStep.Plan), (FeedbackSectionKind.Close, CycleStep.FollowUp));
        Texts(guide, FeedbackSectionKind.Appreciate).Should().StartWith("In “Drive” you are at 5 on a scale of 1 to 5, and 3.5 on a scale of 1 to 5 is what is asked for. This is something to build on.")
            .And.Contain("The people who work with you notice this clearly: “Acts first”. Please keep it up.");
        Texts(guide, FeedbackSectionKind.Ask).Should().StartWith([
            "In “Trust” you see yourself at 4 and others see you at 1, on a scale of 1 to 5. Which situations did you have in mind? What might others not have seen, or have seen differently?",
            "In “Drive” you see yourself at 3 and others see you at 5, on a scale of 1 to 5. What do they value that you take for granted? Where could you use it more?"]);
        Texts(guide, FeedbackSectionKind.Practice).Should().Contain([
            "In “Trust” you are at level 1 (“Level 1”). The next step is level 2 (“Level 2”).",
            "Watch out for this and do it less: “Interrupts others”.",
            "Find occasions to show this, for it has hardly been seen so far: “Asks for details”."]);
        Texts(guide, FeedbackSectionKind.Actions).Should().Contain([
            "No action is planned for “Trust” yet. What could be a first small step?",
            "For “Talk”, you have planned: Take a course in talking.",
            "We will look at “Talk” again on 2026-09-30."]);
    }

    [Fact]
    public void Create_Chinese_SaysTheSame()
    {
        FeedbackGuide guide = Guide("zh-CN", "李明");

        guide.Title.Should().Be("李明的反馈面谈提纲：销售员");
        Texts(guide, FeedbackSectionKind.Opening).Should().StartWith(["李明，谢谢你抽出时间。今天的谈话是为了帮助你成长。", "我们看的是你在2026年3月31日按“销售员”完成的评估。"]);
        Texts(guide, FeedbackSectionKind.Practice).Should().Contain("在“信任”方面，你目前为1级“第1级”，下一步的目标是2级“第2级”。");
        Texts(guide, FeedbackSectionKind.Actions).Should().Contain("针对“沟通”，你计划这样做：参加沟通培训。");
    }

    [Fact]
    public void Create_EveryLanguage_HasTheSamePoints()
    {
        (string, DimensionId?, IndicatorId?, MeasureId?)[] Points(string language) =>
            [.. Guide(language).Sections.SelectMany(section => section.Points).Select(point => (point.Template, point.Dimension, point.Indicator, point.Action))];

        Points("zh-CN").Should().Equal(Points("en"));
    }

    [Fact]
    public void Create_DoneAndDroppedActions_SaysAndLeavesOut()
    {
        DevelopmentPlan edited = Plan.WithNote(MeasureId.Parse("measure.talk.1"), "Booked for May").WithStatus(MeasureId.Parse("measure.talk.1"), PlanActionStatus.Done)
            .WithStatus(MeasureId.Parse("measure.listen.1"), PlanActionStatus.Dropped);

        IEnumerable<string> texts = Texts(FeedbackGuide.Create(Result, DevelopmentCases.Model, edited, new FeedbackOptions { Language = "en" }), FeedbackSectionKind.Actions);

        texts.Should().Contain(["For “Talk”, you have already done this: Take a course in talking. Well done.", "We noted: Booked for May", "No action is planned for “Listen” yet. What could be a first small step?"]);
    }

    [Fact]
    public void Create_NothingToShow_StillHasPointsEverywhere()
    {
        DisclosedResult result = DevelopmentCases.Disclose([("p1", RoleId.Peer, "trust.1", 1), ("p2", RoleId.Peer, "trust.1", 1)]);

        FeedbackGuide guide = FeedbackGuide.Create(result, DevelopmentCases.Model, DevelopmentPlannerTests.Plan(result, s_junior), new FeedbackOptions { Language = "en" });

        guide.Sections.Should().OnlyContain(section => section.Points.Count > 0);
        Texts(guide, FeedbackSectionKind.Opening).Should().Contain("Some figures are left out, so that everyone can give feedback openly. What you see is enough to talk about.");
        Texts(guide, FeedbackSectionKind.Ask).Should().Contain("There is too little to be shown about “Trust” this time. How do you see yourself there, and how could we find out more?");
    }

    [Fact]
    public void Create_PlanOfAnotherPerson_IsRefused()
    {
        Action create = () => FeedbackGuide.Create(Result, DevelopmentCases.Model, Plan with { Subject = SubjectId.Parse("S2") });

        create.Should().Throw<ArgumentException>().WithMessage("The plan is of 'S2' by seller@1.0.0, the result of 'S1' by seller@1.0.0; allowed: a plan of the same person, model and version.*");
    }

    [Fact]
    public void Create_HostTemplate_IsUsed() =>
        FeedbackGuide.Create(Result, DevelopmentCases.Model, Plan, new FeedbackOptions { Language = "en", Texts = TextTemplates.BuiltIn.With("en", "close.thanks", "Thanks!") })
            .Sections[5].Points[^1].Text.Should().Be("Thanks!");

    [Fact]
    public void ToMarkdown_TextsOfPeople_AreTextAndNothingElse()
    {
        DevelopmentPlan edited = Plan.WithNote(DevelopmentCases.Talk, "# Not a heading\n[no](http://link) <b>");

        string markdown = FeedbackGuide.Create(Result, DevelopmentCases.Model, edited, new FeedbackOptions { Language = "en" }).ToMarkdown();

        markdown.Should().StartWith("# Feedback conversation: Seller\n\n## Opening (assess)\n\n- Thank you for taking the time.");
        markdown.Should().Contain("\n- We noted: \\# Not a heading \\[no\\](http://link) \\<b\\>\n");
        markdown.Split('\n').Where(line => line.StartsWith('#')).Should().HaveCount(7);
    }

    private static FeedbackGuide Guide(string language, string? person = null) =>
        FeedbackGuide.Create(Result, DevelopmentCases.Model, Plan, new FeedbackOptions { Language = language, PersonName = person });

    private static IEnumerable<string> Texts(FeedbackGuide guide, FeedbackSectionKind kind) =>
        guide.Sections.Single(section => section.Kind == kind).Points.Select(point => point.Text);
}
