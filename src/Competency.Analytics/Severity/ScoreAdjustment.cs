namespace Competency.Analytics;

/// <summary>What the adjustment for rater severity does to one person: before and after, side by side.</summary>
public sealed class ScoreAdjustment
{
    internal ScoreAdjustment()
    {
    }

    /// <summary>Gets the id of the person.</summary>
    public string Target { get; internal init; } = string.Empty;

    /// <summary>Gets the raw mean rating.</summary>
    public double Raw { get; internal init; }

    /// <summary>Gets the fair average; undefined where the model gives no measure, and then nothing is adjusted.</summary>
    public Statistic Adjusted { get; internal init; }

    /// <summary>Gets adjusted minus raw, in scale points.</summary>
    public Statistic Difference { get; internal init; }

    /// <summary>Gets the number of cuts that the raw score reaches: the level before, counted from 0.</summary>
    public int LevelBefore { get; internal init; }

    /// <summary>Gets the number of cuts that the adjusted score reaches; the level before where nothing is adjusted.</summary>
    public int LevelAfter { get; internal init; }

    /// <summary>Gets whether the adjustment changes the level.</summary>
    public bool ChangesLevel => LevelBefore != LevelAfter;
}
