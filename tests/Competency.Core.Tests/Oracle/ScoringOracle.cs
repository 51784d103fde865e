using System.Numerics;

namespace Competency.Core.Tests.Oracle;

/// <summary>Scores one assessment by scoring.md, read literally: exact fractions, ids as keys, every stage written out.</summary>
/// <remarks>
/// Slow on purpose, and the counterpart of the engine: it shares only the definitions with it. A score is a whole number of nano-points
/// above the scale's minimum. Ratings are taken as valid; custom rules are refused.
/// </remarks>
internal sealed class ScoringOracle
{
    private const string Self = "self";

    private static readonly string[] s_standardRoles = [Self, "manager", "peer", "direct-report", "customer", "mentor", "assessor"];

    private readonly CompetencyModel _model;
    private readonly IReadOnlyList<OracleRating> _ratings;
    private readonly IReadOnlyList<(string Role, Rational Weight)> _roles;
    private readonly bool _selfAlone;
    private readonly Dictionary<string, OracleDimension> _done = new(StringComparer.Ordinal);

    private ScoringOracle(CompetencyModel model, IReadOnlyList<OracleRating> ratings)
    {
        _model = model;
        _ratings = ratings;
        _roles = KnownRoles(model);
        _selfAlone = model.Rules.Self == SelfPolicy.OnlyWhenAlone && !Leaves(model.Dimensions).Any(HasValidOther);
    }

    public static OracleResult Score(CompetencyModel model, IReadOnlyList<OracleRating> ratings) => new ScoringOracle(model, ratings).Run();

    private OracleResult Run()
    {
        foreach (Dimension dimension in _model.Dimensions)
        {
            ScoreDimension(dimension);
        }

        OracleDimension overall = ScoreComposite(
            OracleResult.OverallId, _model.Dimensions, _model.Rules.Overall ?? _model.Rules.Composite, levels: [], cuts: []);
        List<OracleDimension> inOrder = [.. _model.AllDimensions().Select(dimension => _done[dimension.Id.Value]), overall];
        Band? band = overall.PercentNano is { } percent
            ? _model.Rules.Bands.OrderBy(candidate => candidate.Cut).LastOrDefault(candidate => Reaches(percent, candidate.Cut))
            : null;
        return new OracleResult(inOrder, band?.Id, _selfAlone);
    }

    private void ScoreDimension(Dimension dimension)
    {
        foreach (Dimension child in dimension.Dimensions)
        {
            ScoreDimension(child);
        }

        _done[dimension.Id.Value] = dimension.IsLeaf
            ? ScoreLeaf(dimension)
            : ScoreComposite(
                dimension.Id.Value,
                dimension.Dimensions,
                dimension.CompositeRule ?? _model.Rules.Composite,
                dimension.Levels,
                dimension.Cuts);
    }

    // §1: the roles there are, and what they weigh.
    private static List<(string Role, Rational Weight)> KnownRoles(CompetencyModel model)
    {
        List<(string Role, Rational Weight)> named = [.. model.Roles.Select(role => (role.Id.Value, (Rational)role.Weight))];
        Rational weightOfUnnamed = named.Count == 0 ? 1 : 0;
        return
        [
            .. named,
            .. s_standardRoles
                .Where(standard => !named.Exists(role => IsSame(role.Role, standard)))
                .Select(standard => (standard, weightOfUnnamed)),
        ];
    }

    private Rational WeightOf(string role) => _roles.Single(known => IsSame(known.Role, role)).Weight;

    private static bool IsSame(string role, string other) => string.Equals(role, other, StringComparison.Ordinal);

    private static bool IsSelf(string role) => IsSame(role, Self);

    // §3 step 4: whether a role's raters enter the leaf score.
    private bool Counts(string role) => (_selfAlone, IsSelf(role)) switch
    {
        (true, bool isSelf) => isSelf,
        (false, true) => _model.Rules.Self == SelfPolicy.AsWeighted && WeightOf(role) > 0,
        (false, false) => WeightOf(role) > 0,
    };

    private bool HasValidOther(Dimension leaf) =>
        RaterScores(LeafItems(leaf), ScaleOf(leaf)).Any(rater => !IsSelf(rater.Role) && WeightOf(rater.Role) > 0);

