namespace Competency.Core.Scoring.Bulk;

/// <summary>How a batch lays its cells out in memory. A cell is one byte: 0 = not observed, else value − the item's lowest value + 1.</summary>
public enum RatingLayout
{
    /// <summary>A row of cells for each rater, one after the other; a subject has any number of rows, in any roles.</summary>
    Rows = 1,

    /// <summary>Every subject has the same slots: <c>[subject][slot][item]</c>, a slot being the place of one rater in a fixed role.</summary>
    Matrix = 2,

    /// <summary>The same slots, 64 subjects side by side: <c>[block][item][slot][64]</c>, the last block filled up with zeros. The fastest.</summary>
    Tiles = 3,
}
