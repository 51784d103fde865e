using Competency.Core;
using Competency.Core.Building;
using Competency.Core.Serialization;
using Competency.Development.Internal;
using Competency.Development.Plans;

namespace Competency.Development.Serialization;

/// <summary>From plans to what is written of them; what is as the defaults have it is left out.</summary>
internal static class PlanWriter
{
    public static PlanDraft From(DevelopmentPlan plan) => new()
    {
        FormatVersion = PlanDraft.CurrentFormatVersion,
        Subject = plan.Subject.Value,
        Model = new ReferenceDraft { Id = plan.Model.Id.Value, Version = plan.Model.Version.ToString() },
        Fingerprint = plan.Fingerprint,
        AssessmentId = plan.AssessmentId,
        AssessmentDate = DraftValues.Write(plan.AssessmentDate),
        Date = DraftValues.Write(plan.Date),
        Profile = plan.Profile?.Value,
        Rule = plan.Rule,
        Strengths = ListOrNull(plan.Strengths, From),
        Areas = ListOrNull(plan.Areas, From),
        NotNow = ListOrNull(plan.NotNow, From),
        CannotTell = ListOrNull(plan.CannotTell, From),
    };

    private static PlanStrengthDraft From(PlanStrength strength) => new()
    {
        Dimension = strength.Dimension.Value,
        Name = From(strength.Name),
        Current = From(strength.Current),
        Required = From(strength.Required),
        MustHave = OrNull(strength.IsMustHave),
        Importance = Exact.Plain(strength.Importance),
        Surplus = Plain(strength.Surplus),
    };

    private static PlanAreaDraft From(PlanArea area) => new()
    {
        Need = From(area.Need),
        Target = From(area.Target),
        TargetTitle = area.TargetTitle.IsEmpty ? null : From(area.TargetTitle),
        Explanation = area.Explanation.IsEmpty ? null : From(area.Explanation),
        Behaviors = ListOrNull(area.Behaviors, From),
        BehaviorsComplete = OrNull(area.AreBehaviorsComplete),
        Actions = ListOrNull(area.Actions, From),
        ReviewDate = DraftValues.Write(area.ReviewDate),
        Note = area.Note,
    };

    private static PlanNeedDraft From(PlanNeed need) => new()
    {
        Dimension = need.Dimension.Value,
        Name = From(need.Name),
        Current = From(need.Current),
        Required = From(need.Required),
        MustHave = OrNull(need.IsMustHave),
        Importance = Exact.Plain(need.Importance),
        Gap = Exact.Plain(need.Gap),
        GapInLevels = Exact.Plain(need.GapInLevels),
        Priority = Exact.Plain(need.Priority),
    };

    private static PlanUnknownDraft From(PlanUnknown unknown) => new()
    {
        Dimension = unknown.Dimension.Value,
        Name = From(unknown.Name),
        Required = From(unknown.Required),
        MustHave = OrNull(unknown.IsMustHave),
        Reason = PlanNames.UnknownReasons.NameOf(unknown.Reason),
        NotScored = unknown.NotScored is { } reason ? ResultNames.Reasons.NameOf(reason) : null,
        Hidden = unknown.Hidden is { } hidden ? DisclosedNames.Reasons.NameOf(hidden) : null,
    };

    private static PlanBehaviorDraft From(PlanBehavior behavior) => new()
    {
        Indicator = behavior.Indicator.Value,
        Text = From(behavior.Text),
        Contra = OrNull(behavior.IsContra),
        Reason = PlanNames.BehaviorReasons.NameOf(behavior.Reason),
        Score = Plain(behavior.Score),
    };

    private static PlanActionDraft From(PlanAction action) => new()
    {
        Id = action.Id.Value,
        Kind = WireNames.MeasureKinds.NameOf(action.Kind),
        Text = From(action.Text),
        OfModel = OrNull(action.IsOfModel),
        Status = PlanNames.Statuses.NameOf(action.Status),
        Note = action.Note,
    };

    private static PlanStandingDraft From(PlanStanding standing) =>
        new() { Level = standing.Level, Score = Exact.Plain(standing.Score), Percent = Exact.Plain(standing.Percent) };

    private static PlanGoalDraft? From(PlanGoal? goal) => goal is null ? null : new PlanGoalDraft { Level = goal.Level, Score = Plain(goal.Score) };

    private static Dictionary<string, string> From(LocalizedText text) => text.Languages.ToDictionary(language => language, language => text.In(language), StringComparer.Ordinal);

    private static decimal? Plain(decimal? value) => value is { } given ? Exact.Plain(given) : null;

    private static bool? OrNull(bool value) => value ? true : null;

    private static List<TTo>? ListOrNull<TFrom, TTo>(ValueList<TFrom> list, Func<TFrom, TTo> write) => list.Count == 0 ? null : [.. list.Select(write)];
}
