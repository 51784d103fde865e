using Competency.Cli.Disclosing;
using Competency.Cli.Models;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Plans;
using Competency.Development.Teams;
using Competency.Formats;
using Competency.Reporting;

namespace Competency.Cli.Reports;

/// <summary>Makes the contents of reports from files of ratings, one after the other.</summary>
internal static class ReportSource
{
    public static IEnumerable<ReportContent> Of(
        string[] paths, ReportRequest request, ModelChoice choice, Terminal terminal, List<Refusal> refusals, CancellationToken cancellationToken) => request.Kind switch
        {
            ReportKinds.Team => Team(paths[0], request, choice, terminal, refusals, cancellationToken),
            ReportKinds.Selection => Selection(paths[0], request, choice, terminal, refusals, cancellationToken),
            ReportKinds.Progress => ProgressSource.Of(paths, request, choice, terminal, refusals, cancellationToken),
            _ => Individuals(paths[0], request, choice, terminal, refusals, cancellationToken),
        };

    /// <summary>Tells whether somebody is asked for.</summary>
    public static bool IsAsked(SubjectId subject, ReportRequest request) => request.Subject is null || string.Equals(subject.Value, request.Subject, StringComparison.Ordinal);

    /// <exception cref="InputException">Nobody of that name is in a file.</exception>
    public static void CheckSubject(ReportRequest request, IEnumerable<SubjectId> known)
    {
        if (request.Subject is { } name && !known.Any(subject => IsAsked(subject, request)))
        {
            throw new InputException($"Nobody in the file is called '{name}'.{Nearest.Hint(name, known.Select(subject => subject.Value))}");
        }
    }

    private static IEnumerable<ReportContent> Individuals(
        string path, ReportRequest request, ModelChoice choice, Terminal terminal, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        RatingFile file = RatingSource.Read(path, choice, terminal, cancellationToken);
        CheckSubject(request, file.Subjects.Select(subject => subject.Subject));
        SubjectRatings[] asked = [.. file.Subjects.Where(subject => IsAsked(subject.Subject, request))];
        foreach (SubjectRatings subject in terminal.Track(Phrases.In(terminal.Language).Reporting, asked))
        {
            if (DisclosedPeople.Of(subject, choice, request.Policy, out Refusal? refusal) is { } result)
            {
                yield return Individual(result.For(request.Audience), request, choice.Model);
            }
            else
            {
                refusals.Add(refusal!);
            }
        }

        if (file.Faults.Count > 0)
        {
            refusals.Add(new Refusal(null, file.Faults));
        }
    }

    // Ratings without dates have no day for a plan to begin at, unless one is given.
    private static IndividualReportContent Individual(DisclosedResult result, ReportRequest request, CompetencyModel model) => IndividualReportContent.Create(
        result,
        model,
        new IndividualReportOptions
        {
            Profile = request.Profile?.Id,
            Plan = (request.PlanDate ?? result.Date) is null
                ? null
                : DevelopmentPlanner.Create(result, model, PlanOptions.Default with { Profile = request.Profile?.Id, Date = request.PlanDate }),
        });

    private static IEnumerable<ReportContent> Team(
        string path, ReportRequest request, ModelChoice choice, Terminal terminal, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        ValueList<DisclosedResult> results = People(path, request.Policy, choice, terminal, refusals, cancellationToken);
        if (results.Count > 0)
        {
            yield return TeamReportContent.Create(choice.Model, results, request.Profile?.Id, new TeamViewOptions { MinimumMembers = request.MinimumMembers });
        }
    }

    private static IEnumerable<ReportContent> Selection(
        string path, ReportRequest request, ModelChoice choice, Terminal terminal, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        ValueList<DisclosedResult> results = People(path, request.Policy, choice, terminal, refusals, cancellationToken);
        if (results.Count > 0)
        {
            yield return SelectionReportContent.Create(
                choice.Model,
                results,
                request.Profile!.Id,
                interviews: request.Interview is { } interview ? Interviews(interview, request, choice.Model, terminal, refusals, cancellationToken) : null);
        }
    }

    private static InterviewEvidence Interviews(
        string path, ReportRequest request, CompetencyModel model, Terminal terminal, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        if (model.InterviewGuide is null)
        {
            throw new InputException($"Model {model.Reference} has no interview guide, so no interview can be scored by it.");
        }

        ModelChoice interview = ModelChoice.Of(model.ToInterviewModel());
        return new InterviewEvidence(interview.Model, People(path, request.Policy, interview, terminal, refusals, cancellationToken));
    }

    private static ValueList<DisclosedResult> People(
        string path, DisclosurePolicy policy, ModelChoice choice, Terminal terminal, List<Refusal> refusals, CancellationToken cancellationToken)
    {
        DisclosedPeople people = DisclosedPeople.Of(RatingSource.Read(path, choice, terminal, cancellationToken), choice, policy, terminal, cancellationToken);
        refusals.AddRange(people.Refusals);
        return people.Results;
    }
}
