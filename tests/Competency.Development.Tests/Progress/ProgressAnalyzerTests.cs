using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Development.Progress;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Competency.Development.Tests.Progress;

public sealed class ProgressAnalyzerTests
{
    [Fact]
    public void Analyze_ThreePeersTwice_GivesTheMarginWorkedOutByHand()
    {
        // trust, before: 2, 3, 4: mean 3, s₁² = (1 + 0 + 1) ÷ 2 = 1. After: 4, 4, 5: mean 4.333333333, s₂² = (1 + 1 + 4) ÷ 9 ÷ 2 · … by deviations
        // −1/3, −1/3, 2/3: (1/9 + 1/9 + 4/9) ÷ 2 = 1/3. Pooled s² = (2·1 + 2·1/3) ÷ 4 = 2/3; error = √(2/3 · 2/3) = 2/3.
        // t(0.975; 4) = 2.776445105 (any table), margin = 2.776445105 · 2/3 = 1.850963403 points = 46.274085083 % of 1 to 5.
        // Change 1.333333333 points = 33.333333325 %: within noise. Level 3 (cut 2.5) to 4 (cut 3.5): reached.
        DimensionChange change = ProgressAnalyzer.Analyze([
            ProgressCases.On("2025-03-01", [2, 3, 4], [3, 3, 3]),
            ProgressCases.On("2026-03-01", [4, 4, 5], [5, 5, 5])]).Dimensions[0].Change!;

        change.Score.Should().Be(1.333333333m);
        change.Percent.Should().Be(33.333333325m);
        change.LevelMove.Should().Be(LevelMove.Reached);
        change.Noise.Verdict.Should().Be(NoiseVerdict.WithinNoise);
        change.Noise.MarginPercent.Should().BeApproximately(46.274085083m, 0.0000001m);
        change.Noise.IsSmallSample.Should().BeFalse();
    }

    [Fact]
    public void Analyze_ManyPeers_FindTheSameChangeLargerThanNoise()
    {
        // Four times the raters of the case above: n 12 each, s₁² = 8 ÷ 11, s₂² = 8/3 ÷ 11; pooled (8 + 8/3) ÷ 22 = 0.484848…; error √(0.484848 · 2/12) = 0.284268;
        // t(0.975; 22) = 2.073873068; margin 0.589535 points = 14.738 %, change 33.333 %.
        int[] before = [2, 3, 4, 2, 3, 4, 2, 3, 4, 2, 3, 4];
        int[] after = [4, 4, 5, 4, 4, 5, 4, 4, 5, 4, 4, 5];

        NoiseAssessment noise = ProgressAnalyzer.Analyze([ProgressCases.On("2025-03-01", before, before), ProgressCases.On("2026-03-01", after, after)]).Dimensions[0].Change!.Noise;

        noise.Verdict.Should().Be(NoiseVerdict.LargerThanNoise);
        noise.MarginPercent.Should().BeApproximately(14.738m, 0.001m);
    }

    [Fact]
    public void Analyze_OnePeer_CannotTellAndSaysWhy()
    {
        NoiseAssessment noise = ProgressAnalyzer.Analyze([ProgressCases.On("2025-03-01", [2], [2]), ProgressCases.On("2026-03-01", [4, 4, 5], [4, 4, 5])]).Dimensions[0].Change!.Noise;

        noise.Should().Be(new NoiseAssessment(NoiseVerdict.CannotTell, null, false, NoMarginReason.TooFewRaters));
    }

    [Fact]
    public void Analyze_TwoPeersTwice_IsASmallSample() =>
        ProgressAnalyzer.Analyze([ProgressCases.On("2025-03-01", [2, 3], [2, 3]), ProgressCases.On("2026-03-01", [4, 5], [4, 5])]).Dimensions[0].Change!.Noise.IsSmallSample.Should().BeTrue();

    [Fact]
    public void Analyze_LowerLevel_IsLost() =>
        ProgressAnalyzer.Analyze([ProgressCases.On("2025-03-01", [4, 4], [3, 3]), ProgressCases.On("2026-03-01", [2, 2], [3, 3])])
            .Dimensions.Select(dimension => dimension.Change!.LevelMove).Should().Equal(LevelMove.Lost, LevelMove.Kept);

