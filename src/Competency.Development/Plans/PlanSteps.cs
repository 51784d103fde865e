using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Internal;
using Competency.Development.SelfOther;

namespace Competency.Development.Plans;

/// <summary>Turns needs into areas: one step up, what blocks it, what helps, and when to look again.</summary>
internal sealed class PlanSteps(DisclosedResult result, CompetencyModel model, PlanOptions options, DateOnly date)
{
    public PlanArea AreaOf(PlanNeed need, int place)
    {
        Dimension dimension = model.GetDimension(need.Dimension);
        int? nextLevel = need.Current.Level is { } level ? dimension.LevelOrdinals().Where(ordinal => ordinal > level).Select(ordinal => (int?)ordinal).FirstOrDefault() : null;
        PlanGoal target = TargetOf(need, nextLevel);
        (PlanBehavior[] behaviors, bool isComplete) = BehaviorsOf(dimension, nextLevel);
        return new PlanArea
        {
            Need = need,
            Target = target,
            TargetTitle = target.Level is { } aim ? dimension.Levels.FirstOrDefault(defined => defined.Ordinal == aim)?.Title.Text ?? LocalizedText.Empty : LocalizedText.Empty,
            Explanation = PlanExplanation.Of(need, place, model, result[need.Dimension], options),
            Behaviors = [.. behaviors],
            AreBehaviorsComplete = isComplete,
            Actions = [.. ActionsOf(need, nextLevel)],
            ReviewDate = date.AddMonths(options.ReviewMonths),
        };
    }

    private PlanGoal TargetOf(PlanNeed need, int? nextLevel)
    {
        bool isScore = need.Required is { Score: not null } || nextLevel is null;
        if (!isScore)
        {
            return new PlanGoal(nextLevel, null);
        }

        decimal nextPoint = Math.Floor(Exact.Micro(need.Current.Score)) + 1;
        return new PlanGoal(null, Math.Min(nextPoint, need.Required?.Score ?? result[need.Dimension].ScaleMaximum));
    }

    private (PlanBehavior[] Behaviors, bool IsComplete) BehaviorsOf(Dimension dimension, int? nextLevel)
    {
        DisclosedDimension disclosed = result[dimension.Id];
        if (dimension.IsLeaf && disclosed.Levels?.Blocker is { } blocker && blocker.Level == nextLevel)
        {
            return (Blocking(dimension, blocker), blocker.IsComplete);
        }

        Dimension[] leaves = [.. dimension.SelfAndDescendants().Where(below => below.IsLeaf)];
        Dimension[] rated = [.. leaves.Where(leaf => model.LevelRuleOf(leaf) is not NominationLevelRule)];
        IndicatorStanding[] known = [.. rated.SelectMany(leaf => IndicatorRanking.Of(leaf, result[leaf.Id]))];
        bool isComplete = known.Length == rated.Sum(leaf => leaf.AllIndicators().Count())
            && (!dimension.IsLeaf || model.LevelRuleOf(dimension) is not CumulativeLevelRule);
        HashSet<IndicatorId> lowest =
        [
            .. known.Where(standing => Exact.Micro(standing.Percent) < 100).OrderBy(standing => Exact.Micro(standing.Percent)).Take(options.Behaviors).Select(standing => standing.Indicator),
        ];
        PlanBehavior[] behaviors = lowest.Count > 0
            ? [.. known.Where(standing => lowest.Contains(standing.Indicator)).Select(standing => new PlanBehavior(standing.Indicator, standing.Text, standing.IsContra, PlanBehaviorReason.RatedLowest, Exact.Plain(standing.Others)))]
            : [.. dimension.Levels.Where(level => level.Ordinal == nextLevel).SelectMany(level => level.Indicators).Where(indicator => !indicator.IsContra)
                .Select(indicator => new PlanBehavior(indicator.Id, indicator.Text, indicator.IsContra, PlanBehaviorReason.DescribesNextLevel))];
        return (behaviors, isComplete);
    }

    private static PlanBehavior[] Blocking(Dimension leaf, DisclosedBlocker blocker)
    {
        Dictionary<IndicatorId, PlanBehaviorReason> reasons = [];
        Dictionary<IndicatorId, decimal> strengths = [];
        foreach (var indicator in blocker.Indicators)
        {
            reasons[indicator.Indicator] = PlanBehaviorReason.BlocksNextLevel;
            strengths[indicator.Indicator] = Exact.Plain(indicator.Strength);
        }

        foreach (IndicatorId indicator in blocker.Unobserved)
        {
            reasons[indicator] = PlanBehaviorReason.NotObserved;
        }

        return
        [
            .. leaf.AllIndicators().Where(indicator => reasons.ContainsKey(indicator.Id)).Select(indicator => new PlanBehavior(
                indicator.Id,
                indicator.Text,
                indicator.IsContra,
                reasons[indicator.Id],
                strengths.TryGetValue(indicator.Id, out decimal strength) ? strength : null)),
        ];
    }

    private IEnumerable<PlanAction> ActionsOf(PlanNeed need, int? nextLevel)
    {
        int? from = nextLevel is null ? null : need.Current.Level;
        IEnumerable<DevelopmentMeasure> ofModel = from is { } level ? model.MeasuresFor(need.Dimension, level, nextLevel!.Value) : [];
        return ofModel.Select(measure => new PlanAction { Id = measure.Id, Kind = measure.Kind, Text = measure.Text, IsOfModel = true })
            .Concat(options.Measures.Where(measure => HostMeasures.Fits(measure, need.Dimension, from, nextLevel))
                .Select(measure => new PlanAction { Id = measure.Id, Kind = measure.Kind, Text = measure.Text }));
    }
}
