namespace Competency.Benchmarks.Rivals;

/// <summary>What every rival must come to, subject by subject: leaf scores in nano-points above the minimum (−1 for none), levels (−1), percent of the whole in nano-percent (−1), band (−1).</summary>
internal sealed class RivalScores(int subjects)
{
    public const int Leaves = 6;

    public long[] Scores { get; } = new long[subjects * Leaves];

    public int[] Levels { get; } = new int[subjects * Leaves];

    public long[] Percents { get; } = new long[subjects];

    public int[] Bands { get; } = new int[subjects];

    /// <summary>Throws where another's numbers differ in any place.</summary>
    public void MustEqual(RivalScores other, string rival, bool scores = true)
    {
        if ((scores && !Scores.AsSpan().SequenceEqual(other.Scores))
            || !Levels.AsSpan().SequenceEqual(other.Levels)
            || (scores && !Percents.AsSpan().SequenceEqual(other.Percents))
            || !Bands.AsSpan().SequenceEqual(other.Bands))
        {
            int at = Levels.AsSpan().CommonPrefixLength(other.Levels);
            throw new InvalidOperationException(FormattableString.Invariant($"{rival} does not come to the same numbers; the first {at} levels are the same."));
        }
    }
}
