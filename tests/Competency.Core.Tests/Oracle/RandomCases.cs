using System.Globalization;

namespace Competency.Core.Tests.Oracle;

/// <summary>Makes valid models and assessments at random, and the same ones for the same seed on every machine.</summary>
/// <remarks>
/// Weights and points are kept so small that every intermediate stays under the bounds of scoring.md §10. One case in three is then moved
/// onto an exact tie: a threshold, cut or band becomes the very score that the oracle computes.
/// </remarks>
internal sealed class RandomCases
{
    private static readonly string[] s_roles = ["self", "manager", "peer", "direct-report", "customer", "mentor", "assessor"];

    private static readonly decimal[] s_shares = [0m, 0.3333m, 0.5m, 0.5m, 1m];

    private static readonly decimal[] s_weights = [1m, 1m, 1m, 2m, 0.5m, 0.25m, 1.5m];

    private static readonly decimal[] s_thirds = [0.3333m, 0.3333m, 0.3334m];

    private static readonly (int Minimum, int Maximum)[] s_scales = [(1, 5), (1, 5), (0, 4), (1, 10), (-2, 2), (0, 1)];

    private static readonly int[][] s_ladders = [[1, 2, 3, 4, 5], [1, 3, 5], [1, 2, 3], [2, 4], [1, 5, 6, 9], [1, 2], [3], [1]];

    private readonly Random _random;
    private int _count;
    private bool _nominates;

    private RandomCases(Random random) => _random = random;

    /// <summary>Makes the case with this index of this seed, without making those before it.</summary>
    public static RandomCase Create(int seed, int index)
    {
        RandomCases cases = new(new Random(unchecked((seed * 1_000_003) ^ (index * 7919))));
        CompetencyModel model = cases.Model();
        IReadOnlyList<OracleRating> ratings = cases.Ratings(model);
        return new RandomCase(seed, index, cases.Chance(3) ? cases.OntoTies(model, ratings) : model, ratings);
    }

    /// <summary>Makes the first cases of a seed.</summary>
    public static IEnumerable<RandomCase> Create(int seed, Range indexes)
    {
        for (int index = indexes.Start.Value; index < indexes.End.Value; index++)
        {
            yield return Create(seed, index);
        }
    }

    private static SourcedText Text(string text) => new(LocalizedText.Create(("en", text)), Provenance.Completed);

    private static string Invariant(FormattableString text) => FormattableString.Invariant(text);

    // One time in so many.
    private bool Chance(int oneIn) => _random.Next(oneIn) == 0;

    private T Pick<T>(IReadOnlyList<T> from) => from[_random.Next(from.Count)];

    private CompetencyModel Model()
    {
        CompositeRule overall = CompositeRule();
        CompositeRule composite = Chance(2) ? new WeightedMeanRule() : CompositeRule();
        ScoringRules rules = new()
        {
            MinimumShare = Pick(s_shares),
            Self = Pick([SelfPolicy.OnlyWhenAlone, SelfPolicy.Never, SelfPolicy.AsWeighted]),
            Pooling = Chance(4) ? RaterPooling.Pooled : RaterPooling.ByRole,
            Level = _random.Next(5) switch
            {
                0 => new NominationLevelRule(),
                1 or 2 => new CutScoreLevelRule([]),
                _ => new CumulativeLevelRule(null, MissingLevel()),
            },
            Composite = composite,
            Overall = Chance(3) ? null : overall,
            Bands = Bands(),
        };
        _nominates = rules.Level is NominationLevelRule;
        bool pointsAbove = (rules.Overall ?? composite) is PointsRule;
        RatingScale scale = Scale();
        Func<decimal> weights = DimensionWeights(pointsAbove);
        Dimension[] dimensions =
        [
            .. Enumerable.Range(0, _random.Next(1, 5)).Select(_ => Dimension(1, composite, pointsAbove, scale) with { Weight = weights() }),
        ];
        return new CompetencyModel
        {
            Id = ModelId.Parse("random-model"),
            Version = SemanticVersion.Parse("1.0.0"),
            Languages = ["en"],
            Name = Text("Random model"),
            Scale = scale,
            Roles = Roles(),
            Rules = rules,
            Dimensions = [.. dimensions],
        };
    }

