using Competency.Core;
using Competency.Development.Teams;

namespace Competency.Development.Tests.Teams;

public sealed class TeamTests
{
    [Fact]
    public void View_FiveMembers_GivesDistributionMeanSpreadAndShareWorkedOutByHand()
    {
        // trust 1, 2, 3, 3, 5: levels the same; percents 0, 25, 50, 50, 100: mean 45; deviations −45, −20, 5, 5, 55: 2025 + 400 + 25 + 25 + 3025 = 5500 ÷ 4 = 1375,
        // root 37.080992435. Required level 3: three of five meet it, two are below with gaps −2 and −1: mean −1.5.
        TeamDimension trust = TeamCases.Of((1, 4), (2, 4), (3, 4), (3, 4), (5, 4)).View(TeamCases.Regular).Dimensions[0];

        trust.Levels.Should().Equal(
            new LevelShare(0, 0, 0m), new LevelShare(1, 1, 0.2m), new LevelShare(2, 1, 0.2m), new LevelShare(3, 2, 0.4m), new LevelShare(4, 0, 0m), new LevelShare(5, 1, 0.2m));
        trust.MeanPercent.Should().Be(45m);
        trust.StandardDeviation.Should().Be(37.080992435m);
        trust.Requirement.Should().Be(new TeamRequirement(TeamCases.Regular.Requirements[0], 3, 2, 0.6m, 0.4m, -1.5m));
    }

    [Fact]
    public void View_Overall_HasNoLevelsAndNoRequirement()
    {
        // Overall of each: mean of the two percents.
        TeamDimension overall = TeamCases.Of((1, 1), (1, 1), (3, 3), (5, 5), (5, 5)).View(TeamCases.Regular).Overall;

        overall.MeanPercent.Should().Be(50m);
        overall.Levels.Should().BeEmpty();
        overall.Requirement.Should().BeNull();
    }

    [Fact]
    public void View_FourMembers_ShowsNothing()
    {
        TeamView view = TeamCases.Of((1, 4), (2, 4), (3, 4), (3, 4)).View(TeamCases.Regular);

        view.IsShown.Should().BeFalse();
        view.Dimensions.Prepend(view.Overall).Should().OnlyContain(dimension =>
            !dimension.IsShown && dimension.Scored == null && dimension.MeanPercent == null && dimension.StandardDeviation == null && dimension.Levels.Count == 0 && dimension.Requirement == null);
        view.CommonGaps.Should().BeEmpty();
    }

    [Fact]
    public void View_DimensionThatFourOfFiveHave_IsHiddenAlone()
    {
        TeamView view = TeamCases.Of((1, 4), (2, 4), (3, 4), (3, 4), (0, 4)).View(TeamCases.Regular);

        view.Dimensions.Select(dimension => dimension.IsShown).Should().Equal(false, true);
    }

    [Fact]
    public void View_SmallerMinimum_IsKept() =>
        TeamCases.Of((1, 4), (2, 4)).View(options: new TeamViewOptions { MinimumMembers = 2 }).IsShown.Should().BeTrue();

    [Fact]
    public void View_CommonGaps_AreLargestShareFirst()
    {
        // Below: trust (level 3) one of five, talk (score 3.5) three of five.
        TeamCases.Of((1, 3), (3, 3), (3, 3), (3, 4), (3, 4)).View(TeamCases.Regular).CommonGaps
            .Select(gap => (gap.Id.Value, gap.Requirement!.ShareBelow)).Should().Equal(("talk", 0.6m), ("trust", 0.2m));
    }

    [Fact]
    public void MentorPairs_MembersOverAndUnder_ArePairedByLackThenSurplus()
    {
        // trust, level 3 required: a 1 and b 2 are below; d 4 and e 5 are over by one or more; c 3 meets it and is neither.
        TeamCases.Of((1, 3), (2, 3), (3, 3), (4, 3), (5, 3)).MentorPairs(TeamCases.Regular)
            .Select(pair => (pair.Learner.Value, pair.LearnerLevel, pair.Mentor.Value, pair.MentorLevel)).Should().Equal(
                ("a", 1, "e", 5), ("a", 1, "d", 4), ("b", 2, "e", 5), ("b", 2, "d", 4));
    }

    [Fact]
    public void MentorPairs_NobodyOver_IsEmpty() => TeamCases.Of((1, 5), (3, 5)).MentorPairs(TeamCases.Regular).Should().BeEmpty();

    [Fact]
    public void Team_GivenInAnyOrder_IsTheSame()
    {
        (int, int)[] ratings = [(1, 5), (2, 4), (3, 3), (4, 2), (5, 1), (0, 3)];
        Competency.Core.Disclosure.DisclosedResult[] members = [.. ratings.Select((rating, i) => TeamCases.Member($"s{i}", rating.Item1, rating.Item2))];

        Team forth = new(TeamCases.Model, members);
        Team back = new(TeamCases.Model, Enumerable.Reverse(members));

        back.View(TeamCases.Regular).Should().Be(forth.View(TeamCases.Regular));
        back.MentorPairs(TeamCases.Regular).Should().Equal(forth.MentorPairs(TeamCases.Regular));
    }

    [Fact]
    public void Team_PersonTwice_IsRefused()
    {
        Action make = () => _ = new Team(TeamCases.Model, [TeamCases.Member("a", 1, 1), TeamCases.Member("a", 2, 2)]);

        make.Should().Throw<ArgumentException>().WithMessage("'a' is in the team twice; allowed: each person once.*");
    }

    [Fact]
    public void Team_ResultOfAnotherModel_IsRefused()
    {
        CompetencyModel other = new CompetencyModelBuilder("other", "1.0.0", "Other", "en").Dimension("x", "X", x => x.Indicator("Does it.")).Build();

        Action make = () => _ = new Team(other, [TeamCases.Member("a", 1, 1)]);

        make.Should().Throw<ArgumentException>().WithMessage("The result of 'a' is by seller@1.0.0; allowed: results by other@1.0.0.*");
    }

    [Theory]
    [InlineData(1)]
    [InlineData(1001)]
    public void MinimumMembers_OutOfRange_IsRefused(int minimum)
    {
        Action set = () => _ = new TeamViewOptions { MinimumMembers = minimum };

        set.Should().Throw<ArgumentOutOfRangeException>().WithMessage("*Allowed: 2 to 1000.*");
    }
}
