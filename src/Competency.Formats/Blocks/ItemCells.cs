using Competency.Core;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>The cell of each value from 0 to 99 of each item; 0 where the value is not surely on the item's scale.</summary>
internal sealed class ItemCells
{
    public const int Values = 100;

    private readonly byte[] _cells;

    public ItemCells(BulkScorer scorer)
    {
        int[] origins = ItemOrigins.Of(scorer);
        _cells = new byte[scorer.Items.Count * Values];
        foreach (Dimension leaf in scorer.Model.AllDimensions().Where(dimension => dimension.IsLeaf))
        {
            RatingScale scale = leaf.Scale ?? scorer.Model.Scale;
            foreach (BehavioralIndicator indicator in leaf.AllIndicators())
            {
                Set(scorer.Item(indicator.Id).Index, Enumerable.Range(scale.Minimum, scale.Length + 1), origins);
            }

            if (scorer.TryGetItem(leaf.Id, out ItemHandle nomination))
            {
                Set(nomination.Index, leaf.Levels.Select(level => level.Ordinal), origins);
            }
        }
    }

    public byte this[int item, int value] => _cells[(item * Values) + value];

    private void Set(int item, IEnumerable<int> values, int[] origins)
    {
        foreach (int value in values.Where(value => value is >= 0 and < Values))
        {
            _cells[(item * Values) + value] = (byte)(value - origins[item] + 1);
        }
    }
}
