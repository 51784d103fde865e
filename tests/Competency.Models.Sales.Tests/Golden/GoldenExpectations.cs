using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Models.Sales.Tests;

/// <summary>Puts in ratings and compares results the way that they are written down by hand.</summary>
internal static class GoldenExpectations
{
    /// <summary>Rates the first indicators of a leaf, one value each in their order; null is "not observed".</summary>
    public static AssessmentBuilder RateEach(this AssessmentBuilder ratings, string rater, RoleId role, IReadOnlyList<IndicatorId> indicators, params int?[] values)
    {
        values.Length.Should().BeLessThanOrEqualTo(indicators.Count);
        for (int i = 0; i < values.Length; i++)
        {
            ratings.Rate(rater, role, indicators[i], values[i] is { } value ? value : RatingValue.NotObserved);
        }

        return ratings;
    }

    /// <summary>Expects the numbers of a leaf.</summary>
    public static void Expect(this AssessmentResult result, DimensionId leaf, decimal score, decimal percent, int level)
    {
        Expect(result, leaf, score, percent);
        result[leaf].Level.Should().Be(level, because: leaf.Value);
    }

    /// <summary>Expects the numbers of a composite, which has no level.</summary>
    public static void ExpectComposite(this AssessmentResult result, DimensionId composite, decimal score, decimal percent)
    {
        Expect(result, composite, score, percent);
        result[composite].Level.Should().BeNull(because: composite.Value);
    }

    /// <summary>Expects a dimension without a number.</summary>
    public static void ExpectNotScored(this AssessmentResult result, DimensionId dimension, NotScoredReason reason)
    {
        result[dimension].IsScored.Should().BeFalse(because: dimension.Value);
        result[dimension].Level.Should().BeNull(because: dimension.Value);
        result[dimension].Reason.Should().Be(reason, because: dimension.Value);
    }

    /// <summary>Expects the overall numbers and the band that they lie in.</summary>
    public static void ExpectOverall(this AssessmentResult result, decimal score, decimal percent, string band)
    {
        result.Overall.Percent.Should().Be(percent);
        result.Overall.Score.Should().Be(score);
        result.Band.Should().Be(band);
    }

    private static void Expect(AssessmentResult result, DimensionId dimension, decimal score, decimal percent)
    {
        result[dimension].Score.Should().Be(score, because: dimension.Value);
        result[dimension].Percent.Should().Be(percent, because: dimension.Value);
    }
}
