namespace Competency.Analytics;

/// <summary>Classical statistics of one right/wrong item, over the persons who answered every item.</summary>
public sealed class DichotomousItem
{
    internal DichotomousItem()
    {
    }

    /// <summary>Gets the id of the item.</summary>
    public string Item { get; internal init; } = string.Empty;

    /// <summary>Gets the number of persons who answered this item, others of theirs missing or not.</summary>
    public int Answers { get; internal init; }

    /// <summary>Gets the share right among all who answered this item.</summary>
    public Statistic DifficultyAnswered { get; internal init; }

    /// <summary>Gets the share right among the persons who answered every item.</summary>
    public Statistic Difficulty { get; internal init; }

    /// <summary>Gets the point-biserial correlation with the total, this item included.</summary>
    public Statistic PointBiserialTotal { get; internal init; }

    /// <summary>Gets the point-biserial correlation with the total of the other items.</summary>
    public Statistic PointBiserialRest { get; internal init; }

    /// <summary>Gets the biserial correlation with the total of the other items, (M1 − M0)pq over the normal ordinate and the standard deviation with divisor n − 1.</summary>
    public Statistic BiserialRest { get; internal init; }

    /// <summary>Gets the item reliability index: <see cref="PointBiserialTotal"/> times the item's standard deviation with divisor n.</summary>
    public Statistic ReliabilityIndex { get; internal init; }
}
