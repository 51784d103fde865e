using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Development.SelfOther;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Individual;

/// <summary>Each dimension by itself: where the person stands, the ladder, the groups, what blocks the next level, and its behaviors.</summary>
internal static class DetailsSection
{
    public static XElement Of(IndividualReportContent content, Words words)
    {
        Dictionary<DimensionId, int> numbers = IndividualCharts.Leaves(content.Model).Select((leaf, i) => (leaf.Id, i + 1)).ToDictionary();
        return words.Section(
            "details",
            words["details"],
            Div("cards", content.Model.AllDimensions().Select(dimension => Card(content, dimension, numbers.TryGetValue(dimension.Id, out int number) ? number : null, words))));
    }

    private static XElement Card(IndividualReportContent content, Dimension dimension, int? number, Words words)
    {
        DisclosedDimension shown = content.Result[dimension.Id];
        string path = $"result.{Figures.Of(dimension.Id)}";
        return El(
            "section",
            Class(dimension.IsLeaf ? "card" : "card composite"),
            At("id", words.Id("d-" + dimension.Id)),
            At("aria-labelledby", words.Id($"d-{dimension.Id}-h")),
            El("h3", At("id", words.Id($"d-{dimension.Id}-h")), number is null ? null : Span("no", Words.Number(number.Value)), " ", words.In(dimension.Name)),
            dimension.Definition is { } definition ? P(Class("muted"), words.In(definition)) : null,
            Standing(content, dimension, shown, path, words),
            Seen(content, dimension.Id, words),
            IndividualCharts.Ladder(content, dimension, words)?.ToFigure(words.Language),
            IndividualCharts.Groups(content, dimension, words)?.ToFigure(words.Language),
            Raters(shown, path, words),
            Blocker(dimension, shown, path, words),
            Items(dimension, shown, path, words));
    }

    private static object?[] Standing(IndividualReportContent content, Dimension dimension, DisclosedDimension shown, string path, Words words)
    {
        if (shown.Score is not { } score)
        {
            return [P(Class("missing"), Missing.Why(shown, words))];
        }

        Requirement? requirement = IndividualCharts.RequirementOf(content, dimension.Id);
        return
        [
            P(words.Fill(
                "standing.score",
                ("score", El("strong", words.Score(path + ".score", score, dimension.Id))),
                ("minimum", Words.Whole(path + ".scaleMinimum", shown.ScaleMinimum)),
                ("maximum", Words.Whole(path + ".scaleMaximum", shown.ScaleMaximum)),
                ("percent", Words.Percent(path + ".percent", shown.Percent!.Value)))),
            shown.Level is { } level ? P(words.Fill("standing.level", ("level", El("strong", words.LevelFigure(path + ".level", dimension.Id, level))))) : null,
            requirement is null ? null : P(
                words.Fill("standing.required", ("required", words.Required(requirement))),
                requirement.IsMustHave ? Span("tag", words["must-have"]) : null,
                " ",
                content.Fit!.Requirements.First(fit => fit.Requirement == requirement) is var fit ? Sign.Of(fit.Status, words) : null,
                " ",
                words.Labels.Of(fit.Status, words.Language)),
            shown.IsOfRecord ? null : P(Class("note"), words["standing.not-of-record"]),
        ];
    }

    private static XElement? Seen(IndividualReportContent content, DimensionId id, Words words)
    {
        SelfOtherDimension seen = content.SelfOther.Dimensions.First(known => known.Dimension == id);
        return seen.Sight is { } sight ? P(El("strong", words[sight == SelfSight.BlindSpot ? "blind-spot" : "hidden-strength"]), words.Say("text.colon"), SelfOtherSection.Sentence(seen, words)) : null;
    }

    private static XElement? Raters(DisclosedDimension shown, string path, Words words) => shown.Groups.Count == 0 ? null : El(
        "ul",
        Class("plain small"),
        shown.Groups.Where(group => !group.Group.IsSelf).Select(group => El(
            "li",
            words.GroupName(group.Group),
            words.Say("text.colon"),
            group.Raters is { } raters
                ? words.Fill("raters.count", ("count", Words.Whole($"{path}.groups[{Figures.Key(group.Group)}].raters", raters)))
                : words.Labels.Of(group.Hidden!.Value, words.Language),
            group.IsCounted ? null : words.Text("in-brackets", ("text", words["raters.not-counted"])),
            group.Repeats is null ? null : words.Text("in-brackets", ("text", words["raters.repeated"])))));

    private static object?[]? Blocker(Dimension dimension, DisclosedDimension shown, string path, Words words)
    {
        if (shown.Levels?.Blocker is not { } blocker)
        {
            return null;
        }

        Dictionary<IndicatorId, BehavioralIndicator> indicators = dimension.AllIndicators().ToDictionary(indicator => indicator.Id);
        string at = path + ".levels.blocker";
        return
        [
            El("h4", words.Text("blocker", ("level", words.Level(dimension.Id, blocker.Level)))),
            blocker.Shortfall is { } shortfall ? P(words.Fill("blocker.shortfall", ("shortfall", Words.Figure(at + ".shortfall", shortfall, 2, string.Empty, 0)))) : null,
            El(
                "ul",
                blocker.Indicators.Select(indicator => El(
                    "li",
                    words.In(indicators[indicator.Indicator].Text),
                    " ",
                    Span("muted", words.Fill(
                        "blocker.strength", ("strength", Words.Figure($"{at}.indicators[{indicator.Indicator}].strength", indicator.Strength, 2, string.Empty, shown.Levels.Threshold)))))),
                blocker.Unobserved.Select(id => El("li", words.In(indicators[id].Text), " ", Span("muted", words["blocker.unobserved"])))),
            blocker.IsComplete ? null : P(Class("note"), words["blocker.incomplete"]),
        ];
    }

    private static XElement? Items(Dimension dimension, DisclosedDimension shown, string path, Words words)
    {
        if (shown.Items.Count == 0)
        {
            return shown.ItemDetail is ItemDetail.None && shown.IsScored ? P(Class("note"), words.Labels.Of(ItemDetail.None, words.Language)) : null;
        }

        Dictionary<ItemId, BehavioralIndicator> indicators = dimension.AllIndicators().ToDictionary(indicator => (ItemId)indicator.Id);
        return El(
            "details",
            El("summary", words["items"]),
            P(Class("note"), words.Labels.Of(shown.ItemDetail!.Value, words.Language)),
            El("ul", Class("items"), shown.Items.Select(item => El(
                "li",
                indicators.TryGetValue(item.Item, out BehavioralIndicator? indicator) ? words.In(indicator.Text) : words.In(dimension.Name),
                indicator is { IsContra: true } ? Span("tag", words["contra"]) : null,
                P(Class("values"), Values(item, $"{path}.items[{item.Item}]", words))))));
    }

    private static IEnumerable<XElement> Values(DisclosedItem item, string path, Words words)
    {
        if (item.Others is { } others)
        {
            yield return Value(words["others"], Words.Figure(path + ".others", others, 2));
        }

        if (item.Self is { } self)
        {
            yield return Value(words["self"], Words.Figure(path + ".self", self, 2));
        }

        foreach (ItemGroupScore group in item.Groups)
        {
            yield return Value(words.GroupName(group.Group), Words.Figure($"{path}.groups[{Figures.Key(group.Group)}].score", group.Score, 2));
        }
    }

    private static XElement Value(string name, XElement figure) => Span("value", name, "\u00A0", figure);
}
