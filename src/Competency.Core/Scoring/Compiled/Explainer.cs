using System.Globalization;

namespace Competency.Core.Scoring.Compiled;

/// <summary>Rebuilds the tree behind a number from the same plan, ratings and scores that made it.</summary>
internal sealed class Explainer
{
    private readonly ScoringPlan _plan;
    private readonly SubjectRatings _ratings;
    private readonly SubjectScores _scores;

    private Explainer(Evidence evidence)
    {
        _plan = evidence.Plan;
        _ratings = evidence.Ratings;
        _scores = evidence.Scores;
    }

    public static ExplanationNode Explain(Evidence evidence, DimensionResult result)
    {
        Explainer explainer = new(evidence);
        int dimension = result.Kind == DimensionKind.Overall ? evidence.Plan.Overall : Array.FindIndex(evidence.Plan.Dimensions, d => d.Id == result.Id);
        ExplanationNode node = explainer.OfDimension(dimension);
        return node.Kind == ExplanationKind.Leaf ? explainer.OnItsScale(node, dimension) : node;
    }

    private ExplanationNode OfDimension(int dimension) =>
        dimension != _plan.Overall && _plan.LeafOf[dimension] >= 0 ? OfLeaf(dimension) : OfNode(dimension);

    private ExplanationNode OfNode(int dimension)
    {
        PlanNode node = Array.Find(_plan.Nodes, candidate => candidate.Dimension == dimension)!;
        ref DimensionScore score = ref _scores.Dimensions[dimension];
        ExplanationNode[] children = [.. node.Parts.Select(OfDimension)];
        bool adds = score.Percent >= 0 && node.Rule is WeightedMeanRule or PointsRule;
        long[] values = [.. node.Parts.Select((part, i) => PartValue(node, part, i))];
        return new ExplanationNode
        {
            Kind = dimension == _plan.Overall ? ExplanationKind.Overall : ExplanationKind.Composite,
            Id = _plan.IdOf(dimension).Value,
            Value = score.Percent < 0 ? null : Nano.ToDecimal(score.Percent),
            IsPercent = true,
            Score = score.Score < 0 ? null : Nano.ToDecimal(score.Score, _plan.Model.Scale.Minimum),
            Level = score.Level < 0 ? null : score.Level,
            LeftOutBecause = score.Percent < 0 ? Describe(score.Reason) : null,
            Rule = $"{node.Rule.Kind}{Parameters(node.Rule)}, minimum share {Invariant(_plan.Model.Rules.MinimumShare)}",
            Children = Share(children, node.Rule is PointsRule ? PointWeights(node) : node.Weights, values, score.Percent, node.Rule, adds),
        };
    }

    // Under points a part gives points ÷ its own highest, weighted by w × its highest.
    private static long[] PointWeights(PlanNode node) => [.. node.Weights.Select((weight, i) => weight * node.Points[i][^1])];

    private long PartValue(PlanNode node, int part, int index)
    {
        ref DimensionScore score = ref _scores.Dimensions[part];
        return score.Percent < 0 ? -1
            : node.Rule is PointsRule ? Nano.Quotient(node.Points[index][Math.Max(score.Level, 0)] * Nano.Whole, node.Points[index][^1])
            : score.Percent;
    }

    private static ValueList<ExplanationNode> Share(
        ExplanationNode[] children, long[] weights, long[] values, long total, CompositeRule rule, bool adds)
    {
        if (!adds)
        {
            return children.Select((child, i) => OfNonAdditive(child, weights[i], values, i, total, rule)).ToValueList();
        }

        long[] contributions = Contributions.Of(values, weights, total);
        long counted = values.Select((value, i) => value < 0 ? 0 : weights[i]).Sum();
        return children.Select((child, i) => values[i] < 0
            ? child with { Weight = weights[i] }
            : child with
            {
                Weight = weights[i],
                NormalizedWeight = Nano.ToDecimal((long)((Int128)weights[i] * Nano.PerUnit / counted)),
                Contribution = Nano.ToDecimal(contributions[i]),
            }).ToValueList();
    }

    private static ExplanationNode OfNonAdditive(ExplanationNode child, long weight, long[] values, int index, long total, CompositeRule rule)
    {
        // Under the weakest link one child is the number; under the other rules children multiply, or the host's rule decides.
        bool isWeakest = rule is MinimumRule && total >= 0 && Array.IndexOf(values, total) == index;
        return child with
        {
            Weight = rule is MinimumRule ? null : weight,
            Contribution = isWeakest ? Nano.ToDecimal(total) : null,
            LeftOutBecause = child.LeftOutBecause ?? (rule is MinimumRule && !isWeakest && total >= 0 ? "a lower child decides" : null),
        };
    }

