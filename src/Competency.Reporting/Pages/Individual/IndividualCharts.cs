using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Reporting.Charts;

namespace Competency.Reporting.Pages.Individual;

/// <summary>The charts of an individual report.</summary>
internal static class IndividualCharts
{
    public static IEnumerable<ReportChart> Of(IndividualReportContent content, Words words)
    {
        if (content.Result.Overall.Percent is { } percent)
        {
            yield return Overall(content.Result, percent, words);
        }

        if (Radar(content, words) is { } radar)
        {
            yield return radar;
        }

        foreach (Dimension dimension in content.Model.AllDimensions())
        {
            foreach (ReportChart chart in ((ReportChart?[])[Ladder(content, dimension, words), Groups(content, dimension, words)]).OfType<ReportChart>())
            {
                yield return chart;
            }
        }
    }

    public static ReportChart Overall(DisclosedResult result, decimal percent, Words words) => new(
        "overall", words["chart.overall"], words.Text("chart.overall.text", ("percent", DisplayNumber.Round(percent, 1, words.BandCuts))), BandBar.Draw(percent, "result.overall.percent", words), () => new ChartNotes().Say(words["notes.percent"]).Done());

    /// <summary>The radar of all leaves; null where there are too few for a shape, or nothing is shown.</summary>
    public static ReportChart? Radar(IndividualReportContent content, Words words)
    {
        RadarChart.Axis[] axes = [.. Leaves(content.Model).Select((leaf, i) => Axis(content, leaf, i + 1, words))];
        return axes.Length < RadarChart.Least || Array.TrueForAll(axes, axis => axis.Self is null && axis.Others is null)
            ? null
            : new ReportChart("radar", words["chart.radar"], words["chart.radar.text"], RadarChart.Draw(axes, words), () => RadarChart.Notes(axes, words));
    }

    public static ReportChart? Ladder(IndividualReportContent content, Dimension dimension, Words words)
    {
        DisclosedDimension shown = content.Result[dimension.Id];
        return dimension.IsLeaf && shown.Level is not null && dimension.LevelOrdinals().Any()
            ? new ReportChart(
                $"ladder-{dimension.Id}",
                words.Text("chart.ladder", ("dimension", words.In(dimension.Name))),
                words.Text("chart.ladder.text", ("level", words.Level(dimension.Id, shown.Level.Value))),
                LevelLadder.Draw(dimension, shown, RequirementOf(content, dimension.Id)?.Level, words),
                () => new ChartNotes().Say(words["notes.ladder"]).Box("c-others", words["notes.ladder.reached"]).Box("c-unmet", words["notes.ladder.above"]).Done())
            : null;
    }

    public static ReportChart? Groups(IndividualReportContent content, Dimension dimension, Words words)
    {
        DisclosedDimension shown = content.Result[dimension.Id];
        GroupBars.Bar[] bars = [.. BarsOf(shown, dimension, words)];
        if (!Array.Exists(bars, bar => bar.Score is not null))
        {
            return null;
        }

        RatingScale scale = dimension.IsLeaf ? content.Model.ScaleOf(dimension) : content.Model.Scale;
        return new ReportChart(
            $"groups-{dimension.Id}",
            words.Text("chart.groups", ("dimension", words.In(dimension.Name))),
            words.Text("chart.groups.text", ("minimum", Words.Number(scale.Minimum)), ("maximum", Words.Number(scale.Maximum))),
            GroupBars.Draw(bars, scale, words.CutsOf(dimension.Id), RequirementOf(content, dimension.Id)?.MinimumScore, words),
            () => GroupBars.Notes(bars, RequirementOf(content, dimension.Id)?.MinimumScore is not null, words));
    }

    public static IEnumerable<Dimension> Leaves(CompetencyModel model) => model.AllDimensions().Where(dimension => dimension.IsLeaf);

    public static Requirement? RequirementOf(IndividualReportContent content, DimensionId id) =>
        content.Profile is { } profile && profile.TryGet(id, out Requirement? requirement) ? requirement : null;

    private static IEnumerable<GroupBars.Bar> BarsOf(DisclosedDimension shown, Dimension dimension, Words words)
    {
        string path = $"result.{Figures.Of(dimension.Id)}";
        if (shown.Groups.Count > 0)
        {
            return shown.Groups.Select(group => new GroupBars.Bar(
                GroupLabel(group, words), group.Score, $"{path}.groups[{Figures.Key(group.Group)}].score", group.Group.IsSelf, group.IsCounted));
        }

        List<GroupBars.Bar> bars = [];
        if (shown.Self is { } self)
        {
            bars.Add(new GroupBars.Bar(words["self"], self, path + ".self", IsSelf: true));
        }

        if (shown.Others is { } others)
        {
            bars.Add(new GroupBars.Bar(words["others"], others, path + ".others", IsSelf: false));
        }

        return bars;
    }

    private static string GroupLabel(GroupScore group, Words words) => group.Group.Kind == RaterGroupKind.Role
        ? words.GroupName(group.Group)
        : words.Text("group.pool", ("roles", words.RoleNames(group.Group.Roles)));

    private static RadarChart.Axis Axis(IndividualReportContent content, Dimension leaf, int number, Words words)
    {
        DisclosedDimension shown = content.Result[leaf.Id];
        int length = shown.ScaleMaximum - shown.ScaleMinimum;
        return new RadarChart.Axis(
            number, words.In(leaf.Name), $"result.{Figures.Of(leaf.Id)}", Place(shown.Self), Place(shown.Others), RequirementOf(content, leaf.Id) is { } requirement ? Required(requirement) : null);

        (decimal Score, decimal Percent)? Place(decimal? score) => score is { } value ? (value, (value - shown.ScaleMinimum) * 100 / length) : null;

        // Levels lie evenly over the scale, as default cuts do: the lowest at its minimum, the highest at its maximum.
        decimal Required(Requirement required)
        {
            int[] ordinals = [.. leaf.LevelOrdinals()];
            return required.Level is { } level
                ? ordinals.Length < 2 ? 100 : Array.IndexOf(ordinals, level) * 100m / (ordinals.Length - 1)
                : (required.MinimumScore!.Value - shown.ScaleMinimum) * 100 / length;
        }
    }
}
