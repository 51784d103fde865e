namespace Competency.Analytics.Tests.Consistency;

public class KeyedScalesTests
{
    private static readonly ResponseScale s_scale = ResponseScale.Create(1, 5);

    [Fact]
    public void Create_WrongKey_IsRefusedByName()
    {
        ((Action)(() => ScaleKey.Create("s", ["a", "a"]))).Should().Throw<ArgumentException>().WithMessage("The scale 's' names the item 'a' twice*");
        ((Action)(() => ScaleKey.Create("s", []))).Should().Throw<ArgumentException>().WithMessage("The scale 's' has no items.*");
        ((Action)(() => ScaleKey.Create("s", ["a"], ["b"]))).Should().Throw<ArgumentException>().WithMessage("The scale 's' reverses 'b', which is not among its items.*");
        ((Action)(() => KeyedScales.Compute(Check.Items([1, 2]), [], s_scale))).Should().Throw<ArgumentException>();
    }

    [Fact]
    public void Compute_ReversedItem_ByHand()
    {
        // Items 1 3, 2 2, 3 1 on 1 to 5, the second reversed to 3, 4, 5: means 2, 3, 4, and perfect consistency.
        KeyedScale scale = KeyedScales.Compute(Check.Items([1, 3], [2, 2], [3, 1]), [ScaleKey.Create("s", ["i1", "i2"], ["i2"])], s_scale).Scales[0];
        scale.Scores.Select(static s => s.Score.Value).Should().Equal(2, 3, 4);
        scale.Alpha.Is(1);
        scale.Summary.Mean.Is(3);
        scale.Summary.StandardDeviation.Is(1);
        scale.Lambda6InQuestionnaire.IsUndefined(UndefinedReason.Singular);
    }

    [Fact]
    public void Summary_UndefinedEntries_AreLeftOutAndCounted()
    {
        StatisticSummary summary = StatisticSummary.Of([Statistic.Of(1), Statistic.Undefined(UndefinedReason.NoVariance), Statistic.Of(4), Statistic.Of(2)]);
        (summary.Defined, summary.Undefined).Should().Be((3, 1));
        summary.Median.Is(2);
        summary.Maximum.Is(4);
        StatisticSummary.Of([Statistic.Of(1)]).StandardDeviation.IsUndefined(UndefinedReason.TooFewTargets);
        StatisticSummary.Of([]).Mean.IsUndefined(UndefinedReason.NoData);
    }

    [Fact]
    public void Crosses_EitherDirection_NeedsBothSides()
    {
        CriterionCutoffs up = CriterionCutoffs.Create(40, 7.5, 60, 7.5);
        up.Crosses(up.C, 45, 50).Should().BeTrue("a score at the cut-off has reached it");
        up.Crosses(up.C, 50, 55).Should().BeFalse();
        CriterionCutoffs down = CriterionCutoffs.Create(60, 7.5, 40, 7.5);
        down.Crosses(down.C, 55, 45).Should().BeTrue();
        down.Crosses(down.C, 45, 55).Should().BeFalse();
    }
}
