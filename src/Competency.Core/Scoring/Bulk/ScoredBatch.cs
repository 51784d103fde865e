namespace Competency.Core.Scoring.Bulk;

/// <summary>The ratings of some subjects of a stream and their numbers; valid until the next batch of the stream is asked for.</summary>
public sealed class ScoredBatch
{
    internal ScoredBatch(RatingBatch ratings, ScoreBatch scores)
    {
        Ratings = ratings;
        Scores = scores;
    }

    /// <summary>Gets the ratings, with the ids of their subjects.</summary>
    public RatingBatch Ratings { get; }

    /// <summary>Gets the numbers; their report names every record that was refused since the batch before.</summary>
    public ScoreBatch Scores { get; }
}
