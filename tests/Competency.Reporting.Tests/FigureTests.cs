using System.Text.Json;
using System.Xml.Linq;
using Competency.Core.Disclosure;
using Competency.Core.Serialization;
using Competency.Development.Plans;

namespace Competency.Reporting.Tests;

public class FigureTests
{
    [Fact]
    public void Figures_OfAnIndividualReport_EqualTheJsonOfTheDisclosedResultAndThePlan()
    {
        IndividualReportContent content = ReportCases.Individual();
        using JsonDocument result = JsonDocument.Parse(CompetencyJson.WriteDisclosed(content.Result));
        using JsonDocument plan = JsonDocument.Parse(PlanJson.Write(content.Options.Plan!));
        HashSet<string> paths = [];
        foreach ((string path, decimal value) in Pages.Figures(Pages.Read(content)))
        {
            (string document, string inside) = Split(path);
            decimal expected = document switch
            {
                "result" => Paths.InJson(result.RootElement, inside),
                "plan" => Paths.InObject(content.Options.Plan!, inside),
                "fit" => Paths.InObject(content.Fit!, inside),
                _ => Paths.InObject(content.SelfOther, inside),
            };
            value.Should().Be(expected, path);
            paths.Add(path);
        }

        foreach (DisclosedDimension dimension in content.Result.Dimensions)
        {
            paths.Should().Contain([$"result.dimensions[{dimension.Id}].score", $"result.dimensions[{dimension.Id}].percent", $"result.dimensions[{dimension.Id}].level"]);
            paths.Should().Contain(dimension.Groups.Where(group => group.IsShown).Select(group => $"result.dimensions[{dimension.Id}].groups[{group.Group.Role}].score"));
        }
    }

    [Fact]
    public void Figures_OfATeamReport_EqualTheViewAndTheResults()
    {
        TeamReportContent content = ReportCases.Team();
        (string Path, decimal Value)[] figures = [.. Pages.Figures(Pages.Read(content))];
        var data = new { Team = content.View, Results = content.Members };
        figures.Should().OnlyContain(figure => figure.Value == Paths.InObject(data, figure.Path));
        figures.Length.Should().BeGreaterThan(100);
    }

    [Fact]
    public void Figures_OfAProgressReport_EqualTheProgress()
    {
        ProgressReportContent content = ReportCases.Progress();
        (string Path, decimal Value)[] figures = [.. Pages.Figures(Pages.Read(content))];
        figures.Should().OnlyContain(figure => figure.Value == Paths.InObject(new { content.Progress }, figure.Path));
        figures.Should().Contain(figure => figure.Path.EndsWith("marginPercent", StringComparison.Ordinal));
    }

    [Fact]
    public void Figures_OfASelectionReport_EqualTheFitsAndTheInterviews()
    {
        SelectionReportContent content = ReportCases.Selection();
        (string Path, decimal Value)[] figures = [.. Pages.Figures(Pages.Read(content))];
        var data = new { Fits = content.Ranking.Select(ranked => ranked.Fit), Ranks = content.Ranking.Select(ranked => new { ranked.Fit.Subject, ranked.Rank }), Interviews = content.Interviews!.Results };
        figures.Should().OnlyContain(figure => figure.Value == Paths.InObject(data, figure.Path.EndsWith("].rank", StringComparison.Ordinal) ? figure.Path.Replace("fits", "ranks", StringComparison.Ordinal) : figure.Path));
        figures.Should().Contain(figure => figure.Path.StartsWith("interviews[S1].dimensions", StringComparison.Ordinal) && figure.Value == 4);
    }

    [Fact]
    public void Figures_OfBothLanguages_AreTheSame()
    {
        foreach (ReportContent content in ReportCases.All())
        {
            XElement[] articles = [.. Pages.Read(content).Descendants("article")];
            Pages.Figures(articles[0]).Should().Equal(Pages.Figures(articles[1]), content.Kind);
        }
    }

    [Fact]
    public void Figure_InTheText_IsTheExactValueRounded()
    {
        // Two of five peers give one less: their strength of level 3 is (2+3+2+3+3) ÷ 5 = 2.6. The manager gives 3. By the model's weights of 40 and 30:
        // (3 × 40 + 2.6 × 30) ÷ 70 = 198 ÷ 70 = 2.828571429.
        XElement strength = Pages.Read(ReportCases.Individual()).Descendants()
            .First(element => element.Attribute("data-path")?.Value == "result.dimensions[persistence].levels.strengths[3].strength");
        strength.Attribute("data-value")!.Value.Should().Be("2.828571429");
        strength.Value.Should().Be("2.83");
    }

    private static (string Document, string Inside) Split(string path) => (path[..path.IndexOf('.')], path[(path.IndexOf('.') + 1)..]);
}