    private ValueList<RoleRule> Roles()
    {
        return _random.Next(5) switch
        {
            0 => [],
            1 => [Role("self", 0), Role("manager", 1), Role("peer", 1), Role("customer", 1)],
            2 =>
            [
                Role("peer", s_thirds[0]),
                Role("manager", s_thirds[1]),
                Role("customer", s_thirds[2]),
                Role("self", Chance(2) ? 0 : s_thirds[0]),
            ],
            3 => [Role("manager", 50), Role("peer", 30), Role("skip-level", 20)],
            _ => [.. s_roles.Append("skip-level").Where(_ => !Chance(3)).Select(role => Role(role, Chance(4) ? 0 : Weight()))],
        };
    }

    private static RoleRule Role(string id, decimal weight) =>
        new(RoleId.Parse(id), LocalizedText.Empty, weight);

    private ValueList<Band> Bands() => _random.Next(3) switch
    {
        0 => [],
        1 => [Band("low", 0), Band("middle", 50), Band("high", 75)],
        _ => [Band("fair", 33.3333m), Band("good", 62.5m), Band("best", 100)],
    };

    private static Band Band(string id, decimal cut) => new(id, cut, LocalizedText.Create(("en", id)));

    private RatingScale Scale()
    {
        (int minimum, int maximum) = Pick(s_scales);
        return new RatingScale(minimum, maximum, [], LocalizedText.Empty, Provenance.Completed);
    }

    private MissingLevelPolicy MissingLevel() => Chance(2) ? MissingLevelPolicy.Stop : MissingLevelPolicy.Skip;

    private decimal Weight() => Chance(3) ? _random.Next(1, 10_000) / 10_000m : Pick(s_weights);

    // How the weights of one composite's children are drawn: their percents leave room for a sum of four 4-decimal weights under 1.
    private Func<decimal> DimensionWeights(bool pointsAbove)
    {
        bool fine = Chance(3);
        return () => (pointsAbove, fine) switch
        {
            (true, _) => Pick([1m, 1m, 2m, 3m, 1.5m]),
            (_, true) => _random.Next(1, 10_000) / 10_000m,
            _ => Pick(s_weights),
        };
    }

    private CompositeRule CompositeRule() => _random.Next(6) switch
    {
        0 => new MinimumRule(),
        1 => new GeometricMeanRule(),
        2 => PointsTable(),
        _ => new WeightedMeanRule(),
    };

    // Every ordinal that a ladder here can have, worth ever more: in a line, convex, or by halves.
    private PointsRule PointsTable()
    {
        Func<int, decimal> worth = Pick<Func<int, decimal>>([level => level, level => level * level, level => level - 0.5m]);
        return new PointsRule([.. Enumerable.Range(1, 9).Select(level => new LevelPoints(level, worth(level)))]);
    }

    private Dimension Dimension(int depth, CompositeRule inherited, bool pointsAbove, RatingScale modelScale)
    {
        DimensionId id = DimensionId.Parse(Invariant($"d{++_count}"));
        return depth < 4 && Chance(depth + 1)
            ? Composite(id, depth, inherited, pointsAbove, modelScale)
            : Leaf(id, pointsAbove, modelScale);
    }

    private Dimension Composite(DimensionId id, int depth, CompositeRule inherited, bool pointsAbove, RatingScale modelScale)
    {
        CompositeRule? own = Chance(2) ? CompositeRule() : null;
        bool pointsBelow = pointsAbove || (own ?? inherited) is PointsRule;
        Func<decimal> weights = DimensionWeights(pointsBelow);
        Dimension[] children =
        [
            .. Enumerable.Range(0, _random.Next(1, 5))
                .Select(_ => Dimension(depth + 1, inherited, pointsBelow, modelScale) with { Weight = weights() }),
        ];
        ValueList<decimal> cuts = Chance(2) ? Cuts(_random.Next(1, 6), modelScale) : [];
        bool titled = cuts.Count > 0 && Chance(2);
        int step = _random.Next(1, 3);
        IEnumerable<ProficiencyLevel> titles = cuts.Select((_, i) => new ProficiencyLevel(1 + (i * step), Text("Level"), null, []));
        return new Dimension
        {
            Id = id,
            Name = Text(id.Value),
            CompositeRule = own,
            Cuts = cuts,
            Levels = titled ? [.. titles] : [],
            Dimensions = [.. children],
        };
    }

    // Rising, on the scale, on steps of a tenth, a quarter or a ten-thousandth.
    private ValueList<decimal> Cuts(int count, RatingScale scale)
    {
        int steps = Pick([8, 10, 10_000]);
        SortedSet<int> places = [];
        while (places.Count < count)
        {
            places.Add(_random.Next(0, (scale.Length * steps) + 1));
        }

        return [.. places.Select(place => scale.Minimum + decimal.Round((decimal)place / steps, 4))];
    }

