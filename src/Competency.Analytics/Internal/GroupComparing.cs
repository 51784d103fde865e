using System.Collections.Immutable;

namespace Competency.Analytics.Internal;

/// <summary>Compares groups of people on a dimension: each with the largest of the round.</summary>
internal static class GroupComparing
{
    /// <summary>The groups of a round, the largest first, then by ordinal; the first is the reference.</summary>
    public static ImmutableArray<string> Groups(AssessmentRound round, Func<string, string?> groupOf) =>
    [
        .. round.Ratings.Targets.Select(groupOf).OfType<string>().GroupBy(static g => g, StringComparer.Ordinal)
            .OrderByDescending(static g => g.Count()).ThenBy(static g => g.Key, StringComparer.Ordinal).Select(static g => g.Key),
    ];

    public static ImmutableArray<GroupComparison> Of(RoundDimension dimension, ImmutableArray<string> groups, Func<string, string?> groupOf, Func<string, string, bool> isSelf)
    {
        IReadOnlyList<(string Target, double Score)> scores = PersonScores.Of(dimension, isSelf);
        RatingTable means = dimension.Ratings.Where((target, rater) => !isSelf(target, rater)).AverageOverRaters();
        double[] all = [.. means.TargetsByItems().SelectMany(static row => row).Where(static v => !double.IsNaN(v))];
        Statistic cut = all.Length == 0 ? Statistic.Undefined(UndefinedReason.NoData) : Statistic.Of(Describe.Mean(all));
        double[] Of(string group) => [.. scores.Where(p => string.Equals(groupOf(p.Target), group, StringComparison.Ordinal)).Select(static p => p.Score)];
        return
        [
            .. groups.Skip(1).Select(focal => new GroupComparison(focal, groups[0])
            {
                Difference = GroupDifference.Compute(Of(focal), Of(groups[0])),
                Items = means.Items.Length < 2 || !cut.IsDefined ? [] : DifferentialItemFunctioning.Compute(means, Membership(groupOf, focal, groups[0]), cut.Value),
                Cut = cut,
            }),
        ];
    }

    private static Func<string, bool?> Membership(Func<string, string?> groupOf, string focal, string reference) => target =>
        groupOf(target) is not { } own ? null
        : string.Equals(own, focal, StringComparison.Ordinal) ? true
        : string.Equals(own, reference, StringComparison.Ordinal) ? false
        : null;
}