    [Fact]
    public void Analyze_Overall_MarginIsTheWeightedMeanOfTheLeavesMargins()
    {
        // Weights 1 and 3: margin = (trust + 3 · talk) ÷ 4.
        CompetencyModel model = ProgressCases.Build("1.0.0", talkWeight: 3);
        ProgressReport report = ProgressAnalyzer.Analyze([
            ProgressCases.On("2025-03-01", [2, 3, 4], [1, 3, 5], model),
            ProgressCases.On("2026-03-01", [4, 4, 5], [5, 5, 4], model)]);

        decimal trust = report.Dimensions[0].Change!.Noise.MarginPercent!.Value;
        decimal talk = report.Dimensions[1].Change!.Noise.MarginPercent!.Value;

        report.Overall.Change!.Noise.MarginPercent.Should().BeApproximately((trust + (3 * talk)) / 4, 0.000000001m);
    }

    [Fact]
    public void Analyze_OverallOfOtherChildren_CannotTell() =>
        ProgressAnalyzer.Analyze([ProgressCases.On("2025-03-01", [2, 3, 4], [0, 0, 0]), ProgressCases.On("2026-03-01", [4, 4, 5], [5, 5, 4])])
            .Overall.Change!.Noise.Reason.Should().Be(NoMarginReason.OtherChildrenScored);

    [Fact]
    public void Analyze_OverallByTheWeakest_CannotTell()
    {
        CompetencyModel model = ProgressCases.Build("1.0.0", rule: CompositeRule.Minimum);

        ProgressAnalyzer.Analyze([ProgressCases.On("2025-03-01", [2, 3, 4], [2, 3, 4], model), ProgressCases.On("2026-03-01", [4, 4, 5], [5, 5, 4], model)])
            .Overall.Change!.Noise.Reason.Should().Be(NoMarginReason.NotAWeightedMean);
    }

    [Fact]
    public void Analyze_FourYears_GivesTheSlopeOfTheLeastSquaresLine()
    {
        // Percents 0, 25, 25, 50 on day 0, 1461 (4 years), 2922, 4383: years 0, 4, 8, 12; mean 6 and 25;
        // Σ(x − 6)(y − 25) = (−6)(−25) + 0 + 0 + 6 · 25 = 300; Σ(x − 6)² = 36 + 4 + 4 + 36 = 80; slope 3.75 % a year.
        DimensionProgress trust = ProgressAnalyzer.Analyze([
            ProgressCases.On("2012-01-01", [1, 1, 1, 1], [3, 3, 3, 3]),
            ProgressCases.On("2016-01-01", [2, 2, 2, 2], [3, 3, 3, 3]),
            ProgressCases.On("2020-01-01", [2, 2, 2, 2], [3, 3, 3, 3]),
            ProgressCases.On("2024-01-01", [3, 3, 3, 3], [3, 3, 3, 3])]).Dimensions[0];

        trust.Trend.Should().Be(new Trend(3.75m, TrendDirection.Rising));
        trust.Steps.Select(step => step.Percent).Should().Equal(25m, 0m, 25m);
    }

    [Fact]
    public void Analyze_UnscoredInTheMiddle_IsPassedOverButShown()
    {
        DimensionProgress trust = ProgressAnalyzer.Analyze([
            ProgressCases.On("2024-01-01", [2, 2], [3, 3]), ProgressCases.On("2025-01-01", [0, 0], [3, 3]), ProgressCases.On("2026-01-01", [4, 4], [3, 3])]).Dimensions[0];

        trust.Measurements.Select(measurement => measurement.Score).Should().Equal(2m, null, 4m);
        trust.Steps.Should().ContainSingle().Which.Score.Should().Be(2m);
        trust.Trend.Should().BeNull();
    }

