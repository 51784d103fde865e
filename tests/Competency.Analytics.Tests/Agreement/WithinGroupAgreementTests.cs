
namespace Competency.Analytics.Tests.Agreement;

public class WithinGroupAgreementTests
{
    private static readonly ResponseScale s_scale = ResponseScale.Create(1, 5);

    // The made-up case of small groups: polarized, identical, a single rater, a missing item.
    private static readonly (string Group, double?[] Answers)[] s_small =
    [
        ("1", [4, 4, 5]), ("1", [4, 5, 4]), ("1", [5, 5, 4]), ("1", [4, 4, 4]),
        ("2", [1, 5, 1]), ("2", [5, 1, 5]), ("2", [1, 5, 2]),
    ];

    private static RatingTable Table(IEnumerable<(string Group, double?[] Answers)> forms, string[] items) => RatingTable.FromRecords(
        forms.SelectMany((f, at) => items.Select((item, i) => new RatingRecord(f.Group, "r" + at, item, f.Answers[i]))));

    [Fact]
    public void Compute_SmallGroups_MatchesPublishedConventions()
    {
        var results = WithinGroupAgreement.Compute(Table(s_small, ["I1", "I2", "I3"]), s_scale);

        results[0].Rwg.Is(0.948979591836735);
        results[0].RStar.Is(0.861111111111111);
        results[0].AverageDeviationMean.Is(0.416666666666667);
        results[0].AverageDeviationMedian.Is(0.333333333333333);
        results[0].Awg.IsUndefined(UndefinedReason.OutsideInterpretableRange);
        results[1].Rwg.Is(0);
        results[1].RwgWasFloored.Should().BeTrue();
        results[1].RStar.Is(-1.5);
        results[1].Awg.Is(-0.828571428571429);
        results[1].AverageDeviationMean.Is(1.7037037037037);
    }

    [Fact]
    public void Compute_OneItem_GivesSingleItemIndices()
    {
        var results = WithinGroupAgreement.Compute(Table(s_small, ["I1", "I2", "I3"]).SelectItems("I1"), s_scale);

        // Group 1: 4 4 5 4 has variance .25 against 2: 1 - .125.
        results[0].Rwg.Is(0.875);
        results[0].StandardDeviation.Is(0.5);
        results[0].ShareWithinOnePoint.Is(1);
        results[1].Awg.Is(-1);

        // Group 2: 1 5 1: one of three pairs is within one point.
        results[1].ShareWithinOnePoint.Is(1.0 / 3);
    }

    [Fact]
    public void Compute_SkewedNull_UsesPublishedVariance()
    {
        NullDistribution.SlightSkew.VarianceOn(s_scale).Should().BeApproximately(1.34, 1e-12);
        NullDistribution.ModerateSkew.VarianceOn(s_scale).Should().BeApproximately(0.90, 1e-12);
        NullDistribution.HeavySkew.VarianceOn(s_scale).Should().BeApproximately(0.44, 1e-12);
        var result = WithinGroupAgreement.Compute(Table(s_small, ["I1", "I2", "I3"]).SelectItems("I1"), s_scale, NullDistribution.SlightSkew)[0];
        result.Rwg.Is(1 - (0.25 / 1.34));
    }

    [Fact]
    public void VarianceOn_SkewWithOtherOptions_IsRefused()
    {
        Action act = () => NullDistribution.HeavySkew.VarianceOn(ResponseScale.Create(1, 7));
        act.Should().Throw<ArgumentException>().WithMessage("The null 'heavy skew' is defined for 5 options and the scale has 7.*");
    }

    [Fact]
    public void Compute_OneRater_IsTooFewRaters()
    {
        var result = WithinGroupAgreement.Compute(Table([("1", [3, 3, 3])], ["a", "b", "c"]), s_scale)[0];
        result.Rwg.IsUndefined(UndefinedReason.TooFewRaters);
        result.Raters.Should().Be(1);
    }

    [Fact]
    public void Compute_RatingOutsideScale_IsRefused()
    {
        Action act = () => WithinGroupAgreement.Compute(Check.Raters([9, 3]), s_scale);
        act.Should().Throw<ArgumentException>().WithMessage("A rating is 9, outside the scale 1 to 5.*");
    }

    [Fact]
    public void Screen_StraightLine_ShowsSigns()
    {
        RatingTable table = Table([("1", [3, 3, 3, 3, 3, 3]), ("1", [1, 3, 3, null, 3, 2])], ["a", "b", "c", "d", "e", "f"]);
        var forms = CarelessResponding.Screen(table, seconds: static (_, rater) => string.Equals(rater, "r0", StringComparison.Ordinal) ? 6 : null);

        forms[0].LongestRun.Should().Be(6);
        forms[0].HasLongRun.Should().BeTrue();
        forms[0].HasNoVariance.Should().BeTrue();
        forms[0].IsTooFast.Should().BeTrue();
        forms[0].SecondsPerItem.Is(1);
        forms[1].LongestRun.Should().Be(3);
        forms[1].HasLongRun.Should().BeFalse();
        forms[1].SecondsPerItem.IsUndefined(UndefinedReason.NoData);
    }

    [Fact]
    public void Compute_AvailableRatings_KeepsFormsWithHoles()
    {
        // Item 1 by three raters 2, 3, 4: variance 1; item 2 by two, 2 and 4: variance 2; item 3 by one: left out. Mean 1.5 over the null 2, ratio .75; r_wg(2) = 2·.25/(2·.25 + .75) = .4, r* = .25.
        RatingTable table = RatingTable.FromRatersByItems(
            "t", ["a", "b", "c"], ["i1", "i2", "i3"], [Check.Row(2, 2, 3), Check.Row(3, null, null), Check.Row(4, 4, null)]);
        WithinGroupAgreementResult available = WithinGroupAgreement.Compute(table, ResponseScale.Create(1, 5), missing: MissingRule.Available)[0];
        available.Rwg.Is(0.4);
        available.RStar.Is(0.25);
        available.Raters.Should().Be(3);
        available.Items.Should().Be(2);
        available.Missing.Should().Be(MissingRule.Available);

        // Pairs within a point: 2-3, 3-4 of three, and none of one.
        available.ShareWithinOnePoint.Is(0.5);
        WithinGroupAgreement.Compute(table, ResponseScale.Create(1, 5))[0].Rwg.IsUndefined(UndefinedReason.TooFewRaters);
    }
}
