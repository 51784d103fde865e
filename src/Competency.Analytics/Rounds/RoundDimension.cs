using Competency.Core;

namespace Competency.Analytics;

/// <summary>One measured dimension of a round: its ratings as they are scored.</summary>
public sealed class RoundDimension
{
    internal RoundDimension(Dimension dimension, ResponseScale scale, RatingTable ratings, RatingTable scores)
    {
        Id = dimension.Id;
        Name = dimension.Name.Text;
        Scale = scale;
        Ratings = ratings;
        Scores = scores;
    }

    /// <summary>Gets the id of the leaf.</summary>
    public DimensionId Id { get; }

    /// <summary>Gets what the leaf is called, by language.</summary>
    public LocalizedText Name { get; }

    /// <summary>Gets the scale that the leaf is rated on.</summary>
    public ResponseScale Scale { get; }

    /// <summary>Gets the ratings of the leaf's indicators, keyed; or of the leaf itself where a level is nominated.</summary>
    public RatingTable Ratings { get; }

    /// <summary>Gets each rater's score of the leaf: the weighted mean of the indicators observed, where the model's minimum share of weight was observed.</summary>
    /// <remarks>Double arithmetic, for statistics across people; the scores that count are the engine's.</remarks>
    public RatingTable Scores { get; }
}