    private static IEnumerable<Dimension> Leaves(IEnumerable<Dimension> dimensions) =>
        dimensions.SelectMany(dimension => dimension.IsLeaf ? [dimension] : Leaves(dimension.Dimensions));

    private LevelRule RuleOf(Dimension leaf) => leaf.LevelRule ?? _model.Rules.Level;

    private OracleScale ScaleOf(Dimension leaf) => RuleOf(leaf) is NominationLevelRule
        ? new OracleScale(1, leaf.Levels.Max(level => level.Ordinal))
        : new OracleScale((leaf.Scale ?? _model.Scale).Minimum, (leaf.Scale ?? _model.Scale).Maximum);

    // What the raters judge: the leaf itself where its level is nominated, its indicators elsewhere.
    private List<OracleItem> LeafItems(Dimension leaf) => RuleOf(leaf) is NominationLevelRule
        ? [new OracleItem(leaf.Id.Value, 1, IsContra: false)]
        : [.. leaf.Levels.SelectMany(level => level.Indicators).Concat(leaf.Indicators).Select(Item)];

    private static OracleItem Item(BehavioralIndicator indicator) => new(indicator.Id.Value, indicator.Weight, indicator.IsContra);

    // §3 steps 1 and 2: the valid raters of a set of items, each with a score.
    private List<OracleRaterScore> RaterScores(IReadOnlyList<OracleItem> items, OracleScale scale)
    {
        Rational whole = Sum(items.Select(item => item.Weight));
        List<OracleRaterScore> valid = [];
        foreach (IGrouping<(string Rater, string Role), OracleRating> rater in _ratings.GroupBy(rating => (rating.Rater, rating.Role)))
        {
            Dictionary<string, int> observed = rater
                .Where(rating => rating.Value is not null)
                .ToDictionary(rating => rating.Item, rating => rating.Value!.Value, StringComparer.Ordinal);
            List<OracleItem> seen = [.. items.Where(item => observed.ContainsKey(item.Id))];
            Rational share = Sum(seen.Select(item => item.Weight));
            if (seen.Count == 0 || share < whole * _model.Rules.MinimumShare)
            {
                continue;
            }

            Rational points = Sum(seen.Select(item => item.Weight * (Key(item, observed[item.Id], scale) - scale.Minimum)));
            valid.Add(new OracleRaterScore(rater.Key.Role, ToNano(points / share)));
        }

        return valid;
    }

    private static int Key(OracleItem item, int value, OracleScale scale) =>
        item.IsContra ? scale.Minimum + scale.Maximum - value : value;

    // §3 steps 3 and 4: from valid raters to one score; null where none of them counts.
    private long? Combine(List<OracleRaterScore> raters)
    {
        List<OracleRaterScore> counting = [.. raters.Where(rater => Counts(rater.Role))];
        if (counting.Count == 0)
        {
            return null;
        }

        if (_model.Rules.Pooling == RaterPooling.Pooled)
        {
            return PlainMean(counting);
        }

        // Self alone counts whatever its weight, so it may not be weighed by a weight of 0.
        List<(Rational Weight, Rational Score)> roles =
        [
            .. counting
                .GroupBy(rater => rater.Role, StringComparer.Ordinal)
                .Select(role => (_selfAlone ? 1 : WeightOf(role.Key), (Rational)PlainMean(role))),
        ];
        return WeightedMean(roles);
    }

    private long? Strength(IReadOnlyList<OracleItem> items, OracleScale scale) => Combine(RaterScores(items, scale));

    private OracleDimension ScoreLeaf(Dimension leaf)
    {
        OracleScale scale = ScaleOf(leaf);
        List<OracleRaterScore> raters = RaterScores(LeafItems(leaf), scale);
        long? score = Combine(raters);
        (int? level, OracleClimb? climb) = Level(leaf, scale, score);
        List<OracleRoleScore> roles =
        [
            .. _roles
                .Select(known => (known.Role, Raters: raters.FindAll(rater => IsSame(rater.Role, known.Role))))
                .Where(role => role.Raters.Count > 0)
                .Select(role => new OracleRoleScore(role.Role, role.Raters.Count, PlainMean(role.Raters), Counts(role.Role))),
        ];
        long? percent = score is { } nano ? (((Rational)nano) * 100 / scale.Length).RoundHalfUp() : null;
        OracleLeaf own = new(roles, Precision(raters, scale), climb);
        return new OracleDimension(leaf.Id.Value, score is not null, score, percent, level, own);
    }

