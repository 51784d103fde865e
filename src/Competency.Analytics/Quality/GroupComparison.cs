using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>One group's scores and indicators of a dimension beside those of the largest group.</summary>
public sealed class GroupComparison
{
    internal GroupComparison(string focal, string reference)
    {
        Focal = focal;
        Reference = reference;
    }

    /// <summary>Gets the group.</summary>
    public string Focal { get; }

    /// <summary>Gets the largest group of the round, the first by ordinal of equals.</summary>
    public string Reference { get; }

    /// <summary>Gets the difference of people's scores, <see cref="Focal"/> minus <see cref="Reference"/>.</summary>
    /// <remarks>A difference of scores is not by itself unfair: it may be one of people. <see cref="Items"/> compares people alike.</remarks>
    public GroupDifferenceResult Difference { get; internal init; } = new();

    /// <summary>Gets Mantel-Haenszel DIF of each indicator; empty for fewer than two indicators.</summary>
    /// <remarks>A person has an indicator when the mean of the ratings is at or above <see cref="Cut"/>.</remarks>
    public ImmutableArray<DifferentialItem> Items { get; internal init; } = [];

    /// <summary>Gets where means of ratings are cut in two for <see cref="Items"/>: the mean of all people's means of all the dimension's indicators, so that some are on either side unless all are alike; undefined without any.</summary>
    public Statistic Cut { get; internal init; }
}
