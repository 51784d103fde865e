using System.Diagnostics;
using Competency.Core.Scoring;

namespace Competency.Development.Storage;

/// <summary>What is kept of one assessment: its ratings, and its result as it was scored then.</summary>
/// <remarks>
/// The result is kept beside the ratings, so that years later it can be told what was said, by which model and version, and whether the same
/// ratings would be scored alike today. It shows single raters' ratings: it is meant for programs. Immutable, structurally equal.
/// </remarks>
[DebuggerDisplay("{Id,nq}: {Result.Subject.Value,nq} on {Date}")]
public sealed record StoredAssessment
{
    /// <summary>The most characters that an id may have.</summary>
    public const int LongestId = 200;

    /// <summary>Makes what is kept.</summary>
    /// <param name="id">The id, unique in a store: 1 to 200 characters, compared by ordinal, without control characters or white space at either end.</param>
    /// <param name="date">The day that the assessment stands for.</param>
    /// <param name="assessment">The ratings.</param>
    /// <param name="result">What an engine made of them.</param>
    /// <exception cref="ArgumentException"><paramref name="id"/> is malformed, or the result is of another subject or model than the assessment.</exception>
    public StoredAssessment(string id, DateOnly date, Assessment assessment, AssessmentResult result)
    {
        ArgumentNullException.ThrowIfNull(id);
        ArgumentNullException.ThrowIfNull(assessment);
        ArgumentNullException.ThrowIfNull(result);
        if (id.Length is 0 or > LongestId || id.Trim().Length != id.Length || id.Any(char.IsControl))
        {
            throw new ArgumentException(
                $"'{id}' is not the id of an assessment; allowed: 1 to {LongestId} characters without control characters or white space at either end.", nameof(id));
        }

        if (result.Subject != assessment.Subject || result.Model.Id != assessment.Model)
        {
            throw new ArgumentException(
                $"The result is of '{result.Subject}' by {result.Model}, the assessment of '{assessment.Subject}' by {assessment.Model}; allowed: the result of this assessment.", nameof(result));
        }

        Id = id;
        Date = date;
        Assessment = assessment;
        Result = result;
    }

    /// <summary>Gets the id, unique in a store.</summary>
    public string Id { get; }

    /// <summary>Gets the day that the assessment stands for.</summary>
    public DateOnly Date { get; }

    /// <summary>Gets the ratings.</summary>
    public Assessment Assessment { get; }

    /// <summary>Gets the result as it was scored then. From a store it cannot be explained: score the assessment again for that.</summary>
    public AssessmentResult Result { get; }
}
