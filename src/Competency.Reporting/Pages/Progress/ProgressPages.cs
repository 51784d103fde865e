using System.Xml.Linq;
using Competency.Core;
using Competency.Development.Plans;
using Competency.Development.Progress;
using Competency.Reporting.Charts;
using Competency.Reporting.Pages.Individual;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Progress;

/// <summary>The sections of a progress report, in order.</summary>
internal static class ProgressPages
{
    public static IEnumerable<(ReportSection Kind, Func<XElement?> Make)> Of(ProgressReportContent content, Words words) =>
    [
        (ReportSection.Cover, () => Cover.Of(
            words.Fill("title.progress", ("person", Typed(content.PersonName))),
            words,
            (words["cover.person"], Typed(content.PersonName)),
            (words["cover.dates"], El("ul", Class("plain"), content.Progress.Dates.Select(date => El("li", words.Time(date))))),
            Cover.ModelVersion(words),
            Cover.Profile(content.Profile, words),
            Cover.Fingerprint(content.Assessments[^1].Result.Fingerprint, words))),
        (ReportSection.Lines, () => words.Section("lines", words["lines"], Div("cards", Charts(content, words).Select(chart => chart.ToFigure(words.Language))))),
        (ReportSection.Changes, () => Changes(content, words)),
        (ReportSection.Plan, () => Review(content, words)),
        (ReportSection.NotCompared, () => NotCompared(content, words)),
        (ReportSection.Hidden, () => words.Section("hidden", words["hidden"], P(words["progress.hidden"]))),
        (ReportSection.HowToRead, () => Reading.Of(content, words)),
    ];

    public static IEnumerable<ReportChart> Charts(ProgressReportContent content, Words words) => All(content)
        .Where(progress => progress.Measurements.Any(measurement => measurement.Percent is not null))
        .Select(progress => new ReportChart(
            $"line-{progress.Dimension}",
            words.NameOf(progress.Dimension),
            words.Text("chart.line.text", ("changes", Said(progress, words))),
            TimeLine.Draw(progress, content.Progress.Dates, Required(content, progress.Dimension), words),
            () => TimeLine.Notes(Required(content, progress.Dimension), words)));

    private static IEnumerable<DimensionProgress> All(ProgressReportContent content) => content.Progress.Dimensions.Prepend(content.Progress.Overall);

    // A required level has no place on the axis of percents; a required score has.
    private static decimal? Required(ProgressReportContent content, DimensionId id)
    {
        if (id == DimensionId.Overall || content.Profile is not { } profile || !profile.TryGet(id, out Requirement? requirement) || requirement.MinimumScore is not { } score)
        {
            return null;
        }

        Dimension dimension = content.Model.GetDimension(id);
        RatingScale scale = dimension.IsLeaf ? content.Model.ScaleOf(dimension) : content.Model.Scale;
        return (score - scale.Minimum) * 100 / scale.Length;
    }

    private static string Said(DimensionProgress progress, Words words) =>
        progress.Change is { } change ? $"{Signed(change.Percent)} %, {Verdict(change.Noise, words)}" : words["progress.one"];

    private static XElement Changes(ProgressReportContent content, Words words) => words.Section(
        "changes",
        words["changes"],
        El(
            "table",
            El("caption", words["changes.caption"]),
            El(
                "thead",
                El(
                    "tr",
                    El("th", At("scope", "col"), words["dimension"]),
                    El("th", At("scope", "col"), Class("v"), words["change"]),
                    El("th", At("scope", "col"), Class("v"), words["margin"]),
                    El("th", At("scope", "col"), words["verdict"]),
                    El("th", At("scope", "col"), words["level"]))),
            El("tbody", All(content).Select(progress => Row(progress, words)))));

