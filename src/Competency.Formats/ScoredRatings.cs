using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>The ratings of some subjects of a file and their numbers; valid until the next are asked for.</summary>
public sealed class ScoredRatings
{
    internal ScoredRatings(RatingBatch ratings, ScoreBatch scores)
    {
        Ratings = ratings;
        Scores = scores;
    }

    /// <summary>Gets the ratings, with the ids of their subjects.</summary>
    public RatingBatch Ratings { get; }

    /// <summary>Gets the numbers; their report names every row that was refused since the batch before.</summary>
    public ScoreBatch Scores { get; }
}
