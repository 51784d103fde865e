using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Core.Tests.Disclosure;

/// <summary>The same person, disclosed again.</summary>
public sealed class RepeatedReleaseTests
{
    private static readonly DimensionId s_listening = DimensionId.Parse("listening");

    [Fact]
    public void Disclose_OneNewRater_RepeatsTheOldFigures()
    {
        DisclosureRelease first = Peers().Disclose();

        DisclosedResult form = Peers().Rate("peer", "p4", 1, 1).Disclose(first).Result;

        GroupScore peers = PeersOf(form);
        (peers.Raters, peers.Score).Should().Be((3, 4m));
        peers.Repeats.Should().Be(new ReleaseReference(1, new DateOnly(2026, 10, 1)));
        form[s_listening].Score.Should().Be(4);
        form.IsOfRecord.Should().BeFalse();
        form.Release.Should().Be(2);
    }

    [Fact]
    public void Disclose_OneNewPeerAndTwoNewCustomers_RepeatsThePeersAlone()
    {
        DisclosureRelease first = Customers(3).Disclose();

        DisclosedResult form = Customers(5).Rate("peer", "p4", 1, 1).Disclose(first).Result;

        PeersOf(form).Repeats!.Number.Should().Be(1);
        GroupScore customers = form[s_listening].Groups.Single(group => group.Group.Role == RoleId.Customer);
        (customers.Raters, customers.Repeats).Should().Be((5, null));
    }

    [Fact]
    public void Disclose_TwoNewRaters_ShowsNewFigures()
    {
        DisclosedResult form = Peers().Rate("peer", "p4", 1, 1).Rate("peer", "p5", 2, 2).Disclose(Peers().Disclose()).Result;

        // (4 + 4 + 4 + 1 + 2) ÷ 5 = 3; with the manager's 4 in equal parts 3.5.
        (PeersOf(form).Raters, PeersOf(form).Score, PeersOf(form).Repeats).Should().Be((5, 3m, null));
        form[s_listening].Score.Should().Be(3.5m);
        form.IsOfRecord.Should().BeTrue();
    }

    [Fact]
    public void Disclose_OneNewRaterTwice_AddsUpAgainstWhatWasLastShown()
    {
        DisclosureRelease first = Peers().Disclose();
        DisclosureRelease second = Peers().Rate("peer", "p4", 1, 1).Disclose(first);

        DisclosedResult form = Peers().Rate("peer", "p4", 1, 1).Rate("peer", "p5", 2, 2).Disclose(first, second).Result;

        (PeersOf(form).Raters, PeersOf(form).Repeats).Should().Be((5, null));
    }

    [Fact]
    public void Disclose_StepsOfTwoThatIsolateOneTogether_RepeatsTheOldFigures()
    {
        // Shown in turn: the sum of p1 to p3 with p4 and p5, with p4 and p6, and then with p5 and p6. Each step is of two raters,
        // but (4 + 5), (4 + 6) and (5 + 6) together give each of the three.
        DisclosureRelease first = Peers().Disclose();
        DisclosureRelease second = Peers().Rate("peer", "p4", 1, 1).Rate("peer", "p5", 2, 2).Disclose(first);
        DisclosureRelease third = Peers().Rate("peer", "p4", 1, 1).Rate("peer", "p6", 5, 5).Disclose(first, second);

        DisclosedResult form = Peers().Rate("peer", "p5", 2, 2).Rate("peer", "p6", 5, 5).Disclose(first, second, third).Result;

        PeersOf(third.Result).Repeats.Should().BeNull();
        PeersOf(form).Repeats!.Number.Should().Be(3);
        PeersOf(form).Score.Should().Be(PeersOf(third.Result).Score);
    }

    [Theory]
    [InlineData(1, HiddenReason.TooFewNewRaters)]
    [InlineData(2, null)]
    public void Disclose_HiddenRoleThatGrows_ShowsWithTwoNewRaters(int grown, HiddenReason? expected)
    {
        DisclosureRelease first = Customers(2).Disclose();

        DisclosedResult form = Customers(2 + grown).Disclose(first).Result;

        first.Result.Roles.Should().Contain(new DisclosedRole(RoleId.Customer, DisclosedRoleState.Hidden, true, HiddenReason.TooFewRaters));
        form.Roles.Single(role => role.Role == RoleId.Customer).Hidden.Should().Be(expected);
    }

    [Fact]
    public void Disclose_RoleThatLeavesThePoolByOneRater_RepeatsThePool()
    {
        DisclosureRelease first = Pool().Disclose();

        // Alone, direct reports would show d1 + d2 + d3, and c = 3·pool − (3·reports − d3) would hang on one rater.
        DisclosedResult form = Pool().Rate("direct-report", "d3", 5, 5).Disclose(first).Result;

        form[s_listening].Groups.Select(group => group.Group.ToString()).Should().Contain("others (customer, direct-report)");
        GroupScore pool = form[s_listening].Groups.Single(group => group.Group.Kind == RaterGroupKind.Others);
        (pool.Raters, pool.Score, pool.Repeats!.Number).Should().Be((3, 3m, 1));
    }

