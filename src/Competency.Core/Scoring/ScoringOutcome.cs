using Competency.Core.Validation;

namespace Competency.Core.Scoring;

/// <summary>What came of one assessment of many: a result, or the reasons why there is none.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Result">The result, or null where the assessment is refused.</param>
/// <param name="Report">What is wrong with the assessment; clean where there is a result.</param>
public sealed record ScoringOutcome(Assessment Assessment, AssessmentResult? Result, ValidationReport Report)
{
    /// <summary>Gets whether there is a result.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Result))]
    public bool IsScored => Result is not null;
}
