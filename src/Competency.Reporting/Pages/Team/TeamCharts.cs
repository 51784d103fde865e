using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Teams;
using Competency.Reporting.Charts;

namespace Competency.Reporting.Pages.Team;

/// <summary>The charts of a team report; what is too much for one chart is spread over several.</summary>
internal static class TeamCharts
{
    public static IEnumerable<ReportChart> Of(TeamReportContent content, Words words) => !content.View.IsShown ? [] :
        [.. HeatMaps(content, words), .. Distributions(content, words), .. Meeting(content, words)];

    public static IEnumerable<ReportChart> HeatMaps(TeamReportContent content, Words words)
    {
        int number = 0;
        foreach (DisclosedResult[] people in content.Members.Even(HeatMap.MostPeople))
        {
            foreach ((int Number, DimensionId Id)[] dimensions in TeamPages.Numbered(content.Model).Even(HeatMap.MostDimensions))
            {
                string range = $"{dimensions[0].Number}–{dimensions[^1].Number}";
                yield return new ReportChart(
                    $"heat-map-{++number}",
                    words.Text("chart.heat-map", ("dimensions", range)),
                    words.Text("chart.heat-map.text", ("first", people[0].Subject.Value), ("last", people[^1].Subject.Value)),
                    HeatMap.Draw(people, dimensions, words),
                    () => HeatMap.Notes(dimensions, words));
            }
        }
    }

    public static IEnumerable<ReportChart> Distributions(TeamReportContent content, Words words) => content.View.Dimensions
        .Where(dimension => dimension.Levels.Count > 0).ToArray()
        .Even(StackedShares.MostRows)
        .Select((dimensions, i) => new ReportChart($"distribution-{i + 1}", words["chart.distribution"], words["chart.distribution.text"], StackedShares.Draw(dimensions, words), () => new ChartNotes().Done()));

    public static ReportChart[] Meeting(TeamReportContent content, Words words) =>
    [
        .. content.View.Dimensions
            .Where(dimension => content.Profile is { } profile && profile.TryGet(dimension.Id, out _))
            .Select(dimension => new PercentBars.Bar(
                words.NameOf(dimension.Id),
                dimension.Requirement?.ShareMeeting * 100,
                dimension.Requirement is { } requirement ? Figures.At($"team.{Figures.Of(dimension.Id)}.requirement.shareMeeting", requirement.ShareMeeting) : [],
                words["not-shown"]))
            .ToArray()
            .Even(StackedShares.MostRows)
            .Where(bars => Array.Exists(bars, bar => bar.Percent is not null))
            .Select((bars, i) => new ReportChart($"meeting-{i + 1}", words["chart.meeting"], words["chart.meeting.text"], PercentBars.Draw(bars), () => new ChartNotes().Say(words["notes.meeting"]).Done())),
    ];
}
