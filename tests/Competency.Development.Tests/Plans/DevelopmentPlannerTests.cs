using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Plans;

namespace Competency.Development.Tests.Plans;

public sealed class DevelopmentPlannerTests
{
    private static readonly PlanOptions s_junior = new() { Profile = ProfileId.Parse("junior") };

    [Fact]
    public void Create_Profile_OrdersByGapTimesImportanceWorkedOutByHand()
    {
        // trust level 4 of 2: surplus 2 × 1. listen: 1.1 is 4, level 2 is (3 + 5) ÷ 2 = 4, both ≥ 3.5, 3.1 is 1: level 2 of 2, surplus 0.
        // talk level 2 of 3: gap 1 × importance 2 = 2. drive 3 of 3.5: gap 0.5 points × 4 ÷ 4 = 0.5 levels × 1 = 0.5.
        DevelopmentPlan plan = Plan(DevelopmentCases.Manager(4, 2, 3, "4351"), s_junior);

        plan.Areas.Select(area => (area.Dimension.Value, area.Need.Gap, area.Need.GapInLevels, area.Need.Priority, area.Target)).Should().Equal(
            ("talk", 1m, 1m, 2m, new PlanGoal(3, null)), ("drive", 0.5m, 0.5m, 0.5m, new PlanGoal(null, 3.5m)));
        plan.Strengths.Select(strength => (strength.Dimension.Value, strength.Surplus)).Should().Equal(("trust", 2m), ("listen", 0m));
        plan.NotNow.Should().BeEmpty();
        plan.CannotTell.Should().BeEmpty();
        (plan.Rule, plan.Profile, plan.Date).Should().Be(("gap-times-importance", ProfileId.Parse("junior"), DevelopmentCases.Day));
    }

    [Fact]
    public void Create_MustHaveBelow_ComesBeforeAHigherPriority()
    {
        // trust level 1 of 2: 1 × 1 = 1, must-have. talk level 1 of 3: 2 × 2 = 4.
        DevelopmentPlan plan = Plan(DevelopmentCases.Manager(1, 1, 4, "4451"), s_junior);

        plan.Areas.Select(area => (area.Dimension.Value, area.Need.Priority)).Should().Equal(("trust", 1m), ("talk", 4m));
        plan.Areas[0].Explanation.In("en").Should().Contain("It is a must-have, so it comes before everything that is not.");
        plan.Areas[1].Explanation.In("en").Should().Be(
            "“Talk” stands at level 1 (“Level 1”); what is required is level 3 (“Level 3”), a gap of 2 levels. Place 2: priority 4, which is the gap in levels (2) times the importance (2).");
        plan.Areas[1].Explanation.In("zh-CN").Should().Be(
            "“沟通”目前为1级“第1级”，要求为3级“第3级”，差距为2级。排在第2位：优先度为4，即差距（折合2级）乘以重要性（2）。");
    }

    [Fact]
    public void Create_ScoreRequirement_ExplainsWithPoints() =>
        Plan(DevelopmentCases.Manager(2, 3, 3, "4451"), s_junior).Areas.Should().ContainSingle().Which.Explanation.In("en").Should().Be(
            "“Drive” stands at 3 on a scale of 1 to 5; what is required is 3.5 on a scale of 1 to 5, a gap of 0.5 points. Place 1: priority 0.5, which is the gap in levels (0.5) times the importance (1).");

    [Fact]
    public void Create_FarFromTheRequiredScore_AimsAtTheNextWholePoint() =>
        Plan(DevelopmentCases.Manager(2, 3, 1, "4451"), s_junior).Areas.Single().Target.Should().Be(new PlanGoal(null, 2));

