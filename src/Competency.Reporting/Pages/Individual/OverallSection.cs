using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Individual;

/// <summary>The whole: percent, band, fit, and what a reader should know about the numbers.</summary>
internal static class OverallSection
{
    public static XElement Of(IndividualReportContent content, Words words)
    {
        DisclosedResult result = content.Result;
        return words.Section(
            "overall",
            words["overall"],
            result.Overall.Percent is { } percent ? Shown(result, percent, words) : P(Class("missing"), Missing.Why(result.Overall, words)),
            content.Fit is { } fit ? Fit(content, fit, words) : null,
            Warnings(result, words));
    }

    private static object[] Shown(DisclosedResult result, decimal percent, Words words)
    {
        string? band = words.Model.Rules.Bands.FirstOrDefault(known => string.Equals(known.Id, result.Band, StringComparison.Ordinal)) is { } found ? words.In(found.Label) : null;
        return
        [
            P(band is null
                ? words.Fill("overall.percent", ("percent", Words.Percent("result.overall.percent", percent)))
                : words.Fill("overall.band", ("percent", Words.Percent("result.overall.percent", percent, words.BandCuts)), ("band", El("strong", band)))),
            IndividualCharts.Overall(result, percent, words).ToFigure(words.Language),
        ];
    }

    private static object[] Fit(IndividualReportContent content, ProfileFit fit, Words words) =>
    [
        El("h3", words.Text("fit.heading", ("profile", words.In(content.Profile!.Name)))),
        P(fit.Fit is { } value
            ? words.Fill("fit.verdict", ("verdict", El("strong", words.Labels.Of(fit.Verdict, words.Language))), ("fit", Words.Share("fit.fit", value)), ("share", Words.Share("fit.scoredShare", fit.ScoredShare)))
            : [El("strong", words.Labels.Of(fit.Verdict, words.Language))]),
        El("ul", fit.Reasons.Select(reason => El(
            "li",
            words.Labels.Of(reason.Kind, words.Language),
            reason.Dimension is { } dimension ? words.Say("text.colon") + words.NameOf(dimension) : null))),
    ];

    private static object[]? Warnings(DisclosedResult result, Words words) => result.Warnings.Count == 0
        ? null
        :
        [
            El("h3", words["warnings"]),
            El("ul", result.Warnings.GroupBy(warning => warning.Code).Select(warnings => El(
                "li",
                words.Labels.Of(warnings.Key, words.Language),
                warnings.Any(warning => warning.Dimension is not null)
                    ? words.Say("text.colon") + string.Join(words["list.comma"], warnings.Select(warning => warning.Dimension).OfType<DimensionId>().Distinct().Select(words.NameOf))
                    : null))),
        ];
}