    private ExplanationNode OfLeaf(int dimension)
    {
        int index = _plan.LeafOf[dimension];
        PlanLeaf leaf = _plan.Leaves[index];
        ref DimensionScore score = ref _scores.Dimensions[dimension];
        LevelClimb? climb = _scores.Climbs[index];
        return new ExplanationNode
        {
            Kind = ExplanationKind.Leaf,
            Id = _plan.IdOf(dimension).Value,
            Value = score.Percent < 0 ? null : Nano.ToDecimal(score.Percent),
            IsPercent = true,
            Score = score.Score < 0 ? null : Nano.ToDecimal(score.Score, leaf.Origin),
            Level = score.Level < 0 ? null : score.Level,
            LeftOutBecause = score.Percent < 0 ? Describe(score.Reason) : null,
            Rule = LeafRule(leaf),
            Children = OfRoles(leaf, leaf.Evidence, _scores.Leaves[index]),
            Levels = climb is null ? [] : climb.Strengths.Select((strength, slot) => OfLevel(leaf, slot, strength)).ToValueList(),
        };
    }

    /// <summary>A leaf asked for by itself shows its score, to which its children's contributions add up; inside a composite it shows its percent.</summary>
    private ExplanationNode OnItsScale(ExplanationNode node, int dimension) =>
        _scores.Dimensions[dimension].Score < 0 ? node : node with { Value = node.Score, IsPercent = false, Score = null };

    private ExplanationNode OfLevel(PlanLeaf leaf, int slot, long strength)
    {
        LeafScores scores = Evaluator.ScoreRaters(_plan, _ratings, leaf.LevelEvidence[slot]);
        scores.Score = strength;
        bool met = strength >= 0 && Nano.ToMicro(strength) >= leaf.Threshold;
        return new ExplanationNode
        {
            Kind = ExplanationKind.Level,
            Id = leaf.Ordinals[slot].ToString(CultureInfo.InvariantCulture),
            Value = strength < 0 ? null : Nano.ToDecimal(strength, leaf.Origin),
            LeftOutBecause = strength < 0 ? "no rater observed enough of this level" : null,
            Rule = $"{(met ? "met" : "not met")}: threshold {Invariant(Nano.ToDecimal(leaf.Threshold * 1000, leaf.Origin))}",
            Children = OfRoles(leaf, leaf.LevelEvidence[slot], scores),
        };
    }

    private ValueList<ExplanationNode> OfRoles(PlanLeaf leaf, EvidenceSet evidence, LeafScores scores)
    {
        bool pooled = _plan.Model.Rules.Pooling == RaterPooling.Pooled;
        int[] roles = [.. Enumerable.Range(0, _plan.Roles.Length).Where(role => RatersOf(role, scores).Any())];
        long[] weights = [.. roles.Select(role => pooled ? scores.RoleCount[role] : _scores.SelfAlone ? 1 : _plan.RoleWeights[role])];
        long[] values = [.. roles.Select(role => scores.RoleCount[role] > 0 && Evaluator.Counts(_plan, _scores.SelfAlone, role) ? scores.RoleScore[role] : -1)];
        long[] contributions = Contributions.Of(values, weights, scores.Score, leaf.Origin);
        long counted = values.Select((value, i) => value < 0 ? 0 : weights[i]).Sum();
        return roles.Select((role, i) => new ExplanationNode
        {
            Kind = ExplanationKind.Role,
            Id = _plan.Roles[role].Value,
            Value = scores.RoleCount[role] == 0 ? null : Nano.ToDecimal(scores.RoleScore[role], leaf.Origin),
            Weight = weights[i],
            NormalizedWeight = values[i] < 0 ? null : Nano.ToDecimal((long)((Int128)weights[i] * Nano.PerUnit / counted)),
            Contribution = values[i] < 0 ? null : Nano.ToDecimal(contributions[i]),
            LeftOutBecause = values[i] >= 0 ? null : WhyRole(role, scores),
            Rule = "plain mean of the role's raters",
            Children = OfRaters(leaf, evidence, scores, role),
        }).ToValueList();
    }

    private IEnumerable<int> RatersOf(int role, LeafScores scores) =>
        Enumerable.Range(0, _ratings.Count).Where(rater => _ratings.Roles[rater] == role && scores.Observed[rater] > 0);

    private string WhyRole(int role, LeafScores scores)
    {
        if (scores.RoleCount[role] == 0)
        {
            return "no rater of the role observed the minimum share";
        }

        return role == _plan.SelfRole
            ? $"self policy: {SelfPolicyText()}"
            : _scores.SelfAlone ? "self counts alone" : "the role's weight is 0";
    }

    private string SelfPolicyText() => _plan.Model.Rules.Self switch
    {
        SelfPolicy.Never => "never",
        SelfPolicy.AsWeighted => "as weighted, and the weight is 0",
        _ => "only when alone, and others count",
    };