    [Fact]
    public void Create_WithoutProfile_TakesTheWayToTheTopTimesTheWeight()
    {
        // trust 2 of 5: 3 × 1; talk 1 of 5: 4 × 1; drive 4 of 5: 1 × 2; listen level 1 of 3: 2 × 1. drive and listen tie: the model's order.
        DevelopmentPlan plan = Plan(DevelopmentCases.Manager(2, 1, 4, "5111"), new PlanOptions { Areas = 4 });

        plan.Areas.Select(area => (area.Dimension.Value, area.Need.Priority, area.Target.Level)).Should().Equal(("talk", 4m, 2), ("trust", 3m, 3), ("drive", 2m, 5), ("listen", 2m, 2));
        plan.Areas[3].TargetTitle.In("en").Should().Be("Understands");
        plan.Areas[3].Explanation.In("en").Should().StartWith("“Listen” stands at level 1 (“Hears”); the top is level 3 (“Sees through”), 2 levels away.");
    }

    [Fact]
    public void Create_MoreNeedsThanAreas_RestWaitsOrIsAStrength()
    {
        // As above with one area: trust (25 %) and listen (25 %) wait; drive lies at 75 %, over 62.5 %.
        DevelopmentPlan plan = Plan(DevelopmentCases.Manager(2, 1, 4, "5111"), new PlanOptions { Areas = 1 });

        plan.Areas.Select(area => area.Dimension.Value).Should().Equal("talk");
        plan.NotNow.Select(need => need.Dimension.Value).Should().Equal("trust", "listen");
        plan.Strengths.Select(strength => strength.Dimension.Value).Should().Equal("drive");
    }

    [Fact]
    public void Create_AtTheTopWithoutProfile_IsAStrengthAndNoNeed()
    {
        DevelopmentPlan plan = Plan(DevelopmentCases.Manager(5, 5, 5, "5555"));

        plan.Areas.Should().BeEmpty();
        plan.Strengths.Select(strength => strength.Dimension.Value).Should().Equal("trust", "talk", "drive", "listen");
        plan.IsEverythingMet.Should().BeTrue();
    }

    [Fact]
    public void Create_EverythingMet_HasNoAreas()
    {
        DevelopmentPlan plan = Plan(DevelopmentCases.Manager(2, 3, 4, "4451"), s_junior);

        plan.IsEverythingMet.Should().BeTrue();
        plan.Strengths.Should().HaveCount(4);
    }

    [Fact]
    public void Create_NothingScored_TellsNothingAndHasNoAreas()
    {
        DevelopmentPlan plan = Plan(DevelopmentCases.Manager(0, 0, 0, "0000"), s_junior);

        plan.Areas.Should().BeEmpty();
        plan.Strengths.Should().BeEmpty();
        plan.CannotTell.Select(unknown => (unknown.Dimension.Value, unknown.Reason, unknown.IsMustHave)).Should().Equal(
            ("trust", PlanUnknownReason.NotScored, true), ("talk", PlanUnknownReason.NotScored, false), ("drive", PlanUnknownReason.NotScored, false), ("listen", PlanUnknownReason.NotScored, false));
        plan.IsEverythingMet.Should().BeFalse();
    }

    [Fact]
    public void Create_HiddenMustHave_IsListedAndNeverAnArea()
    {
        // Two peers alone: under the minimum of three, so nothing of trust is shown.
        DisclosedResult result = DevelopmentCases.Disclose([
            ("p1", RoleId.Peer, "trust.1", 1), ("p2", RoleId.Peer, "trust.1", 1),
            ("m", RoleId.Manager, "talk.1", 2), ("m", RoleId.Manager, "talk.2", 2), ("m", RoleId.Manager, "talk.3", 4)]);

        DevelopmentPlan plan = Plan(result, s_junior);

        plan.CannotTell[0].Should().Match<PlanUnknown>(unknown => unknown.Dimension == DevelopmentCases.Trust && unknown.Reason == PlanUnknownReason.Hidden && unknown.Hidden != null && unknown.IsMustHave);
        plan.Areas.Select(area => area.Dimension.Value).Should().Equal("talk");
    }

