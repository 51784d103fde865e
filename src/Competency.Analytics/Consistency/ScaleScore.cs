namespace Competency.Analytics;

/// <summary>One person's score on a scale.</summary>
public sealed class ScaleScore
{
    internal ScaleScore()
    {
    }

    /// <summary>Gets the id of the target.</summary>
    public string Target { get; internal init; } = string.Empty;

    /// <summary>Gets the score as a mean of items, in scale points; undefined with <see cref="UndefinedReason.NoData"/> when nothing is left to average.</summary>
    public Statistic Score { get; internal init; }

    /// <summary>Gets the score as a sum: the mean times the number of items.</summary>
    public Statistic Total { get; internal init; }

    /// <summary>Gets the number of answered items.</summary>
    public int Answered { get; internal init; }
}
