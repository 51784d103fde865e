using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Core.Tests.Disclosure;

/// <summary>Which groups show, and what the total is without the others. Both items weigh alike, so a rater's score is the mean of two values.</summary>
public sealed class GroupingTests
{
    private static readonly DimensionId s_listening = DimensionId.Parse("listening");
    private static readonly DimensionId s_asking = DimensionId.Parse("asking");

    [Fact]
    public void Disclose_TwoRolesUnderTheMinimum_PoolsThemWithTheSumOfTheirWeights()
    {
        DisclosedResult form = WithPeers(Models.TwoItems())
            .Rate("manager", "m", 4, 4)
            .Rate("customer", "c", 2, 2)
            .Rate("direct-report", "d1", 4, 4).Rate("direct-report", "d2", 3, 3)
            .Disclose().Result;

        // The pool: (2 + 4 + 3) ÷ 3 = 3, weight 1 + 1. The total: (1·4 + 1·4 + 2·3) ÷ 4 = 3.5; on record (4 + 4 + 2 + 3.5) ÷ 4 = 3.375.
        DisclosedDimension leaf = form[s_listening];
        GroupScore pool = leaf.Groups.Should().ContainSingle(group => group.Group.Kind == RaterGroupKind.Others).Subject;
        pool.Group.Roles.Should().Equal(RoleId.Customer, RoleId.DirectReport);
        (pool.Raters, pool.Score, pool.IsCounted).Should().Be((3, 3m, true));
        leaf.Score.Should().Be(3.5m);
        form.IsOfRecord.Should().BeFalse();
        StateOf(form, RoleId.Customer).Should().Be(DisclosedRoleState.Pooled);
        StateOf(form, RoleId.Peer).Should().Be(DisclosedRoleState.Shown);
    }

    [Fact]
    public void Disclose_OneRoleUnderTheMinimum_GivesTheTotalWithoutIt()
    {
        DisclosedResult form = WithPeers(Models.TwoItems()).Rate("manager", "m", 3, 3).Rate("customer", "c", 1, 1).Disclose().Result;

        // Manager 3 and peers 4.
        form[s_listening].Score.Should().Be(3.5m);
        form[s_listening].Groups.Select(group => group.Group.ToString()).Should().Equal("manager", "peer");
        form.Roles.Should().Contain(new DisclosedRole(RoleId.Customer, DisclosedRoleState.Hidden, true, HiddenReason.TooFewRaters));
    }

    [Fact]
    public void Disclose_ThreeRatersInAll_ShowsNoConfidentialRole()
    {
        DisclosedResult form = WithPeers(Models.TwoItems()).Rate("self", "me", 5, 5).Disclose().Result;

        form[s_listening].State.Should().Be(DisclosedState.Hidden);
        form[s_listening].Hidden.Should().Be(HiddenReason.NobodyToShow);
        form[s_listening].Self.Should().Be(5);
        form.Overall.Hidden.Should().Be(HiddenReason.TooLittleShown);
        form.Roles.Should().Contain(new DisclosedRole(RoleId.Peer, DisclosedRoleState.Hidden, true, HiddenReason.TooFewRatersInAll));
    }

    [Fact]
    public void Disclose_FourRatersInAll_ShowsThem() =>
        WithPeers(Models.TwoItems()).Rate("manager", "m", 4, 4).Disclose().Result[s_listening].Score.Should().Be(4);

    [Fact]
    public void Disclose_TwoOfFourRatersInOneLeaf_HidesTheGroupThereAlone()
    {
        // Peers on listening: two of them, 5 and 5; on asking: four, 4 each. The manager gives 3 throughout.
        DisclosedResult form = new Round(Models.Nested())
            .Rate("manager", "m", 3, 3, 3, 3)
            .Rate("peer", "p1", 5, 5, 4, 4).Rate("peer", "p2", 5, 5, 4, 4).Rate("peer", "p3", 0, 0, 4, 4).Rate("peer", "p4", 0, 0, 4, 4)
            .Disclose().Result;

        form[s_listening].Score.Should().Be(3);
        form[s_listening].Groups.Should().ContainSingle(group => group.Hidden == HiddenReason.TooFewRatersHere).Which.Group.Role.Should().Be(RoleId.Peer);
        form[s_listening].IsOfRecord.Should().BeFalse();
        form[s_asking].Score.Should().Be(3.5m);
        form[s_asking].IsOfRecord.Should().BeTrue();

        // The whole is made of what is shown: percents 50 and 62.5.
        form.Overall.Percent.Should().Be(56.25m);
    }

