using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Development.Plans;
using Competency.Development.SelfOther;

namespace Competency.Reporting;

/// <summary>One person's disclosed result, beside a requirement profile and a development plan where there are.</summary>
[DebuggerDisplay("{Result}")]
public sealed class IndividualReportContent : ReportContent
{
    private IndividualReportContent(CompetencyModel model, DisclosedResult result, IndividualReportOptions options)
        : base(model)
    {
        Result = result;
        Options = options;
        Profile = options.Profile is { } profile ? model.GetProfile(profile) : null;
        Fit = Profile is null ? null : ProfileEvaluator.Evaluate(model, Profile, result);
        SelfOther = SelfOtherAnalyzer.Analyze(result, model, options.SelfOther);
    }

    /// <inheritdoc/>
    public override string Kind => "individual";

    /// <summary>Gets the disclosed result, for the audience that it was made for.</summary>
    public DisclosedResult Result { get; }

    /// <summary>Gets what was asked for.</summary>
    public IndividualReportOptions Options { get; }

    /// <summary>Gets the profile, or null.</summary>
    public RequirementProfile? Profile { get; }

    /// <summary>Gets how the person stands to the profile, or null.</summary>
    public ProfileFit? Fit { get; }

    /// <summary>Gets self and others.</summary>
    public SelfOtherReport SelfOther { get; }

    /// <summary>Gets the name that the report shows.</summary>
    public string PersonName => Options.PersonName ?? Result.Subject.Value;

    /// <summary>Makes the content of an individual report.</summary>
    /// <param name="result">The disclosed result, as the reader's audience may see it.</param>
    /// <param name="model">The model that the result is by.</param>
    /// <param name="options">Profile, plan and name; null for none of them.</param>
    /// <exception cref="ArgumentException">The result is by another model or version, or the plan is of another person or result.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such profile.</exception>
    public static IndividualReportContent Create(DisclosedResult result, CompetencyModel model, IndividualReportOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(model);
        CheckModel(model, result.Model, result.Subject);
        options ??= IndividualReportOptions.Default;
        if (options.Plan is { } plan && (plan.Subject != result.Subject || plan.Model != result.Model || !string.Equals(plan.Fingerprint, result.Fingerprint, StringComparison.Ordinal)))
        {
            throw new ArgumentException($"The plan is for '{plan.Subject}' by {plan.Model}; allowed: a plan made from the result of '{result.Subject}' by {result.Model}.", nameof(options));
        }

        return new IndividualReportContent(model, result, options);
    }
}

/// <summary>What stands beside a person's result.</summary>
public sealed record IndividualReportOptions
{
    /// <summary>Gets the options of the library: nothing beside the result.</summary>
    public static IndividualReportOptions Default { get; } = new();

    /// <summary>Gets the profile that says what is required. Default: null, and nothing required is shown.</summary>
    public ProfileId? Profile { get; init; }

    /// <summary>Gets the plan, as the planner made it or edited since. Default: null.</summary>
    public DevelopmentPlan? Plan { get; init; }

    /// <summary>Gets the name that the report shows. Default: null, the subject's id.</summary>
    public string? PersonName { get; init; }

    /// <summary>Gets by what measure self and others are compared. Default: <see cref="SelfOtherOptions.Default"/>.</summary>
    public SelfOtherOptions SelfOther { get; init => field = value ?? throw new ArgumentNullException(nameof(value)); } = SelfOtherOptions.Default;
}
