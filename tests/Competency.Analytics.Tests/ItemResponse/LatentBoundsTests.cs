using Competency.Analytics.Internal;
using Competency.Analytics.Tests.Severity;

namespace Competency.Analytics.Tests.ItemResponse;

/// <summary>Bounds and order of latent scores, and recovery of what was simulated.</summary>
public class LatentBoundsTests
{
    [Theory]
    [InlineData(ItemResponseModel.GradedResponse)]
    [InlineData(ItemResponseModel.PartialCredit)]
    public void Scores_AreMonotoneAndBounded(ItemResponseModel model)
    {
        RatingTable table = ManyFacetRaschTests.SimulatedItems(250, seed: 21);
        ItemResponseResult fit = ItemResponseTheory.Fit(table, model);
        double[] theta = [.. Enumerable.Range(-16, 33).Select(static t => t / 4.0)];
        theta.Select(t => fit.ExpectedScore(t).Value).Should().BeInAscendingOrder().And.OnlyContain(static s => s > 0 && s < 5);
        theta.Select(t => fit.Information(t).Value).Should().OnlyContain(static i => i > 0);

        // One more answer right never lowers a score; with equal discriminations only the number right matters.
        double[] all = [.. Enumerable.Range(0, 6).Select(right => Score(fit, right).ExpectedAPosteriori.Value)];
        all.Should().BeInAscendingOrder();
        fit.Scores.Should().OnlyContain(s => Math.Abs(s.ExpectedAPosteriori.Value) < 6 && s.ExpectedAPosterioriDeviation.Value < Math.Sqrt(fit.LatentVariance.Value));
        if (model == ItemResponseModel.PartialCredit)
        {
            fit.Scores.GroupBy(static s => s.RawScore).Should().OnlyContain(static g => g.Max(s => s.ExpectedAPosteriori.Value) - g.Min(s => s.ExpectedAPosteriori.Value) < 1e-12);
        }

        // The measure's expected score is the score observed: the equation that maximum likelihood solves.
        LatentScore middle = Score(fit, 3);
        if (model == ItemResponseModel.PartialCredit)
        {
            fit.ExpectedScore(middle.MaximumLikelihood.Value).Is(3, 1e-6);
            middle.MaximumLikelihoodStandardError.Is(1 / Math.Sqrt(fit.Information(middle.MaximumLikelihood.Value).Value), 1e-6);
        }
    }

    [Theory]
    [InlineData(ItemResponseModel.PartialCredit)]
    [InlineData(ItemResponseModel.RatingScale)]
    public void Fit_SimulatedSteps_RecoversThemWithinTheirErrors(ItemResponseModel model)
    {
        // θ ~ N(0, 1.21), 600 persons, five items of three steps: locations −0.8 to 0.8, steps −1, 0.1, 0.9 about them; by item a little apart for partial credit.
        double[] steps = [-1, 0.1, 0.9];
        double Step(int item, int k) => ((item - 2) * 0.4) + (model == ItemResponseModel.PartialCredit ? steps[k] * (0.7 + (0.15 * item)) : steps[k]);
        Generator generator = new(model == ItemResponseModel.PartialCredit ? 31 : 32);
        RatingTable table = RatingTable.FromTargetsByItems(
            Check.Names("p", 600),
            Check.Names("i", 5),
            [.. Enumerable.Range(0, 600).Select(_ =>
            {
                double theta = 1.1 * generator.NextNormal();
                return Enumerable.Range(0, 5).Select(i => (double?)Answer(theta, i, generator.NextDouble())).ToArray();
            })]);

        ItemResponseResult fit = ItemResponseTheory.Fit(table, model);

        fit.Converged.Should().BeTrue();
        fit.LatentVariance.Value.Should().BeApproximately(1.21, 3.5 * fit.LatentVarianceStandardError.Value);
        ConditionalRaschResult conditional = ConditionalRasch.Fit(table, model == ItemResponseModel.RatingScale ? FacetModel.RatingScale : FacetModel.PartialCredit);
        double shift = Enumerable.Range(0, 5).Average(i => Enumerable.Range(0, 3).Average(k => Step(i, k)));
        for (int i = 0; i < 5; i++)
        {
            for (int k = 0; k < 3; k++)
            {
                fit.Items[i].Thresholds[k].Value.Should().BeApproximately(Step(i, k), 3.5 * fit.Items[i].ThresholdStandardErrors[k].Value);
            }

            double location = Enumerable.Range(0, 3).Average(k => Step(i, k)) - shift;
            conditional.Items[i].Location.Value.Should().BeApproximately(location, 3.5 * conditional.Items[i].LocationStandardError.Value);
        }

        double Answer(double theta, int item, double u)
        {
            double[] weights = new double[4];
            double exponent = 0;
            weights[0] = 1;
            for (int k = 0; k < 3; k++)
            {
                exponent += theta - Step(item, k);
                weights[k + 1] = Math.Exp(exponent);
            }

            double at = u * weights.Sum();
            int answer = 0;
            while (answer < 3 && at >= weights[answer])
            {
                at -= weights[answer++];
            }

            return answer;
        }
    }

    private static LatentScore Score(ItemResponseResult fit, int right) =>
        fit.Score(RatingTable.FromTargetsByItems(["x"], [.. fit.Items.Select(static i => i.Item)], [[.. Enumerable.Range(0, 5).Select(i => (double?)(i < right ? 1 : 0))]]))[0];
}
