using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Development.Plans;
using Competency.Models.Sales;

namespace Competency.Reporting.Tests;

/// <summary>People rated by the representative's model, whose ratings the test can foresee.</summary>
internal static class ReportCases
{
    public static readonly DateOnly Day = new(2026, 3, 31);
    public static readonly ProfileId Regular = ProfileId.Parse("regular");

    private static readonly Lazy<ReportContent[]> s_all = new(() => [Individual(), Team(), Progress(), Selection()]);

    public static CompetencyModel Model { get; } = SalesModels.All.First(model => model.Id.Value == "sales-representative");

    // Disclosing is most of the work, and many tests look at the same person.
    private static readonly System.Collections.Concurrent.ConcurrentDictionary<(string Subject, int Shift, DateOnly? Day, string? Comment), DisclosureRelease> s_first = [];

    private static Discloser Discloser { get; } = new(new AssessmentEngine(Model));

    /// <summary>
    /// Self, manager, four peers and two customers (one too few). Everyone gives level 1 a 5, level 2 a 4, level 3 a 3, level 4 a 2, level 5 a 1, moved by
    /// <paramref name="shift"/> and by one for every other peer, kept on the scale; self gives one more on the first leaf.
    /// </summary>
    public static DisclosureRelease Release(string subject = "S1", int shift = 0, DateOnly? day = null, string? comment = null, IEnumerable<DisclosureRelease>? earlier = null) =>
        earlier is null ? s_first.GetOrAdd((subject, shift, day, comment), first => Disclose(first.Subject, first.Shift, first.Day, first.Comment, null)) : Disclose(subject, shift, day, comment, earlier);

    private static DisclosureRelease Disclose(string subject, int shift, DateOnly? day, string? comment, IEnumerable<DisclosureRelease>? earlier)
    {
        AssessmentBuilder assessment = new(Model.Id, subject);
        assessment.Date(day ?? Day);
        (string Rater, RoleId Role)[] raters =
        [
            ("rater-self", RoleId.Self), ("rater-boss", RoleId.Manager), ("rater-p1", RoleId.Peer), ("rater-p2", RoleId.Peer), ("rater-p3", RoleId.Peer), ("rater-p4", RoleId.Peer),
            ("rater-p5", RoleId.Peer), ("rater-c1", RoleId.Customer), ("rater-c2", RoleId.Customer),
        ];
        foreach ((string rater, RoleId role) in raters)
        {
            int leaf = 0;
            foreach (Dimension dimension in Model.Dimensions)
            {
                foreach (ProficiencyLevel level in dimension.Levels)
                {
                    foreach (BehavioralIndicator indicator in level.Indicators)
                    {
                        int value = 6 - level.Ordinal + shift + (rater is "rater-p1" or "rater-p3" ? -1 : 0) + (role == RoleId.Self && leaf == 0 ? 2 : 0);
                        assessment.Rate(rater, role, indicator.Id, Math.Clamp(value, 1, 5), comment is null || level.Ordinal > 1 ? null : comment);
                    }
                }

                leaf++;
            }
        }

        return Discloser.Disclose(assessment.Build(), null, earlier);
    }

    public static DisclosedResult Result(string subject = "S1", int shift = 0, string? comment = null) => Release(subject, shift, comment: comment).Result;

    /// <summary>Nobody observed anything.</summary>
    public static DisclosedResult Nothing(string subject = "S9")
    {
        AssessmentBuilder assessment = new(Model.Id, subject);
        assessment.Date(Day).Rate("boss", RoleId.Manager, Model.Dimensions[0].AllIndicators().First().Id, RatingValue.NotObserved);
        return Discloser.Disclose(assessment.Build()).Result;
    }

    public static IndividualReportContent Individual(string subject = "S1", string? comment = null, string? name = null)
    {
        DisclosedResult result = Result(subject, comment: comment);
        DevelopmentPlan plan = DevelopmentPlanner.Create(result, Model, PlanOptions.Default with { Profile = Regular });
        return IndividualReportContent.Create(result, Model, new IndividualReportOptions { Profile = Regular, Plan = plan, PersonName = name });
    }

    public static TeamReportContent Team(int members = 6) =>
        TeamReportContent.Create(Model, Enumerable.Range(0, members).Select(i => Result($"S{i + 1}", shift: (i % 4) - 2)), Regular);

    public static ProgressReportContent Progress()
    {
        DisclosureRelease first = Release(day: new DateOnly(2025, 3, 31));
        DisclosureRelease second = Release(shift: 1, day: new DateOnly(2025, 9, 30), earlier: [first]);
        DisclosureRelease third = Release(shift: 2, earlier: [first, second]);
        DisclosureRelease[] releases = [first, second, third];
        DevelopmentPlan plan = DevelopmentPlanner.Create(first.Result, Model, PlanOptions.Default with { Profile = Regular });
        return ProgressReportContent.Create(
            releases.Select(release => new DisclosedAssessment(release.Result.Date!.Value, release.Result, Model)), new ProgressReportOptions { Profile = Regular, Plan = plan });
    }

    public static SelectionReportContent Selection()
    {
        CompetencyModel interview = Model.ToInterviewModel();
        Discloser discloser = new(new AssessmentEngine(interview));
        DisclosurePolicy policy = DisclosurePolicy.Default.With(RoleId.Assessor, 1);
        DisclosedResult Interview(string subject, int value)
        {
            AssessmentBuilder assessment = new(interview.Id, subject);
            foreach (BehavioralIndicator item in interview.AllDimensions().SelectMany(dimension => dimension.AllIndicators()))
            {
                assessment.Rate("assessor", RoleId.Assessor, item.Id, value);
            }

            return discloser.Disclose(assessment.Build(), policy).Result;
        }

        return SelectionReportContent.Create(
            Model, [Result("S1"), Result("S2", 1), Result("S3", -2), Nothing()], Regular, interviews: new InterviewEvidence(interview, [Interview("S1", 4), Interview("S2", 3)]));
    }

    public static ReportContent[] All() => s_all.Value;
}
