namespace Competency.Core.Scoring.Compiled;

/// <summary>What the raters gave one piece of evidence: the numbers of scoring stages 2 to 4.</summary>
/// <remarks>The arrays by rater may be longer than there are raters, so that one instance can take up person after person; what is beyond <see cref="Count"/> means nothing.</remarks>
internal sealed class LeafScores
{
    public LeafScores(int raters, int roles)
    {
        Raters = new long[raters];
        Observed = new long[raters];
        RoleCount = new int[roles];
        RoleScore = new long[roles];
        Count = raters;
    }

    /// <summary>The number of raters.</summary>
    public int Count { get; private set; }

    /// <summary>Each rater's score in nano-points above the minimum, or −1 where the rater does not count for this evidence.</summary>
    public long[] Raters { get; private set; }

    /// <summary>The weight that each rater observed.</summary>
    public long[] Observed { get; private set; }

    /// <summary>The valid raters of each role.</summary>
    public int[] RoleCount { get; }

    /// <summary>The plain mean of each role's valid raters.</summary>
    public long[] RoleScore { get; }

    /// <summary>The combined score, or −1.</summary>
    public long Score { get; set; } = -1;

    /// <summary>Whether any rater observed anything of it.</summary>
    public bool IsObserved => Observed.AsSpan(0, Count).ContainsAnyExcept(0L);

    /// <summary>Makes room for another person's raters; what was there is gone once they are scored.</summary>
    public void Reset(int raters)
    {
        Count = raters;
        Score = -1;
        if (Raters.Length < raters)
        {
            Raters = new long[Math.Max(raters, 2 * Raters.Length)];
            Observed = new long[Raters.Length];
        }
    }
}
