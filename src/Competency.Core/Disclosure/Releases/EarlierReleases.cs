using System.Globalization;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>All earlier releases of one person by one model, oldest first.</summary>
internal static class EarlierReleases
{
    /// <exception cref="ArgumentException">One is of another person or model, missing, given twice, or of a version that the engine does not know.</exception>
    public static EarlierRelease[] Read(AssessmentEngine engine, Assessment assessment, IEnumerable<DisclosureRelease>? earlier, DisclosurePolicy policy)
    {
        DisclosureRelease[] releases = [.. (earlier ?? []).OrderBy(release => release.Number)];
        for (int i = 0; i < releases.Length; i++)
        {
            DisclosedResult result = releases[i].Result;
            string? fault = null;
            if (result.Subject != assessment.Subject || result.Model.Id != assessment.Model)
            {
                fault =
                    $"Release {Text(releases[i].Number)} is of '{result.Subject}' by {result.Model.Id}; allowed: releases of '{assessment.Subject}' by {assessment.Model}.";
            }
            else if (releases[i].Number != i + 1)
            {
                fault = $"Release {Text(i + 1)} of '{assessment.Subject}' is missing, or another is given twice; allowed: every earlier release, once.";
            }
            else if (result.Audience.Sections != DisclosedSections.All)
            {
                fault = $"Release {Text(i + 1)} of '{assessment.Subject}' holds the form for '{result.Audience.Name}'; allowed: the form with every section.";
            }

            fault ??= PlanOf(engine, result) is null
                ? $"Release {Text(i + 1)} was made by {result.Model} with fingerprint {result.Fingerprint}, which is not in the catalog; add it, so that the releases can be compared."
                : null;
            if (fault is not null)
            {
                throw new ArgumentException(fault, nameof(earlier));
            }
        }

        return [.. releases.Select(release => EarlierRelease.Read(PlanOf(engine, release.Result)!, release, policy))];
    }

    private static ScoringPlan? PlanOf(AssessmentEngine engine, DisclosedResult result) =>
        engine.FindPlan(result.Model) is { } plan && string.Equals(plan.Fingerprint, result.Fingerprint, StringComparison.Ordinal) ? plan : null;

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}
