using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Selection;

/// <summary>The interview guide, question by question, with what each interviewed candidate's answer was rated.</summary>
internal static class InterviewSection
{
    public static XElement? Of(SelectionReportContent content, Words words)
    {
        if (content.Model.InterviewGuide is not { } guide)
        {
            return null;
        }

        return words.Section(
            "interview",
            words["interview"],
            P(words.In(guide.Purpose)),
            content.Interviews is null ? P(Class("note"), words["interview.none"]) : Totals(content, content.Interviews, words),
            Div("cards", guide.Questions.Select(question => Question(content, guide, question, words))));
    }

    private static object[] Totals(SelectionReportContent content, InterviewEvidence interviews, Words words) =>
    [
        El("h3", words["interview.totals"]),
        El("ul", content.Ranking.Select(ranked => El(
            "li",
            Typed(ranked.Fit.Subject.Value),
            words.Say("text.colon"),
            interviews.Results.FirstOrDefault(result => result.Subject == ranked.Fit.Subject) is not { } interview ? words["interview.missing"]
                : interview.Overall.Percent is { } percent ? Words.Percent($"interviews[{Figures.Key(interview.Subject.Value)}].overall.percent", percent, words.BandCuts)
                : Missing.Why(interview.Overall, words)))),
    ];

    private static XElement Question(SelectionReportContent content, InterviewGuide guide, InterviewQuestion question, Words words)
    {
        IndicatorId[] items = [.. guide.ItemsOf(question.Id)];
        return El(
            "section",
            Class("card question"),
            At("aria-labelledby", words.Id($"q-{question.Id}-h")),
            El("h3", At("id", words.Id($"q-{question.Id}-h")), Span("no", Words.Number(question.Number)), " ", words.In(question.Text)),
            P(Class("muted"), words.Text("interview.evidence", ("dimensions", string.Join(words["list.comma"], question.EvidenceFor.Select(evidence => words.NameOf(evidence.Dimension)))))),
            El(
                "dl",
                Class("terms"),
                Anchor(words.Labels.Get("markdown.poor-answer", words.Language), question.Anchors.Poor, words),
                Anchor(words.Labels.Get("markdown.fair-answer", words.Language), question.Anchors.Fair, words),
                Anchor(words.Labels.Get("markdown.strong-answer", words.Language), question.Anchors.Strong, words)),
            content.Interviews is null ? null : El("ul", Class("plain"), content.Interviews.Results.Select(interview => Answer(interview, items, words)).OfType<XElement>()));
    }

    // An answer is rated once for all that it gives evidence for, so the first item that is shown says it.
    private static XElement? Answer(DisclosedResult interview, IndicatorId[] items, Words words)
    {
        foreach (IndicatorId item in items)
        {
            foreach (DisclosedDimension dimension in interview.Dimensions)
            {
                if (dimension.Items.FirstOrDefault(shown => shown.Item == item && shown.Others is not null) is { } found)
                {
                    string path = $"interviews[{Figures.Key(interview.Subject.Value)}].{Figures.Of(dimension.Id)}.items[{item}].others";
                    return El(
                        "li",
                        Typed(interview.Subject.Value),
                        words.Say("text.colon"),
                        Words.Figure(path, found.Others!.Value, 2),
                        Comments(interview, items));
                }
            }
        }

        return null;
    }

    private static object[] Comments(DisclosedResult interview, IndicatorId[] items) =>
    [
        .. interview.Comments.Where(comment => Array.Exists(items, item => comment.Item == (ItemId)item))
            .Select(comment => El("blockquote", Class("comment"), Typed(comment.Text))),
    ];

    private static XElement Anchor(string name, SourcedText text, Words words) => Div("term", El("dt", name), El("dd", words.In(text)));
}
