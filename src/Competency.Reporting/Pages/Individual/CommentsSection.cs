using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Reporting.Markup;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Individual;

/// <summary>What raters wrote, by dimension and group, in the order of the disclosed result.</summary>
internal static class CommentsSection
{
    public static XElement? Of(IndividualReportContent content, Words words)
    {
        DisclosedResult result = content.Result;
        if (result.Comments.Count + result.WithheldComments.Count == 0)
        {
            return null;
        }

        Dictionary<ItemId, BehavioralIndicator> indicators = content.Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators()).ToDictionary(indicator => (ItemId)indicator.Id);
        return words.Section(
            "comments",
            words["comments"],
            result.Comments.GroupBy(comment => comment.Dimension).Select(comments => new object[]
            {
                El("h3", words.NameOf(comments.Key)),
                comments.Select(comment => El(
                    "figure",
                    Class("comment"),
                    El("blockquote", P(Typed(comment.Text))),
                    El(
                        "figcaption",
                        words.GroupName(comment.Group),
                        indicators.TryGetValue(comment.Item, out BehavioralIndicator? indicator) ? " · " + words.In(indicator.Text) : null))),
            }),
            result.WithheldComments.Count == 0 ? null : El("ul", Class("note"), result.WithheldComments.Select(withheld => El(
                "li",
                withheld.Group is { } group ? words.Text("comments.withheld", ("group", words.GroupName(group))) : words["comments.withheld-some"],
                words.Say("text.colon"),
                words.Labels.Of(withheld.Reason, words.Language)))));
    }
}
