using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Core.Scoring;
using Competency.Development.Plans;
using Competency.Development.SelfOther;
using Competency.Reporting.Pages;

namespace Competency.Reporting.Tables;

internal static class IndividualTables
{
    public static IEnumerable<ReportTable> Of(IndividualReportContent content, Words words)
    {
        DisclosedResult result = content.Result;
        SelfOtherDimension[] seen = [content.SelfOther.Overall, .. content.SelfOther.Dimensions];
        yield return new TableBuilder<DisclosedDimension>("dimensions", words)
            .Text("subject", _ => result.Subject.Value)
            .Day("date", _ => result.Date)
            .Text("dimension", shown => shown.Id.Value)
            .Text("name", shown => words.NameOf(shown.Id))
            .Name<DimensionKind>("kind", shown => shown.Kind)
            .Name<DisclosedState>("state", shown => shown.State)
            .Text("reason", shown => shown.IsScored ? null : Missing.Why(shown, words))
            .Number("score", ColumnUnit.Points, shown => shown.Score)
            .Number("percent", ColumnUnit.Percent, shown => shown.Percent)
            .Number("level", ColumnUnit.Level, shown => shown.Level)
            .Number("requiredLevel", ColumnUnit.Level, shown => Fit(shown.Id)?.Requirement.Level)
            .Number("requiredScore", ColumnUnit.Points, shown => Fit(shown.Id)?.Requirement.MinimumScore)
            .Flag("mustHave", shown => Fit(shown.Id)?.Requirement.IsMustHave)
            .Name<RequirementStatus>("status", shown => Fit(shown.Id)?.Status)
            .Number("gap", ColumnUnit.Difference, shown => Fit(shown.Id)?.Gap)
            .Number("self", ColumnUnit.Points, shown => shown.Self)
            .Number("others", ColumnUnit.Points, shown => shown.Others)
            .Number("differencePercent", ColumnUnit.Difference, shown => seen.First(one => one.Dimension == shown.Id).DifferencePercent)
            .Number("scaleMinimum", ColumnUnit.Count, shown => shown.ScaleMinimum)
            .Number("scaleMaximum", ColumnUnit.Count, shown => shown.ScaleMaximum)
            .Flag("ofRecord", shown => shown.IsOfRecord)
            .Of(result.Dimensions.Prepend(result.Overall));
        yield return new TableBuilder<(DisclosedDimension Leaf, GroupScore Group)>("groups", words)
            .Text("subject", _ => result.Subject.Value)
            .Text("dimension", row => row.Leaf.Id.Value)
            .Text("name", row => words.NameOf(row.Leaf.Id))
            .Text("group", row => Figures.Key(row.Group.Group))
            .Text("groupName", row => words.GroupName(row.Group.Group))
            .Number("score", ColumnUnit.Points, row => row.Group.Score)
            .Number("raters", ColumnUnit.Count, row => row.Group.Raters)
            .Flag("counted", row => row.Group.IsCounted)
            .Text("reason", row => row.Group.Hidden is { } hidden ? words.Labels.Of(hidden, words.Language) : null)
            .Of(result.Dimensions.SelectMany(leaf => leaf.Groups.Select(group => (leaf, group))));
        yield return Items(content, words);
        if (content.Options.Plan is { } plan)
        {
            yield return Plan(plan, words);
        }

        RequirementFit? Fit(DimensionId id) => content.Fit?.Requirements.FirstOrDefault(fit => fit.Requirement.Dimension == id);
    }

    private static ReportTable Items(IndividualReportContent content, Words words)
    {
        Dictionary<ItemId, BehavioralIndicator> indicators = content.Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators()).ToDictionary(indicator => (ItemId)indicator.Id);
        return new TableBuilder<(DisclosedDimension Leaf, DisclosedItem Item)>("items", words)
            .Text("subject", _ => content.Result.Subject.Value)
            .Text("dimension", row => row.Leaf.Id.Value)
            .Text("item", row => row.Item.Item.Value)
            .Text("text", row => indicators.TryGetValue(row.Item.Item, out BehavioralIndicator? indicator) ? words.In(indicator.Text) : words.NameOf(row.Leaf.Id))
            .Number("others", ColumnUnit.Points, row => row.Item.Others)
            .Number("self", ColumnUnit.Points, row => row.Item.Self)
            .Of(content.Result.Dimensions.SelectMany(leaf => leaf.Items.Select(item => (leaf, item))));
    }

    private static ReportTable Plan(DevelopmentPlan plan, Words words) => new TableBuilder<(PlanArea Area, PlanAction? Action)>("plan", words)
        .Text("subject", _ => plan.Subject.Value)
        .Text("dimension", row => row.Area.Dimension.Value)
        .Text("name", row => words.In(row.Area.Need.Name))
        .Number("level", ColumnUnit.Level, row => row.Area.Need.Current.Level)
        .Number("targetLevel", ColumnUnit.Level, row => row.Area.Target.Level)
        .Number("targetScore", ColumnUnit.Points, row => row.Area.Target.Score)
        .Number("priority", ColumnUnit.Count, row => row.Area.Need.Priority)
        .Text("action", row => row.Action is { } action ? words.In(action.Text) : null)
        .Name<PlanActionStatus>("actionStatus", row => row.Action?.Status)
        .Day("reviewDate", row => row.Area.ReviewDate)
        .Of(plan.Areas.SelectMany(area => area.Actions.Count == 0 ? [(area, null)] : area.Actions.Select(action => (area, (PlanAction?)action))));
}
