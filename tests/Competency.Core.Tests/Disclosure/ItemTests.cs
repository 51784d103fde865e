using Competency.Core.Disclosure;

namespace Competency.Core.Tests.Disclosure;

/// <summary>Single items beside the numbers of their leaf.</summary>
public sealed class ItemTests
{
    private static readonly DimensionId s_listening = DimensionId.Parse("listening");

    [Fact]
    public void Disclose_OneAnswerMissing_LeavesOutWhatWouldIsolateItsRater()
    {
        // Item A is observed by all four, B by the first three. With the leaf score x and both item means, the fourth rater's A would be
        // 2·(4x − ½·4·mean A − ½·3·mean B): x = (4.5 + 4 + 2 + 2) ÷ 4 = 3.125, mean A = 3.5, mean B = 3, so 2·(12.5 − 7 − 4.5) = 2, which it is.
        DisclosedDimension leaf = new Round(Models.TwoItems())
            .Rate("peer", "p1", 5, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 3, 1).Rate("peer", "p4", 2)
            .Disclose().Result[s_listening];

        leaf.Score.Should().Be(3.125m);
        leaf.ItemDetail.Should().Be(ItemDetail.ObservedByAll);
        leaf.Items.Should().ContainSingle().Which.Should().Be(new DisclosedItem(ItemId.Parse("listening.1"), 3.5m, null, []));
    }

    [Fact]
    public void Disclose_EverybodyObservedEverything_ShowsItemsByGroup()
    {
        DisclosedDimension leaf = new Round(Models.TwoItems())
            .Rate("self", "me", 1, 2).Rate("manager", "m", 2, 4)
            .Rate("peer", "p1", 5, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 3, 1)
            .Disclose().Result[s_listening];

        // Peers: 4 and 3; with the manager's 2 and 4 in equal parts: 3 and 3.5.
        leaf.ItemDetail.Should().Be(ItemDetail.ByGroup);
        leaf.Items.Select(item => (item.Self, item.Others)).Should().Equal((1m, 3m), (2m, 3.5m));
        leaf.Items[0].Groups.Select(group => (group.Group.ToString(), group.Raters, group.Score)).Should().Equal(("manager", 1, 2m), ("peer", 3, 4m));
    }

    [Fact]
    public void Disclose_ItemThatTwoRatersObserved_IsNotShown()
    {
        DisclosedDimension leaf = new Round(Models.TwoItems())
            .Rate("peer", "p1", 5, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 3).Rate("peer", "p4", 2).Rate("peer", "p5", 2)
            .Disclose().Result[s_listening];

        leaf.Items.Should().NotContain(item => item.Item == ItemId.Parse("listening.2"));
    }

    [Fact]
    public void Disclose_ItemsThatNeedFourRaters_AreNotShownByThree()
    {
        DisclosedDimension leaf = new Round(Models.TwoItems())
            .Rate("manager", "m", 2, 4).Rate("peer", "p1", 5, 4).Rate("peer", "p2", 4, 4).Rate("peer", "p3", 3, 1)
            .Disclose(new DisclosurePolicy { MinimumRatersOfItem = 4 }).Result[s_listening];

        leaf.Groups.Should().HaveCount(2);
        leaf.Items.Select(item => item.Others).Should().OnlyContain(others => others == null);
        leaf.Items.SelectMany(item => item.Groups).Should().OnlyContain(group => group.Group.Role == RoleId.Manager);
    }

    [Fact]
    public void Disclose_LevelsWithEveryAnswer_ShowsStrengthsAndWhatBlocks()
    {
        DisclosedDimension leaf = new Round(Models.TwoLevels())
            .Rate("peer", "p1", 4, 4, 4, 2).Rate("peer", "p2", 4, 4, 4, 2).Rate("peer", "p3", 4, 4, 4, 2).Rate("manager", "m", 4, 4, 4, 2)
            .Disclose().Result[s_listening];

        // Level 2: (4 + 2) ÷ 2 = 3, half a point short; the second indicator, at 2, is what blocks.
        leaf.Level.Should().Be(1);
        leaf.Levels!.Strengths.Select(strength => strength.Strength).Should().Equal(4m, 3m);
        leaf.Levels.Blocker!.Shortfall.Should().Be(0.5m);
        leaf.Levels.Blocker.Indicators.Should().ContainSingle().Which.Indicator.Value.Should().Be("listening.2.2");
        leaf.Levels.Blocker.IsComplete.Should().BeTrue();
    }
}