    private ValueList<ExplanationNode> OfRaters(PlanLeaf leaf, EvidenceSet evidence, LeafScores scores, int role)
    {
        int[] raters = [.. RatersOf(role, scores).OrderBy(rater => _ratings.Raters[rater])];
        long[] values = [.. raters.Select(rater => scores.Raters[rater])];
        long[] ones = [.. raters.Select(_ => 1L)];
        long[] contributions = Contributions.Of(values, ones, scores.RoleCount[role] == 0 ? -1 : scores.RoleScore[role], leaf.Origin);
        return raters.Select((rater, i) => new ExplanationNode
        {
            Kind = ExplanationKind.Rater,
            Id = _ratings.Raters[rater].Value,
            Value = values[i] < 0 ? null : Nano.ToDecimal(values[i], leaf.Origin),
            NormalizedWeight = values[i] < 0 ? null : Nano.ToDecimal(Nano.PerUnit / scores.RoleCount[role]),
            Contribution = values[i] < 0 ? null : Nano.ToDecimal(contributions[i]),
            LeftOutBecause = values[i] >= 0 ? null
                : $"observed {scores.Observed[rater]} of weight {evidence.TotalWeight}, under the minimum share of {Invariant(_plan.Model.Rules.MinimumShare)}",
            Rule = $"mean of the keyed ratings by weight; observed {scores.Observed[rater]} of {evidence.TotalWeight}",
            Children = OfRatings(leaf, evidence, scores.Raters[rater], rater),
        }).ToValueList();
    }

    private ValueList<ExplanationNode> OfRatings(PlanLeaf leaf, EvidenceSet evidence, long total, int rater)
    {
        byte[] cells = [.. evidence.Items.Select(item => _ratings.Cells[(rater * _plan.Items.Length) + item])];
        long[] values = [.. cells.Select((cell, i) => cell == 0 ? -1 : _plan.Items[evidence.Items[i]].Keyed(cell) * Nano.PerUnit)];
        long[] contributions = Contributions.Of(values, evidence.Weights, total, leaf.Origin);
        long counted = values.Select((value, i) => value < 0 ? 0 : evidence.Weights[i]).Sum();
        return cells.Select((cell, i) =>
        {
            PlanItem item = _plan.Items[evidence.Items[i]];
            return new ExplanationNode
            {
                Kind = ExplanationKind.Rating,
                Id = item.Id.Value,
                Value = cell == 0 ? null : Nano.ToDecimal(values[i], leaf.Origin),
                RawRating = cell != 0 && item.IsContra ? cell - 1 + item.Origin : null,
                Weight = evidence.Weights[i],
                NormalizedWeight = cell == 0 ? null : Nano.ToDecimal((long)((Int128)evidence.Weights[i] * Nano.PerUnit / counted)),
                Contribution = cell == 0 || total < 0 ? null : Nano.ToDecimal(contributions[i]),
                LeftOutBecause = cell == 0 ? "not observed" : null,
            };
        }).ToValueList();
    }

    private string LeafRule(PlanLeaf leaf)
    {
        string raters = _plan.Model.Rules.Pooling == RaterPooling.Pooled ? "plain mean of all counting raters" : "mean of the roles by weight";
        string level = leaf.Ordinals.Length == 0 ? "no levels" : leaf.Rule switch
        {
            CumulativeLevelRule rule => $"cumulative, threshold {Invariant(Nano.ToDecimal(leaf.Threshold * 1000, leaf.Origin))}, missing level: {(rule.MissingLevel == MissingLevelPolicy.Stop ? "stop" : "skip")}",
            CustomLevelRule rule => $"custom rule '{rule.Name}'{Parameters(rule.Parameters)}",
            _ => $"{leaf.Rule.Kind}: {string.Join(", ", leaf.Cuts.Select((cut, i) => $"{leaf.Ordinals[i]} from {Invariant(Nano.ToDecimal(cut * 1000, leaf.Origin))}"))}",
        };
        return $"{raters}; level by {level}";
    }

    private static string Parameters(CompositeRule rule) => rule switch
    {
        PointsRule points => $" ({string.Join(", ", points.Table.Select(entry => $"{entry.Level}: {Invariant(entry.Points)}"))})",
        CustomCompositeRule custom => $" '{custom.Name}'{Parameters(custom.Parameters)}",
        _ => string.Empty,
    };

    private static string Parameters(ValueList<RuleParameter> parameters) =>
        parameters.Count == 0 ? string.Empty : $" ({string.Join(", ", parameters.Select(p => $"{p.Name} = {Invariant(p.Value)}"))})";

    private static string Describe(NotScoredReason reason) => reason switch
    {
        NotScoredReason.NothingObserved => "nobody observed anything of it",
        NotScoredReason.TooLittleObserved => "no rater observed the minimum share",
        NotScoredReason.NoCountingRater => "only raters in roles that do not count observed enough",
        NotScoredReason.TooFewChildrenScored => "the scored children have less than the minimum share of the weight",
        _ => "the rule gave no score",
    };

    private static string Invariant(decimal value) => value.ToString(CultureInfo.InvariantCulture);
}
