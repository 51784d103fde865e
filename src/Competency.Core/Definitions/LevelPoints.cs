namespace Competency.Core;

/// <summary>What one level is worth under a <see cref="PointsRule"/>.</summary>
/// <param name="Level">The level's ordinal.</param>
/// <param name="Points">The points: 0 or more, at most 4 decimal places.</param>
public sealed record LevelPoints(int Level, decimal Points);
