using System.Globalization;

namespace Competency.Analytics.Tests.Reference;

/// <summary>Many-facet Rasch models. Every field of every case.</summary>
[Trait("Category", "SharedReference")]
public class ManyFacetCases
{
    [CaseFact("many-facet-creativity")]
    public void Creativity()
    {
        WholeCase whole = new("many-facet-creativity");
        (string[] header, string[][] rows) = whole.Reference.Csv();
        Joint(whole, RatingTable.FromRecords(rows.SelectMany(r => Enumerable.Range(2, 5).Select(
            c => new RatingRecord(r[1], "j" + r[0], header[c], ReferenceCase.Number(r[c]))))));
    }

    [CaseFact("many-facet-creativity-incomplete")]
    public void CreativityIncomplete()
    {
        WholeCase whole = new("many-facet-creativity-incomplete");
        Joint(whole, RatingTable.FromRecords(whole.Reference.Csv().Rows.Select(static r => new RatingRecord(r[0], "j" + r[1], r[2], ReferenceCase.Number(r[3])))));
    }

    [CaseFact("many-facet-mml-tam-ex10")]
    public void TamExample()
    {
        WholeCase rating = new("many-facet-mml-tam-ex10");
        (string[] header, string[][] rows) = rating.Reference.Csv();
        RatingTable table = RatingTable.FromRecords(rows.SelectMany(r => Enumerable.Range(2, 5).Select(
            c => new RatingRecord(r[0], "rater" + r[1], header[c], ReferenceCase.Number(r[c])))));
        Marginal(rating, ManyFacetRasch.FitMarginal(table));

        // With two categories the partial-credit form is the same model.
        Marginal(new WholeCase("many-facet-mml-tam-ex10"), ManyFacetRasch.FitMarginal(table, FacetModel.PartialCredit));
    }

    private static void Marginal(WholeCase whole, ManyFacetResult fit)
    {
        fit.Converged.Should().BeTrue();
        FacetElement[] elements = [.. fit.Items.Elements, .. fit.Raters.Elements];

        // TAM's errors take all other parameters as known. Its raters are coded by their effects: the information on one rater but the
        // last is that of his own ratings and of the last rater's, and the last one's variance is the sum of the others'.
        Dictionary<string, double> errors = fit.Items.Elements.ToDictionary(static e => e.Id, static e => e.ModelStandardError.Value, StringComparer.Ordinal);
        double[] information = [.. fit.Raters.Elements.Select(static e => Math.Pow(e.ModelStandardError.Value, -2))];
        double[] variances = [.. information[..^1].Select(own => 1 / (own + information[^1]))];
        for (int r = 0; r < variances.Length; r++)
        {
            errors[fit.Raters.Elements[r].Id] = Math.Sqrt(variances[r]);
        }

        errors[fit.Raters.Elements[^1].Id] = Math.Sqrt(variances.Sum());
        whole.Claim(new
            {
                loglik = fit.LogLikelihood,
                theta_variance = fit.PersonVariance,
                parameters = elements.ToDictionary(static e => e.Id, static e => e.Severity, StringComparer.Ordinal),
                standard_errors = errors,
                eap_reliability = fit.Persons.Reliability,
                eap_first20 = fit.Persons.Elements.Take(20).Select(static p => p.Measure),
                eap_sd_first20 = fit.Persons.Elements.Take(20).Select(static p => p.StandardError),
            })
            .Tolerance(".", 0.005)
            .Tolerance("^loglik", 0.05)
            .Tolerance("^standard_errors", 1e-5)
            .Verify();
    }

    private static void Joint(WholeCase whole, RatingTable table)
    {
        ManyFacetResult fit = ManyFacetRasch.Fit(table);
        fit.Converged.Should().BeTrue();
        whole.Claim(new
            {
                loglik = fit.LogLikelihood,
                grand_intercept = fit.Intercept,
                rasch_andrich_steps_sum_zero = fit.Steps[0],
                category_counts = fit.CategoryCounts.Select((n, at) => (n, at)).ToDictionary(c => (fit.LowestCategory + c.at).ToString(CultureInfo.InvariantCulture), static c => c.n, StringComparer.Ordinal),
            })
            .Claim("facets.examinee", Facet(fit.Persons, 0))
            .Claim("facets.judge", Facet(fit.Raters, 1))
            .Claim("facets.trait", Facet(fit.Items, 0))
            .Tolerance(".", 1e-5)
            .Verify();

        object Facet(FacetSummary facet, int prefix) => whole.Expected.GetProperty("facets")
            .GetProperty(ReferenceEquals(facet, fit.Persons) ? "examinee" : ReferenceEquals(facet, fit.Raters) ? "judge" : "trait")
            .EnumerateArray()
            .Select(e => facet.Find((prefix == 1 ? "j" : string.Empty) + e.GetProperty("level").GetString())!)
            .Select(a => new
            {
                level = a.Id[prefix..],
                count = a.Ratings,
                raw_score = a.RawScore,
                observed_average = a.ObservedAverage,
                logit_towards_high_rating = a.Measure,
                se_sum_zero = a.StandardError,
                se_other_facets_fixed = a.ModelStandardError,
                infit_msq = a.Infit,
                outfit_msq = a.Outfit,
            });
    }
}
