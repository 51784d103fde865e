using System.Globalization;
using System.Text.Json;

namespace Competency.Analytics.Tests.Reference;

/// <summary>Item response models. Every field of every case; the tolerances are those of the cases.</summary>
[Trait("Category", "SharedReference")]
public class ItemResponseCases
{
    private const string Input = @"patterns\[|test_information\.theta\[";

    [CaseFact("irt-lsat6")]
    public void Lsat()
    {
        (WholeCase whole, RatingTable table) = Load("irt-lsat6");
        ItemResponseResult two = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse);
        ItemResponseResult rasch = ItemResponseTheory.Fit(table, ItemResponseModel.PartialCredit);
        ItemResponseResult equal = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse, new ItemResponseOptions { EqualDiscriminations = true });
        ConditionalRaschResult conditional = ConditionalRasch.Fit(table);
        two.Converged.Should().BeTrue();
        whole.Claim("published", new
            {
                ltm_rasch_difficulty = equal.Items.Select(static i => i.Thresholds[0]),
                ltm_rasch_discrimination = equal.Items[0].Discrimination,
                ltm_rasch_loglik = equal.LogLikelihood,
                mirt_rasch_intercepts = rasch.Items.Select(static i => -i.Thresholds[0].Value),
                mirt_rasch_theta_variance = rasch.LatentVariance,
            })
            .Claim("two_parameter", new
            {
                loglik = two.LogLikelihood,
                parameters = two.ParameterCount,
                AIC = two.Aic,
                BIC = two.Bic,
                items = two.Items.Select(static i => new
                {
                    item = i.Item,
                    a = i.Discrimination,
                    intercept = i.Intercepts[0],
                    b = i.Thresholds[0],
                    se_a = i.DiscriminationStandardError,
                    se_intercept = i.InterceptStandardErrors[0],
                }),
            })
            .Claim("scores_two_parameter", Scores(two, table, whole.Expected.GetProperty("scores_two_parameter")))
            .Claim("rasch", new
            {
                cml = new
                {
                    loglik = conditional.LogLikelihood,
                    difficulty_sum_zero = conditional.Items.Select(static i => i.Location),
                    se = conditional.Items.Select(static i => i.LocationStandardError),
                    person_ml_by_score = conditional.Measures.DistinctBy(static m => m.Score).ToDictionary(static m => m.Score, static m => m.Measure),
                    infit_msq = conditional.Items.Select(static i => i.Infit),
                    outfit_msq = conditional.Items.Select(static i => i.Outfit),
                },
                mml = new
                {
                    loglik = rasch.LogLikelihood,
                    difficulty_mean_theta_zero = rasch.Items.Select(static i => i.Thresholds[0]),
                    theta_variance = rasch.LatentVariance,
                    constrained_common_discrimination = equal.Items[3].Discrimination,
                    constrained_difficulty = equal.Items.Select(static i => i.Thresholds[0]),
                    constrained_loglik = equal.LogLikelihood,
                },
                wle_by_score = ByScore(rasch, static s => s.WeightedLikelihood),
                wle_reliability = rasch.WeightedLikelihoodReliability,
                eap_reliability = rasch.EapReliability,
            })
            .Refuse(Input, "the input")
            .Refuse(@"person_ml_by_score\.[05]$", "eRm extrapolates the extreme scores by a spline; their estimate is infinite");
        Rules(whole).Verify();
    }

    [CaseFact("irt-science-graded")]
    public void ScienceGraded()
    {
        (WholeCase whole, RatingTable table) = Load("irt-science-graded");
        ItemResponseResult fit = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse);
        ItemResponseResult equal = ItemResponseTheory.Fit(table, ItemResponseModel.GradedResponse, new ItemResponseOptions { EqualDiscriminations = true });
        whole.Claim("published", new
            {
                mirt = fit.Items.ToDictionary(static i => i.Item, static i => i.Intercepts.Prepend(i.Discrimination.Value), StringComparer.Ordinal),
                loglik = fit.LogLikelihood,
            })
            .Claim(new
            {
                loglik = fit.LogLikelihood,
                AIC = fit.Aic,
                BIC = fit.Bic,
                items = fit.Items.Select(static i => new { item = i.Item, a = i.Discrimination, intercepts = i.Intercepts, thresholds = i.Thresholds }),
                ltm = new { loglik = fit.LogLikelihood, extremities_then_discrimination = Ltm(fit) },
                equal_discrimination = new { loglik = equal.LogLikelihood, discrimination = equal.Items[0].Discrimination },
                scores = Scores(fit, table, whole.Expected.GetProperty("scores")),
            })
            .Refuse(Input, "the input")
            .Refuse(@"^published\.order", "words about the data");
        Rules(whole).Verify();

        // ltm prints a matrix by columns: first thresholds of all items, then the second …, then discriminations.
        static IEnumerable<Statistic> Ltm(ItemResponseResult fit) => Enumerable.Range(0, 3)
            .SelectMany(k => fit.Items.Select(i => i.Thresholds[k]))
            .Concat(fit.Items.Select(static i => i.Discrimination));
    }

    [CaseFact("irt-science-rasch-family")]
    public void ScienceRaschFamily()
    {
        (WholeCase whole, RatingTable table) = Load("irt-science-rasch-family");
        ItemResponseResult partial = ItemResponseTheory.Fit(table, ItemResponseModel.PartialCredit);
        ItemResponseResult generalized = ItemResponseTheory.Fit(table, ItemResponseModel.GeneralizedPartialCredit);
        ItemResponseResult rating = ItemResponseTheory.Fit(table, ItemResponseModel.RatingScale);
        ConditionalRaschResult conditional = ConditionalRasch.Fit(table);
        ConditionalRaschResult scale = ConditionalRasch.Fit(table, FacetModel.RatingScale);
        Dictionary<string, object?> xsi = rating.Items.ToDictionary(static i => i.Item, static i => (object?)i.Location, StringComparer.Ordinal);
        for (int k = 0; k < 2; k++)
        {
            xsi[$"Cat{k + 1}"] = rating.Items[0].Thresholds[k].Value - rating.Items[0].Location.Value;
        }

        whole.Claim(new
            {
                cml = new
                {
                    loglik = conditional.LogLikelihood,
                    thresholds_grand_mean_zero = conditional.Items.ToDictionary(static i => i.Item, static i => i.Thresholds, StringComparer.Ordinal),
                    locations = conditional.Items.Select(static i => i.Location),
                },
                mml = new { loglik = partial.LogLikelihood, step_difficulties_mean_theta_zero = partial.Items.Select(static i => i.Thresholds), theta_variance = partial.LatentVariance },
                gpcm_mml = new
                {
                    loglik = generalized.LogLikelihood,
                    items = generalized.Items.ToDictionary(static i => i.Item, static i => new { a = i.Discrimination, steps = i.Thresholds }, StringComparer.Ordinal),
                },
                wle_by_score = ByScore(partial, static s => s.WeightedLikelihood),
                wle_se_by_score = ByScore(partial, static s => s.WeightedLikelihoodStandardError),
                wle_reliability = partial.WeightedLikelihoodReliability,
                eap_reliability = partial.EapReliability,
                rating_scale = new
                {
                    cml = new
                    {
                        loglik = scale.LogLikelihood,
                        item_locations_sum_zero = scale.Items.ToDictionary(static i => i.Item, static i => i.Location, StringComparer.Ordinal),
                        steps_sum_zero = scale.Steps,
                    },
                    mml = new { loglik = rating.LogLikelihood, tam_xsi = xsi, theta_variance = rating.LatentVariance },
                },
            });
        Rules(whole).Verify();
    }

    private static WholeCase Rules(WholeCase whole) => whole
        .Tolerance(".", 0.01)
        .Tolerance("AIC|BIC", 0.02)
        .Tolerance(@"cml\.(difficulty|se|thresholds|locations|item_locations|steps)", 0.001)
        .Tolerance(@"(^|\.)(eap|map|wle)(\[|_)|infit|outfit|person_ml|test_information\.information|reliability", 0.005)
        .Tolerance(@"se_(a|intercept)$", 0, 0.05);

    private static (WholeCase Whole, RatingTable Table) Load(string name)
    {
        WholeCase whole = new(name);
        (string[] columns, double?[][] rows) = whole.Reference.Numbers();
        return (whole, RatingTable.FromTargetsByItems(Check.Names("p", rows.Length), columns, rows));
    }

    private static object Scores(ItemResponseResult fit, RatingTable table, JsonElement expected)
    {
        double?[][] patterns = [.. expected.GetProperty("patterns").EnumerateArray().Select(static p => p.EnumerateArray().Select(static v => (double?)v.GetDouble()).ToArray())];
        LatentScore[] scored = [.. fit.Score(RatingTable.FromTargetsByItems(Check.Names("p", patterns.Length), table.Items, patterns))];
        double[] theta = [.. expected.GetProperty("test_information").GetProperty("theta").EnumerateArray().Select(static t => t.GetDouble())];
        return new
        {
            eap = scored.Select(static s => s.ExpectedAPosteriori),
            eap_psd = scored.Select(static s => s.ExpectedAPosterioriDeviation),
            map = scored.Select(static s => s.PosteriorMode),
            map_se = scored.Select(static s => s.PosteriorModeStandardError),
            wle = scored.Select(static s => s.WeightedLikelihood),
            wle_se = scored.Select(static s => s.WeightedLikelihoodObservedStandardError),
            test_information = new { information = theta.Select(fit.Information), expected_score = theta.Select(fit.ExpectedScore) },
        };
    }

    private static Dictionary<string, Statistic> ByScore(ItemResponseResult fit, Func<LatentScore, Statistic> of) => fit.Scores
        .DistinctBy(static s => s.RawScore)
        .ToDictionary(static s => s.RawScore.ToString(CultureInfo.InvariantCulture), of, StringComparer.Ordinal);
}