    private Dimension Leaf(DimensionId id, bool needsLevels, RatingScale modelScale)
    {
        RatingScale? ownScale = Chance(4) ? Scale() : null;
        RatingScale scale = ownScale ?? modelScale;
        int[] ordinals = needsLevels || !Chance(4) ? Pick(s_ladders) : [];
        bool canNominate = ordinals.Length > 0 && ordinals[^1] > 1;
        LevelRule? rule = LevelRule(ordinals, scale, canNominate) ?? (_nominates && !canNominate ? new CutScoreLevelRule([]) : null);
        bool nominated = rule is NominationLevelRule || (rule is null && _nominates);
        int fewest = nominated ? 0 : 1;
        List<ProficiencyLevel> levels =
        [
            .. ordinals.Select(ordinal => new ProficiencyLevel(
                ordinal, Text("Level"), null, [.. Indicators(Invariant($"{id}.{ordinal}"), _random.Next(fewest, 4), contraOneIn: 4)])),
        ];
        int ungraded = (levels.Count, nominated) switch
        {
            (0, _) => _random.Next(1, 6),
            (_, true) => 0,
            _ => Chance(3) ? _random.Next(1, 3) : 0,
        };
        return new Dimension
        {
            Id = id,
            Name = Text(id.Value),
            Scale = ownScale,
            Levels = [.. levels],
            Indicators = [.. Indicators(id.Value, ungraded, contraOneIn: 5)],
            LevelRule = rule,
        };
    }

    // A nomination needs a level over 1, for the scale from 1 to the highest ordinal to have a length.
    private LevelRule? LevelRule(int[] ordinals, RatingScale scale, bool canNominate) => _random.Next(7) switch
    {
        0 when canNominate => new NominationLevelRule(),
        1 or 2 or 3 => new CumulativeLevelRule(Chance(3) ? null : Threshold(scale), MissingLevel()),
        4 when ordinals.Length > 0 && ordinals.Length <= scale.Length * 8 => new CutScoreLevelRule(Cuts(ordinals.Length, scale)),
        5 => new CutScoreLevelRule([]),
        _ => null,
    };

    private decimal Threshold(RatingScale scale) => _random.Next(4) switch
    {
        0 => scale.Minimum + (scale.Length * 0.5m),
        1 => scale.Minimum + (scale.Length * 0.75m),
        2 => scale.Minimum + decimal.Round(scale.Length * _random.Next(0, 13) / 12m, 4, MidpointRounding.AwayFromZero),
        _ => scale.Minimum + (scale.Length * _random.Next(0, 10_001) / 10_000m),
    };

    private IEnumerable<BehavioralIndicator> Indicators(string prefix, int count, int contraOneIn)
    {
        int weighting = _random.Next(4);
        for (int number = 1; number <= count; number++)
        {
            yield return new BehavioralIndicator(
                IndicatorId.Parse(Invariant($"{prefix}.{number}")),
                LocalizedText.Create(("en", "Does it.")),
                Provenance.Completed,
                weighting switch
                {
                    0 or 1 => 1,
                    2 => s_thirds[(number - 1) % 3],
                    _ => Weight(),
                },
                Chance(contraOneIn));
        }
    }

    private List<OracleRating> Ratings(CompetencyModel model)
    {
        IEnumerable<string> named = model.Roles.Select(role => role.Id.Value);
        string[] others = [.. named.Union(s_roles, StringComparer.Ordinal).Where(role => role is not "self")];
        List<string> raters = [.. Enumerable.Range(0, _random.Next(0, 13)).Select(_ => Pick(others))];
        bool onlySelf = Chance(12);
        if (onlySelf)
        {
            raters.Clear();
        }

        if (onlySelf || Chance(2))
        {
            raters.Insert(_random.Next(raters.Count + 1), "self");
        }

        // Of a hundred ratings so many are not observed, and so many are not given at all.
        int notObserved = Pick([0, 0, 10, 30, 60, 100]);
        int absent = Pick([0, 0, 10, 40]);
        int generosity = _random.Next(0, 101);
        List<OracleRating> ratings =
        [
            .. raters.SelectMany((role, i) => model.AllDimensions()
                .Where(dimension => dimension.IsLeaf)
                .Where(_ => !Chance(15))
                .SelectMany(leaf => Items(model, leaf))
                .Where(_ => _random.Next(100) >= absent)
                .Select(item => new OracleRating(
                    Invariant($"r{i + 1}"), role, item.Id, _random.Next(100) < notObserved ? null : item.Value(generosity)))),
        ];
        return [.. ratings.OrderBy(_ => _random.Next())];
    }

