using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>The cell of each value from 0 to 99 of each item; 0 where the value is not surely on the item's scale.</summary>
internal sealed class ItemCells
{
    public const int Values = 100;

    private readonly byte[] _cells;

    public ItemCells(BulkScorer scorer)
    {
        _cells = new byte[scorer.Items.Count * Values];
        foreach (ItemHandle item in scorer.Items.Select(scorer.Item))
        {
            for (int value = 0; value < Values; value++)
            {
                // Where the value is off the scale the cell is 0.
                scorer.TryGetCell(item, value, out _cells[(item.Index * Values) + value]);
            }
        }
    }

    public byte this[int item, int value] => _cells[(item * Values) + value];
}
