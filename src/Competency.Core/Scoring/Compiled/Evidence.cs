namespace Competency.Core.Scoring.Compiled;

/// <summary>The record behind a result: the ratings as bytes and every decided number as whole nano-units. All else a result shows follows from it.</summary>
/// <remarks>Immutable once made, so that nothing made from it later can differ; what was found again from the ratings is kept. Safe for any number of threads.</remarks>
internal sealed class Evidence
{
    private SubjectScores? _scores;

    /// <param name="plan">The plan that scored.</param>
    /// <param name="ratings">The person's ratings; nobody may change them any more.</param>
    /// <param name="dimensions">The numbers by dimension; nobody may change them any more.</param>
    /// <param name="selfAlone">Whether the person's own ratings count alone.</param>
    public Evidence(ScoringPlan plan, SubjectRatings ratings, DimensionScore[] dimensions, bool selfAlone)
    {
        Plan = plan;
        Ratings = ratings;
        Dimensions = dimensions;
        SelfAlone = selfAlone;
    }

    /// <summary>Takes numbers that are all there.</summary>
    public Evidence(ScoringPlan plan, SubjectRatings ratings, SubjectScores scores)
        : this(plan, ratings, scores.Dimensions, scores.SelfAlone) => _scores = scores;

    public ScoringPlan Plan { get; }

    public SubjectRatings Ratings { get; }

    /// <summary>By dimension index; the whole is the last.</summary>
    public DimensionScore[] Dimensions { get; }

    /// <summary>Whether the person's own ratings count alone, for want of others.</summary>
    public bool SelfAlone { get; }

    /// <summary>The numbers by rater, role and level, found again from the ratings when first asked for. Not for writing: several threads may read them.</summary>
    public SubjectScores Scores => Volatile.Read(ref _scores) ?? Internal.Once.Set(ref _scores, Evaluator.Recall(Plan, Ratings, Dimensions, SelfAlone));
}
