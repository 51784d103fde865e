using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Internal;

namespace Competency.Development.SelfOther;

/// <summary>The behaviors that others rate highest and lowest, across leaves whatever their scales.</summary>
/// <remarks>
/// By percent of the scale, compared in millionths. Each list has at most half of what is shown, and those that tie with its last place as well, in the
/// model's order. Where the two lists would meet in one value, that value stands out in neither.
/// </remarks>
internal sealed class IndicatorRanking
{
    private readonly List<IndicatorStanding> _shown = [];

    public IndicatorRanking(CompetencyModel model, DisclosedDimension[] dimensions)
    {
        List<DimensionId> unshown = [];
        foreach (DisclosedDimension leaf in dimensions)
        {
            Dimension defined = model.GetDimension(leaf.Id);
            int before = _shown.Count;
            _shown.AddRange(Of(defined, leaf));
            if (defined.IsLeaf && model.LevelRuleOf(defined) is not NominationLevelRule && _shown.Count - before < defined.AllIndicators().Count())
            {
                unshown.Add(leaf.Id);
            }
        }

        LeavesWithUnshown = [.. unshown];
    }

    public ValueList<DimensionId> LeavesWithUnshown { get; }

    /// <summary>The indicators of a leaf that have a number by others, in order of definition, without a place.</summary>
    public static IEnumerable<IndicatorStanding> Of(Dimension defined, DisclosedDimension leaf)
    {
        Dictionary<ItemId, DisclosedItem> items = leaf.Items.ToDictionary(item => item.Item);
        foreach (BehavioralIndicator indicator in defined.AllIndicators())
        {
            if (items.TryGetValue(indicator.Id, out DisclosedItem? item) && item.Others is { } others)
            {
                decimal percent = Exact.Percent(others - leaf.ScaleMinimum, leaf.ScaleMaximum - leaf.ScaleMinimum);
                yield return new IndicatorStanding(indicator.Id, leaf.Id, indicator.Text, indicator.IsContra, 0, others, percent, item.Self);
            }
        }
    }

    public ValueList<IndicatorStanding> Highest(int count) => Take(count, standing => -Exact.Micro(standing.Percent));

    public ValueList<IndicatorStanding> Lowest(int count) => Take(count, standing => Exact.Micro(standing.Percent));

    private ValueList<IndicatorStanding> Take(int count, Func<IndicatorStanding, decimal> key)
    {
        int places = Math.Min(count, _shown.Count / 2);
        if (places == 0)
        {
            return [];
        }

        decimal[] keys = [.. _shown.Select(key).Order()];
        decimal last = keys[places - 1];
        bool meets = keys[^places] == last;
        return
        [
            .. _shown.Where(standing => meets ? key(standing) < last : key(standing) <= last)
                .OrderBy(key)
                .Select(standing => standing with { Place = keys.AsSpan().IndexOf(key(standing)) + 1 }),
        ];
    }
}
