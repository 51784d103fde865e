using Xunit.Abstractions;

namespace Competency.Core.Tests.Oracle;

/// <summary>The random cases are the same for the same seed, reach every rule, and the oracle keeps its own promises on them.</summary>
public sealed class RandomCasesTests(ITestOutputHelper output)
{
    private const int Seed = 20_260_730;

    [Fact]
    public void Create_SameSeedAndIndex_GivesTheSameCase()
    {
        foreach (RandomCase made in RandomCases.Create(Seed, 0..200))
        {
            RandomCase again = RandomCases.Create(Seed, made.Index);
            again.Model.Should().Be(made.Model);
            again.Ratings.Should().Equal(made.Ratings);
        }
    }

    [Fact]
    [Trait("Category", "Long")]
    public void Create_ManyCases_ReachEveryRuleAndOutcome()
    {
        Dictionary<string, int> seen = new(StringComparer.Ordinal);
        foreach (RandomCase made in RandomCases.Create(Seed, 0..2000))
        {
            OracleResult result = ScoringOracle.Score(made.Model, made.Ratings);
            foreach (string feature in Features(made, result).Distinct(StringComparer.Ordinal))
            {
                seen[feature] = seen.GetValueOrDefault(feature) + 1;
            }
        }

        foreach ((string feature, int count) in seen.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            output.WriteLine(FormattableString.Invariant($"{feature}: {count}"));
        }

        seen.Where(pair => pair.Value >= 20).Select(pair => pair.Key).Should().Contain(
        [
            "rule weighted-mean", "rule minimum", "rule geometric-mean", "rule points",
            "level cumulative", "level cut-scores", "level nomination", "own cuts", "level 0", "composite level", "band",
            "nested", "contra at the top", "ungraded and graded", "sparse", "own scale",
            "skipped", "irregular", "blocked", "blocked by no evidence", "tie", "imprecise",
            "self alone", "self OnlyWhenAlone", "self Never", "self AsWeighted", "pooled", "role of weight 0",
            "share 0", "share 0.3333", "share 0.5", "share 1",
            "not scored", "nothing observed", "no rater", "twelve raters",
        ]);
    }

    [Fact]
    public void Score_RandomCase_DependsOnNeitherRowOrderNorRaterNamesNorScaleOfWeights()
    {
        foreach (RandomCase made in RandomCases.Create(Seed, 0..150))
        {
            OracleResult expected = ScoringOracle.Score(made.Model, made.Ratings);
            OracleRating[] shuffled = [.. made.Ratings.Reverse().Select(rating => rating with { Rater = "x" + rating.Rater })];
            CompetencyModel scaled = made.Model with
            {
                Dimensions = [.. made.Model.Dimensions.Select(TenTimes)],
                Roles = [.. made.Model.Roles.Select(role => new RoleRule(role.Id, role.Label, role.Weight * 10))],
            };

            ScoringOracle.Score(scaled, shuffled).Should()
                .BeEquivalentTo(expected, options => options.WithStrictOrdering(), made.ToString());
        }
    }

    [Fact]
    public void Score_RandomCase_StaysOnTheScale()
    {
        foreach (RandomCase made in RandomCases.Create(Seed, 0..300))
        {
            foreach (OracleDimension dimension in ScoringOracle.Score(made.Model, made.Ratings).Dimensions)
            {
                (dimension.ScoreNano is null).Should().Be(!dimension.Scored, made.ToString());
                (dimension.PercentNano ?? 0).Should().BeInRange(0, 100_000_000_000, made.ToString());
            }
        }
    }

    [Fact]
    public void Create_ManyCases_StayUnderTheBounds()
    {
        const double Bound = 1L << 53;
        double highest = 0;
        foreach (RandomCase made in RandomCases.Create(Seed, 0..600))
        {
            CompetencyModel model = made.Model;
            Dimension[] all = [.. model.AllDimensions()];
            Dimension[] leaves = [.. all.Where(dimension => dimension.IsLeaf)];

            // Twice the greatest numerator of each stage, so that a half may be added before the division.
            List<double> numerators =
            [
                .. leaves.Select(leaf =>
                    Whole(leaf.AllIndicators().Select(indicator => indicator.Weight)) * (leaf.Scale ?? model.Scale).Length * 1e9),
                Whole(model.Roles.Select(role => role.Weight)) * 9e9,
                Whole(model.Dimensions.Select(dimension => dimension.Weight)) * 1e11,
                .. all.Select(dimension => Whole(dimension.Dimensions.Select(child => child.Weight)) * 1e11),
                .. all.Where(dimension => !dimension.IsLeaf)
                    .Select(dimension => (Rule: dimension.CompositeRule ?? model.Rules.Composite, Below: dimension.SelfAndDescendants()))
                    .Append((Rule: model.Rules.Overall ?? model.Rules.Composite, Below: all))
                    .Where(composite => composite.Rule is PointsRule)
                    .Select(composite => Points((PointsRule)composite.Rule, composite.Below)),
            ];
            highest = Math.Max(highest, numerators.Max() * 2);
            (numerators.Max() * 2).Should().BeLessThan(Bound, made.ToString());
        }

        output.WriteLine(FormattableString.Invariant($"Highest {highest:E3} of {Bound:E3}."));

        static double Points(PointsRule rule, IEnumerable<Dimension> below) => 1e11 * Whole(
            below.Where(leaf => leaf.IsLeaf).Select(leaf => leaf.Weight * rule.Table[leaf.Levels[^1].Ordinal - 1].Points));

        static double Whole(IEnumerable<decimal> weights)
        {
            long[] whole = [.. weights.Select(weight => (long)(weight * 10_000))];
            long divisor = whole.Aggregate(0L, (a, b) => b == 0 ? a : (long)System.Numerics.BigInteger.GreatestCommonDivisor(a, b));
            return divisor == 0 ? 0 : whole.Sum() / (double)divisor;
        }
    }