    [Fact]
    public void Analyze_VersionThatMeasuresTalkOtherwise_ComparesTheRestAndListsIt()
    {
        CompetencyModel newer = ProgressCases.Build("2.0.0", extraTalk: true);
        ProgressReport report = ProgressAnalyzer.Analyze([ProgressCases.On("2025-01-01", [2, 3], [2, 3]), ProgressCases.On("2026-01-01", [4, 5], [4, 5], newer)]);

        report.Dimensions[0].Change.Should().NotBeNull();
        report.Dimensions[1].Change.Should().BeNull();
        report.Overall.Change.Should().BeNull();
        report.NotCompared.Select(left => (left.Date.Year, left.Model.ToString(), left.Dimension.Value)).Should().Equal((2025, "seller@1.0.0", "talk"), (2025, "seller@1.0.0", "overall"));
        report.NotCompared.Should().OnlyContain(left => left.Reasons.Count > 0);
    }

    [Fact]
    public void Analyze_VersionThatIsOnlyReworded_ComparesEverything() =>
        ProgressAnalyzer.Analyze([ProgressCases.On("2025-01-01", [2, 3], [2, 3]), ProgressCases.On("2026-01-01", [4, 5], [4, 5], ProgressCases.Build("1.1.0", renamed: true))])
            .NotCompared.Should().BeEmpty();

    [Fact]
    public void Analyze_DisclosedResults_JudgeNoiseBySpreadsRoundedUp()
    {
        // Peers 2, 3, 4, 3: s = √(2 ÷ 3) = 0.816 points = 20.4 %, shown as 25 %: 1 point. After: 4, 4, 5, 5: s = √(1 ÷ 3) = 0.577 = 14.4 %, shown as 15 %: 0.6 points.
        // Pooled (3 · 1 + 3 · 0.36) ÷ 6 = 0.68; error √(0.68 · 2/4) = 0.583095; t(0.975; 6) = 2.446912; margin 1.426782 points = 35.67 %. Change 1.5 points = 37.5 %: larger.
        DimensionChange change = ProgressAnalyzer.Analyze([Shown("2025-03-01", [2, 3, 4, 3]), Shown("2026-03-01", [4, 4, 5, 5])]).Dimensions[0].Change!;

        change.Percent.Should().Be(37.5m);
        change.Noise.Verdict.Should().Be(NoiseVerdict.LargerThanNoise);
        change.Noise.MarginPercent.Should().BeApproximately(35.67m, 0.01m);
    }

    [Fact]
    public void Analyze_OneAssessment_IsRefused()
    {
        Action analyze = () => ProgressAnalyzer.Analyze([ProgressCases.On("2025-01-01", [2], [2])]);

        analyze.Should().Throw<ArgumentException>().WithMessage("There are 1 assessments; allowed: two or more.*");
    }

    [Fact]
    public void Analyze_TwoPeople_IsRefused()
    {
        Action analyze = () => ProgressAnalyzer.Analyze([ProgressCases.On("2025-01-01", [2], [2]), ProgressCases.On("2026-01-01", [2], [2], subject: "S2")]);

        analyze.Should().Throw<ArgumentException>().WithMessage("The assessments are of 'S1', 'S2'; allowed: one person.*");
    }

    [Property(MaxTest = 100)]
    public Property Analyze_AnyTwo_ChangesOfSignAndKeepsTheMarginWhenTurnedRound()
    {
        Gen<int[]> ratings = Gen.Choose(1, 5).ArrayOf(4);
        Gen<(int[], int[])> pairs = ratings.SelectMany(before => ratings.Select(after => (before, after)));
        return Prop.ForAll(pairs.ToArbitrary(), pair =>
        {
            DimensionChange forth = Trust(pair.Item1, pair.Item2);
            DimensionChange back = Trust(pair.Item2, pair.Item1);
            return forth.Percent == -back.Percent && forth.Noise == back.Noise;
        });
    }

    private static ProgressSnapshot Shown(string date, int[] values)
    {
        ProgressSnapshot exact = ProgressCases.On(date, values, values);
        return new ProgressSnapshot(exact.Date, new Discloser(new AssessmentEngine(exact.Model)).Disclose(ProgressCases.Assessment(exact.Model, values, values, "S1")).Result, exact.Model);
    }

    private static DimensionChange Trust(int[] before, int[] after) =>
        ProgressAnalyzer.Analyze([ProgressCases.On("2025-01-01", before, before), ProgressCases.On("2026-01-01", after, after)]).Dimensions[0].Change!;
}
