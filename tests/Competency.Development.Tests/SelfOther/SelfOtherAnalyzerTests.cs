using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.SelfOther;

namespace Competency.Development.Tests.SelfOther;

public sealed class SelfOtherAnalyzerTests
{
    [Theory]
    [InlineData(4, 3, 1, 25, null, AgreementCategory.OverEstimator)] // exactly a quarter of 1 to 5: not over it
    [InlineData(3, 4, -1, -25, null, AgreementCategory.UnderEstimator)]
    [InlineData(5, 3, 2, 50, SelfSight.BlindSpot, AgreementCategory.OverEstimator)]
    [InlineData(2, 4, -2, -50, SelfSight.HiddenStrength, AgreementCategory.UnderEstimator)]
    [InlineData(4, 4, 0, 0, null, AgreementCategory.InAgreementHigh)] // 75 % by others
    [InlineData(3, 3, 0, 0, null, AgreementCategory.InAgreementLow)] // 50 % by others
    public void Analyze_SelfAndOthers_GivesDifferenceSightAndCategory(
        int self, int others, int difference, int percent, SelfSight? sight, AgreementCategory agreement)
    {
        SelfOtherDimension trust = Trust(self, others);

        trust.Status.Should().Be(SelfOtherStatus.Compared);
        (trust.Difference, trust.DifferencePercent).Should().Be((difference, percent));
        (trust.Sight, trust.Agreement).Should().Be((sight, agreement));
    }

    [Fact]
    public void Analyze_DifferenceOfAThird_IsOverAQuarter()
    {
        // talk, self: (5 + 4 + 4) ÷ 3 = 4.333333333; manager 3: difference 1.333333333 points = 33.333333325 %.
        DisclosedResult result = DevelopmentCases.Disclose([
            ("s", RoleId.Self, "talk.1", 5), ("s", RoleId.Self, "talk.2", 4), ("s", RoleId.Self, "talk.3", 2),
            ("m", RoleId.Manager, "talk.1", 3), ("m", RoleId.Manager, "talk.2", 3), ("m", RoleId.Manager, "talk.3", 3)]);

        SelfOtherDimension talk = Of(result, DevelopmentCases.Talk);

        (talk.Difference, talk.DifferencePercent, talk.Sight).Should().Be((1.333333333m, 33.333333325m, SelfSight.BlindSpot));
    }

    [Fact]
    public void Analyze_AQuarterReachedByWayOfThirds_IsNone()
    {
        // self 14 ÷ 3 = 4.666666667, manager 11 ÷ 3 = 3.666666667, peers 11 ÷ 3 each: others 3.666666667; the difference is 1.000000000.
        DisclosedResult result = DevelopmentCases.Disclose([
            ("s", RoleId.Self, "talk.1", 5), ("s", RoleId.Self, "talk.2", 5), ("s", RoleId.Self, "talk.3", 2),
            ("m", RoleId.Manager, "talk.1", 4), ("m", RoleId.Manager, "talk.2", 4), ("m", RoleId.Manager, "talk.3", 3)]);

        (Of(result, DevelopmentCases.Talk).Difference, Of(result, DevelopmentCases.Talk).Sight).Should().Be((1m, null));
    }

    [Fact]
    public void Analyze_WiderMarginOfAgreement_IsInclusive() =>
        Trust(self: 4, others: 3, new SelfOtherOptions { AgreementPercent = 25 }).Agreement.Should().Be(AgreementCategory.InAgreementLow);

    [Fact]
    public void Analyze_HighCut_IsInclusive() =>
        Trust(self: 4, others: 4, new SelfOtherOptions { HighPercent = 75 }).Agreement.Should().Be(AgreementCategory.InAgreementHigh);

    [Fact]
    public void Analyze_WithoutSelf_SaysSo() =>
        Of(DevelopmentCases.Manager(3, 3, 3, "3333"), DevelopmentCases.Trust).Should().Match<SelfOtherDimension>(
            trust => trust.Status == SelfOtherStatus.NoSelf && trust.Difference == null && trust.Agreement == null && trust.Others == 3);

    [Fact]
    public void Analyze_OthersHidden_SaysWhy()
    {
        DisclosedResult result = DevelopmentCases.Disclose([("s", RoleId.Self, "trust.1", 5), ("p1", RoleId.Peer, "trust.1", 2), ("p2", RoleId.Peer, "trust.1", 2)]);

        SelfOtherReport report = SelfOtherAnalyzer.Analyze(result, DevelopmentCases.Model);

        (report.Dimensions[0].Status, report.Dimensions[0].Self, report.Dimensions[0].Others).Should().Be((SelfOtherStatus.NoOthersShown, 5m, null));
        report.Dimensions[0].Hidden.Should().NotBeNull();
        report.HiddenGroups.Should().Contain(hidden => hidden.Dimension == null && hidden.Roles.Contains(RoleId.Peer));
        report.BlindSpots.Should().BeEmpty();
    }

