using Competency.Core.Validation;

namespace Competency.Core.Scoring;

/// <summary>Scores assessments by the models of a catalog.</summary>
/// <remarks>
/// An implementation is pure and safe for any number of threads: the same model and ratings give the same result, whatever the order of the
/// ratings, the culture, the clock or the machine. One bad assessment never harms another.
/// </remarks>
public interface IAssessmentEngine
{
    /// <summary>Scores one assessment.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    /// <exception cref="CompetencyValidationException">The assessment is refused: no such model, or a rating that does not fit it; every reason is in the report.</exception>
    AssessmentResult Score(Assessment assessment);

    /// <summary>Scores one assessment, without an exception where it is refused.</summary>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    ScoringOutcome Evaluate(Assessment assessment);

    /// <summary>Scores a sequence as it is enumerated, in its order.</summary>
    /// <param name="assessments">The assessments.</param>
    /// <param name="cancellationToken">Ends the enumeration before the next assessment.</param>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    IEnumerable<ScoringOutcome> ScoreMany(IEnumerable<Assessment> assessments, CancellationToken cancellationToken = default);

    /// <summary>Scores an asynchronous sequence as it is enumerated, in its order.</summary>
    /// <inheritdoc cref="ScoreMany(IEnumerable{Assessment}, CancellationToken)"/>
    IAsyncEnumerable<ScoringOutcome> ScoreManyAsync(IAsyncEnumerable<Assessment> assessments, CancellationToken cancellationToken = default);
}
