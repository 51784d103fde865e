using System.Collections.Frozen;

namespace Competency.Core.Scoring.Compiled;

/// <summary>The host's own rules by name, kept apart from the plan: a plan holds names, never code.</summary>
internal sealed class CustomRules
{
    private readonly FrozenDictionary<string, ICompositeScoringRule> _composite;
    private readonly FrozenDictionary<string, ILevelScoringRule> _level;

    public CustomRules(IEnumerable<ICompositeScoringRule> composite, IEnumerable<ILevelScoringRule> level)
    {
        _composite = composite.DistinctBy(rule => rule.Name, StringComparer.Ordinal).ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);
        _level = level.DistinctBy(rule => rule.Name, StringComparer.Ordinal).ToFrozenDictionary(rule => rule.Name, StringComparer.Ordinal);
    }

    public IEnumerable<string> CompositeNames => _composite.Keys.Order(StringComparer.Ordinal);

    public IEnumerable<string> LevelNames => _level.Keys.Order(StringComparer.Ordinal);

    public bool Knows(CustomCompositeRule rule) => _composite.ContainsKey(rule.Name);

    public bool Knows(CustomLevelRule rule) => _level.ContainsKey(rule.Name);

    public long Combine(ScoringPlan plan, PlanNode node, CustomCompositeRule rule, DimensionScore[] dimensions)
    {
        CompositePart[] parts = new CompositePart[node.Parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            ref DimensionScore score = ref dimensions[node.Parts[i]];
            parts[i] = new CompositePart(
                plan.IdOf(node.Parts[i]),
                plan.Dimensions[node.Parts[i]].Weight,
                score.Percent < 0 ? null : Nano.ToDecimal(score.Percent),
                score.Level < 0 ? null : score.Level);
        }

        decimal? percent = Guarded(rule.Name, plan.IdOf(node.Dimension), () => _composite[rule.Name].Combine(new CompositeRuleContext(parts, rule.Parameters)));
        return percent switch
        {
            null => -1,
            >= 0 and <= 100 => (long)Math.Floor((percent.Value * Nano.PerUnit) + 0.5m),
            _ => throw new CustomRuleException(rule.Name, plan.IdOf(node.Dimension), $"gave {percent} percent; allowed: 0 to 100, or null for no score"),
        };
    }

    public int Grade(ScoringPlan plan, PlanLeaf leaf, CustomLevelRule rule, long score)
    {
        DimensionId id = plan.IdOf(leaf.Dimension);
        int level = Guarded(rule.Name, id, () => _level[rule.Name].Grade(
            new LevelRuleContext(Nano.ToDecimal(score, leaf.Origin), leaf.Origin, leaf.Origin + leaf.Length, leaf.Ordinals, rule.Parameters)));
        return level == 0 || leaf.Ordinals.Contains(level)
            ? level
            : throw new CustomRuleException(rule.Name, id, $"gave level {level}; allowed: 0, {string.Join(", ", leaf.Ordinals)}");
    }

    private static T Guarded<T>(string rule, DimensionId dimension, Func<T> call)
    {
        try
        {
            return call();
        }
        catch (Exception exception) when (exception is not (OutOfMemoryException or OperationCanceledException))
        {
            throw new CustomRuleException(rule, dimension, $"threw {exception.GetType().Name}: {exception.Message}", exception);
        }
    }
}
