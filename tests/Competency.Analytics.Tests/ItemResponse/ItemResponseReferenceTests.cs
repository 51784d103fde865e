using System.Text.Json;
using Competency.Analytics.Tests.Reference;

namespace Competency.Analytics.Tests.ItemResponse;

/// <summary>Published fits; the tolerances are those of the cases.</summary>
[Trait("Category", "SharedReference")]
public class ItemResponseReferenceTests
{
    private const double Parameter = 0.01;
    private const double Conditional = 0.001;
    private const double Score = 0.005;

    [SharedFact]
    public void Fit_LsatTwoParameter_MatchesReference()
    {
        (RatingTable table, JsonElement expected) = Load("irt-lsat6");
        JsonElement two = expected.GetProperty("two_parameter");

        ItemResponseResult fit = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse);

        fit.Converged.Should().BeTrue();
        fit.ParameterCount.Should().Be(two.GetProperty("parameters").GetInt32());
        fit.LogLikelihood.Is(two.GetProperty("loglik"), 0.01);
        fit.Aic.Is(two.GetProperty("AIC"), 0.02);
        fit.Bic.Is(two.GetProperty("BIC"), 0.02);
        foreach ((ItemResponseItem item, JsonElement e) in fit.Items.Zip(two.GetProperty("items").EnumerateArray()))
        {
            item.Discrimination.Is(e.GetProperty("a"), Parameter, item.Item);
            item.Intercepts[0].Should().BeApproximately(e.GetProperty("intercept").GetDouble(), Parameter, item.Item);
            item.Thresholds[0].Is(e.GetProperty("b"), Parameter, item.Item);
            item.DiscriminationStandardError.Is(e.GetProperty("se_a"), 0.05 * e.GetProperty("se_a").GetDouble(), item.Item);
            item.InterceptStandardErrors[0].Should().BeApproximately(
                e.GetProperty("se_intercept").GetDouble(), 0.05 * e.GetProperty("se_intercept").GetDouble(), item.Item);
        }

