using Competency.Core;
using Competency.Core.Scoring.Bulk;

namespace Competency.Simulation;

/// <summary>One item that raters rate: its place in a row of cells, and how it answers to ability.</summary>
/// <param name="Cell">Its place in a row of cells.</param>
/// <param name="Leaf">The index of its leaf.</param>
/// <param name="Cells">The cells of its points, lowest first.</param>
/// <param name="IsContra">Whether a high value speaks against the person.</param>
/// <param name="Ease">How much easier than the average it is, in 65,536ths of a thousandth of the scale's length.</param>
internal sealed record ItemPlan(int Cell, int Leaf, byte[] Cells, bool IsContra, long Ease)
{
    /// <summary>All items that the model's rules use, leaf by leaf.</summary>
    public static ItemPlan[] Of(BulkScorer scorer, SimulationOptions options)
    {
        List<ItemPlan> items = [];
        int leaf = 0;
        foreach (Dimension dimension in scorer.Model.AllDimensions().Where(dimension => dimension.IsLeaf))
        {
            if (scorer.Model.LevelRuleOf(dimension) is NominationLevelRule)
            {
                Add(dimension.Id, [.. dimension.LevelOrdinals().Order().Select(ordinal => (byte)ordinal)], isContra: false, step: 0);
            }
            else
            {
                byte[] cells = [.. Enumerable.Range(1, scorer.Model.ScaleOf(dimension).Length + 1).Select(cell => (byte)cell)];
                int levels = dimension.Levels.Count;
                for (int level = 0; level < levels; level++)
                {
                    foreach (BehavioralIndicator indicator in dimension.Levels[level].Indicators)
                    {
                        // In halves, so that the middle of an even number of levels is a whole number too.
                        Add(indicator.Id, cells, indicator.IsContra, options.LevelStep * ((2 * level) - levels + 1));
                    }
                }

                foreach (BehavioralIndicator indicator in dimension.Indicators)
                {
                    Add(indicator.Id, cells, indicator.IsContra, step: 0);
                }
            }

            leaf++;
        }

        return [.. items];

        void Add(ItemId id, byte[] cells, bool isContra, int step)
        {
            int cell = scorer.Item(id).Index;
            long ease = (options.ItemEase * new RandomStream(options.Seed, StreamKinds.Item, (ulong)cell).Normal()) - (step * RandomStream.One / 2);
            items.Add(new ItemPlan(cell, leaf, cells, isContra, ease));
        }
    }

    /// <summary>The cell for a place on the scale in 65,536ths of a thousandth of its length: the nearest point, half up; beyond the ends the end.</summary>
    public byte At(long place)
    {
        const long Whole = 1_000 * RandomStream.One;
        long within = Math.Clamp(place, 0, Whole);
        int point = (int)(((within * (Cells.Length - 1)) + (Whole / 2)) / Whole);
        return Cells[IsContra ? Cells.Length - 1 - point : point];
    }
}