    // §4.
    private (int? Level, OracleClimb? Climb) Level(Dimension leaf, OracleScale scale, long? score)
    {
        List<int> ordinals = [.. leaf.Levels.Select(level => level.Ordinal).Order()];
        if (ordinals.Count == 0)
        {
            return (null, null);
        }

        switch (RuleOf(leaf))
        {
            case CumulativeLevelRule rule:
                return Climb(leaf, ordinals, scale, score, rule);
            case CutScoreLevelRule rule:
                List<Rational> cuts = rule.Cuts.Count > 0
                    ? [.. rule.Cuts.Select(cut => (Rational)cut)]
                    : DefaultCuts(ordinals.Count, scale);
                return (score is { } nano ? HighestReached(nano, ordinals, cuts, scale) : null, null);
            case NominationLevelRule:
                List<Rational> midpoints = [.. ordinals.Zip(ordinals.Skip(1), (low, high) => new Rational(low + high, 2))];
                return (score is { } mean ? HighestReached(mean, ordinals, [scale.Minimum, .. midpoints], scale) : null, null);
            default:
                throw new NotSupportedException($"The oracle has no level rule '{RuleOf(leaf).Kind}'.");
        }
    }

    private static int HighestReached(long nano, IReadOnlyList<int> ordinals, IReadOnlyList<Rational> cuts, OracleScale scale)
    {
        int level = 0;
        foreach ((int ordinal, Rational cut) in ordinals.Zip(cuts))
        {
            if (Reaches(nano, cut - scale.Minimum))
            {
                level = ordinal;
            }
        }

        return level;
    }

    // Levels at minimum, minimum + step, … maximum; each cut but the first half a step under its level, to 4 decimals.
    private static List<Rational> DefaultCuts(int count, OracleScale scale)
    {
        List<Rational> cuts = [scale.Minimum];
        for (int i = 1; i < count; i++)
        {
            Rational below = scale.Minimum + new Rational((i - 1) * scale.Length, count - 1);
            Rational above = scale.Minimum + new Rational(i * scale.Length, count - 1);
            cuts.Add(new Rational(((below + above) / 2 * 10_000).RoundHalfUp(), 10_000));
        }

        return cuts;
    }

    private (int? Level, OracleClimb Climb) Climb(
        Dimension leaf, IReadOnlyList<int> ordinals, OracleScale scale, long? score, CumulativeLevelRule rule)
    {
        // 62.5 % of the scale where the rule names no threshold; above the scale's minimum, as all scores are.
        Rational threshold = rule.Threshold is { } given ? (Rational)given - scale.Minimum : new Rational(625, 1000) * scale.Length;
        Dictionary<int, List<OracleItem>> sets = ordinals.ToDictionary(ordinal => ordinal, ordinal => LevelSet(leaf, ordinals, ordinal));
        Dictionary<int, long?> strengths = ordinals.ToDictionary(ordinal => ordinal, ordinal => Strength(sets[ordinal], scale));
        List<OracleStrength> listed = [.. ordinals.Select(ordinal => new OracleStrength(ordinal, strengths[ordinal]))];
        if (score is null)
        {
            return (null, new OracleClimb(listed, [], [], null));
        }

        int attained = 0;
        int? blockedAt = null;
        List<int> skipped = [];
        foreach (int ordinal in ordinals)
        {
            if (strengths[ordinal] is { } strength && Reaches(strength, threshold))
            {
                attained = ordinal;
            }
            else if (strengths[ordinal] is null && rule.MissingLevel == MissingLevelPolicy.Skip)
            {
                skipped.Add(ordinal);
            }
            else
            {
                blockedAt = ordinal;
                break;
            }
        }

        List<int> irregular =
        [
            .. ordinals.Where(ordinal => strengths[ordinal] is { } own && Reaches(own, threshold)
                && ordinals.Any(lower => lower < ordinal && strengths[lower] is { } weak && !Reaches(weak, threshold))),
        ];
        OracleBlock? block = blockedAt is { } next ? Block(next, strengths[next], sets[next], threshold, scale) : null;
        return (attained, new OracleClimb(listed, irregular, skipped, block));
    }

