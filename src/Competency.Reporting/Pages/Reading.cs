using System.Xml.Linq;
using Competency.Core;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages;

/// <summary>How to read a report: what each kind of number and sign in it means.</summary>
internal static class Reading
{
    public static XElement Of(ReportContent content, Words words) => words.Section(
        "reading",
        words["reading"],
        El("dl", Class("terms"), Terms(content).Select(term => Div("term", El("dt", words[$"reading.{term}"]), El("dd", words[$"reading.{term}.text"])))),
        content is IndividualReportContent or ProgressReportContent ? Scale(words) : null);

    private static string[] Terms(ReportContent content) => content switch
    {
        IndividualReportContent individual =>
        [
            "score", "percent", "level", .. individual.Profile is null ? (string[])[] : ["required", "fit"], "groups", "blind-spot", "radar", "exact",
        ],
        TeamReportContent => ["heat-map", "distribution", "meeting", "mentors", "exact"],
        ProgressReportContent => ["percent", "noise", "level", "exact"],
        _ => ["rank", "fit", "must-have", "interview", "exact"],
    };

    private static XElement? Scale(Words words)
    {
        RatingScale scale = words.Model.Scale;
        return scale.Points.Count == 0 ? null : P(words.Text(
            "reading.scale",
            ("points", string.Join(words["list.comma"], scale.Points.Select(point => $"{Words.Number(point.Value)} {words.In(point.Label)}")))));
    }
}
