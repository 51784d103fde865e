namespace Competency.Development.Progress;

/// <summary>What became of a person's level.</summary>
public enum LevelMove
{
    /// <summary>The level is the same.</summary>
    Kept = 1,

    /// <summary>A higher level is reached.</summary>
    Reached = 2,

    /// <summary>A level is lost.</summary>
    Lost = 3,
}
