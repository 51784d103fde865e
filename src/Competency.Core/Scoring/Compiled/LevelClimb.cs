namespace Competency.Core.Scoring.Compiled;

/// <summary>How a cumulative rule climbed: the strengths and what stands out in them.</summary>
internal sealed class LevelClimb(int levels)
{
    /// <summary>Each level's strength in nano-points above the minimum, or −1.</summary>
    public long[] Strengths { get; } = new long[levels];

    /// <summary>The ordinal attained, or 0.</summary>
    public int Level { get; set; }

    /// <summary>The slot of the level that is not attained next, or −1 at the top.</summary>
    public int Blocked { get; set; } = -1;
}