    [Fact]
    public void Create_CumulativeLeaf_NamesWhatBlocksTheNextLevel()
    {
        // listen.2.1 is 2, 2.2 not observed: level 2 has strength 2, under 3.5.
        PlanArea listen = Plan(DevelopmentCases.Manager(2, 3, 4, "5205"), s_junior).Areas.Single();

        listen.Behaviors.Select(behavior => (behavior.Indicator.Value, behavior.Reason, behavior.Score)).Should().Equal(
            ("listen.2.1", PlanBehaviorReason.BlocksNextLevel, 2m), ("listen.2.2", PlanBehaviorReason.NotObserved, null));
        listen.Behaviors[0].Text.In("zh-CN").Should().Be("复述要点。");
        listen.AreBehaviorsComplete.Should().BeTrue();
        listen.Actions.Select(action => (action.Id.Value, action.Status, action.IsOfModel)).Should().Equal(("measure.listen.1", PlanActionStatus.Open, true));
    }

    [Fact]
    public void Create_CumulativeLeafForAnAudienceWithoutLevels_SaysThatBehaviorsAreNotAllShown() =>
        Plan(DevelopmentCases.Manager(2, 3, 4, "5205").For(Audience.Team), s_junior).Areas.Single().Should().Match<PlanArea>(area =>
            !area.AreBehaviorsComplete && area.Behaviors.Count == 2 && area.Behaviors.All(behavior => behavior.Reason == PlanBehaviorReason.DescribesNextLevel && behavior.Score == null));

    [Fact]
    public void Create_CutScoreLeaf_NamesTheLowestIndicators()
    {
        // talk.1 1 (0 %), talk.2 5 (100 %: nothing to gain), talk.3 rated 4, keyed 2 (25 %): mean 2.666666667, level 3.
        DisclosedResult result = DevelopmentCases.Disclose([("m", RoleId.Manager, "talk.1", 1), ("m", RoleId.Manager, "talk.2", 5), ("m", RoleId.Manager, "talk.3", 4)]);

        PlanArea talk = Plan(result).Areas.Single();

        talk.Behaviors.Select(behavior => (behavior.Indicator.Value, behavior.IsContra, behavior.Reason, behavior.Score)).Should().Equal(
            ("talk.1", false, PlanBehaviorReason.RatedLowest, 1m), ("talk.3", true, PlanBehaviorReason.RatedLowest, 2m));
        talk.Target.Level.Should().Be(4);
        talk.Actions.Select(action => action.Id.Value).Should().Equal("measure.talk.2");
    }

    [Fact]
    public void Create_HostMeasures_ComeAfterTheModelsWhereTheyFit()
    {
        PlanOptions options = s_junior with
        {
            Measures =
            [
                Measure("host.any", "talk"),
                Measure("host.later", "talk") with { FromLevel = 3, ToLevel = 5 },
                Measure("host.step", "talk") with { FromLevel = 1, ToLevel = 3 },
                Measure("host.other", "trust"),
                Measure("host.past", "talk") with { FromLevel = 1, ToLevel = 2 },
            ],
        };

        Plan(DevelopmentCases.Manager(4, 2, 4, "4451"), options).Areas.Single().Actions.Select(action => (action.Id.Value, action.IsOfModel)).Should().Equal(
            ("measure.talk.1", true), ("host.any", false), ("host.step", false));
    }

    [Fact]
    public void Create_FaultyHostMeasures_NamesEveryFault()
    {
        PlanOptions options = new()
        {
            Measures = [Measure("measure.talk.1", "talk"), Measure("host.a", "walk"), Measure("host.b", "talk") with { FromLevel = 3 }, Measure("host.c", "talk") with { Text = LocalizedText.Empty }],
        };
        Action create = () => Plan(DevelopmentCases.Manager(3, 3, 3, "3333"), options);

        create.Should().Throw<ArgumentException>().WithMessage(
            "Measure 'measure.talk.1' is refused: another measure has this id, of the model or of the host.\n"
            + "Measure 'host.a' is refused: model seller@1.0.0 has no dimension 'walk'; it has: trust, talk, drive, listen.\n"
            + "Measure 'host.b' is refused: it leads from level '3' to ''; allowed: a level from 0 and a higher one, or neither.\n"
            + "Measure 'host.c' is refused: it has no text.*");
    }

