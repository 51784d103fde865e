using Competency.Cli.Models;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Formats;
using Competency.Reporting;

namespace Competency.Cli.Reports;

/// <summary>Makes the contents of progress reports from files of ratings, one file for each time of assessment.</summary>
internal static class ProgressSource
{
    public static IEnumerable<ReportContent> Of(
        string[] paths, ReportRequest request, ModelChoice choice, Terminal terminal, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        RatingFile[] files = [.. paths.Select(path => RatingSource.Read(path, choice, terminal, cancellationToken))];
        SubjectId[] subjects = [.. files.SelectMany(file => file.Subjects).Select(subject => subject.Subject).Distinct()];
        ReportSource.CheckSubject(request, subjects);
        refusals.AddRange(files.Where(file => file.Faults.Count > 0).Select(file => new Refusal(null, file.Faults)));
        ILookup<SubjectId, SubjectRatings> bySubject = files.SelectMany(file => file.Subjects).ToLookup(subject => subject.Subject);
        SubjectId[] asked = [.. subjects.Where(subject => ReportSource.IsAsked(subject, request))];
        foreach (SubjectId subject in terminal.Track(Phrases.In(terminal.Language).Reporting, asked))
        {
            DisclosedAssessment[] assessments = [.. Disclose(bySubject[subject], request.Policy, choice, refusals)];
            if (assessments.Length < 2)
            {
                terminal.Error.WriteLine($"note: {subject}: {assessments.Length} of the files has an assessment that can be shown; it takes two or more to compare");
                continue;
            }

            yield return ProgressReportContent.Create(assessments, new ProgressReportOptions { Profile = request.Profile?.Id });
        }
    }

    // In order of time, each disclosed beside all before it, so that no two can be subtracted.
    private static IEnumerable<DisclosedAssessment> Disclose(IEnumerable<SubjectRatings> times, DisclosurePolicy policy, ModelChoice choice, List<Refusal> refusals)
    {
        List<DisclosureRelease> releases = [];
        foreach ((SubjectRatings ratings, DateOnly date) in times.Select(ratings => (ratings, DateOf(ratings))).OrderBy(time => time.Item2))
        {
            DisclosureOutcome outcome = choice.Disclosure.Evaluate(ratings.Readable with { Date = date }, policy, releases);
            if (Refusal.Of(ratings, outcome.Report, choice.Model) is { } refusal)
            {
                refusals.Add(refusal);
                continue;
            }

            releases.Add(outcome.Release!);
            yield return new DisclosedAssessment(date, outcome.Release!.Result, choice.Model);
        }
    }

    private static DateOnly DateOf(SubjectRatings ratings) => Days.Newest(ratings.Readable)
        ?? throw new InputException($"The ratings of '{ratings.Subject}' have no dates, so they have no order in time: fill the column 'date'.");
}