    // What a rater may rate on a leaf; now and then also evidence of the kind that the leaf's rule ignores.
    private IEnumerable<(string Id, Func<int, int> Value)> Items(CompetencyModel model, Dimension leaf)
    {
        RatingScale scale = leaf.Scale ?? model.Scale;
        int[] ordinals = [.. leaf.Levels.Select(level => level.Ordinal)];
        bool nominated = (leaf.LevelRule ?? model.Rules.Level) is NominationLevelRule;
        bool other = Chance(20);
        if (ordinals.Length > 0 && (nominated || (other && ordinals.Any(scale.Contains))))
        {
            int[] allowed = nominated ? ordinals : [.. ordinals.Where(scale.Contains)];
            yield return (leaf.Id.Value, _ => Pick(allowed));
        }

        if (nominated && !other)
        {
            yield break;
        }

        // An ignored indicator rating is kept on both scales, the leaf's own and that of its nomination.
        int minimum = nominated ? Math.Max(scale.Minimum, 1) : scale.Minimum;
        int maximum = nominated ? Math.Min(scale.Maximum, ordinals[^1]) : scale.Maximum;
        foreach (BehavioralIndicator indicator in leaf.AllIndicators())
        {
            // Higher levels are harder; a generous rater gives more; a contra-indicator is rated the other way round.
            int handicap = indicator.Id.Level is { } level ? 40 * level / ordinals[^1] : 20;
            yield return (indicator.Id.Value, generosity =>
            {
                int percent = Math.Clamp(generosity + 30 - handicap + _random.Next(-35, 36), 0, 100);
                int steps = (int)Math.Round((maximum - minimum) * percent / 100.0, MidpointRounding.AwayFromZero);
                return indicator.IsContra ? maximum - steps : minimum + steps;
            });
        }
    }

    // Moves thresholds, cuts and bands onto scores that occur, where a score has no more than 4 decimals.
    private CompetencyModel OntoTies(CompetencyModel model, IReadOnlyList<OracleRating> ratings)
    {
        OracleResult result = ScoringOracle.Score(model, ratings);
        CompetencyModel moved = model with { Dimensions = [.. model.Dimensions.Select(dimension => OntoTie(dimension, model, result))] };
        return FourDecimals(ScoringOracle.Score(moved, ratings).Overall.PercentNano) is > 0 and var percent && model.Rules.Bands.Count > 0
            ? moved with { Rules = model.Rules with { Bands = [Band("under", 0), Band("tie", percent)] } }
            : moved;
    }

    private Dimension OntoTie(Dimension dimension, CompetencyModel model, OracleResult result)
    {
        if (!dimension.IsLeaf)
        {
            return dimension with { Dimensions = [.. dimension.Dimensions.Select(child => OntoTie(child, model, result))] };
        }

        RatingScale scale = dimension.Scale ?? model.Scale;
        OracleDimension scored = result[dimension.Id.Value];
        switch (dimension.LevelRule ?? model.Rules.Level)
        {
            case CumulativeLevelRule rule:
                long?[] strengths = [.. scored.Leaf!.Climb?.Strengths.Select(strength => strength.Nano) ?? []];
                return strengths.Length > 0 && FourDecimals(Pick(strengths)) is { } strength
                    ? dimension with { LevelRule = new CumulativeLevelRule(scale.Minimum + strength, rule.MissingLevel) }
                    : dimension;
            case CutScoreLevelRule when dimension.Levels.Count is 1 or 2:
                return FourDecimals(scored.ScoreNano) is { } score && score > 0
                    ? dimension with
                    {
                        LevelRule = new CutScoreLevelRule(
                            dimension.Levels.Count == 1 ? [scale.Minimum + score] : [scale.Minimum, scale.Minimum + score]),
                    }
                    : dimension;
            default:
                return dimension;
        }
    }

    // The score to 4 decimals where that is the same to 6 decimals, which is what is compared.
    private static decimal? FourDecimals(long? nano) =>
        nano is { } value && decimal.Round(value / 1e9m, 6, MidpointRounding.AwayFromZero) is var micro && decimal.Round(micro, 4) == micro
            ? decimal.Round(micro, 4)
            : null;
}
