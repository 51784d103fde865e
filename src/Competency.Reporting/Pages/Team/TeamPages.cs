using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Teams;
using Competency.Reporting.Markup;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Team;

/// <summary>The sections of a team report, in order.</summary>
internal static class TeamPages
{
    // Beyond this the list says how many more there are; the data has them all.
    private const int MostMentors = 4;

    public static IEnumerable<(ReportSection Kind, Func<XElement?> Make)> Of(TeamReportContent content, Words words) =>
    [
        (ReportSection.Cover, () => Cover.Of(
            Page.TitleOf(content, words),
            words,
            (words["cover.members"], Words.Whole("team.members", content.View.Members)),
            Cover.Dates(content.Members.Select(member => member.Date), words),
            Cover.ModelVersion(words),
            Cover.Profile(content.Profile, words),
            Cover.Fingerprint(content.Members[0].Fingerprint, words))),
        (ReportSection.HeatMap, () => HeatMaps(content, words)),
        (ReportSection.Distribution, () => Distribution(content, words)),
        (ReportSection.Requirements, () => Requirements(content, words)),
        (ReportSection.CommonGaps, () => Gaps(content, words)),
        (ReportSection.Mentors, () => Mentors(content, words)),
        (ReportSection.Hidden, () => Hidden(content, words)),
        (ReportSection.HowToRead, () => Reading.Of(content, words)),
    ];

    /// <summary>The dimensions with their numbers in the heat map: the whole is 0.</summary>
    public static (int Number, DimensionId Id)[] Numbered(CompetencyModel model) =>
        [(0, DimensionId.Overall), .. model.AllDimensions().Select((dimension, i) => (i + 1, dimension.Id))];

    private static XElement HeatMaps(TeamReportContent content, Words words) => !content.View.IsShown ? TooFew("heat-map", words) : words.Section(
        "heat-map",
        words["heat-map"],
        El("ul", Class("legend"), Enumerable.Range(1, 5).Select(shade => El(
            "li", Span($"swatch s{shade}"), words.Text("heat-map.shade", ("to", Words.Number(shade * 20)))))),
        El("ol", Class("keys"), Numbered(content.Model).Select(key => El("li", Span("no", Words.Number(key.Number)), " ", words.NameOf(key.Id)))),
        Div("pair", TeamCharts.HeatMaps(content, words).Select(chart => chart.ToFigure(words.Language))),
        El(
            "details",
            El("summary", words["table"]),
            content.Members.Select(member => new object[]
            {
                El("h3", Typed(member.Subject.Value)),
                El(
                    "table",
                    El("thead", El("tr", El("th", At("scope", "col"), words["dimension"]), El("th", At("scope", "col"), Class("v"), words["level"]), El("th", At("scope", "col"), Class("v"), words["percent"]))),
                    El("tbody", Numbered(content.Model).Select(key => Row(member, key.Id, words)))),
            })));

    private static XElement Row(DisclosedResult member, DimensionId id, Words words)
    {
        DisclosedDimension shown = member[id];
        string path = $"results[{Figures.Key(member.Subject.Value)}].{Figures.Of(id)}";
        return El(
            "tr",
            El("th", At("scope", "row"), words.NameOf(id)),
            El("td", Class("v"), shown.Level is { } level ? El("span", Class("n"), Figures.At(path + ".level", level), "L" + Words.Number(level)) : words["none"]),
            El("td", Class("v"), shown.Percent is { } percent ? Words.Percent(path + ".percent", percent) : Span("missing", Missing.Short(shown, words))));
    }

    private static XElement TooFew(string section, Words words) => words.Section(section, words[section], P(Class("missing"), words["team.hidden"]));

    private static XElement Distribution(TeamReportContent content, Words words) => !content.View.IsShown ? TooFew("distribution", words) : words.Section(
        "distribution",
        words["distribution"],
        Div("pair", TeamCharts.Distributions(content, words).Select(chart => chart.ToFigure(words.Language))),
        El(
            "table",
            El("caption", words["distribution.caption"]),
            El("thead", El("tr", El("th", At("scope", "col"), words["dimension"]), El("th", At("scope", "col"), Class("v"), words["scored"]), El("th", At("scope", "col"), Class("v"), words["mean"]), El("th", At("scope", "col"), Class("v"), words["spread"]))),
            El("tbody", content.View.Dimensions.Prepend(content.View.Overall).Select(dimension => Summary(dimension, words)))));

