using Competency.Core.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Disclosure;

/// <summary>Turns an assessment into a form that may be shown to people.</summary>
/// <remarks>
/// <para>
/// It starts from the ratings, never from an <see cref="AssessmentResult"/>: numbers whose raters are not known cannot be made safe.
/// </para>
/// <para>An implementation is pure and safe for any number of threads; the order of ratings and of earlier releases changes nothing.</para>
/// </remarks>
public interface IDisclosure
{
    /// <summary>Discloses one assessment.</summary>
    /// <param name="assessment">The assessment, with all its ratings.</param>
    /// <param name="policy">The minimums; null for <see cref="DisclosurePolicy.Default"/>.</param>
    /// <param name="earlier">All earlier releases of this person by this model, whatever its version; null or empty for the first.</param>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    /// <exception cref="ArgumentException">An earlier release is of another person or model, or one of them is missing or given twice.</exception>
    /// <exception cref="CompetencyValidationException">The assessment is refused; every reason is in the report.</exception>
    DisclosureRelease Disclose(Assessment assessment, DisclosurePolicy? policy = null, IEnumerable<DisclosureRelease>? earlier = null);

    /// <summary>Discloses one assessment, without an exception where the assessment is refused.</summary>
    /// <inheritdoc cref="Disclose(Assessment, DisclosurePolicy?, IEnumerable{DisclosureRelease}?)" path="/param"/>
    /// <exception cref="ArgumentNullException"><paramref name="assessment"/> is null.</exception>
    /// <exception cref="ArgumentException">An earlier release is of another person or model, or one of them is missing or given twice.</exception>
    DisclosureOutcome Evaluate(Assessment assessment, DisclosurePolicy? policy = null, IEnumerable<DisclosureRelease>? earlier = null);
}

/// <summary>What came of disclosing one assessment of many.</summary>
/// <param name="Assessment">The assessment.</param>
/// <param name="Release">The release, or null where the assessment is refused.</param>
/// <param name="Report">What is wrong with the assessment; clean where there is a release.</param>
public sealed record DisclosureOutcome(Assessment Assessment, DisclosureRelease? Release, ValidationReport Report)
{
    /// <summary>Gets whether there is a release.</summary>
    [System.Diagnostics.CodeAnalysis.MemberNotNullWhen(true, nameof(Release))]
    public bool IsDisclosed => Release is not null;
}
