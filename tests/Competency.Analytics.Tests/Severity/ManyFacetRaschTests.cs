using System.Text.Json;
using Competency.Analytics.Tests.Reference;

namespace Competency.Analytics.Tests.Severity;

public class ManyFacetRaschTests
{
    [Fact]
    public void Fit_SimulatedRaters_RecoversSeveritiesWithinTheirErrors()
    {
        // 120 persons, severities -0.8, 0, 0.8, four items, steps -1 and 1.
        Analytics.Internal.Generator generator = new(20260101);
        double[] severity = [-0.8, 0, 0.8];
        double[] difficulty = [-0.6, -0.2, 0.2, 0.6];
        List<RatingRecord> records = [];
        for (int t = 0; t < 120; t++)
        {
            double ability = generator.NextNormal();
            for (int r = 0; r < 3; r++)
            {
                for (int i = 0; i < 4; i++)
                {
                    double eta = ability - severity[r] - difficulty[i];
                    double one = Math.Exp(eta + 1);
                    double two = Math.Exp(2 * eta);
                    double u = generator.NextDouble() * (1 + one + two);
                    records.Add(new RatingRecord("p" + t, "r" + r, "i" + i, u < 1 ? 1 : u < 1 + one ? 2 : 3));
                }
            }
        }

        ManyFacetResult fit = ManyFacetRasch.Fit(RatingTable.FromRecords(records));
        fit.Converged.Should().BeTrue();
        for (int r = 0; r < 3; r++)
        {
            // Joint maximum likelihood stretches by about L/(L - 1) with L ratings a person: allow that beside three standard errors.
            FacetElement rater = fit.Raters.Elements[r];
            rater.Severity.Value.Should().BeApproximately(severity[r], (3 * rater.StandardError.Value) + 0.1);
            rater.Infit.Value.Should().BeInRange(0.7, 1.3);
        }

        fit.Raters.Elements.Sum(e => e.Measure.Value).Should().BeApproximately(0, 1e-9);
        fit.Persons.Reliability.Value.Should().BeInRange(0.5, 0.95);
        fit.Adjustments(2).Should().OnlyContain(a => !a.Adjusted.IsDefined || a.Adjusted.Value >= 1);
    }

    [Fact]
    public void Fit_TwoRatersTwoCategories_HasTheClosedForm()
    {
        // Right/wrong by two raters: of the persons who got one of two, 3 got rater x's and 1 rater y's. Conditionally ln 3; joint twice that.
        ManyFacetResult fit = ManyFacetRasch.Fit(Check.Raters([1, 0], [1, 0], [1, 0], [0, 1], [1, 1], [0, 0]));
        fit.Converged.Should().BeTrue();
        (fit.Raters.Elements[0].Measure.Value - fit.Raters.Elements[1].Measure.Value).Should().BeApproximately(2 * Math.Log(3), 1e-6);
        fit.Persons.Elements[4].Measure.IsUndefined(UndefinedReason.Unbounded);
        fit.Persons.Elements[4].ObservedAverage.Should().Be(1);
        fit.Adjustments(0.6)[4].ChangesLevel.Should().BeFalse();
    }

    [Fact]
    public void Fit_Degenerate_SaysWhy()
    {
        ManyFacetRasch.Fit(Check.Raters(Check.Row(null, null))).Reason.Should().Be(UndefinedReason.NoData);
        ManyFacetRasch.Fit(Check.Raters([3, 3], [3, 3])).Reason.Should().Be(UndefinedReason.NoVariance);
        ManyFacetRasch.Fit(Check.Raters([1, 2, null, null], [2, 1, null, null], [null, null, 1, 2], [null, null, 2, 1])).Reason
            .Should().Be(UndefinedReason.Singular, "nothing connects the two halves");
        ((Action)(() => ManyFacetRasch.Fit(Check.Raters([1.5, 2])))).Should().Throw<ArgumentException>().WithMessage("A rating is 1.5; the model takes whole numbers.*");
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Fit_Creativity_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("many-facet-creativity");
        (string[] header, string[][] rows) = reference.Csv();
        Compare(reference.Expected, RatingTable.FromRecords(rows.SelectMany(r => Enumerable.Range(2, 5).Select(
            c => new RatingRecord(r[1], "j" + r[0], header[c], ReferenceCase.Number(r[c]))))));
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Fit_CreativityIncomplete_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("many-facet-creativity-incomplete");
        Compare(reference.Expected, RatingTable.FromRecords(
            reference.Csv().Rows.Select(r => new RatingRecord(r[0], "j" + r[1], r[2], ReferenceCase.Number(r[3])))));
    }

    private static void Compare(JsonElement expected, RatingTable table)
    {
        ManyFacetResult fit = ManyFacetRasch.Fit(table);
        fit.Converged.Should().BeTrue();
        fit.LogLikelihood.Is(expected.GetProperty("loglik"), 1e-5);
        fit.Intercept.Is(expected.GetProperty("grand_intercept"), 1e-5);
        fit.Steps[0].Zip(expected.GetProperty("rasch_andrich_steps_sum_zero").EnumerateArray())
            .Should().OnlyContain(p => Math.Abs(p.First - p.Second.GetDouble()) < 1e-5);
        foreach ((string name, FacetSummary facet, string prefix) in new[]
        {
            ("examinee", fit.Persons, string.Empty), ("judge", fit.Raters, "j"), ("trait", fit.Items, string.Empty),
        })
        {
            foreach (JsonElement e in expected.GetProperty("facets").GetProperty(name).EnumerateArray())
            {
                FacetElement a = facet.Find(prefix + e.GetProperty("level").GetString())!;
                a.Ratings.Should().Be(e.GetProperty("count").GetInt32());
                a.RawScore.Should().Be(e.GetProperty("raw_score").GetDouble());
                a.Measure.Is(e.GetProperty("logit_towards_high_rating"), 1e-5, name);
                a.StandardError.Is(e.GetProperty("se_sum_zero"), 1e-5, name);
                a.ModelStandardError.Is(e.GetProperty("se_other_facets_fixed"), 1e-5, name);
                a.Infit.Is(e.GetProperty("infit_msq"), 1e-5, name);
                a.Outfit.Is(e.GetProperty("outfit_msq"), 1e-5, name);
            }
        }
    }
}
