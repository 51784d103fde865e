using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Reporting.Markup;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages;

/// <summary>What was measured, when, by whom in groups, and by which model: the head of every report.</summary>
internal static class Cover
{
    public static XElement Of(object title, Words words, params (string Term, object? Value)[] facts) => El(
        "header",
        Class("cover"),
        words.Options.Brand.Logo is { } logo ? El("img", At("src", logo), At("alt", words.Options.Brand.Name ?? string.Empty)) : null,
        El("h1", title),
        P(Class("lead"), words.In(words.Model.Name)),
        El("dl", Class("facts"), facts.Where(fact => fact.Value is not null).Select(fact => Div("fact", El("dt", fact.Term), El("dd", fact.Value)))),
        P(Class("note"), words["cover.disclosed"]));

    public static (string Term, object? Value) ModelVersion(Words words) => (words["cover.model"], El("code", words.Model.Reference.ToString()));

    public static (string Term, object? Value) Fingerprint(string fingerprint, Words words) => (words["cover.fingerprint"], El("code", Class("long"), fingerprint));

    public static (string Term, object? Value) Profile(RequirementProfile? profile, Words words) => (words["cover.profile"], profile is null ? null : words.In(profile.Name));

    public static (string Term, object? Value) Dates(IEnumerable<DateOnly?> dates, Words words)
    {
        DateOnly[] known = [.. dates.OfType<DateOnly>().Distinct().Order()];
        return (words["cover.date"], known.Length switch
        {
            0 => null,
            1 => words.Time(known[0]),
            _ => new object[] { words.Time(known[0]), words["list.to"], words.Time(known[^1]) },
        });
    }

    /// <summary>The roles, each with what became of it; never who they are or how many.</summary>
    public static (string Term, object? Value) Raters(DisclosedResult result, Words words) => (
        words["cover.raters"],
        result.Roles.Count == 0 ? words["cover.no-raters"] : El("ul", Class("plain"), result.Roles.Select(role => El(
            "li",
            words.Labels.Of(role.Role, words.Model, words.Language),
            role.State == DisclosedRoleState.Shown ? null : Span("muted", words.Text("in-brackets", ("text", words.Labels.Of(role.State, words.Language))))))));
}
