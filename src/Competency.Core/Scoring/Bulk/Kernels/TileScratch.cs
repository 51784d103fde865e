using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Room for the numbers of one tile of 64 subjects: one for each worker.</summary>
internal sealed class TileScratch
{
    public const int Width = RatingBatch.TileWidth;

    public TileScratch(ScoringPlan plan)
    {
        int dimensions = plan.Dimensions.Length + 1;
        int levels = Math.Max(1, plan.Leaves.Max(leaf => leaf.LevelEvidence.Length));
        Scores = new double[dimensions * Width];
        Percents = new double[dimensions * Width];
        Coverages = new double[dimensions * Width];
        Levels = new byte[dimensions * Width];
        Reasons = new byte[dimensions * Width];
        Counted = new ushort[dimensions * Width];
        Met = new byte[(levels + 1) * Width];
        Has = new byte[(levels + 1) * Width];
        Dimensions = new DimensionScore[dimensions];
    }

    /// <summary>By dimension and lane: nano-points, or −1.</summary>
    public double[] Scores { get; }

    /// <summary>By dimension and lane: nano-percent, or −1.</summary>
    public double[] Percents { get; }

    /// <summary>By dimension and lane: nano-percent, or −1.</summary>
    public double[] Coverages { get; }

    /// <summary>By dimension and lane: the ordinal, or 255.</summary>
    public byte[] Levels { get; }

    /// <summary>By dimension and lane: why there is no score, or 0.</summary>
    public byte[] Reasons { get; }

    /// <summary>By dimension and lane: the raters that a leaf's score rests on; 0 for a composite.</summary>
    public ushort[] Counted { get; }

    /// <summary>By level and lane: 255 where the threshold is reached.</summary>
    public byte[] Met { get; }

    /// <summary>By level and lane: 255 where there is valid evidence.</summary>
    public byte[] Has { get; }

    /// <summary>Σ of the weighted role means of one piece of evidence.</summary>
    public double[] Sum { get; } = new double[Width];

    /// <summary>Σ of the weights of the roles that have one.</summary>
    public double[] Weight { get; } = new double[Width];

    /// <summary>Σ of the raters' scores of one group.</summary>
    public double[] Total { get; } = new double[Width];

    /// <summary>The valid raters of one group.</summary>
    public double[] Raters { get; } = new double[Width];

    public double[] Mean { get; } = new double[Width];

    public ushort[] Major { get; } = new ushort[Width];

    public ushort[] Minor { get; } = new ushort[Width];

    public byte[] Count { get; } = new byte[Width];

    public byte[] Present { get; } = new byte[Width];

    /// <summary>By lane: 1 where the evidence gathered last has a score.</summary>
    public byte[] Scored { get; } = new byte[Width];

    /// <summary>By lane: 1 where the leaf gathered last has a score.</summary>
    public byte[] LeafScored { get; } = new byte[Width];

    /// <summary>By lane: 1 where another than self counts.</summary>
    public byte[] Others { get; } = new byte[Width];

    /// <summary>By lane: 255 where self counts alone.</summary>
    public byte[] Alone { get; } = new byte[Width];

    public byte[] Mask { get; } = new byte[Width + 8];

    public long[] Whole { get; } = new long[Width];

    /// <summary>One lane's numbers, for rules without a vector form.</summary>
    public DimensionScore[] Dimensions { get; }
}
