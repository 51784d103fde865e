using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Internal;
using Competency.Development.Progress;

namespace Competency.Development.Plans;

/// <summary>What became of a plan, as a later assessment shows it.</summary>
/// <remarks>
/// <para>
/// An area's target is reached where the later level or score is at least it. Else the level decides between progress, no change and a loss, and where it
/// is the same the score, compared in millionths. Whether a change is larger than the noise of raters stands beside it where a progress report tells.
/// </para>
/// <para>Plain data, immutable, structurally equal, safe for any number of threads.</para>
/// </remarks>
[DebuggerDisplay("{Subject.Value,nq} on {Date}: {Areas.Count} areas")]
public sealed record PlanReview
{
    internal PlanReview()
    {
    }

    /// <summary>Gets the person.</summary>
    public SubjectId Subject { get; internal init; }

    /// <summary>Gets the day that the later assessment stands for, or null.</summary>
    public DateOnly? Date { get; internal init; }

    /// <summary>Gets the model and version of the later assessment.</summary>
    public ModelReference Model { get; internal init; } = null!;

    /// <summary>Gets what became of each area, in the order of the plan.</summary>
    public ValueList<AreaReview> Areas { get; internal init; } = [];

    /// <summary>Reviews a plan by a later disclosed result.</summary>
    /// <param name="plan">The plan, as it was edited since.</param>
    /// <param name="later">The later result.</param>
    /// <param name="comparison">
    /// The comparison from the plan's model version to that of the later result; null where they are one version. Where it says that a dimension is not comparable, or
    /// where it is needed and not given, nothing can be told.
    /// </param>
    /// <exception cref="ArgumentException">The result is of another person or model, or the comparison of other versions.</exception>
    public static PlanReview Of(DevelopmentPlan plan, DisclosedResult later, ModelComparison? comparison = null)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(later);
        Check(plan, later.Subject, later.Model);
        if (comparison is not null && (comparison.Older != plan.Model || comparison.Newer != later.Model))
        {
            throw new ArgumentException($"The comparison is from {comparison.Older} to {comparison.Newer}; allowed: from {plan.Model} to {later.Model}.", nameof(comparison));
        }

        return new PlanReview
        {
            Subject = plan.Subject,
            Date = later.Date,
            Model = later.Model,
            Areas = [.. plan.Areas.Select(area => AreaReview.Of(
                area,
                IsComparable(area.Dimension) && later.TryGet(area.Dimension, out DisclosedDimension? found) && found.IsScored
                    ? new PlanStanding(found.Level, Exact.Plain(found.Score!.Value), Exact.Plain(found.Percent!.Value))
                    : null,
                IsComparable(area.Dimension),
                noise: null))],
        };

        bool IsComparable(DimensionId dimension) =>
            plan.Model == later.Model || (comparison?.Dimensions.FirstOrDefault(verdict => verdict.Dimension == dimension)?.IsComparable ?? false);
    }

    /// <summary>Reviews a plan by the newest assessment of a progress report.</summary>
    /// <param name="plan">The plan, as it was edited since.</param>
    /// <param name="report">
    /// A report that holds the assessment that the plan was made from, and later ones. A review shows its numbers: for people, take a report of what may be shown.
    /// </param>
    /// <exception cref="ArgumentException">The report is of another person or model, or has no assessment of the plan's day.</exception>
    public static PlanReview Of(DevelopmentPlan plan, ProgressReport report)
    {
        ArgumentNullException.ThrowIfNull(plan);
        ArgumentNullException.ThrowIfNull(report);
        Check(plan, report.Subject, report.Model);
        if (plan.AssessmentDate is not { } origin || !report.Dates.Contains(origin))
        {
            throw new ArgumentException(
                $"The plan rests on an assessment of {Iso(plan.AssessmentDate)}, the report has {string.Join(", ", report.Dates.Select(date => Iso(date)))}; allowed: a report with that assessment.", nameof(report));
        }

        return new PlanReview
        {
            Subject = plan.Subject,
            Date = report.Dates[^1],
            Model = report.Model,
            Areas = [.. plan.Areas.Select(area => Of(area, origin, report.Dimensions.FirstOrDefault(progress => progress.Dimension == area.Dimension)))],
        };
    }

    private static AreaReview Of(PlanArea area, DateOnly origin, DimensionProgress? progress)
    {
        bool isComparable = progress?.Measurements.Any(measurement => measurement.Date == origin) ?? false;
        Measurement? newest = isComparable ? progress!.Measurements[^1] : null;
        PlanStanding? standing = newest is { Score: { } score, Percent: { } percent } ? new PlanStanding(newest.Level, Exact.Plain(score), Exact.Plain(percent)) : null;
        DimensionChange? change = progress?.Change is { } whole && whole.From.Date == origin && whole.To == newest ? whole : null;
        return AreaReview.Of(area, standing, isComparable, change?.Noise.Verdict);
    }

    private static void Check(DevelopmentPlan plan, SubjectId subject, ModelReference model)
    {
        if (plan.Subject != subject || plan.Model.Id != model.Id)
        {
            throw new ArgumentException(
                $"The plan is of '{plan.Subject}' by {plan.Model}, the later assessment of '{subject}' by {model}; allowed: the same person, and a version of the same model.", nameof(subject));
        }
    }

    private static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "no day";
}
