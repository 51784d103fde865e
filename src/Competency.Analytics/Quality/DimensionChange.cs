using System.Collections.Immutable;

namespace Competency.Analytics;

/// <summary>How people's scores of one dimension changed since an earlier round.</summary>
/// <remarks>
/// A person's score is the mean of the raters' scores, self left out, every rater alike; the scores that count are the engine's. People with
/// a score in both rounds are compared, the rest counted. The reliable change index takes the standard deviation and ICC(2) of the earlier
/// round, over everybody in it; an ICC(2) below 0 counts as 0.
/// </remarks>
public sealed class DimensionChange
{
    internal DimensionChange()
    {
    }

    /// <summary>Gets what was done about missing scores: who lacks a score in either round is left out.</summary>
    public MissingRule Missing { get; } = MissingRule.Listwise;

    /// <summary>Gets the change of the group, earlier to later.</summary>
    public PairedDifferenceResult Group { get; internal init; } = new();

    /// <summary>Gets the criterion of a person's reliable change; null where the earlier round has no reliability or no standard deviation.</summary>
    public ReliableChange? Criterion { get; internal init; }

    /// <summary>Gets why there is no criterion; <see cref="UndefinedReason.None"/> where there is one.</summary>
    public UndefinedReason Reason { get; internal init; }

    /// <summary>Gets the people in both rounds, in order of this round.</summary>
    public ImmutableArray<PersonChange> People { get; internal init; } = [];

    /// <summary>Gets the number of people with a score in one of the rounds only.</summary>
    public int LeftOut { get; internal init; }

    /// <summary>Counts the people with a verdict.</summary>
    /// <param name="verdict">The verdict.</param>
    /// <returns>The number of people.</returns>
    public int Count(ChangeVerdict verdict) => People.Count(p => p.Verdict == verdict);
}
