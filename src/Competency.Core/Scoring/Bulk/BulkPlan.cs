using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>What bulk scoring needs to know of a plan, worked out once.</summary>
internal sealed class BulkPlan
{
    private readonly bool[][] _allowed;

    public BulkPlan(ScoringPlan plan)
    {
        Fallbacks = [];
        _allowed = [.. plan.Items.Select(item => Enumerable.Range(0, 256).Select(cell => cell == 0 || item.Allows(cell - 1 + item.Origin)).ToArray())];
    }

    public ValueList<BulkFallback> Fallbacks { get; }

    /// <summary>Whether a cell is on its item's scale.</summary>
    public bool IsOn(int item, byte cell) => _allowed[item][cell];

    /// <summary>The place of the first cell of a column that is off the item's scale, or −1.</summary>
    public int FirstOff(ReadOnlySpan<byte> cells, int item)
    {
        bool[] allowed = _allowed[item];
        for (int i = 0; i < cells.Length; i++)
        {
            if (!allowed[cells[i]])
            {
                return i;
            }
        }

        return -1;
    }

    /// <summary>Those of the model, and those of the columns that are asked for.</summary>
    public ValueList<BulkFallback> FallbacksOf(ScoreColumns columns) => !columns.Has(ScoreColumns.Warnings)
        ? Fallbacks
        : Fallbacks.Append(new BulkFallback(null, "warnings", "Warnings follow from every single rater; they are computed subject by subject.")).ToValueList();
}
