using System.Text.Json;
using Competency.Analytics.Tests.Reference;
using FsCheck.Xunit;

namespace Competency.Analytics.Tests.Generalizability;

public class GeneralizabilityTests
{
    [Property(MaxTest = 40)]
    public void Decide_OneItem_EqualsIntraclassCorrelations(int seed)
    {
        RatingTable table = Check.Raters(Reliability.IntraclassCorrelationTests.RandomRows(seed, 10, 3));
        GeneralizabilityResult g = GeneralizabilityStudy.Compute(table);
        IntraclassCorrelationResult icc = IntraclassCorrelation.Compute(table);
        if (g.Components!.Person > 0)
        {
            g.Decide(1, 3).Generalizability.Is(icc.Average3.Coefficient.Value, 1e-9);
            if (g.Components.Rater > 0)
            {
                g.Decide(1, 1).Dependability.Is(icc.Single2.Coefficient.Value, 1e-9);
            }
        }

        g.Decide(2, 3).Generalizability.IsUndefined(UndefinedReason.TooFewItems);
    }

    [Fact]
    public void Compute_Degenerate_SaysWhy()
    {
        GeneralizabilityStudy.Compute(Check.Raters([1, null], [2, 3])).Reason.Should().Be(UndefinedReason.TooFewTargets);
        GeneralizabilityStudy.Compute(Check.Raters([1, null], [null, 3])).Reason.Should().Be(UndefinedReason.IncompleteDesign);
        GeneralizabilityStudy.Compute(Check.Raters([3, 3], [3, 3])).Reason.Should().Be(UndefinedReason.NoVariance);
        GeneralizabilityStudy.Compute(Check.Raters([3], [4])).Reason.Should().Be(UndefinedReason.TooFewRaters);
        GeneralizabilityResult none = GeneralizabilityStudy.Compute(Check.Raters(Check.Row(null, null)));
        none.Reason.Should().Be(UndefinedReason.NoData);
        none.Decide(3, 3).Dependability.IsUndefined(UndefinedReason.NoData);
        none.SmallestDesigns().Should().BeEmpty();
    }

    [Fact]
    public void SmallestDesigns_OneItem_FindsTheFewestRaters()
    {
        // One item only: the single smallest design is the fewest raters that reach the goal, and one rater fewer does not.
        RatingTable table = Check.Raters(
            Enumerable.Range(0, 40).Select(t => Enumerable.Range(0, 4).Select(r => (double?)((t % 5) + (((t * 7) + (r * r * 3)) % 4))).ToArray()).ToArray());
        GeneralizabilityResult g = GeneralizabilityStudy.Compute(table);
        DecisionStudy best = g.SmallestDesigns(0.8).Single();
        best.Generalizability.Value.Should().BeGreaterThanOrEqualTo(0.8);
        if (best.Raters > 1)
        {
            g.Decide(1, best.Raters - 1).Generalizability.Value.Should().BeLessThan(0.8);
        }
    }

    [SharedFact]
    [Trait("Category", "SharedReference")]
    public void Compute_Gleser_MatchesReference()
    {
        ReferenceCase reference = ReferenceCase.Load("generalizability-gleser");
        RatingTable table = RatingTable.FromRecords(
            reference.Csv().Rows.Select(r => new RatingRecord("p" + r[0], "r" + r[2], "i" + r[1], ReferenceCase.Number(r[3]))));
        GeneralizabilityResult g = GeneralizabilityStudy.Compute(table);
        JsonElement e = reference.Expected;
        Compare(g.MeanSquares!, e.GetProperty("mean_squares"));
        Compare(g.Components!, e.GetProperty("variance_components"));
        Compare(g.ClippedComponents!, e.GetProperty("variance_components_clipped"));
        foreach (JsonElement d in e.GetProperty("d_study").EnumerateArray())
        {
            DecisionStudy study = g.Decide(d.GetProperty("items").GetInt32(), d.GetProperty("raters").GetInt32());
            study.RelativeErrorVariance.Should().BeApproximately(d.GetProperty("relative_error_variance").GetDouble(), 1e-9);
            study.AbsoluteErrorVariance.Should().BeApproximately(d.GetProperty("absolute_error_variance").GetDouble(), 1e-9);
            study.Generalizability.Is(d.GetProperty("g_coefficient"), 1e-9);
            study.Dependability.Is(d.GetProperty("phi_dependability"), 1e-9);
            study.RelativeSem.Should().BeApproximately(d.GetProperty("sem_relative").GetDouble(), 1e-9);
            study.AbsoluteSem.Should().BeApproximately(d.GetProperty("sem_absolute").GetDouble(), 1e-9);
        }

        // 12 items by 4 raters reach .8126; with fewer of both none of the smallest designs may be beaten.
        var designs = g.SmallestDesigns(0.8);
        designs.Should().NotBeEmpty();
        designs.Select(d => d.Raters).Should().BeInDescendingOrder().And.OnlyHaveUniqueItems();
    }

    private static void Compare(VarianceComponents actual, JsonElement e)
    {
        foreach ((string field, double value) in new[]
        {
            ("p", actual.Person), ("i", actual.Item), ("r", actual.Rater), ("pi", actual.PersonItem),
            ("pr", actual.PersonRater), ("ir", actual.ItemRater), ("pir_e", actual.Residual),
        })
        {
            value.Should().BeApproximately(e.GetProperty(field).GetDouble(), 1e-9, field);
        }
    }
}
