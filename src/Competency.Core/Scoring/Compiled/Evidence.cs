namespace Competency.Core.Scoring.Compiled;

/// <summary>All that is needed to explain a result: kept by reference, so it costs nothing until asked for.</summary>
internal sealed record Evidence(ScoringPlan Plan, SubjectRatings Ratings, SubjectScores Scores);
