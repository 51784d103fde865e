namespace Competency.Core.Scoring.Compiled;

/// <summary>How a cumulative rule climbed: the strengths and what stands out in them.</summary>
/// <param name="Strengths">Each level's strength in nano-points above the minimum, or −1.</param>
/// <param name="Level">The ordinal attained, or 0.</param>
/// <param name="Blocked">The slot of the level that is not attained next, or −1 at the top.</param>
internal sealed record LevelClimb(long[] Strengths, int Level, int Blocked);
