using Competency.Core;
using Competency.Development.Plans;

namespace Competency.Cli.Output.Rows;

/// <summary>One thing that a plan says: a strength, a behavior to practice or an action of an area, what waits, what cannot be told.</summary>
internal sealed record PlanRow(
    string Subject, string Kind, string Dimension, int? Level, decimal? Score, int? TargetLevel, decimal? TargetScore, decimal? Priority, DateOnly? ReviewDate, string? Item, string Text)
{
    public static IEnumerable<PlanRow> Of(DevelopmentPlan plan, Func<LocalizedText, string> say)
    {
        string subject = plan.Subject.Value;
        return
        [
            .. plan.Strengths.Select(strength => new PlanRow(
                subject, "strength", strength.Dimension.Value, strength.Current.Level, strength.Current.Score, null, null, null, null, null, say(strength.Name))),
            .. plan.Areas.SelectMany(area => (IEnumerable<PlanRow>)
            [
                InArea(area, "area", null, say(area.Explanation)),
                .. area.Behaviors.Select(behavior => InArea(area, "behavior", behavior.Indicator.Value, say(behavior.Text))),
                .. area.Actions.Select(action => InArea(area, "action", action.Id.Value, say(action.Text))),
            ]),
            .. plan.NotNow.Select(need => new PlanRow(
                subject, "not-now", need.Dimension.Value, need.Current.Level, need.Current.Score, need.Required?.Level, need.Required?.Score, need.Priority, null, null, say(need.Name))),
            .. plan.CannotTell.Select(unknown => new PlanRow(
                subject, "cannot-tell", unknown.Dimension.Value, null, null, null, null, null, null, null, say(unknown.Name))),
        ];

        PlanRow InArea(PlanArea area, string kind, string? item, string text) => new(
            subject,
            kind,
            area.Dimension.Value,
            area.Need.Current.Level,
            area.Need.Current.Score,
            area.Target.Level,
            area.Target.Score,
            area.Need.Priority,
            area.ReviewDate,
            item,
            text);
    }
}
