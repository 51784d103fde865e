using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Compiled;

/// <summary>The numbers of one dimension.</summary>
[StructLayout(LayoutKind.Auto)]
internal struct DimensionScore
{
    /// <summary>Nano-points above the scale's minimum, or −1.</summary>
    public long Score;

    /// <summary>Nano-percent, or −1.</summary>
    public long Percent;

    /// <summary>The level, or −1 where there is none.</summary>
    public int Level;

    /// <summary>Nano-percent of coverage, or −1.</summary>
    public long Coverage;

    /// <summary>Why there is no score, or 0.</summary>
    public NotScoredReason Reason;

    public static DimensionScore None(NotScoredReason reason, long coverage = -1) =>
        new() { Score = -1, Percent = -1, Level = -1, Coverage = coverage, Reason = reason };
}
