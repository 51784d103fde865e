using Competency.Core;
using Competency.Core.Scoring;

namespace Competency.Benchmarks;

/// <summary>What a leaf came to: nano-points, nano-percent and level; −1 where there is none.</summary>
internal sealed record LinqLeaf(long Score, long Percent, int Level);

/// <summary>What a person came to.</summary>
internal sealed record LinqResult(IReadOnlyDictionary<string, LinqLeaf> Leaves, long Overall, string? Band);

/// <summary>
/// The rules of the benchmark's model in LINQ over ratings, as a careful programmer would write them: shares, roles, self only when alone, cumulative levels, bands, every stage
/// rounded in whole nano-points. Its numbers are the engine's.
/// </summary>
internal sealed class LinqScorer(CompetencyModel model)
{
    private const long Nano = 1_000_000_000;
    private const long Threshold = 2_500_000_000;

    private readonly Dictionary<string, long> _weights = model.Roles.ToDictionary(role => role.Id.Value, role => (long)role.Weight, StringComparer.Ordinal);

    private readonly Dictionary<string, (string Leaf, int Level)> _items = model.Dimensions
        .SelectMany(leaf => leaf.Levels.SelectMany(level => level.Indicators.Select(indicator => (indicator.Id, Leaf: leaf.Id.Value, level.Ordinal))))
        .ToDictionary(item => item.Id.Value, item => (item.Leaf, item.Ordinal), StringComparer.Ordinal);

    private readonly List<(string Leaf, int[] Levels)> _leaves =
        [.. model.Dimensions.Select(leaf => (leaf.Id.Value, leaf.Levels.Select(level => level.Ordinal).ToArray()))];

    public LinqResult Score(IEnumerable<Rating> ratings)
    {
        ILookup<string, Observation> observed = ratings
            .Where(rating => rating.Value.IsObserved)
            .Select(rating =>
            {
                (string leaf, int level) = _items[rating.Item.Value];
                return new Observation(leaf, level, rating.Role.Value, rating.Rater.Value, rating.Value.Value - 1);
            })
            .ToLookup(observation => observation.Leaf, StringComparer.Ordinal);
        Dictionary<string, List<(string Role, long Mean)>> roles = _leaves.ToDictionary(
            leaf => leaf.Leaf, leaf => RoleMeans(observed[leaf.Leaf], leaf.Levels.Length), StringComparer.Ordinal);
        bool alone = !roles.Values.Any(leaf => leaf.Any(role => !IsSelf(role.Role) && _weights[role.Role] > 0));
        Dictionary<string, LinqLeaf> leaves = _leaves.ToDictionary(
            leaf => leaf.Leaf,
            leaf =>
            {
                long score = Combine(roles[leaf.Leaf], alone);
                return score < 0 ? new LinqLeaf(-1, -1, -1) : new LinqLeaf(score, Quotient(score * 100, 4), Level(observed[leaf.Leaf], leaf.Levels, alone));
            },
            StringComparer.Ordinal);
        List<long> scored = [.. leaves.Values.Where(leaf => leaf.Score >= 0).Select(leaf => leaf.Percent)];
        long overall = scored.Count * 2 >= leaves.Count ? Quotient(scored.Sum(), scored.Count) : -1;
        string? band = overall < 0 ? null : model.Rules.Bands.Last(known => (overall + 500) / 1_000 >= (long)(known.Cut * 1_000_000)).Id;
        return new LinqResult(leaves, overall, band);
    }

    private int Level(IEnumerable<Observation> leaf, int[] levels, bool alone)
    {
        ILookup<int, Observation> byLevel = leaf.ToLookup(observation => observation.Level);
        return levels.TakeWhile(level => (Combine(RoleMeans(byLevel[level], 1), alone) + 500) / 1_000 >= Threshold / 1_000).LastOrDefault();
    }

    private static List<(string Role, long Mean)> RoleMeans(IEnumerable<Observation> observations, int indicators) =>
    [
        .. observations
            .GroupBy(observation => (observation.Role, observation.Rater))
            .Select(rater => (rater.Key.Role, Observed: rater.Count(), Sum: rater.Sum(observation => observation.Value)))
            .Where(rater => rater.Observed * 2 >= indicators)
            .GroupBy(rater => rater.Role, StringComparer.Ordinal)
            .Select(role => (role.Key, Quotient(role.Sum(rater => Quotient(rater.Sum * Nano, rater.Observed)), role.Count())))
    ];

    private long Combine(List<(string Role, long Mean)> roles, bool alone)
    {
        List<(long Weight, long Mean)> counting =
            [.. roles.Where(role => IsSelf(role.Role) == alone && (alone || _weights[role.Role] > 0)).Select(role => (alone ? 1 : _weights[role.Role], role.Mean))];
        return counting.Count == 0 ? -1 : Quotient(counting.Sum(role => role.Weight * role.Mean), counting.Sum(role => role.Weight));
    }

    private static bool IsSelf(string role) => string.Equals(role, "self", StringComparison.Ordinal);

    private static long Quotient(long numerator, long denominator) => ((2 * numerator) + denominator) / (2 * denominator);

    private sealed record Observation(string Leaf, int Level, string Role, string Rater, long Value);
}
