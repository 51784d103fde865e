using Competency.Core.Disclosure;
using Competency.Core.Serialization;

namespace Competency.Core.Tests.Disclosure;

/// <summary>How far raters are apart shows coarsely, of shown raters alone, and only over enough of them.</summary>
public sealed class SpreadTests
{
    private static readonly DimensionId s_listening = DimensionId.Parse("listening");

    [Fact]
    public void Disclose_FourShownRaters_GivesTheSpreadRoundedUp()
    {
        // Scores 4, 4, 5, 3 of three peers and the manager: mean 4, squares 0 + 0 + 1 + 1 = 2, s = √(2 ÷ 3) = 0.816 points = 20.4 % of 1 to 5, up to 25.
        DisclosedResult form = Peers(4, 4, 5).Rate("manager", "m", 3, 3).Disclose().Result;

        form[s_listening].Spread.Should().Be(new RaterSpread(4, 25));
        CompetencyJson.ReadDisclosed(CompetencyJson.WriteDisclosed(form))[s_listening].Spread.Should().Be(new RaterSpread(4, 25));
    }

    [Fact]
    public void Disclose_FourWhoAgree_HaveNoSpread() =>
        Peers(4, 4, 4).Rate("manager", "m", 4, 4).Disclose().Result[s_listening].Spread.Should().Be(new RaterSpread(4, 0));

    [Fact]
    public void Disclose_HiddenRaters_HaveNoPartInTheSpread()
    {
        // Two customers are hidden: whatever they say, the spread is that of the four others.
        DisclosedResult low = Peers(4, 4, 4).Rate("manager", "m", 4, 4).Rate("customer", "c1", 1, 1).Rate("customer", "c2", 1, 1).Disclose().Result;

        low[s_listening].Spread.Should().Be(new RaterSpread(4, 0));
    }

    [Fact]
    public void Disclose_ThreeShownRaters_ShowNoSpread()
    {
        DisclosurePolicy three = new() { MinimumRatersInAll = 3 };

        Peers(4, 4, 5).Disclose().Result[s_listening].Spread.Should().BeNull();
        Peers(4, 4, 5).Disclose(three).Result[s_listening].Spread!.Raters.Should().Be(3);
    }

    [Fact]
    public void For_AudienceWithoutGroups_SeesNoSpread() =>
        Peers(4, 4, 5).Rate("manager", "m", 3, 3).Disclose().Result.For(Audience.Team)[s_listening].Spread.Should().BeNull();

    private static Round Peers(params int[] scores)
    {
        Round round = new(Models.TwoItems());
        for (int i = 0; i < scores.Length; i++)
        {
            round.Rate("peer", $"p{i}", scores[i], scores[i]);
        }

        return round;
    }
}