    [Fact]
    public void Create_HostRule_OrdersTheParts()
    {
        // By the smallest gap: drive 0.5 before talk 1; trust is a must-have and first all the same.
        DevelopmentPlan plan = Plan(DevelopmentCases.Manager(1, 2, 3, "4451"), s_junior with { Rule = new SmallestGapFirst() });

        plan.Areas.Select(area => (area.Dimension.Value, area.Need.Priority)).Should().Equal(("trust", -1m), ("drive", -0.5m), ("talk", -1m));
        plan.Rule.Should().Be("smallest-gap-first");
    }

    [Fact]
    public void Create_ReviewInAShortMonth_IsItsLastDay() =>
        // 31 March and six months: September has 30 days.
        Plan(DevelopmentCases.Manager(1, 1, 1, "1111")).Areas.Should().OnlyContain(area => area.ReviewDate == new DateOnly(2026, 9, 30));

    [Fact]
    public void Create_WithoutAnyDate_IsRefused()
    {
        DisclosedResult undated = DevelopmentCases.Disclose(DevelopmentCases.Model, null, DevelopmentCases.Ratings("m", RoleId.Manager, 3, 3, 3, "3333"));
        Action create = () => Plan(undated);

        create.Should().Throw<ArgumentException>().WithMessage("Neither the result nor the options have a date; give the day of the plan in the options.*");
        Plan(undated, new PlanOptions { Date = DevelopmentCases.Day, ReviewMonths = 1 }).Areas[0].ReviewDate.Should().Be(new DateOnly(2026, 4, 30));
    }

    [Fact]
    public void Create_UnknownProfile_ListsThoseThereAre()
    {
        Action create = () => Plan(DevelopmentCases.Manager(3, 3, 3, "3333"), new PlanOptions { Profile = ProfileId.Parse("chief") });

        create.Should().Throw<KeyNotFoundException>().WithMessage("*has no requirement profile 'chief'; it has: junior, senior.");
    }

    [Fact]
    public void Create_NestedLeaf_MattersAsItsShareOfTheComposite()
    {
        // people weighs 3; its children 1 and 2: 3 · 1 ÷ 3 = 1 and 3 · 2 ÷ 3 = 2. Rated 1 of 5 each: gap 4 points, 4 levels; 4 × 1 and 4 × 2.
        CompetencyModel model = new CompetencyModelBuilder("nested", "1.0.0", "Nested", "en")
            .Dimension("people", "People", people => people.Weight(3)
                .Dimension("one", "One", one => one.Indicator("Does it."))
                .Dimension("two", "Two", two => two.Weight(2).Indicator("Does that.")))
            .Build();
        DisclosedResult result = DevelopmentCases.Disclose(model, DevelopmentCases.Day, [("m", RoleId.Manager, "one.1", 1), ("m", RoleId.Manager, "two.1", 1)]);

        DevelopmentPlan plan = DevelopmentPlanner.Create(result, model);

        plan.Areas.Select(area => (area.Dimension.Value, area.Need.Importance, area.Need.Priority, area.Target)).Should().Equal(
            ("two", 2m, 8m, new PlanGoal(null, 2)), ("one", 1m, 4m, new PlanGoal(null, 2)));
    }

    [Fact]
    public void Create_Twice_GivesEqualPlans()
    {
        DevelopmentPlan first = Plan(DevelopmentCases.Manager(1, 2, 3, "4351"), s_junior);
        DevelopmentPlan second = Plan(DevelopmentCases.Manager(1, 2, 3, "4351"), s_junior);

        second.Should().Be(first);
        PlanJson.Write(second).Should().Be(PlanJson.Write(first));
    }

    internal static DevelopmentPlan Plan(DisclosedResult result, PlanOptions? options = null) => DevelopmentPlanner.Create(result, DevelopmentCases.Model, options);

    internal static PlanMeasure Measure(string id, string dimension) =>
        new(MeasureId.Parse(id), DimensionId.Parse(dimension), MeasureKind.Assignment, LocalizedText.Create(("en", "Try it out."), ("zh-CN", "试一试。")));

    private sealed class SmallestGapFirst : IPriorityRule
    {
        public string Name => "smallest-gap-first";

        public decimal PriorityOf(in PriorityCase priority) => -priority.GapInLevels;
    }
}