    private static XElement Summary(TeamDimension dimension, Words words)
    {
        string path = $"team.{Figures.Of(dimension.Id)}";
        return El(
            "tr",
            El("th", At("scope", "row"), words.NameOf(dimension.Id)),
            dimension.IsShown
                ? new object[]
                {
                    El("td", Class("v"), Words.Whole(path + ".scored", dimension.Scored!.Value)),
                    El("td", Class("v"), Words.Percent(path + ".meanPercent", dimension.MeanPercent!.Value)),
                    El("td", Class("v"), Words.Percent(path + ".standardDeviation", dimension.StandardDeviation!.Value)),
                }
                : El("td", At("colspan", "3"), Class("v"), Span("missing", words["team.hidden"])));
    }

    private static XElement? Requirements(TeamReportContent content, Words words) => content.Profile is null ? null : words.Section(
        "requirements",
        words["requirements"],
        P(words.Text("requirements.text", ("profile", words.In(content.Profile.Name)))),
        TeamCharts.Meeting(content, words) is [_, ..] charts ? Div("pair", charts.Select(chart => chart.ToFigure(words.Language))) : P(Class("missing"), words["team.hidden"]));

    private static XElement? Gaps(TeamReportContent content, Words words)
    {
        TeamDimension[] gaps = [.. content.View.CommonGaps];
        return content.Profile is null ? null : words.Section(
            "gaps",
            words["gaps"],
            gaps.Length == 0 ? P(words[content.View.IsShown ? "gaps.none" : "team.hidden"]) : El("ol", gaps.Select(gap => El("li", Gap(gap, words)))));
    }

    private static object[] Gap(TeamDimension gap, Words words)
    {
        string path = $"team.{Figures.Of(gap.Id)}.requirement";
        TeamRequirement requirement = gap.Requirement!;
        return words.Fill(
            requirement.Requirement.Level is null ? "gap.points" : "gap.levels",
            ("dimension", El("strong", words.NameOf(gap.Id))),
            ("required", words.Required(requirement.Requirement)),
            ("share", Words.Share(path + ".shareBelow", requirement.ShareBelow)),
            ("below", Words.Whole(path + ".below", requirement.Below)),
            ("gap", El("span", Class("n"), Figures.At(path + ".meanGapBelow", requirement.MeanGapBelow!.Value), DisplayNumber.Round(-requirement.MeanGapBelow!.Value, 2))));
    }

    private static XElement? Mentors(TeamReportContent content, Words words)
    {
        if (content.Profile is null)
        {
            return null;
        }

        return !content.View.IsShown ? TooFew("mentors", words) : words.Section(
            "mentors",
            words["mentors"],
            content.MentorPairs.Count == 0 ? P(words["mentors.none"]) : content.MentorPairs.GroupBy(pair => pair.Dimension).Select(pairs => new object?[]
            {
                El("h3", words.NameOf(pairs.Key)),
                El("ul", pairs.GroupBy(pair => pair.Learner).Select(mentors => El("li", ForLearner([.. mentors], words)))),
            }));
    }

    private static object[] ForLearner(MentorPair[] pairs, Words words)
    {
        MentorPair first = pairs[0];
        object[] mentors =
        [
            .. pairs.Take(MostMentors).SelectMany((pair, i) => new object[]
            {
                i == 0 ? string.Empty : words["list.comma"],
                Typed(pair.Mentor.Value),
                " ",
                Level(pair.Mentor, pair.Dimension, pair.MentorLevel),
            }),
            pairs.Length > MostMentors ? words.Text("mentors.more", ("count", Words.Number(pairs.Length - MostMentors))) : string.Empty,
        ];
        return words.Fill("mentors.for", ("learner", El("strong", Typed(first.Learner.Value))), ("low", Level(first.Learner, first.Dimension, first.LearnerLevel)), ("mentors", mentors));
    }

    private static XElement Level(SubjectId person, DimensionId dimension, int level) =>
        El("span", Class("n"), Figures.At($"results[{Figures.Key(person.Value)}].{Figures.Of(dimension)}.level", level), "L" + Words.Number(level));

    private static XElement Hidden(TeamReportContent content, Words words)
    {
        TeamDimension[] hidden = [.. content.View.Dimensions.Prepend(content.View.Overall).Where(dimension => !dimension.IsShown)];
        return words.Section(
            "hidden",
            words["hidden"],
            P(words.Fill("team.minimum", ("minimum", Words.Whole("team.minimumMembers", content.View.MinimumMembers)))),
            hidden.Length == 0 ? P(words["hidden.nothing"]) : P(words.Text("team.hidden-in", ("dimensions", string.Join(words["list.comma"], hidden.Select(dimension => words.NameOf(dimension.Id)))))));
    }
}