    private static Dimension TenTimes(Dimension dimension) => dimension with
    {
        Weight = dimension.Weight * 10,
        Dimensions = [.. dimension.Dimensions.Select(TenTimes)],
        Levels = [.. dimension.Levels.Select(TenTimes)],
        Indicators = [.. dimension.Indicators.Select(TenTimes)],
    };

    private static ProficiencyLevel TenTimes(ProficiencyLevel level) =>
        new(level.Ordinal, level.Title, level.Description, [.. level.Indicators.Select(TenTimes)]);

    private static BehavioralIndicator TenTimes(BehavioralIndicator indicator) =>
        new(indicator.Id, indicator.Text, indicator.Provenance, indicator.Weight * 10, indicator.IsContra);

    private static IEnumerable<string> Features(RandomCase made, OracleResult result)
    {
        CompetencyModel model = made.Model;
        yield return FormattableString.Invariant($"share {model.Rules.MinimumShare}");
        yield return $"self {model.Rules.Self}";
        yield return model.Rules.Pooling is RaterPooling.Pooled ? "pooled" : "by role";
        yield return "rule " + (model.Rules.Overall ?? model.Rules.Composite).Kind;
        yield return model.Roles.Count == 0 ? "no named roles" : "named roles";
        yield return result.SelfAlone && made.Ratings.Any(rating => rating.Role is "self") ? "self alone" : "not alone";
        yield return result.Band is null ? "no band" : "band";
        yield return result.Overall.Scored ? "overall scored" : "overall not scored";
        int raters = made.Ratings.Select(rating => rating.Rater).Distinct(StringComparer.Ordinal).Count();
        yield return raters switch { 0 => "no rater", >= 12 => "twelve raters", _ => "some raters" };
        yield return made.Ratings.Count > 0 && made.Ratings.All(rating => rating.Value is null) ? "nothing observed" : "something observed";
        foreach (Dimension dimension in model.AllDimensions())
        {
            OracleDimension scored = result[dimension.Id.Value];
            yield return scored.Scored ? "scored" : "not scored";
            if (!dimension.IsLeaf)
            {
                yield return "nested";
                yield return "rule " + (dimension.CompositeRule ?? model.Rules.Composite).Kind;
                yield return scored.Level is null ? "composite without level" : "composite level";
                continue;
            }

            LevelRule rule = dimension.LevelRule ?? model.Rules.Level;
            yield return "level " + rule.Kind;
            yield return dimension.Scale is null ? "model's scale" : "own scale";
            yield return rule is CutScoreLevelRule { Cuts.Count: > 0 } ? "own cuts" : "default cuts";
            yield return scored.Level is null ? "no level" : FormattableString.Invariant($"level {scored.Level}");
            yield return scored.Leaf!.Precision.Imprecise ? "imprecise" : "precise";
            yield return scored.Roles.Any(role => !role.Counted && role.Role is not "self") ? "role of weight 0" : "all roles count";
            if (dimension.Levels.Count > 0)
            {
                yield return dimension.Levels[^1].Ordinal > dimension.Levels.Count ? "sparse" : "dense";
                bool contraAtTheTop = dimension.Levels[^1].Indicators.Any(indicator => indicator.IsContra);
                yield return contraAtTheTop ? "contra at the top" : "no contra at the top";
                yield return dimension.Indicators.Count > 0 ? "ungraded and graded" : "graded";
            }

            if (scored.Leaf.Climb is { } climb && rule is CumulativeLevelRule cumulative)
            {
                int minimum = (dimension.Scale ?? model.Scale).Minimum;
                yield return climb.Skipped.Count > 0 ? "skipped" : "none skipped";
                yield return climb.Irregular.Count > 0 ? "irregular" : "regular";
                yield return climb.Blocked switch
                {
                    null => "not blocked",
                    { ShortfallNano: null } => "blocked by no evidence",
                    _ => "blocked",
                };
                decimal threshold = cumulative.Threshold - minimum ?? -1;
                yield return climb.Strengths.Any(strength => strength.Nano / 1e9m == threshold) ? "tie" : "no tie";
            }
        }
    }
}
