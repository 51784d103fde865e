using System.Xml.Linq;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using static Competency.Reporting.Markup.Html;

namespace Competency.Reporting.Pages.Individual;

/// <summary>All dimensions at a glance: the radar, and a table that says the same in numbers.</summary>
internal static class DimensionsSection
{
    public static XElement Of(IndividualReportContent content, Words words)
    {
        bool hasSelf = content.Result.Dimensions.Any(dimension => dimension.Self is not null);
        bool hasOthers = content.Result.Dimensions.Any(dimension => dimension.Others is not null);
        bool hasLevels = content.Result.Dimensions.Any(dimension => dimension.Level is not null);
        Column[] columns =
        [
            new(words["score"], (shown, path, _) => shown.Score is { } score ? words.Score(path + ".score", score, shown.Id) : Span("missing", Missing.Short(shown, words))),
            .. hasLevels ? (Column[])[new(words["level"], (shown, path, _) => shown.Level is { } level ? El("span", Class("n"), Figures.At(path + ".level", level), "L" + Words.Number(level)) : words["none"])] : [],
            .. content.Profile is null ? [] : (Column[])[new(words["required"], (shown, _, requirement) => Required(content, shown.Id, requirement, words))],
            .. hasSelf ? (Column[])[new(words["self"], (shown, path, _) => shown.Self is { } self ? words.Score(path + ".self", self, shown.Id) : words["none"])] : [],
            .. hasOthers ? (Column[])[new(words["others"], (shown, path, _) => shown.Others is { } others ? words.Score(path + ".others", others, shown.Id) : words["none"])] : [],
        ];
        return words.Section(
            "dimensions",
            words["dimensions"],
            Div("pair", IndividualCharts.Radar(content, words)?.ToFigure(words.Language), Table(content, columns, words)));
    }

    private static XElement Table(IndividualReportContent content, Column[] columns, Words words)
    {
        Dictionary<DimensionId, int> numbers = IndividualCharts.Leaves(content.Model).Select((leaf, i) => (leaf.Id, i + 1)).ToDictionary();
        return El(
            "table",
            El("caption", words["dimensions.caption"]),
            El("thead", El("tr", El("th", At("scope", "col"), words["dimension"]), columns.Select(column => El("th", At("scope", "col"), Class("v"), column.Name)))),
            El("tbody", content.Model.AllDimensions().Select(dimension =>
            {
                DisclosedDimension shown = content.Result[dimension.Id];
                string path = $"result.{Figures.Of(dimension.Id)}";
                Requirement? requirement = IndividualCharts.RequirementOf(content, dimension.Id);
                return El(
                    "tr",
                    dimension.IsLeaf ? null : Class("composite"),
                    El("th", At("scope", "row"), dimension.IsLeaf ? Span("no", Words.Number(numbers[dimension.Id])) : null, " ", words.In(dimension.Name)),
                    columns.Select(column => El("td", Class("v"), column.Cell(shown, path, requirement))));
            })));
    }

    private static object Required(IndividualReportContent content, DimensionId id, Requirement? requirement, Words words)
    {
        if (requirement is null)
        {
            return words["none"];
        }

        RequirementFit fit = content.Fit!.Requirements.First(known => known.Requirement.Dimension == id);
        string path = $"fit.requirements[{id}].requirement";
        return new object[]
        {
            requirement.Level is { } level
                ? El("span", Class("n"), Figures.At(path + ".level", level), "L" + Words.Number(level))
                : El("span", Class("n"), Figures.At(path + ".minimumScore", requirement.MinimumScore!.Value), "≥" + DisplayNumber.Exact(requirement.MinimumScore!.Value)),
            " ",
            Sign.Of(fit.Status, words),
        };
    }

    private sealed record Column(string Name, Func<DisclosedDimension, string, Requirement?, object> Cell);
}