    // A level's own indicators, and the contra-indicators of the defined level next below; a contra-indicator of the top level stays.
    private static List<OracleItem> LevelSet(Dimension leaf, IReadOnlyList<int> ordinals, int ordinal)
    {
        int top = ordinals.Max();
        return
        [
            .. leaf.Levels
                .OrderBy(level => level.Ordinal)
                .SelectMany(level => level.Indicators, (level, indicator) => (level.Ordinal, Indicator: indicator))
                .Where(placed => ordinal == (placed.Indicator.IsContra && placed.Ordinal != top
                    ? ordinals.Where(higher => higher > placed.Ordinal).Min()
                    : placed.Ordinal))
                .Select(placed => Item(placed.Indicator)),
        ];
    }

    private OracleBlock Block(int ordinal, long? strength, IReadOnlyList<OracleItem> set, Rational threshold, OracleScale scale)
    {
        List<OracleBlockingIndicator> indicators =
        [
            .. set
                .Select(item => (item.Id, Strength: Strength([item], scale)))
                .Where(item => item.Strength is { } own && !Reaches(own, threshold))
                .Select(item => new OracleBlockingIndicator(item.Id, item.Strength!.Value)),
        ];
        return new OracleBlock(ordinal, strength is { } nano ? ToNano(threshold) - nano : null, indicators);
    }

    // §8: an exact variance over the counting raters other than self, then two square roots in double.
    private OraclePrecision Precision(List<OracleRaterScore> raters, OracleScale scale)
    {
        List<BigInteger> scores =
        [
            .. raters.Where(rater => Counts(rater.Role) && !IsSelf(rater.Role)).Select(rater => new BigInteger(rater.Nano)),
        ];
        int n = scores.Count;
        if (n < 2)
        {
            return new OraclePrecision(n, null, null, Imprecise: false, SingleRater: n == 1);
        }

        BigInteger sum = scores.Aggregate(BigInteger.Zero, (total, score) => total + score);
        BigInteger sumOfSquares = scores.Aggregate(BigInteger.Zero, (total, score) => total + (score * score));
        BigInteger numerator = (n * sumOfSquares) - (sum * sum);
        Rational variance = new(numerator, (BigInteger)n * (n - 1));
        long error = RootHalfUp(variance / n);
        bool imprecise = ToMicro(error) > new Rational(1275, 10_000) * scale.Length * 1_000_000;
        return new OraclePrecision(n, RootHalfUp(variance), error, imprecise, SingleRater: false);
    }

    // The largest k for which k − 1/2 does not exceed the root, found by halving: (2k − 1)² ≤ 4 · variance.
    private static long RootHalfUp(Rational variance)
    {
        BigInteger low = 0;
        BigInteger high = BigInteger.One << 60;
        while (low < high)
        {
            BigInteger middle = (low + high + 1) / 2;
            BigInteger odd = (2 * middle) - 1;
            bool fits = odd * odd * variance.Denominator <= 4 * variance.Numerator;
            (low, high) = fits ? (middle, high) : (low, middle - 1);
        }

        return (long)low;
    }

