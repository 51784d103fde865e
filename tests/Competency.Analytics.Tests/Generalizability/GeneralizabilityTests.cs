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
}
