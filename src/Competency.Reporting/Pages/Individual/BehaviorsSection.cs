using System.Xml.Linq;
using Competency.Core;
using Competency.Development.SelfOther;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Individual;

/// <summary>The behaviors that others rate highest and lowest.</summary>
internal static class BehaviorsSection
{
    public static XElement? Of(IndividualReportContent content, Words words)
    {
        SelfOtherReport report = content.SelfOther;
        return report.Highest.Count + report.Lowest.Count == 0
            ? null
            : words.Section(
                "behaviors",
                words["behaviors"],
                Div("pair", List(words["behaviors.highest"], "highest", report.Highest, words), List(words["behaviors.lowest"], "lowest", report.Lowest, words)),
                report.LeavesWithUnshownIndicators.Count == 0 ? null : P(Class("note"), words.Text(
                    "behaviors.unshown", ("dimensions", string.Join(words["list.comma"], report.LeavesWithUnshownIndicators.Select(words.NameOf))))));
    }

    private static XElement? List(string heading, string path, ValueList<IndicatorStanding> standings, Words words) => standings.Count == 0 ? null : Div(
        "list",
        El("h3", heading),
        El("ol", standings.Select(standing => El(
            "li",
            At("value", Words.Number(standing.Place)),
            words.In(standing.Text),
            standing.IsContra ? Span("tag", words["contra"]) : null,
            P(
                Class("values"),
                Span("value", words.NameOf(standing.Dimension)),
                Span("value", words["others"], "\u00A0", Words.Figure($"selfOther.{path}[{standing.Indicator}].others", standing.Others, 2)),
                standing.Self is { } self ? Span("value", words["self"], "\u00A0", Words.Figure($"selfOther.{path}[{standing.Indicator}].self", self, 2)) : null)))));
}