    [Fact]
    public void Disclose_RoleThatLeavesThePoolByTwoRaters_ShowsAlone()
    {
        // What is left, c − d3 − d4, is about three raters of two roles.
        DisclosedResult form = Pool().Rate("direct-report", "d3", 5, 5).Rate("direct-report", "d4", 5, 5).Disclose(Pool().Disclose()).Result;

        // (4 + 3 + 5 + 5) ÷ 4
        form[s_listening].Groups.Single(group => group.Group.Role == RoleId.DirectReport).Score.Should().Be(4.25m);
        form.Roles.Single(role => role.Role == RoleId.Customer).State.Should().Be(DisclosedRoleState.Hidden);
    }

    [Fact]
    public void Disclose_ManagerAndSelfChange_ShowAtOnce()
    {
        DisclosureRelease first = Peers().Rate("self", "me", 3, 3).Disclose();

        DisclosedResult form = new Round(Models.TwoItems())
            .Rate("peer", "p1", 4, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 4, 4).Rate("manager", "m", 2, 2).Rate("self", "me", 5, 5)
            .Disclose(first).Result;

        form[s_listening].Score.Should().Be(3);
        form[s_listening].Self.Should().Be(5);
    }

    [Fact]
    public void Disclose_EarlierReleaseOfSomebodyElse_IsRefused()
    {
        DisclosureRelease other = new Discloser(new AssessmentEngine(Models.TwoItems())).Disclose(
            new Assessment(Models.TwoItems().Id, SubjectId.Parse("you"), Peers().ToAssessment().Ratings));

        Action disclose = () => Peers().Disclose(other);

        disclose.Should().Throw<ArgumentException>().WithMessage("Release 1 is of 'you' by talks; allowed: releases of 'me' by talks.*");
    }

    [Fact]
    public void Disclose_EarlierReleaseMissing_IsRefused()
    {
        DisclosureRelease second = Peers().Disclose(Peers().Disclose());

        Action disclose = () => Peers().Disclose(second);

        disclose.Should().Throw<ArgumentException>().WithMessage("Release 1 of 'me' is missing, or another is given twice; allowed: every earlier release, once.*");
    }

    [Fact]
    public void Disclose_EarlierReleaseByAModelTheEngineDoesNotKnow_IsRefused()
    {
        DisclosureRelease first = Peers().Disclose();

        Action disclose = () => new Round(Models.Nested()).Rate("peer", "p1", 1).Disclose(first);

        disclose.Should().Throw<ArgumentException>().WithMessage("Release 1 was made by talks@1.0.0 with fingerprint *, which is not in the catalog; add it, so that the releases can be compared.*");
    }

    [Fact]
    public void Disclose_SameRatingsByANewVersionOfTheModel_HidesWhatTheVersionsWouldIsolateTogether()
    {
        // Three peers answered A, B and C, the fourth A and B alone; A and B by all are shown. In the new version A weighs twice. The sums of the first
        // three by item and the fourth's ratings A4, B4: old = (A + B + C) ÷ 3 + (A4 + B4) ÷ 2, new = (2A + B + C) ÷ 4 + (2·A4 + B4) ÷ 3, so that
        // 4·new − 3·old − (A + A4) = (A4 − B4) ÷ 6.
        CompetencyModel old = Models.ThreeItems("1.0.0", 1);
        CompetencyModel renewed = Models.ThreeItems("2.0.0", 2);
        Discloser discloser = new(new AssessmentEngine(old, renewed));
        Round round = new Round(old)
            .Rate("peer", "p1", 5, 4, 4).Rate("peer", "p2", 4, 4, 4).Rate("peer", "p3", 3, 1, 4).Rate("peer", "p4", 2, 5).Rate("manager", "m", 3, 3, 3);
        DisclosureRelease first = discloser.Disclose(round.ToAssessment() with { Version = VersionRange.Exactly(old.Version) });

        DisclosedDimension leaf = discloser.Disclose(round.ToAssessment(), earlier: [first]).Result[s_listening];

        first.Result[s_listening].ItemDetail.Should().Be(ItemDetail.ObservedByAll);
        leaf.Groups.Single(group => group.Group.Role == RoleId.Peer).Hidden.Should().Be(HiddenReason.TooFewNewRaters);
        leaf.Score.Should().Be(3, "the manager alone is left");
    }

    private static Round Peers() => new Round(Models.TwoItems())
        .Rate("peer", "p1", 4, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 4, 4).Rate("manager", "m", 4, 4);

    private static Round Pool() => new Round(Models.TwoItems())
        .Rate("peer", "p1", 4, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 4, 4)
        .Rate("customer", "c", 2, 2).Rate("direct-report", "d1", 4, 4).Rate("direct-report", "d2", 3, 3);

    private static Round Customers(int count)
    {
        Round round = Peers();
        for (int i = 0; i < count; i++)
        {
            round.Rate("customer", $"c{i}", 2, 2);
        }

        return round;
    }

    private static GroupScore PeersOf(DisclosedResult form) => form[s_listening].Groups.Single(group => group.Group.Role == RoleId.Peer);
}
