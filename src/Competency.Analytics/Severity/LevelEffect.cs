namespace Competency.Analytics;

/// <summary>What the adjustment for rater severity does to one level: how many persons it gains and loses.</summary>
public sealed class LevelEffect
{
    internal LevelEffect(int level, int before, int gained, int lost)
    {
        Level = level;
        Before = before;
        Gained = gained;
        Lost = lost;
    }

    /// <summary>Gets the level, counted from 0: the number of cuts reached.</summary>
    public int Level { get; }

    /// <summary>Gets the number of persons at the level by raw scores.</summary>
    public int Before { get; }

    /// <summary>Gets the number of persons who come to the level by the adjustment.</summary>
    public int Gained { get; }

    /// <summary>Gets the number of persons who leave the level by the adjustment.</summary>
    public int Lost { get; }

    /// <summary>Gets the number of persons at the level by adjusted scores.</summary>
    public int After => Before + Gained - Lost;
}
