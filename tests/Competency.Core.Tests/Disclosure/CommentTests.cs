using Competency.Core.Disclosure;

namespace Competency.Core.Tests.Disclosure;

/// <summary>What raters wrote.</summary>
public sealed class CommentTests
{
    private const string Item = "listening.1";

    [Fact]
    public void Disclose_FiveRaters_ShowsTheirCommentsByTextAndNotByWriter()
    {
        DisclosedResult form = Peers(5).Comment("p1", Item, "Waits.").Comment("p3", Item, "Asks.").Comment("p2", Item, "Never cuts in.").Disclose().Result;

        form.Comments.Select(comment => comment.Text).Should().Equal("Asks.", "Never cuts in.", "Waits.");
        form.Comments[0].Should().Be(new DisclosedComment(ItemId.Parse(Item), DimensionId.Parse("listening"), form[DimensionId.Parse("listening")].Groups[^1].Group, "Asks."));
        form.WithheldComments.Should().BeEmpty();
    }

    [Fact]
    public void Disclose_FourRaters_WithholdsTheirCommentsAndSaysSo()
    {
        DisclosedResult form = Peers(4).Comment("p1", Item, "Waits.").Disclose().Result;

        form.Comments.Should().BeEmpty();
        WithheldComments withheld = form.WithheldComments.Should().ContainSingle().Subject;
        withheld.Group!.Role.Should().Be(RoleId.Peer);
        withheld.Reason.Should().Be(HiddenReason.TooFewRatersOfComments);
    }

    [Fact]
    public void Disclose_HiddenRole_WithholdsItsCommentsWithoutNamingIt() =>
        Peers(5).Rate("customer", "c", 1, 1).Comment("c", Item, "Rude.").Disclose().Result.WithheldComments
            .Should().Equal(new WithheldComments(null, HiddenReason.TooFewRaters));

    [Fact]
    public void Disclose_ManagerAndSelf_ShowTheirComments() =>
        Peers(3).Rate("manager", "m", 4, 4).Rate("self", "me", 4, 4).Comment("m", Item, "By the manager.").Comment("me", Item, "By me.").Disclose().Result
            .Comments.Select(comment => comment.Text).Should().Equal("By me.", "By the manager.");

    [Fact]
    public void Disclose_OneCommentChanged_RepeatsTheOldOnes()
    {
        DisclosureRelease first = Peers(5).Comment("p1", Item, "Waits.").Comment("p2", Item, "Asks.").Disclose();

        DisclosedResult form = Peers(5).Comment("p1", Item, "Waits.").Comment("p2", Item, "Shouts.").Disclose(first).Result;

        form.Comments.Select(comment => comment.Text).Should().Equal("Asks.", "Waits.");
        form.WithheldComments.Should().ContainSingle().Which.Reason.Should().Be(HiddenReason.TooFewNewRaters);
    }

    [Fact]
    public void Disclose_TwoCommentsChanged_ShowsTheNewOnes()
    {
        DisclosureRelease first = Peers(5).Comment("p1", Item, "Waits.").Comment("p2", Item, "Asks.").Disclose();

        Peers(5).Comment("p1", Item, "Hurries.").Comment("p2", Item, "Shouts.").Disclose(first).Result
            .Comments.Select(comment => comment.Text).Should().Equal("Hurries.", "Shouts.");
    }

    [Fact]
    public void Disclose_RoleThatLeavesThePool_WithholdsWhatItWroteThere()
    {
        // A pool of a customer and two reports; then two more reports, who show alone. If the pool's comments moved with them, what is missing would
        // be the customer's.
        DisclosurePolicy policy = DisclosurePolicy.Default with { MinimumRatersOfComments = 3 };
        DisclosureRelease first = Pool(2).Comment("c0", Item, "Rude.").Comment("d0", Item, "Kind.").Comment("d1", Item, "Waits.").Disclose(policy);

        DisclosedResult form = Pool(4).Comment("c0", Item, "Rude.").Comment("d0", Item, "Kind.").Comment("d1", Item, "Waits.").Disclose(policy, first).Result;

        first.Result.Comments.Select(comment => comment.Text).Should().Equal("Kind.", "Rude.", "Waits.");
        form.Roles.Single(role => role.Role == RoleId.DirectReport).State.Should().Be(DisclosedRoleState.Shown);
        form.Comments.Should().BeEmpty();
    }

    private static Round Pool(int reports)
    {
        Round round = Peers(3).Rate("customer", "c0", 2, 2);
        for (int i = 0; i < reports; i++)
        {
            round.Rate("direct-report", $"d{i}", 4, 4);
        }

        return round;
    }

    private static Round Peers(int count)
    {
        Round round = new(Models.TwoItems());
        for (int i = 1; i <= count; i++)
        {
            round.Rate("peer", $"p{i}", 4, 4);
        }

        return round;
    }
}
