using System.Diagnostics;

namespace Competency.Development.Progress;

/// <summary>What changed in one dimension between two assessments that may be compared.</summary>
/// <param name="From">The earlier measurement, scored.</param>
/// <param name="To">The later measurement, scored.</param>
/// <param name="Score">Later − earlier score, in points of the scale, exact to 9 decimals.</param>
/// <param name="Percent">Later − earlier percent, exact to 9 decimals.</param>
/// <param name="LevelMove">What became of the level; null where there are no levels.</param>
/// <param name="Noise">Whether the change is larger than the noise of raters.</param>
[DebuggerDisplay("{Percent} %, {LevelMove}, {Noise.Verdict}")]
public sealed record DimensionChange(Measurement From, Measurement To, decimal Score, decimal Percent, LevelMove? LevelMove, NoiseAssessment Noise);
