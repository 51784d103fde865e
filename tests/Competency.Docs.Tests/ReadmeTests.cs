using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Tests;
using Competency.Development.Plans;
using Competency.Models.Sales;
using Microsoft.Extensions.DependencyInjection;

namespace Competency.Docs.Tests;

/// <summary>Every C# snippet of the README is the body of one of these tests, word for word; so each compiles, runs and does what is said of it.</summary>
public sealed class ReadmeTests
{
    [Fact]
    public void FirstScore_AsPrinted_GivesWhatTheReadmeSays()
    {
        StringWriter output = new();
        TextWriter before = System.Console.Out;
        System.Console.SetOut(output);
        try
        {
            // snippet: first-score
            using ServiceProvider services = new ServiceCollection().AddCompetency().AddSalesModels().Services.BuildServiceProvider();
            IAssessmentEngine engine = services.GetRequiredService<IAssessmentEngine>();

            AssessmentResult result = engine.Score(new AssessmentBuilder(SalesRepresentative.Id, "E-1042")
                .Rate("manager-7", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level1.All, 5)
                .Rate("manager-7", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level2.All, 4)
                .Rate("manager-7", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level3.All, 3)
                .Build());

            DimensionResult orientation = result[SalesRepresentative.CustomerOrientation];
            Console.WriteLine($"level {orientation.Level}, score {orientation.Score}");
            Console.WriteLine($"blocked at level {orientation.LevelEvidence!.Blocker!.Level} by {orientation.LevelEvidence.Blocker.Shortfall}");
            Console.WriteLine(result.Explain(SalesRepresentative.CustomerOrientation));
            // end
        }
        finally
        {
            System.Console.SetOut(before);
        }

        output.ToString().Should().StartWith("level 2, score 4" + Environment.NewLine + "blocked at level 3 by 0.5" + Environment.NewLine + "leaf customer-orientation: 4");
    }

    [Fact]
    public void NoContainer_AsPrinted_Scores()
    {
        // snippet: no-container
        AssessmentEngine engine = new(SalesRepresentative.Model);
        Assessment assessment = new AssessmentBuilder(SalesRepresentative.Id, "E-1042")
            .Rate("peer-1", RoleId.Peer, SalesRepresentative.Persistence.AllIndicators, 4)
            .Build();
        decimal? percent = engine.Score(assessment)[SalesRepresentative.Persistence].Percent;
        // end

        percent.Should().Be(75);
    }

    [Fact]
    public void Growth_AsPrinted_PlansOnWhatMayBeShown()
    {
        AssessmentEngine engine = new(SalesRepresentative.Model);
        Assessment assessment = new AssessmentBuilder(SalesRepresentative.Id, "E-1042")
            .Rate("manager-7", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level1.All, 5)
            .Rate("manager-7", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level2.All, 2)
            .Rate("manager-7", RoleId.Manager, SalesRepresentative.CustomerOrientation.Level3.All, 2)
            .Build();

        // snippet: growth
        DisclosedResult shown = new Discloser(engine).Disclose(assessment).Result;
        ProfileFit fit = ProfileEvaluator.Evaluate(SalesRepresentative.Model, SalesRepresentative.Model.GetProfile(SalesRepresentative.Profiles.Regular), shown);
        DevelopmentPlan plan = DevelopmentPlanner.Create(shown, SalesRepresentative.Model, new PlanOptions { Profile = fit.Profile, Date = new DateOnly(2026, 4, 1) });
        // end

        // Level 1 of the required 3, a must-have: not qualified, and the first area.
        fit.Verdict.Should().Be(FitVerdict.NotQualified);
        plan.Areas[0].Dimension.Should().Be(SalesRepresentative.CustomerOrientation.Id);
        plan.Areas[0].Target.Level.Should().Be(2);
    }

    [Fact]
    public void OwnModel_AsPrinted_SurvivesItsFile()
    {
        // snippet: own-model
        CompetencyModel model = new CompetencyModelBuilder("service-basics", "1.0.0", "Service basics", "en")
            .Role("manager", 40)
            .Role("peer", 60)
            .Dimension("listening", "Listening", listening => listening
                .LevelRule(LevelRule.Cumulative(3.5m))
                .Level(1, "Lets others speak", level => level.Indicator("Lets the customer finish speaking."))
                .Level(2, "Hears what is not said", level => level.Indicator("Asks about what the customer left out.")))
            .Build();
        string json = CompetencyJson.WriteModel(model);
        // end

        CompetencyJson.ReadModel(json).Should().Be(model);
    }

    [Theory]
    [InlineData("first-score")]
    [InlineData("no-container")]
    [InlineData("growth")]
    [InlineData("own-model")]
    public void Snippet_OfReadme_IsTheCompiledOne(string name) => InReadme(name).Should().Be(InThisFile(name));

    [Fact]
    public void Readme_EveryCSharpBlock_IsASnippetChecked() =>
        Count(Readme(), "```csharp").Should().Be(Count(Readme(), "<!-- snippet: "));

    [Fact]
    public void Readme_EveryLinkToAFile_LeadsSomewhere()
    {
        IEnumerable<string> links = System.Text.RegularExpressions.Regex
            .Matches(Readme(), @"\]\((?<target>[^)#:]+)\)", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5))
            .Select(match => match.Groups["target"].Value);

        links.Should().NotBeEmpty().And.OnlyContain(link => Path.Exists(Repository.PathTo(link)));
    }

    private static int Count(string text, string part) => text.Split(part).Length - 1;

    private static string InReadme(string name)
    {
        string[] lines = Readme().Split('\n');
        int start = Array.IndexOf(lines, $"<!-- snippet: {name} -->") + 2;
        int end = Array.IndexOf(lines, "```", start);
        return string.Join('\n', lines[start..end]);
    }

    private static string InThisFile(string name)
    {
        string[] lines = File.ReadAllText(Repository.PathTo("tests", "Competency.Docs.Tests", "ReadmeTests.cs")).ReplaceLineEndings("\n").Split('\n');
        int start = Array.FindIndex(lines, line => line.Trim() == $"// snippet: {name}");
        int end = Array.FindIndex(lines, start, line => line.Trim() == "// end");
        int indent = lines[start].Length - lines[start].TrimStart().Length;
        return string.Join('\n', lines[(start + 1)..end].Select(line => line.Length > indent ? line[indent..] : string.Empty));
    }

    private static string Readme() => File.ReadAllText(Repository.PathTo("README.md")).ReplaceLineEndings("\n");
}
