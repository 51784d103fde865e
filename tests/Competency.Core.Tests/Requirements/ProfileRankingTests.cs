using Competency.Core.Requirements;

namespace Competency.Core.Tests.Requirements;

public sealed class ProfileRankingTests
{
    [Fact]
    public void Rank_TwoThatTie_ShareTheMeanOfTheirPlaces()
    {
        // talk against level 4: a 4 and e 5 give 1 (places 1 and 2: 1.5 each), b 3 gives 0.75 (3), c 2 and d 2 give 0.5 (4 and 5: 4.5), f is not scored.
        ProfileFit[] fits =
        [
            Talk("d", 2), Talk("f", 0), Talk("b", 3), Talk("a", 4), Talk("c", 2), Talk("e", 5),
        ];

        ProfileRanking.Rank(fits).Select(ranked => (ranked.Fit.Subject.Value, ranked.Rank)).Should().Equal(
            ("a", 1.5m), ("e", 1.5m), ("b", 3m), ("c", 4.5m), ("d", 4.5m), ("f", null));
    }

    [Fact]
    public void Rank_ThreeThatTie_ShareTheMiddlePlace() =>
        ProfileRanking.Rank([Talk("a", 1), Talk("b", 1), Talk("c", 1), Talk("d", 4)]).Select(ranked => ranked.Rank).Should().Equal(1m, 3m, 3m, 3m);

    [Fact]
    public void Rank_PersonWithoutAMustHave_ComesAfterEveryoneQualified()
    {
        // x lacks the must-have but has the better fit: trust 1 ÷ 2 = 0.5, the rest 1: 3.5 ÷ 4 = 0.875; y: trust 1, talk 1 ÷ 3, drive 1: 0.666666667.
        ProfileFit x = RequirementCases.Fit("junior", "x", trust: 1, talk: 5, drive: 5);
        ProfileFit y = RequirementCases.Fit("junior", "y", trust: 2, talk: 1, drive: 5);
        x.Fit.Should().Be(0.875m);

        ProfileRanking.Rank([x, y]).Select(ranked => ranked.Fit.Subject.Value).Should().Equal("y", "x");
        ProfileRanking.Rank([x, y], RankingOrder.FitOnly).Select(ranked => (ranked.Fit.Subject.Value, ranked.Rank)).Should().Equal(("x", 1m), ("y", 2m));
    }

    [Fact]
    public void Rank_OnePersonToManyProfiles_RanksTheProfiles()
    {
        // S1 (2, 3, 4): junior all met, 1; open talk 3 ÷ 4 = 0.75; senior lacks its must-have talk (3 ÷ 5): last although qualified ones fit less.
        ProfileRanking.Rank(ProfileEvaluator.EvaluateAll(RequirementCases.Model, RequirementCases.Person("S1", 2, 3, 4)))
            .Select(ranked => (ranked.Fit.Profile.Value, ranked.Rank)).Should().Equal(("junior", 1m), ("open", 2m), ("senior", 3m));
    }

    [Fact]
    public void Rank_AnyOrderOfInput_IsTheSame()
    {
        ProfileFit[] fits = [.. Enumerable.Range(1, 12).Select(i => Talk($"s{i}", 1 + (i % 5)))];

        ProfileRanking.Rank(fits.AsEnumerable().Reverse()).Should().Equal(ProfileRanking.Rank(fits));
        ProfileRanking.Rank(fits).Sum(ranked => ranked.Rank).Should().Be(12 * 13 / 2m);
    }

    [Fact]
    public void Rank_UnknownOrder_IsRefused()
    {
        Action rank = () => ProfileRanking.Rank([], (RankingOrder)9);

        rank.Should().Throw<ArgumentOutOfRangeException>();
    }

    private static ProfileFit Talk(string subject, int value) => RequirementCases.Fit("open", subject, trust: 3, talk: value, drive: 3);
}