    [Fact]
    public void Analyze_AudienceWithoutSelf_SaysSoInsteadOfNoSelf()
    {
        DisclosedResult result = DevelopmentCases.Disclose([("s", RoleId.Self, "trust.1", 5), ("m", RoleId.Manager, "trust.1", 2)]);

        Of(result.For(Audience.HumanResources), DevelopmentCases.Trust).Status.Should().Be(SelfOtherStatus.NotForThisAudience);
    }

    [Fact]
    public void Analyze_Indicators_RanksByOthersWithSharedPlaces()
    {
        // trust.1 5; talk.1 4, talk.2 4, talk.3 4 (rated 2, a contra-indicator); drive.1 1; listen 2, 2, 3, 1. Nine: at most four a list.
        DisclosedResult result = DevelopmentCases.Manager(trust: 5, talk: 4, drive: 1, listen: "2231");

        SelfOtherReport report = SelfOtherAnalyzer.Analyze(result, DevelopmentCases.Model, new SelfOtherOptions { Indicators = 2 });

        report.Highest.Select(standing => (standing.Place, standing.Indicator.Value, standing.Others, standing.Percent)).Should().Equal(
            (1, "trust.1", 5m, 100m), (2, "talk.1", 4m, 75m), (2, "talk.2", 4m, 75m), (2, "talk.3", 4m, 75m));
        report.Lowest.Select(standing => (standing.Place, standing.Indicator.Value)).Should().Equal((1, "drive.1"), (1, "listen.3.1"));
        report.Highest[3].IsContra.Should().BeTrue();
        report.Highest[0].Text.In("en").Should().Be("Keeps promises.");
        report.LeavesWithUnshownIndicators.Should().BeEmpty();
    }

    [Fact]
    public void Analyze_IndicatorsAllAlike_NoneStandsOut()
    {
        SelfOtherReport report = SelfOtherAnalyzer.Analyze(DevelopmentCases.Manager(3, 3, 3, "3333"), DevelopmentCases.Model);

        report.Highest.Should().BeEmpty();
        report.Lowest.Should().BeEmpty();
    }

    [Fact]
    public void Analyze_UnobservedIndicator_NamesItsLeaf() =>
        SelfOtherAnalyzer.Analyze(DevelopmentCases.Manager(3, 3, 3, "3303"), DevelopmentCases.Model).LeavesWithUnshownIndicators.Should().Equal(DevelopmentCases.Listen);

    [Fact]
    public void Analyze_Groups_GivesBiggestDifferencesWithTies()
    {
        // trust: self 5, manager 2, peers 4, 4, 4. Pairs: self − manager 3, peers − manager 2, self − peers 1. drive: manager 1, peers 3: 2.
        DisclosedResult result = DevelopmentCases.Disclose([
            ("s", RoleId.Self, "trust.1", 5),
            ("m", RoleId.Manager, "trust.1", 2), ("m", RoleId.Manager, "drive.1", 1),
            .. Enumerable.Range(1, 3).SelectMany(i => new[] { ($"p{i}", RoleId.Peer, "trust.1", 4), ($"p{i}", RoleId.Peer, "drive.1", 3) })]);

        SelfOtherReport report = SelfOtherAnalyzer.Analyze(result, DevelopmentCases.Model, new SelfOtherOptions { Differences = 2 });

        report.Differences.Select(difference => (difference.Dimension.Value, difference.Higher.ToString(), difference.Lower.ToString(), difference.Difference, difference.DifferencePercent))
            .Should().Equal(("trust", "self", "manager", 3m, 75m), ("trust", "peer", "manager", 2m, 50m), ("drive", "peer", "manager", 2m, 50m));
    }

    [Fact]
    public void Analyze_OtherVersion_IsRefused()
    {
        Action analyze = () => SelfOtherAnalyzer.Analyze(DevelopmentCases.Manager(3, 3, 3, "3333"), DevelopmentCases.Build("2.0.0"));

        analyze.Should().Throw<ArgumentException>().WithMessage("The result is by seller@1.0.0, the model is seller@2.0.0; allowed: the model and version that the result is by.*");
    }

    [Theory]
    [InlineData("0")]
    [InlineData("100.5")]
    [InlineData("25.00001")]
    public void Options_PercentOutOfBounds_IsRefused(string percent)
    {
        Action make = () => _ = new SelfOtherOptions { BlindSpotPercent = decimal.Parse(percent, System.Globalization.CultureInfo.InvariantCulture) };

        make.Should().Throw<ArgumentOutOfRangeException>().WithMessage("Allowed: over 0, at most 100, at most 4 decimal places.*");
    }

    private static SelfOtherDimension Trust(int self, int others, SelfOtherOptions? options = null) => Of(
        DevelopmentCases.Disclose([("s", RoleId.Self, "trust.1", self), ("m", RoleId.Manager, "trust.1", others)]), DevelopmentCases.Trust, options);

    private static SelfOtherDimension Of(DisclosedResult result, DimensionId dimension, SelfOtherOptions? options = null) =>
        SelfOtherAnalyzer.Analyze(result, DevelopmentCases.Model, options).Dimensions.Single(found => found.Dimension == dimension);
}