    // §5. Children are scored before; the root is composed in the same way.
    private OracleDimension ScoreComposite(
        string id, ValueList<Dimension> children, CompositeRule rule, ValueList<ProficiencyLevel> levels, ValueList<decimal> cuts)
    {
        // The points rule looks at the leaves below, whatever their depth; the others at the children.
        List<Dimension> parts = rule is PointsRule ? [.. Leaves(children)] : [.. children];
        List<Dimension> scored = [.. parts.Where(part => _done[part.Id.Value].Scored)];
        Rational weightOfScored = Sum(scored.Select(part => (Rational)part.Weight));
        Rational weightOfAll = Sum(parts.Select(part => (Rational)part.Weight));
        if (scored.Count == 0 || weightOfScored < weightOfAll * _model.Rules.MinimumShare)
        {
            return new OracleDimension(id, Scored: false, null, null, null, null);
        }

        List<(Rational Weight, Rational Percent)> percents =
        [
            .. scored.Select(part => ((Rational)part.Weight, (Rational)_done[part.Id.Value].PercentNano!.Value)),
        ];
        long percent = rule switch
        {
            WeightedMeanRule => WeightedMean(percents),
            MinimumRule => percents.Min(part => part.Percent).RoundHalfUp(),
            GeometricMeanRule => GeometricMean(parts, scored),
            PointsRule points => Points(points, scored),
            _ => throw new NotSupportedException($"The oracle has no composite rule '{rule.Kind}'."),
        };
        OracleScale scale = new(_model.Scale.Minimum, _model.Scale.Maximum);
        long score = ((Rational)percent * scale.Length / 100).RoundHalfUp();
        List<int> ordinals = levels.Count > 0 ? [.. levels.Select(level => level.Ordinal)] : [.. Enumerable.Range(1, cuts.Count)];
        int? level = cuts.Count > 0 ? HighestReached(score, ordinals, [.. cuts.Select(cut => (Rational)cut)], scale) : null;
        return new OracleDimension(id, Scored: true, score, percent, level, null);
    }

    // Weights enter as §10 holds them, × 10⁴ and divided by their greatest common divisor, so that scaling them all changes no bit.
    private long GeometricMean(List<Dimension> parts, List<Dimension> scored)
    {
        BigInteger divisor = parts
            .Select(part => ((Rational)part.Weight * 10_000).Numerator)
            .Aggregate(BigInteger.Zero, BigInteger.GreatestCommonDivisor);
        double sum = 0;
        double weights = 0;
        foreach (Dimension part in scored)
        {
            long nano = _done[part.Id.Value].PercentNano!.Value;
            if (nano == 0)
            {
                return 0;
            }

            double weight = (double)(((Rational)part.Weight * 10_000).Numerator / divisor);
            sum += weight * Math.Log(nano / 1e9);
            weights += weight;
        }

        return RoundHalfUp(Math.Exp(sum / weights) * 1e9);
    }

    private long Points(PointsRule rule, List<Dimension> scored)
    {
        Dictionary<int, Rational> table = rule.Table.ToDictionary(entry => entry.Level, entry => (Rational)entry.Points);
        Rational earned = Sum(scored.Select(leaf =>
            (Rational)leaf.Weight * (_done[leaf.Id.Value].Level!.Value is > 0 and var level ? table[level] : 0)));
        Rational highest = Sum(scored.Select(leaf => (Rational)leaf.Weight * table[leaf.Levels.Max(level => level.Ordinal)]));
        return ToNano(earned / highest * 100);
    }

    private static long WeightedMean(IReadOnlyCollection<(Rational Weight, Rational Value)> parts) =>
        (Sum(parts.Select(part => part.Weight * part.Value)) / Sum(parts.Select(part => part.Weight))).RoundHalfUp();

    private static long PlainMean(IEnumerable<OracleRaterScore> raters) =>
        WeightedMean([.. raters.Select(rater => ((Rational)1, (Rational)rater.Nano))]);

    private static Rational Sum(IEnumerable<Rational> values) => values.Aggregate(Rational.Zero, (total, value) => total + value);

    private static long ToNano(Rational value) => (value * 1_000_000_000).RoundHalfUp();

    private static long ToMicro(long nano) => new Rational(nano, 1_000).RoundHalfUp();

    private static long RoundHalfUp(double value) => (long)Math.Floor(value + 0.5);

    // §10: compared on the score rounded half up to 6 decimals; inclusive.
    private static bool Reaches(long nano, Rational cut) => ToMicro(nano) >= cut * 1_000_000;

    private sealed record OracleScale(int Minimum, int Maximum)
    {
        public int Length => Maximum - Minimum;
    }

    private sealed record OracleItem(string Id, Rational Weight, bool IsContra);

    private sealed record OracleRaterScore(string Role, long Nano);
}
