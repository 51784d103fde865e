using System.Xml.Linq;
using Competency.Core;
using Competency.Development.Plans;
using Competency.Reporting.Markup;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Individual;

/// <summary>The development plan.</summary>
internal static class PlanSection
{
    public static XElement? Of(IndividualReportContent content, Words words) => content.Options.Plan is not { } plan ? null : words.Section(
        "plan",
        words["plan"],
        P(words.Fill("plan.made", ("date", words.Time(plan.Date)))),
        plan.Strengths.Count == 0 ? null : new object[]
        {
            El("h3", words["plan.strengths"]),
            El("ul", plan.Strengths.Select(strength => El("li", El("strong", words.In(strength.Name)), words.Say("text.colon"), Standing($"plan.strengths[{strength.Dimension}].current", strength.Dimension, strength.Current, words)))),
        },
        El("h3", words["plan.areas"]),
        plan.Areas.Count == 0 ? P(words["plan.no-areas"]) : Div("cards", plan.Areas.Select((area, i) => Area(area, i + 1, words))),
        plan.NotNow.Count == 0 ? null : new object[]
        {
            El("h3", words["plan.not-now"]),
            El("ul", plan.NotNow.Select(need => El("li", words.In(need.Name), words.Say("text.colon"), Standing($"plan.notNow[{need.Dimension}].current", need.Dimension, need.Current, words)))),
        },
        plan.CannotTell.Count == 0 ? null : new object[]
        {
            El("h3", words["plan.cannot-tell"]),
            El("ul", plan.CannotTell.Select(unknown => El("li", words.In(unknown.Name), words.Say("text.colon"), Why(unknown, words)))),
        });

    public static XElement Standing(string path, DimensionId dimension, PlanStanding standing, Words words) =>
        standing.Level is { } level ? words.LevelFigure(path + ".level", dimension, level) : words.Score(path + ".score", standing.Score, dimension);

    private static XElement Area(PlanArea area, int number, Words words)
    {
        string path = $"plan.areas[{area.Dimension}]";
        PlanStanding current = area.Target.Score is null ? area.Need.Current : area.Need.Current with { Level = null };
        return El(
            "section",
            Class("card"),
            At("aria-labelledby", words.Id($"plan-{area.Dimension}-h")),
            El(
                "h4",
                At("id", words.Id($"plan-{area.Dimension}-h")),
                Span("no", Words.Number(number)),
                " ",
                words.In(area.Need.Name),
                area.Need.IsMustHave ? Span("tag", words["must-have"]) : null),
            P(words.Fill("plan.step", ("from", Standing(path + ".need.current", area.Dimension, current, words)), ("to", Target(path + ".target", area, words)))),
            area.Explanation.IsEmpty ? null : P(Class("muted"), words.In(area.Explanation)),
            area.Behaviors.Count == 0 ? null : new object[]
            {
                El("h5", words["plan.behaviors"]),
                El("ul", area.Behaviors.Select(behavior => El(
                    "li",
                    words.In(behavior.Text),
                    behavior.IsContra ? Span("tag", words["contra"]) : null,
                    behavior.Score is { } score
                        ? new object[] { " ", Span("muted", words["others"], "\u00A0", Words.Figure($"{path}.behaviors[{behavior.Indicator}].score", score, 2)) }
                        : null))),
            },
            El("h5", words["plan.actions"]),
            area.Actions.Count == 0 ? P(words["plan.no-actions"]) : El("ul", area.Actions.Select(action => El(
                "li",
                Span("tag", words.Labels.Of(action.Kind, words.Language)),
                " ",
                Typed(words.In(action.Text)),
                action.Status == PlanActionStatus.Open ? null : words.Text("in-brackets", ("text", words[action.Status == PlanActionStatus.Done ? "action.done" : "action.dropped"])),
                action.Note is { } note ? P(Class("muted"), Typed(note)) : null))),
            area.Note is { } noted ? P(Typed(noted)) : null,
            P(words.Fill("plan.review", ("date", words.Time(area.ReviewDate)))));
    }

    private static XElement Target(string path, PlanArea area, Words words) => area.Target.Level is { } level
        ? words.LevelFigure(path + ".level", area.Dimension, level)
        : Words.Figure(path + ".score", area.Target.Score!.Value, 2);

    private static string Why(PlanUnknown unknown, Words words) => unknown switch
    {
        { NotScored: { } reason } => words.Labels.Of(reason, words.Language),
        { Hidden: { } hidden } => words.Labels.Of(hidden, words.Language),
        _ => words["plan.no-level"],
    };
}
