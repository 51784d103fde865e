namespace Competency.Core;

/// <summary>What a level without valid evidence does to the climb of a cumulative rule.</summary>
public enum MissingLevelPolicy
{
    /// <summary>The climb ends below it. The default.</summary>
    Stop = 1,

    /// <summary>The climb passes over it, and the result says so.</summary>
    Skip = 2,
}