    [Fact]
    public void Disclose_LevelThatTwoRatersDecide_IsLeftWithoutTheirWord()
    {
        // All four peers give level 1 a 4; two of them alone rate level 2, with a 5: on record it is attained.
        Round round = new Round(Models.TwoLevels())
            .Rate("peer", "p1", 4, 4, 5, 5).Rate("peer", "p2", 4, 4, 5, 5).Rate("peer", "p3", 4, 4).Rate("peer", "p4", 4, 4);

        DisclosedDimension leaf = round.Disclose().Result[s_listening];

        round.Score()[s_listening].Level.Should().Be(2);
        leaf.Level.Should().Be(1);
        leaf.Score.Should().Be(4);
        leaf.Levels!.Blocker!.Level.Should().Be(2);
        leaf.Levels.Blocker.Unobserved.Select(id => id.Value).Should().Equal("listening.2.1", "listening.2.2");
    }

    [Fact]
    public void Disclose_LevelsThatLeaveNobodyEnough_HidesTheLeaf()
    {
        // Two peers rate level 1 alone, two level 2 alone: each level loses its two, and then nobody has anything.
        DisclosedDimension leaf = new Round(Models.TwoLevels())
            .Rate("peer", "p1", 4, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 0, 0, 4, 4).Rate("peer", "p4", 0, 0, 4, 4)
            .Disclose().Result[s_listening];

        leaf.State.Should().Be(DisclosedState.Hidden);
        leaf.Groups.Should().ContainSingle().Which.Hidden.Should().Be(HiddenReason.TooFewRatersHere);
    }

    [Fact]
    public void Disclose_SmallRolesThatDoNotCount_ArePooledApart()
    {
        DisclosedResult form = WithPeers(Models.TwoItems())
            .Rate("manager", "m", 4, 4)
            .Rate("mentor", "e1", 1, 1).Rate("mentor", "e2", 1, 1).Rate("assessor", "a", 4, 4)
            .Disclose().Result;

        GroupScore pool = form[s_listening].Groups.Should().ContainSingle(group => group.Group.Kind == RaterGroupKind.UncountedOthers).Subject;
        (pool.Raters, pool.Score, pool.IsCounted).Should().Be((3, 2m, false));
        form[s_listening].Score.Should().Be(4);
        form.IsOfRecord.Should().BeTrue();
    }

    [Fact]
    public void Disclose_SmallRolesOfWhichOneDoesNotCount_AreNotPooledTogether()
    {
        DisclosedResult form = WithPeers(Models.TwoItems())
            .Rate("customer", "c", 1, 1).Rate("mentor", "e1", 1, 1).Rate("mentor", "e2", 1, 1)
            .Disclose().Result;

        form[s_listening].Groups.Select(group => group.Group.ToString()).Should().Equal("peer");
        StateOf(form, RoleId.Customer).Should().Be(DisclosedRoleState.Hidden);
        StateOf(form, RoleId.Mentor).Should().Be(DisclosedRoleState.Hidden);
    }

    [Fact]
    public void Disclose_SelfAloneOnRecord_IsTheTotal()
    {
        DisclosedResult form = new Round(Models.TwoItems()).Rate("self", "me", 5, 4).Disclose().Result;

        form[s_listening].Score.Should().Be(4.5m);
        form.IsOfRecord.Should().BeTrue();
        form.Warnings.Should().Contain(new DisclosedWarning(ScoringWarningCode.SelfOnly, null, RoleId.Self));
    }

    [Fact]
    public void Disclose_SelfBesideHiddenOthers_IsNotPassedOffAsTheTotal()
    {
        DisclosedResult form = new Round(Models.TwoItems(SelfPolicy.AsWeighted))
            .Rate("self", "me", 5, 4).Rate("peer", "p1", 1, 1).Rate("peer", "p2", 1, 1)
            .Disclose().Result;

        form[s_listening].State.Should().Be(DisclosedState.Hidden);
        form[s_listening].Self.Should().Be(4.5m);
        form[s_listening].Others.Should().BeNull();
    }

    [Fact]
    public void Disclose_FourRatersOfARoleThatNeedsFive_AreHidden()
    {
        DisclosedResult form = WithPeers(Models.TwoItems())
            .Rate("customer", "c1", 2, 2).Rate("customer", "c2", 2, 2).Rate("customer", "c3", 2, 2).Rate("customer", "c4", 2, 2)
            .Disclose(DisclosurePolicy.Default.With(RoleId.Customer, 5)).Result;

        // Four customers are under their own minimum, and a pool of them alone is too.
        StateOf(form, RoleId.Customer).Should().Be(DisclosedRoleState.Hidden);
        form[s_listening].Score.Should().Be(4);
    }

    private static Round WithPeers(CompetencyModel model) => new Round(model).Rate("peer", "p1", 5, 5).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 3, 3);

    private static DisclosedRoleState StateOf(DisclosedResult form, RoleId role) => form.Roles.Single(fate => fate.Role == role).State;
}
