using System.Xml.Linq;
using Competency.Core.Disclosure;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Individual;

/// <summary>Where numbers are hidden, pooled or repeated, and why; without saying by whom.</summary>
internal static class HiddenSection
{
    public static XElement Of(IndividualReportContent content, Words words)
    {
        DisclosedResult result = content.Result;
        List<XElement> hidden =
        [
            .. result.Roles.Where(role => role.State != DisclosedRoleState.Shown).Select(role => El(
                "li",
                words.Labels.Of(role.Role, words.Model, words.Language),
                words.Say("text.colon"),
                role.Hidden is { } reason ? words.Labels.Of(reason, words.Language) : words.Labels.Of(role.State, words.Language))),
            .. result.Dimensions.Prepend(result.Overall).SelectMany(dimension => OfDimension(dimension, words)),
        ];
        return words.Section(
            "hidden",
            words["hidden"],
            P(words.Fill(
                "hidden.policy",
                ("raters", Words.Whole("result.policy.minimumRaters", result.Policy.MinimumRaters)),
                ("all", Words.Whole("result.policy.minimumRatersInAll", result.Policy.MinimumRatersInAll)),
                ("comments", Words.Whole("result.policy.minimumRatersOfComments", result.Policy.MinimumRatersOfComments)))),
            hidden.Count == 0 ? P(words["hidden.nothing"]) : El("ul", hidden),
            result.IsOfRecord ? null : P(words["hidden.not-of-record"]));
    }

    private static IEnumerable<XElement> OfDimension(DisclosedDimension dimension, Words words)
    {
        string name = words.NameOf(dimension.Id);
        if (dimension.Hidden is { } hidden)
        {
            yield return El("li", name, words.Say("text.colon"), words.Labels.Of(hidden, words.Language));
        }

        foreach (GroupScore group in dimension.Groups.Where(group => group.Hidden is not null))
        {
            yield return El("li", words.Text("hidden.group", ("dimension", name), ("group", words.GroupName(group.Group))), words.Say("text.colon"), words.Labels.Of(group.Hidden!.Value, words.Language));
        }

        if (dimension.ItemDetail is { } detail and not ItemDetail.ByGroup)
        {
            yield return El("li", name, words.Say("text.colon"), words.Labels.Of(detail, words.Language));
        }
    }
}
