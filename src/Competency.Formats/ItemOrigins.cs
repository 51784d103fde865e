using Competency.Core;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>What turns cells of a batch back into ratings.</summary>
internal static class ItemOrigins
{
    /// <summary>The lowest value of each item of a scorer: a cell holds value − lowest + 1. Nominated levels begin with 1.</summary>
    public static int[] Of(BulkScorer scorer)
    {
        int[] origins = new int[scorer.Items.Count];
        Array.Fill(origins, 1);
        foreach (Dimension leaf in scorer.Model.AllDimensions().Where(dimension => dimension.IsLeaf))
        {
            int lowest = (leaf.Scale ?? scorer.Model.Scale).Minimum;
            foreach (BehavioralIndicator indicator in leaf.AllIndicators())
            {
                origins[scorer.Item(indicator.Id).Index] = lowest;
            }
        }

        return origins;
    }
}
