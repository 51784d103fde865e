using Competency.Analytics.Internal;
using Competency.Analytics.Tests.Severity;

namespace Competency.Analytics.Tests.ItemResponse;

public class ItemResponseTheoryTests
{
    [Fact]
    public void Fit_SimulatedGradedAnswers_RecoversParametersWithinTheirErrors()
    {
        // θ ~ N(0, 1), 800 persons, six items of four categories.
        double[] a = [0.8, 1.1, 1.4, 1.7, 2.0, 1.2];
        RatingTable table = Simulate(800, 6, 20260311, (theta, item, u) =>
        {
            int answer = 1;
            for (int k = 0; k < 3; k++)
            {
                answer += u < 1 / (1 + Math.Exp(-a[item] * (theta - Threshold(item, k)))) ? 1 : 0;
            }

            return answer;
        });

        ItemResponseResult fit = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse);

        fit.Converged.Should().BeTrue();
        fit.Persons.Should().Be(800);
        fit.ParameterCount.Should().Be(24);
        for (int i = 0; i < 6; i++)
        {
            ItemResponseItem item = fit.Items[i];
            item.Discrimination.Value.Should().BeApproximately(a[i], 3.5 * item.DiscriminationStandardError.Value);
            for (int k = 0; k < 3; k++)
            {
                item.Thresholds[k].Value.Should().BeApproximately(Threshold(i, k), 3.5 * item.ThresholdStandardErrors[k].Value);
            }
        }

