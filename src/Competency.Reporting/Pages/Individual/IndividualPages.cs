using System.Xml.Linq;

namespace Competency.Reporting.Pages.Individual;

/// <summary>The sections of an individual report, in order.</summary>
internal static class IndividualPages
{
    public static IEnumerable<(ReportSection Kind, Func<XElement?> Make)> Of(IndividualReportContent content, Words words) =>
    [
        (ReportSection.Cover, () => Cover.Of(
            words.Fill("title.individual", ("person", Markup.Html.Typed(content.PersonName))),
            words,
            (words["cover.person"], Markup.Html.Typed(content.PersonName)),
            Cover.Dates([content.Result.Date], words),
            Cover.Raters(content.Result, words),
            Cover.ModelVersion(words),
            Cover.Profile(content.Profile, words),
            Cover.Fingerprint(content.Result.Fingerprint, words))),
        (ReportSection.Overall, () => OverallSection.Of(content, words)),
        (ReportSection.Dimensions, () => DimensionsSection.Of(content, words)),
        (ReportSection.SelfAndOthers, () => SelfOtherSection.Of(content, words)),
        (ReportSection.Behaviors, () => BehaviorsSection.Of(content, words)),
        (ReportSection.Details, () => DetailsSection.Of(content, words)),
        (ReportSection.Comments, () => CommentsSection.Of(content, words)),
        (ReportSection.Plan, () => PlanSection.Of(content, words)),
        (ReportSection.Hidden, () => HiddenSection.Of(content, words)),
        (ReportSection.HowToRead, () => Reading.Of(content, words)),
    ];
}
