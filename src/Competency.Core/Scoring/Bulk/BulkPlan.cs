using System.Numerics;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>What bulk scoring needs to know of a plan, worked out once.</summary>
internal sealed class BulkPlan
{
    private readonly bool[][] _allowed;
    private readonly bool[] _gaps;
    private readonly int[] _itemsWithGaps;
    private readonly Dictionary<int, double[]> _nodeCuts;

    public BulkPlan(ScoringPlan plan)
    {
        Leaves = new TileLeaf[plan.Leaves.Length];
        for (int i = 0; i < Leaves.Length; i++)
        {
            Leaves[i] = new TileLeaf(plan, plan.Leaves[i], LevelCount);
            LevelCount += Leaves[i].Levels.Length;
        }

        NeedsLevels = Array.Exists(plan.Nodes, node => node.Rule is PointsRule or CustomCompositeRule);
        BandCuts = TileCuts.Of(plan.BandCuts);
        BandPlaces = [.. Enumerable.Range(1, BandCuts.Length)];
        _nodeCuts = plan.Nodes.ToDictionary(node => node.Dimension, node => TileCuts.Of(node.Cuts));
        Fallbacks = FindFallbacks(plan).ToValueList();
        HighestCells = [.. plan.Items.Select(item => (byte)(item.Length + 1))];
        _gaps = [.. plan.Items.Select(item => item.Ordinals is not null && item.Ordinals.Length <= item.Length)];
        _itemsWithGaps = [.. Enumerable.Range(0, _gaps.Length).Where(item => _gaps[item])];
        _allowed = [.. plan.Items.Select(item => Enumerable.Range(0, 256).Select(cell => cell == 0 || item.Allows(cell - 1 + item.Origin)).ToArray())];
    }

    public ValueList<BulkFallback> Fallbacks { get; }

    public TileLeaf[] Leaves { get; }

    /// <summary>The levels of all leaves under a cumulative rule.</summary>
    public int LevelCount { get; }

    /// <summary>Whether composites are made from levels.</summary>
    public bool NeedsLevels { get; }

    public double[] BandCuts { get; }

    public int[] BandPlaces { get; }

    /// <summary>By item: the highest cell of its scale.</summary>
    public byte[] HighestCells { get; }

    public double[] CutsOf(PlanNode node) => _nodeCuts[node.Dimension];

    /// <summary>Whether some cells under an item's highest are off its scale.</summary>
    public bool HasGaps(int item) => _gaps[item];

    /// <summary>Whether a cell is on its item's scale.</summary>
    public bool IsOn(int item, byte cell) => _allowed[item][cell];

    /// <summary>Whether every cell of a row is on its item's scale.</summary>
    public bool AreOn(ReadOnlySpan<byte> row)
    {
        int i = 0;
        for (; i <= row.Length - Vector<byte>.Count; i += Vector<byte>.Count)
        {
            if (Vector.GreaterThanAny(new Vector<byte>(row[i..]), new Vector<byte>(HighestCells, i)))
            {
                return false;
            }
        }

        for (; i < row.Length; i++)
        {
            if (row[i] > HighestCells[i])
            {
                return false;
            }
        }

        foreach (int item in _itemsWithGaps)
        {
            if (!_allowed[item][row[item]])
            {
                return false;
            }
        }

        return true;
    }

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

    private IEnumerable<BulkFallback> FindFallbacks(ScoringPlan plan)
    {
        foreach (TileLeaf tile in Leaves)
        {
            if (!tile.IsVector)
            {
                yield return new BulkFallback(plan.IdOf(tile.Dimension), "weights", "The weights come to more than 16-bit lanes hold.");
            }

            if (tile.Custom is { } rule)
            {
                yield return new BulkFallback(plan.IdOf(tile.Dimension), rule.Kind, $"Rule '{rule.Name}' is the host's own.");
            }
        }

        foreach (PlanNode node in plan.Nodes)
        {
            string? reason = node.Rule switch
            {
                WeightedMeanRule or MinimumRule => null,
                GeometricMeanRule => "Logarithms are taken in one fixed order.",
                PointsRule => "Points are looked up by level.",
                CustomCompositeRule custom => $"Rule '{custom.Name}' is the host's own.",
                _ => "The rule has no vector form.",
            };
            if (reason is not null)
            {
                yield return new BulkFallback(plan.IdOf(node.Dimension), node.Rule.Kind, reason);
            }
        }
    }
}