    private static XElement Row(DimensionProgress progress, Words words)
    {
        string path = $"progress.{Figures.Of(progress.Dimension)}.change";
        XElement name = El("th", At("scope", "row"), words.NameOf(progress.Dimension));
        if (progress.Change is not { } change)
        {
            return El("tr", name, El("td", At("colspan", "4"), Span("missing", words["progress.one"])));
        }

        return El(
            "tr",
            name,
            El("td", Class("v"), El("span", Class("n"), Figures.At(path + ".percent", change.Percent), Signed(change.Percent) + "\u00A0%")),
            El("td", Class("v"), change.Noise.MarginPercent is { } margin
                ? El("span", Class("n"), Figures.At(path + ".noise.marginPercent", margin), "±" + DisplayNumber.Round(margin, 1, Math.Abs(change.Percent)) + "\u00A0%")
                : words["none"]),
            El("td", Verdict(change.Noise, words), Trend(progress, words)),
            El("td", change.From.Level is { } from && change.To.Level is { } to
                ? new object[]
                {
                    El("span", Class("n"), Figures.At(path + ".from.level", from), "L" + Words.Number(from)),
                    " → ",
                    El("span", Class("n"), Figures.At(path + ".to.level", to), "L" + Words.Number(to)),
                    " ",
                    Span("muted", words[$"move.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(change.LevelMove!.Value.ToString())}"]),
                }
                : words["none"]));
    }

    private static XElement? Trend(DimensionProgress progress, Words words) => progress.Trend is not { } trend ? null : P(
        Class("note"),
        words.Fill("trend", ("percent", El("span", Class("n"), Figures.At($"progress.{Figures.Of(progress.Dimension)}.trend.percentPerYear", trend.PercentPerYear), Signed(trend.PercentPerYear) + "\u00A0%"))));

    private static string Verdict(NoiseAssessment noise, Words words) => noise switch
    {
        { Verdict: NoiseVerdict.LargerThanNoise } => words[noise.IsSmallSample ? "noise.larger-small" : "noise.larger"],
        { Verdict: NoiseVerdict.WithinNoise } => words["noise.within"],
        { Reason: NoMarginReason.TooFewRaters } => words["noise.too-few-raters"],
        { Reason: NoMarginReason.OtherChildrenScored } => words["noise.other-children"],
        { Reason: NoMarginReason.NotAWeightedMean } => words["noise.not-a-mean"],
        _ => words["noise.child-without"],
    };

    private static XElement? Review(ProgressReportContent content, Words words) => content.Review is not { } review ? null : words.Section(
        "plan",
        words["plan.outcome"],
        El("ul", review.Areas.Select(area => El(
            "li",
            El("strong", words.NameOf(area.Dimension)),
            words.Say("text.colon"),
            words[$"outcome.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(area.Outcome.ToString())}"],
            words.Text("in-brackets", ("text", words.Text("outcome.target", ("target", words.Goal(area.Target, area.Dimension))))),
            El("ul", area.Actions.Select(action => El(
                "li", Markup.Html.Typed(words.In(action.Text)), words.Text("in-brackets", ("text", words[$"action.{System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(action.Status.ToString())}"])))))))));

    private static XElement? NotCompared(ProgressReportContent content, Words words) => content.Progress.NotCompared.Count == 0 ? null : words.Section(
        "not-compared",
        words["not-compared"],
        content.Progress.NotCompared.GroupBy(left => (left.Date, left.Model)).Select(left => new object[]
        {
            El("h3", words.Time(left.Key.Date), " · ", El("code", left.Key.Model.ToString())),
            El("ul", left.Select(one => El("li", NameOf(content, one.Dimension, words), words.Say("text.colon"), Reasons(content, one, words)))),
        }));

    private static string NameOf(ProgressReportContent content, DimensionId id, Words words) =>
        id == DimensionId.Overall || content.Model.TryGetDimension(id, out _) ? words.NameOf(id) : id.Value;

    // The analysis has the reasons in English; the comparison gives them in any language.
    private static string Reasons(ProgressReportContent content, NotCompared left, Words words)
    {
        CompetencyModel older = content.Assessments.First(assessment => assessment.Model.Reference == left.Model).Model;
        ModelComparison comparison = ModelComparer.Compare(older, content.Model, words.Language, words.Labels);
        DimensionComparability verdict = left.Dimension == DimensionId.Overall ? comparison.Overall : comparison.Dimensions.First(dimension => dimension.Dimension == left.Dimension);
        return string.Join(words.Say("text.semicolon"), verdict.Reasons);
    }

    private static string Signed(decimal value) => (value > 0 ? "+" : value < 0 ? "−" : string.Empty) + DisplayNumber.Round(Math.Abs(value), 1, 0);
}
