using System.Globalization;
using System.Xml.Linq;
using Competency.Core;
using Competency.Reporting.Charts;

namespace Competency.Reporting.Tests;

public class ChartTests
{
    private static readonly XNamespace s_svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void ToSvg_EveryChartOfEveryKind_StandsAloneWithoutClassesAndInsideItsFrame()
    {
        foreach (ReportContent content in ReportCases.All())
        {
            ValueList<ReportChart> charts = ReportCharts.Of(content, "zh-CN");
            charts.Should().NotBeEmpty();
            charts.Select(chart => chart.Id).Should().OnlyHaveUniqueItems();
            foreach (ReportChart chart in charts)
            {
                XElement svg = XDocument.Parse(chart.ToSvg()).Root!;
                svg.Name.Should().Be(s_svg + "svg");
                svg.Descendants().Attributes("class").Should().BeEmpty();
                svg.ToString().Should().NotContain("var(").And.NotContain("{");
                svg.Descendants(s_svg + "text").Should().OnlyContain(text => Number(text, "x") >= 0 && Number(text, "x") <= chart.Width && Number(text, "y") <= chart.Height, chart.Id);
            }
        }
    }

    [Fact]
    public void Groups_BarOfAScore_IsAsLongAsItsShareOfTheScale()
    {
        // From 112 to 312 for 1 to 5: 50 units a point. The peers' mean in persistence: the manager gives 5, 4, 3, 2, 1, three of five peers the same, two
        // of them 4, 3, 2, 1, 1. Whatever it is, the bar is (score − 1) × 50.
        IndividualReportContent content = ReportCases.Individual();
        decimal peers = content.Result[DimensionId.Parse("persistence")].Groups.First(group => group.Group.Role == RoleId.Peer).Score!.Value;
        XElement chart = XDocument.Parse(ReportCharts.Of(content, "en").First(chart => chart.Id == "groups-persistence").ToSvg()).Root!;
        XElement value = chart.Descendants(s_svg + "text").First(text => text.Attribute("data-path")?.Value.EndsWith("groups[peer].score", StringComparison.Ordinal) == true);
        XElement bar = (XElement)value.PreviousNode!;
        Number(bar, "x").Should().Be(112);
        Number(bar, "width").Should().BeApproximately((double)(peers - 1) * 50, 0.005);
    }

    [Fact]
    public void Radar_FirstAxis_PointsUpAndEndsAtThePercent()
    {
        // Radius 92 about (180, 136): others of the first leaf in percent p lie at y = 136 − 0.92·p, self likewise.
        IndividualReportContent content = ReportCases.Individual();
        decimal others = (content.Result.Dimensions[0].Others!.Value - 1) * 25;
        XElement dot = XDocument.Parse(ReportCharts.Of(content, "en").First(chart => chart.Id == "radar").ToSvg()).Root!
            .Descendants(s_svg + "circle").First(circle => circle.Attribute("data-path")?.Value == "result.dimensions[influence].others");
        Number(dot, "cx").Should().Be(180);
        Number(dot, "cy").Should().BeApproximately(136 - (0.92 * (double)others), 0.005);
    }

    [Theory]
    [InlineData(0, 5, 1)]
    [InlineData(1, 5, 1)]
    [InlineData(3, 5, 3)]
    [InlineData(5, 5, 5)]
    [InlineData(60, 100, 3)]
    [InlineData(61, 100, 4)]
    public void Shade_OfAPart_RisesInFiveSteps(int part, int whole, int expected) => HeatMap.Shade(part, whole).Should().Be(expected);

    [Fact]
    public void Even_TwentySixOfTwentyFive_AreTwoHalves() => Chunks.Even(Enumerable.Range(0, 26).ToArray(), 25).Select(part => part.Length).Should().Equal(13, 13);

    private static double Number(XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
