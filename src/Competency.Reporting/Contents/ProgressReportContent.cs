using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Plans;
using Competency.Development.Progress;

namespace Competency.Reporting;

/// <summary>One person over two or more disclosed assessments.</summary>
[DebuggerDisplay("{Progress}")]
public sealed class ProgressReportContent : ReportContent
{
    private ProgressReportContent(CompetencyModel model, ValueList<DisclosedAssessment> assessments, ProgressReport progress, ProgressReportOptions options)
        : base(model)
    {
        Assessments = assessments;
        Progress = progress;
        Options = options;
        Profile = options.Profile is { } profile ? model.GetProfile(profile) : null;
        Review = options.Plan is { } plan ? PlanReview.Of(plan, progress) : null;
    }

    /// <inheritdoc/>
    public override string Kind => "progress";

    /// <summary>Gets the assessments, oldest first.</summary>
    public ValueList<DisclosedAssessment> Assessments { get; }

    /// <summary>Gets what changed.</summary>
    public ProgressReport Progress { get; }

    /// <summary>Gets what was asked for.</summary>
    public ProgressReportOptions Options { get; }

    /// <summary>Gets the profile, or null.</summary>
    public RequirementProfile? Profile { get; }

    /// <summary>Gets what became of the plan, or null.</summary>
    public PlanReview? Review { get; }

    /// <summary>Gets the name that the report shows.</summary>
    public string PersonName => Options.PersonName ?? Progress.Subject.Value;

    /// <summary>Makes the content of a progress report.</summary>
    /// <param name="assessments">Two or more disclosed assessments of one person by versions of one model, in any order. Disclose them as releases of one another, or they can be subtracted.</param>
    /// <param name="options">Profile, plan and name; null for none of them.</param>
    /// <exception cref="ArgumentException">There are fewer than two, they are of different people or models, or the plan is of another person.</exception>
    /// <exception cref="KeyNotFoundException">The newest model has no such profile.</exception>
    public static ProgressReportContent Create(IEnumerable<DisclosedAssessment> assessments, ProgressReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(assessments);
        ValueList<DisclosedAssessment> ordered = [.. assessments.OrderBy(assessment => assessment.Date)];
        ProgressReport progress = ProgressAnalyzer.Analyze(ordered.Select(assessment => new ProgressSnapshot(assessment.Date, assessment.Result, assessment.Model)));
        return new ProgressReportContent(ordered[^1].Model, ordered, progress, options ?? ProgressReportOptions.Default);
    }
}

/// <summary>One disclosed assessment on the way.</summary>
/// <param name="Date">The day that it stands for.</param>
/// <param name="Result">The disclosed result.</param>
/// <param name="Model">The model, in the version that scored it.</param>
public sealed record DisclosedAssessment(DateOnly Date, DisclosedResult Result, CompetencyModel Model);

/// <summary>What stands beside a person's progress.</summary>
public sealed record ProgressReportOptions
{
    /// <summary>Gets the options of the library: nothing beside the progress.</summary>
    public static ProgressReportOptions Default { get; } = new();

    /// <summary>Gets the profile whose requirements the charts mark. Default: null.</summary>
    public ProfileId? Profile { get; init; }

    /// <summary>Gets the plan whose outcome is shown. Default: null.</summary>
    public DevelopmentPlan? Plan { get; init; }

    /// <summary>Gets the name that the report shows. Default: null, the subject's id.</summary>
    public string? PersonName { get; init; }
}