        Scores(fit, table, expected.GetProperty("scores_two_parameter"));
        Information(fit, expected.GetProperty("scores_two_parameter").GetProperty("test_information"));
    }

    [SharedFact]
    public void Fit_LsatRasch_MatchesReference()
    {
        (RatingTable table, JsonElement expected) = Load("irt-lsat6");
        JsonElement rasch = expected.GetProperty("rasch");
        JsonElement mml = rasch.GetProperty("mml");

        ItemResponseResult fit = ItemResponseTheory.Fit(table, ItemResponseModel.PartialCredit);
        fit.LogLikelihood.Is(mml.GetProperty("loglik"), 0.01);
        fit.LatentVariance.Is(mml.GetProperty("theta_variance"), Parameter);
        Each(fit.Items.Select(i => i.Thresholds[0]), mml.GetProperty("difficulty_mean_theta_zero"), Parameter);
        fit.EapReliability.Is(rasch.GetProperty("eap_reliability"), Score);
        WeightedByScore(fit, rasch.GetProperty("wle_by_score"), null);

        ItemResponseResult equal = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse, new ItemResponseOptions { EqualDiscriminations = true });
        equal.LogLikelihood.Is(mml.GetProperty("constrained_loglik"), 0.01);
        equal.Items[3].Discrimination.Is(mml.GetProperty("constrained_common_discrimination"), Parameter);
        Each(equal.Items.Select(i => i.Thresholds[0]), mml.GetProperty("constrained_difficulty"), Parameter);
    }

    [SharedFact]
    public void Fit_ScienceGraded_MatchesReference()
    {
        (RatingTable table, JsonElement expected) = Load("irt-science-graded");

        ItemResponseResult fit = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse);

        fit.LogLikelihood.Is(expected.GetProperty("loglik"), 0.01);
        fit.Aic.Is(expected.GetProperty("AIC"), 0.02);
        fit.Bic.Is(expected.GetProperty("BIC"), 0.02);
        foreach ((ItemResponseItem item, JsonElement e) in fit.Items.Zip(expected.GetProperty("items").EnumerateArray()))
        {
            item.Discrimination.Is(e.GetProperty("a"), Parameter, item.Item);
            Each(item.Intercepts.Select(Statistic.Of), e.GetProperty("intercepts"), Parameter);
            Each(item.Thresholds, e.GetProperty("thresholds"), Parameter);
        }

        Scores(fit, table, expected.GetProperty("scores"));
        Information(fit, expected.GetProperty("scores").GetProperty("test_information"));
        JsonElement equal = expected.GetProperty("equal_discrimination");
        ItemResponseResult common = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse, new ItemResponseOptions { EqualDiscriminations = true });
        common.LogLikelihood.Is(equal.GetProperty("loglik"), 0.01);
        common.Items[0].Discrimination.Is(equal.GetProperty("discrimination"), Parameter);
    }

    [SharedFact]
    public void Fit_ScienceRaschFamily_MatchesReference()
    {
        (RatingTable table, JsonElement expected) = Load("irt-science-rasch-family");
        ItemResponseResult partial = ItemResponseTheory.Fit(table, ItemResponseModel.PartialCredit);
        JsonElement mml = expected.GetProperty("mml");
        partial.LogLikelihood.Is(mml.GetProperty("loglik"), 0.01);
        partial.LatentVariance.Is(mml.GetProperty("theta_variance"), Parameter);
        foreach ((ItemResponseItem item, JsonElement steps) in partial.Items.Zip(mml.GetProperty("step_difficulties_mean_theta_zero").EnumerateArray()))
        {
            Each(item.Thresholds, steps, Parameter);
        }

        partial.EapReliability.Is(expected.GetProperty("eap_reliability"), Score);
        WeightedByScore(partial, expected.GetProperty("wle_by_score"), expected.GetProperty("wle_se_by_score"));

        ItemResponseResult generalized = ItemResponseTheory.Fit(table, ItemResponseModel.GeneralizedPartialCredit);
        JsonElement gpcm = expected.GetProperty("gpcm_mml");
        generalized.LogLikelihood.Is(gpcm.GetProperty("loglik"), 0.01);
        foreach (ItemResponseItem item in generalized.Items)
        {
            JsonElement e = gpcm.GetProperty("items").GetProperty(item.Item);
            item.Discrimination.Is(e.GetProperty("a"), Parameter, item.Item);
            Each(item.Thresholds, e.GetProperty("steps"), Parameter);
        }

        ItemResponseResult scale = ItemResponseTheory.Fit(table, ItemResponseModel.RatingScale);
        JsonElement rating = expected.GetProperty("rating_scale").GetProperty("mml");
        scale.LogLikelihood.Is(rating.GetProperty("loglik"), 0.01);
        scale.LatentVariance.Is(rating.GetProperty("theta_variance"), Parameter);
        foreach (ItemResponseItem item in scale.Items)
        {
            item.Location.Is(rating.GetProperty("tam_xsi").GetProperty(item.Item), Parameter, item.Item);
            (item.Thresholds[0].Value - item.Location.Value).Should().BeApproximately(rating.GetProperty("tam_xsi").GetProperty("Cat1").GetDouble(), Parameter);
            (item.Thresholds[1].Value - item.Location.Value).Should().BeApproximately(rating.GetProperty("tam_xsi").GetProperty("Cat2").GetDouble(), Parameter);
        }
    }

    [SharedFact]
    public void Fit_LsatConditional_MatchesReference()
    {
        (RatingTable table, JsonElement expected) = Load("irt-lsat6");
        JsonElement cml = expected.GetProperty("rasch").GetProperty("cml");

        ConditionalRaschResult fit = ConditionalRasch.Fit(table);

        fit.LogLikelihood.Is(cml.GetProperty("loglik"), 0.01);
        Each(fit.Items.Select(i => i.Location), cml.GetProperty("difficulty_sum_zero"), Conditional);
        Each(fit.Items.Select(i => i.LocationStandardError), cml.GetProperty("se"), Conditional);
        Each(fit.Items.Select(i => i.Infit), cml.GetProperty("infit_msq"), Score);
        Each(fit.Items.Select(i => i.Outfit), cml.GetProperty("outfit_msq"), Score);
        foreach (RaschPerson person in fit.Measures)
        {
            if (person.Score is > 0 and < 5)
            {
                person.Measure.Is(cml.GetProperty("person_ml_by_score").GetProperty($"{person.Score}"), Score);
            }
            else
            {
                person.Measure.IsUndefined(UndefinedReason.Unbounded);
            }
        }
    }

    [SharedFact]
    public void Fit_ScienceConditional_MatchesReference()
    {
        (RatingTable table, JsonElement expected) = Load("irt-science-rasch-family");
        JsonElement cml = expected.GetProperty("cml");
        ConditionalRaschResult partial = ConditionalRasch.Fit(table);
        partial.LogLikelihood.Is(cml.GetProperty("loglik"), 0.01);
        foreach (ConditionalRaschItem item in partial.Items)
        {
            Each(item.Thresholds.Select(Statistic.Of), cml.GetProperty("thresholds_grand_mean_zero").GetProperty(item.Item), Conditional);
        }

        Each(partial.Items.Select(i => i.Location), cml.GetProperty("locations"), Conditional);

        JsonElement rating = expected.GetProperty("rating_scale").GetProperty("cml");
        ConditionalRaschResult scale = ConditionalRasch.Fit(table, FacetModel.RatingScale);
        scale.LogLikelihood.Is(rating.GetProperty("loglik"), 0.01);
        Each(scale.Steps.Select(Statistic.Of), rating.GetProperty("steps_sum_zero"), Conditional);
        foreach (ConditionalRaschItem item in scale.Items)
        {
            item.Location.Is(rating.GetProperty("item_locations_sum_zero").GetProperty(item.Item), Conditional, item.Item);
        }
    }

    private static (RatingTable Table, JsonElement Expected) Load(string name)
    {
        ReferenceCase reference = ReferenceCase.Load(name);
        (string[] columns, double?[][] rows) = reference.Numbers();
        return (RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), columns, rows), reference.Expected);
    }

    private static void Scores(ItemResponseResult fit, RatingTable table, JsonElement scores)
    {
        double?[][] patterns = [.. scores.GetProperty("patterns").EnumerateArray().Select(p => p.EnumerateArray().Select(v => (double?)v.GetDouble()).ToArray())];
        var scored = fit.Score(RatingTable.FromTargetsByItems(Check.Names("p", patterns.Length), table.Items, patterns));
        Each(scored.Select(s => s.ExpectedAPosteriori), scores.GetProperty("eap"), Score);
        Each(scored.Select(s => s.ExpectedAPosterioriDeviation), scores.GetProperty("eap_psd"), Score);
        Each(scored.Select(s => s.PosteriorMode), scores.GetProperty("map"), Score);
        Each(scored.Select(s => s.PosteriorModeStandardError), scores.GetProperty("map_se"), Score);
        Each(scored.Select(s => s.WeightedLikelihood), scores.GetProperty("wle"), Score);
        Each(scored.Select(s => s.WeightedLikelihoodObservedStandardError), scores.GetProperty("wle_se"), Score);
    }

    private static void WeightedByScore(ItemResponseResult fit, JsonElement byScore, JsonElement? errors)
    {
        foreach (LatentScore score in fit.Scores)
        {
            string key = score.RawScore.ToString(System.Globalization.CultureInfo.InvariantCulture);
            score.WeightedLikelihood.Is(byScore.GetProperty(key), Score, key);
            if (errors is { } e)
            {
                score.WeightedLikelihoodStandardError.Is(e.GetProperty(key), Score, key);
            }
        }
    }

    private static void Information(ItemResponseResult fit, JsonElement information)
    {
        double[] theta = [.. information.GetProperty("theta").EnumerateArray().Select(t => t.GetDouble())];
        Each(theta.Select(fit.Information), information.GetProperty("information"), Score);
        Each(theta.Select(fit.ExpectedScore), information.GetProperty("expected_score"), Parameter);
    }

    private static void Each(IEnumerable<Statistic> actual, JsonElement expected, double tolerance)
    {
        Statistic[] all = [.. actual];
        all.Length.Should().Be(expected.GetArrayLength());
        for (int at = 0; at < all.Length; at++)
        {
            all[at].Is(expected[at], tolerance, $"entry {at}");
        }
    }
}