        // The posterior's spread is the error of the scores: squared, it adds up with their variance to that of θ.
        double mean = fit.Scores.Average(s => s.ExpectedAPosteriori.Value);
        double total = fit.Scores.Average(s => Math.Pow(s.ExpectedAPosteriori.Value - mean, 2) + Math.Pow(s.ExpectedAPosterioriDeviation.Value, 2));
        total.Should().BeApproximately(1, 0.03);
        fit.EapReliability.Value.Should().BeInRange(0.6, 0.95);
    }

    [Fact]
    public void Fit_TwoCategories_GradedAndGeneralizedPartialCreditAreOneModel()
    {
        RatingTable table = ManyFacetRaschTests.SimulatedItems(300, seed: 5);
        ItemResponseResult graded = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse);
        ItemResponseResult partial = ItemResponseTheory.Fit(table, ItemResponseModel.GeneralizedPartialCredit);

        partial.LogLikelihood.Is(graded.LogLikelihood.Value, 1e-7);
        for (int i = 0; i < 5; i++)
        {
            partial.Items[i].Discrimination.Is(graded.Items[i].Discrimination.Value, 1e-5);
            partial.Items[i].Thresholds[0].Is(graded.Items[i].Thresholds[0].Value, 1e-5);
            partial.Items[i].ThresholdStandardErrors[0].Is(graded.Items[i].ThresholdStandardErrors[0].Value, 1e-4);
        }
    }

    [Fact]
    public void Fit_RaschByMarginalAndConditionalLikelihood_AgreeOnDifferences()
    {
        // Both are consistent: with 300 persons the differences of difficulties agree to a fraction of their errors (about .15).
        RatingTable table = ManyFacetRaschTests.SimulatedItems(300, seed: 6);
        ItemResponseResult marginal = ItemResponseTheory.Fit(table, ItemResponseModel.PartialCredit);
        ConditionalRaschResult conditional = ConditionalRasch.Fit(table);
        conditional.Items.Sum(i => i.Location.Value).Should().BeApproximately(0, 1e-9);
        double mean = marginal.Items.Average(i => i.Location.Value);
        for (int i = 0; i < 5; i++)
        {
            (marginal.Items[i].Location.Value - mean).Should().BeApproximately(conditional.Items[i].Location.Value, 0.05);
        }
    }

    [Fact]
    public void ConditionalFit_TwoItems_HasTheClosedForm()
    {
        // Of those who got one of two items, 8 got the first and 2 the second: difficulty difference ln(8/2), halves on either side of zero,
        // with error √(1/8 + 1/2)/2.
        double?[][] rows = [.. Enumerable.Repeat(Check.Row(1, 0), 8), .. Enumerable.Repeat(Check.Row(0, 1), 2), Check.Row(1, 1), Check.Row(0, 0)];
        ConditionalRaschResult fit = ConditionalRasch.Fit(Check.Items(rows));
        fit.Items[0].Location.Is(-Math.Log(4) / 2, 1e-6);
        fit.Items[1].Location.Is(Math.Log(4) / 2, 1e-6);
        fit.Items[0].LocationStandardError.Is(Math.Sqrt((1 / 8.0) + (1 / 2.0)) / 2, 1e-5);

        // ln L = 8 ln .8 + 2 ln .2; one of two right means a measure of zero, with information 2·.2·.8... at ±ln(4)/2: p = 2/3, 1/3.
        fit.LogLikelihood.Is((8 * Math.Log(0.8)) + (2 * Math.Log(0.2)), 1e-8);
        fit.Measures[0].Measure.Is(0, 1e-9);
        fit.Measures[0].StandardError.Is(1 / Math.Sqrt(2 * (2 / 3.0) * (1 / 3.0)), 1e-6);
        fit.Measures[^1].Measure.IsUndefined(UndefinedReason.Unbounded);
    }

    [Fact]
    public void Fit_EqualItems_HasEqualParameters()
    {
        // Answers that are symmetric in the items must give symmetric parameters.
        double?[][] patterns = [[0, 0, 1], [0, 1, 0], [1, 0, 0], [1, 1, 0], [1, 0, 1], [0, 1, 1], [0, 0, 0], [1, 1, 1], [0, 0, 0], [1, 1, 1]];
        double?[][] rows = [.. Enumerable.Repeat(patterns, 6).SelectMany(static p => p)];
        ItemResponseResult fit = ItemResponseTheory.Fit(Check.Items(rows), ItemResponseModel.GradedResponse);
        fit.Items[1].Discrimination.Is(fit.Items[0].Discrimination.Value, 1e-5);
        fit.Items[2].Thresholds[0].Is(0, 1e-5);
        fit.Scores[6].MaximumLikelihood.IsUndefined(UndefinedReason.Unbounded);
        fit.Scores[6].WeightedLikelihood.IsDefined.Should().BeTrue();
        fit.Scores[7].ExpectedAPosteriori.Is(-fit.Scores[6].ExpectedAPosteriori.Value, 1e-5);
        fit.ExpectedScore(0).Is(1.5, 1e-5);
    }

    [Fact]
    public void Fit_ScoresAndMissing_UseWhatIsThere()
    {
        RatingTable table = ManyFacetRaschTests.SimulatedItems(120, seed: 8);
        RatingTable holes = RatingTable.FromRecords(table.ToRecords().Select((r, at) => at % 7 == 0 || r.Target == "p3" ? r with { Value = null } : r));
        ItemResponseResult fit = ItemResponseTheory.Fit(holes, ItemResponseModel.PartialCredit);
        fit.Persons.Should().Be(119);
        fit.PersonsLeftOut.Should().Be(1);
        fit.Missing.Should().Be(MissingRule.Available);
        LatentScore none = fit.Scores.Single(s => s.Target == "p3");
        none.ExpectedAPosteriori.IsUndefined(UndefinedReason.NoData);

        // Reversing the coding of every item turns θ round and nothing else.
        ItemResponseResult turned = ItemResponseTheory.Fit(
            holes.ReverseItems(ResponseScale.Create(0, 1), [.. holes.Items]), ItemResponseModel.PartialCredit);
        turned.LatentVariance.Is(fit.LatentVariance.Value, 1e-5);
        turned.Scores[0].ExpectedAPosteriori.Is(-fit.Scores[0].ExpectedAPosteriori.Value, 1e-5);
    }

    [Fact]
    public void Score_ValueThatIsNoCategory_IsRefusedByName()
    {
        ItemResponseResult fit = ItemResponseTheory.Fit(ManyFacetRaschTests.SimulatedItems(60, seed: 9), ItemResponseModel.PartialCredit);
        Action act = () => fit.Score(RatingTable.FromTargetsByItems(["x"], ["i2"], [Check.Row(2)]));
        act.Should().Throw<ArgumentException>().WithMessage("Target 'x' has 2 on item 'i2', which is none of its categories 0, 1.*");
    }

    [Fact]
    public void Fit_Degenerate_SaysWhy()
    {
        ItemResponseTheory.Fit(Check.Items(Check.Row(null, null)), ItemResponseModel.GradedResponse).Reason.Should().Be(UndefinedReason.NoData);
        ItemResponseTheory.Fit(Check.Items([3, 3], [3, 3]), ItemResponseModel.RatingScale).Reason.Should().Be(UndefinedReason.NoData);
        ItemResponseTheory.Fit(Check.Items([1, 3], [2, 3]), ItemResponseModel.PartialCredit).Reason.Should().Be(UndefinedReason.TooFewItems);
        ConditionalRasch.Fit(Check.Items([3, 3], [3, 3])).Reason.Should().Be(UndefinedReason.NoVariance);
        ConditionalRasch.Fit(Check.Items([1, 0], [1, 0], [0, 0])).Items[1].Reason.Should().Be(UndefinedReason.NoVariance);

        // Everybody answers both items alike: discriminations run off to infinity.
        ItemResponseResult perfect = ItemResponseTheory.Fit(
            Check.Items([.. Enumerable.Range(0, 40).Select(i => Check.Row(i % 2, i % 2, i % 2))]), ItemResponseModel.GradedResponse);
        perfect.Converged.Should().BeFalse();
        perfect.Reason.Should().BeOneOf(UndefinedReason.Unbounded, UndefinedReason.Singular, UndefinedReason.NotConverged);
        perfect.Items[0].Location.IsDefined.Should().BeFalse();
        perfect.Information(0).Reason.Should().Be(perfect.Reason);
        ((Action)(() => perfect.Score(Check.Items([1, 0, 1])))).Should().Throw<InvalidOperationException>();

        // An item that everybody answers alike is left out; the others are fitted.
        RatingTable table = ManyFacetRaschTests.SimulatedItems(80, seed: 3);
        RatingTable constant = RatingTable.FromRecords([.. table.ToRecords(), .. table.Targets.Select(t => new RatingRecord(t, "rater", "same", 1))]);
        ItemResponseResult fit = ItemResponseTheory.Fit(constant, ItemResponseModel.PartialCredit);
        fit.Converged.Should().BeTrue();
        fit.Items[5].Reason.Should().Be(UndefinedReason.NoVariance);
        fit.LogLikelihood.Is(ItemResponseTheory.Fit(table, ItemResponseModel.PartialCredit).LogLikelihood.Value, 1e-9);
    }

    [Fact]
    public void Fit_AnswersIndependentOfEachOther_SaysThatPersonsDoNotDiffer()
    {
        // Every pattern of two items equally often: no covariance, so the variance of θ has its maximum at zero.
        double?[][] rows = [.. Enumerable.Repeat(new[] { Check.Row(0, 0), Check.Row(0, 1), Check.Row(1, 0), Check.Row(1, 1), Check.Row(1, 0), Check.Row(0, 1) }, 10).SelectMany(static r => r)];
        ItemResponseResult fit = ItemResponseTheory.Fit(Check.Items(rows), ItemResponseModel.PartialCredit);
        fit.Converged.Should().BeFalse();
        fit.Reason.Should().BeOneOf(UndefinedReason.NoTargetVariance, UndefinedReason.Singular);
    }

    [Fact]
    public void Options_OutOfRange_AreRefused()
    {
        ((Func<ItemResponseOptions>)(() => new ItemResponseOptions { QuadraturePoints = 5 })).Should().Throw<ArgumentOutOfRangeException>().WithMessage("The quadrature has 11 to 401 points.*");
        ((Func<ItemResponseOptions>)(() => new ItemResponseOptions { MostIterations = 0 })).Should().Throw<ArgumentOutOfRangeException>();
        ((Action)(() => ItemResponseTheory.Fit(Check.Items([1, 0], [0, 1]), ItemResponseModel.RatingScale, new ItemResponseOptions { EqualDiscriminations = true })))
            .Should().Throw<ArgumentException>().WithMessage("The model RatingScale has no discriminations to hold equal.*");
        ((Action)(() => ItemResponseTheory.Fit(Check.Items([.. Enumerable.Range(0, 25).Select(i => Check.Row(i, i % 3))]), ItemResponseModel.GradedResponse)))
            .Should().Throw<ArgumentException>().WithMessage("Item 'i1' has 25 categories; at most 20 are allowed.*");
    }

    private static double Threshold(int item, int k) => (k - 1) + ((item - 2.5) * 0.2);

    private static RatingTable Simulate(int persons, int items, long seed, Func<double, int, double, double> answer)
    {
        Generator generator = new(seed);
        return RatingTable.FromTargetsByItems(
            Check.Names("p", persons),
            Check.Names("i", items),
            [.. Enumerable.Range(0, persons).Select(_ =>
            {
                double theta = generator.NextNormal();
                return Enumerable.Range(0, items).Select(i => (double?)answer(theta, i, generator.NextDouble())).ToArray();
            })]);
    }
}
