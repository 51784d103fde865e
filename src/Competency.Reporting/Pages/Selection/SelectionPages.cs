using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Reporting.Charts;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Selection;

/// <summary>The sections of a selection report, in order.</summary>
internal static class SelectionPages
{
    private const int MostBars = 25;

    public static IEnumerable<(ReportSection Kind, Func<XElement?> Make)> Of(SelectionReportContent content, Words words) =>
    [
        (ReportSection.Cover, () => Cover.Of(
            Page.TitleOf(content, words),
            words,
            (words["cover.candidates"], Words.Number(content.Candidates.Count)),
            Cover.Dates(content.Candidates.Select(candidate => candidate.Date), words),
            Cover.ModelVersion(words),
            Cover.Profile(content.Profile, words),
            Cover.Fingerprint(content.Candidates[0].Fingerprint, words))),
        (ReportSection.Ranking, () => Ranking(content, words)),
        (ReportSection.MustHaves, () => MustHaves(content, words)),
        (ReportSection.Interview, () => InterviewSection.Of(content, words)),
        (ReportSection.Hidden, () => words.Section("hidden", words["hidden"], P(words["selection.hidden"]))),
        (ReportSection.HowToRead, () => Reading.Of(content, words)),
    ];

    public static IEnumerable<ReportChart> Charts(SelectionReportContent content, Words words) => content.Ranking
        .Select(ranked => new PercentBars.Bar(
            ranked.Fit.Subject.Value,
            ranked.Fit.Fit * 100,
            ranked.Fit.Fit is { } fit ? Figures.At($"{PathOf(ranked)}.fit", fit) : [],
            words["none.scored"],
            ranked.Fit.Verdict == FitVerdict.Qualified,
            1))
        .ToArray()
        .Even(MostBars)
        .Select((bars, i) => new ReportChart($"ranking-{i + 1}", words["chart.ranking"], words["chart.ranking.text"], PercentBars.Draw(bars), () => new ChartNotes()
            .Say(words["notes.ranking"]).Box("c-others", words["notes.qualified"]).Box("c-unmet", words["notes.not-qualified"]).Done()));

    private static string PathOf(RankedFit ranked) => $"fits[{Figures.Key(ranked.Fit.Subject.Value)}]";

    private static XElement Ranking(SelectionReportContent content, Words words) => words.Section(
        "ranking",
        words["ranking"],
        P(words[content.Order == RankingOrder.QualifiedFirst ? "ranking.qualified-first" : "ranking.fit-only"]),
        Div(
            "pair",
            Charts(content, words).Select(chart => chart.ToFigure(words.Language)),
            El(
                "table",
                El("caption", words["ranking.caption"]),
                El(
                    "thead",
                    El(
                        "tr",
                        El("th", At("scope", "col"), Class("v"), words["rank"]),
                        El("th", At("scope", "col"), words["person"]),
                        El("th", At("scope", "col"), Class("v"), words["fit"]),
                        El("th", At("scope", "col"), Class("v"), words["scored"]),
                        El("th", At("scope", "col"), words["verdict"]))),
                El("tbody", content.Ranking.Select(ranked => Row(ranked, words))))));

    private static XElement Row(RankedFit ranked, Words words) => El(
        "tr",
        El("td", Class("v"), ranked.Rank is { } rank ? El("span", Class("n"), Figures.At(PathOf(ranked) + ".rank", rank), DisplayNumber.Exact(rank)) : words["none"]),
        El("th", At("scope", "row"), Typed(ranked.Fit.Subject.Value)),
        El("td", Class("v"), ranked.Fit.Fit is { } fit ? El("span", Class("n"), Figures.At(PathOf(ranked) + ".fit", fit), DisplayNumber.Round(fit * 100, 1, 100) + "\u00A0%") : words["none"]),
        El("td", Class("v"), Words.Share(PathOf(ranked) + ".scoredShare", ranked.Fit.ScoredShare)),
        El(
            "td",
            words.Labels.Of(ranked.Fit.Verdict, words.Language),
            ranked.Fit.Verdict == FitVerdict.Qualified ? null : P(Class("note"), string.Join(
                words.Say("text.semicolon"), ranked.Fit.Reasons.Select(reason => words.Labels.Of(reason.Kind, words.Language) + (reason.Dimension is { } id ? words.Say("text.colon") + words.NameOf(id) : string.Empty))))));

    private static XElement MustHaves(SelectionReportContent content, Words words)
    {
        Requirement[] needed = [.. content.Profile.Requirements.Where(requirement => requirement.IsMustHave)];
        return words.Section(
            "must-haves",
            words["must-haves"],
            needed.Length == 0 ? P(words["must-haves.none"]) : Div("cards", needed.Select(requirement => El(
                "section",
                Class("card"),
                El("h3", words.NameOf(requirement.Dimension)),
                P(words.Text("must-haves.required", ("required", words.Required(requirement)))),
                El("ul", Class("plain"), content.Ranking.Select(ranked => El(
                    "li",
                    ranked.Fit.Requirements.First(fit => fit.Requirement == requirement) is var fit ? Sign.Of(fit.Status, words) : null,
                    " ",
                    Typed(ranked.Fit.Subject.Value),
                    words.Say("text.colon"),
                    Attained(fit, $"{PathOf(ranked)}.requirements[{requirement.Dimension}]", words))))))));
    }

    private static object Attained(RequirementFit fit, string path, Words words) => fit switch
    {
        { Requirement.Level: not null, Level: { } level } => words.LevelFigure(path + ".level", fit.Requirement.Dimension, level),
        { Requirement.MinimumScore: { } minimum, Score: { } score } => Words.Figure(path + ".score", score, 2, string.Empty, minimum),
        _ => words.Labels.Of(fit.Status, words.Language),
    };
}
