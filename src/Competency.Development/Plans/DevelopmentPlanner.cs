using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Validation;
using Competency.Development.Internal;

namespace Competency.Development.Plans;

/// <summary>Makes a development plan from what of a result may be shown.</summary>
/// <remarks>
/// <para>
/// With a profile, what is below its requirements is a need; without one, every leaf is that can still rise. Must-haves come before the rest; each part by
/// falling priority (by default gap in levels × importance), compared in millionths; those that tie in the model's order. The first become areas, each one
/// step long; the rest waits.
/// </para>
/// <para>
/// Without a profile a leaf that is no area and lies at 62.5 % of its scale or more (what a level needs by default) is a strength, as is one at its top.
/// </para>
/// <para>Same input, same plan. There is no clock. Pure; safe for any number of threads.</para>
/// </remarks>
public static class DevelopmentPlanner
{
    /// <summary>Makes a plan.</summary>
    /// <param name="result">The disclosed result; behaviors are named as far as its audience sees them.</param>
    /// <param name="model">The model that the result is by.</param>
    /// <param name="options">What the plan is made by; null for <see cref="PlanOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">
    /// The result is of another model or version; neither the options nor the result have a date; a measure of the host has the id of another, is of a dimension
    /// that the model lacks, has no text, or does not lead up.
    /// </exception>
    /// <exception cref="KeyNotFoundException">The model has no such profile; the message lists those it has.</exception>
    /// <exception cref="CompetencyValidationException">The rule or the texts of the host make a plan that does not hold together.</exception>
    public static DevelopmentPlan Create(DisclosedResult result, CompetencyModel model, PlanOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(result);
        ModelMatch.Require(result, model);
        PlanOptions by = options ?? PlanOptions.Default;
        DateOnly date = by.Date ?? result.Date
            ?? throw new ArgumentException("Neither the result nor the options have a date; give the day of the plan in the options.", nameof(options));
        HostMeasures.Check(by.Measures, model);
        PlanNeeds needs = by.Profile is { } profile
            ? PlanNeeds.OfProfile(result, model, model.GetProfile(profile), by.Rule)
            : PlanNeeds.OfLadders(result, model, by.Rule);

        // Stable sorts: the needs stand in the model's order.
        PlanNeed[] ordered = [.. needs.Needs.OrderByDescending(need => need.IsMustHave).ThenByDescending(need => Exact.Micro(need.Priority))];
        PlanSteps steps = new(result, model, by, date);
        PlanArea[] areas = [.. ordered.Take(by.Areas).Select((need, i) => steps.AreaOf(need, i + 1))];
        (ValueList<PlanStrength> strengths, ValueList<PlanNeed> waiting) = needs.Split(ordered[areas.Length..]);
        DevelopmentPlan plan = new()
        {
            Subject = result.Subject,
            Model = result.Model,
            Fingerprint = result.Fingerprint,
            AssessmentId = result.AssessmentId,
            AssessmentDate = result.Date,
            Date = date,
            Profile = by.Profile,
            Rule = by.Rule.Name,
            Strengths = strengths,
            Areas = [.. areas],
            NotNow = waiting,
            CannotTell = [.. needs.Unknown],
        };
        return plan.Checked();
    }
}
