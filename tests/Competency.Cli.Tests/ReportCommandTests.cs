using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;

namespace Competency.Cli.Tests;

/// <summary>Reports of the sample team, as files; and the gallery in <c>samples/reports</c>.</summary>
public sealed class ReportCommandTests : IDisposable
{
    private const string Person = "S002-wang-fang";

    private static readonly string[] s_common = ["--model", "sales-representative", "--profile", "regular"];

    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("individual", "individual")]
    [InlineData("team", "team")]
    [InlineData("progress", "progress")]
    [InlineData("selection", "selection")]
    public async Task Report_OfTheSamples_IsTheOneInTheGallery(string kind, string name)
    {
        string path = _folder[name + ".html"];
        string[] one = kind is "individual" or "progress" ? ["--subject", kind is "progress" ? "S001-zhang-wei" : Person] : [];
        string[] files = kind is "progress" ? [Ratings.SampleFile, "sales-team-360-2025.csv"] : [Ratings.SampleFile];
        CommandRun run = await CommandRun.Of(["report", .. files, .. s_common, "--kind", kind, "--lang", "both", "--out", path, .. one]);

        run.Should().Be(new CommandRun(ExitCode.Fine, $"1 report in {path}\n", string.Empty));
        string kept = Repository.PathTo("samples", "reports", name + ".html");
        if (Repository.MayRewrite)
        {
            File.Copy(path, kept, overwrite: true);
        }

        File.ReadAllText(path).Should().Be(File.ReadAllText(kept), "the gallery is written again with REWRITE=1 in the environment");
    }

    [Fact]
    public async Task Report_Team_HasTheNumbersOfTheTeamCommand()
    {
        string path = _folder["team.html"];
        await CommandRun.Of(["report", Ratings.SampleFile, .. s_common, "--kind", "team", "--lang", "en", "--out", path]);
        CommandRun team = await CommandRun.Of(["team", Ratings.SampleFile, .. s_common, "--format", "json"]);
        using JsonDocument json = JsonDocument.Parse(team.Output);
        Dictionary<string, decimal> figures = XDocument.Load(path).Descendants().Where(element => element.Attribute("data-path") is not null)
            .GroupBy(element => element.Attribute("data-path")!.Value)
            .ToDictionary(same => same.Key, same => decimal.Parse(same.First().Attribute("data-value")!.Value, CultureInfo.InvariantCulture));
        foreach (JsonElement dimension in json.RootElement.GetProperty("dimensions").EnumerateArray())
        {
            string at = $"team.dimensions[{dimension.GetProperty("dimension").GetString()}]";
            figures[at + ".meanPercent"].Should().Be(dimension.GetProperty("meanPercent").GetDecimal());
            figures[at + ".requirement.shareMeeting"].Should().Be(dimension.GetProperty("requirement").GetProperty("shareMeeting").GetDecimal());
        }
    }

    // Two assessors rated the answer about a strength: 4 and 5 for S003, 4 and 4 for S005, 4 and 3 for S004.
    [Theory]
    [InlineData("S003-li-na", "4.5")]
    [InlineData("S005-chen-jing", "4")]
    [InlineData("S004-liu-yang", "3.5")]
    public async Task Report_SelectionWithInterviews_HasTheMeanOfTheAssessors(string person, string mean)
    {
        string path = _folder["selection.html"];
        CommandRun run = await CommandRun.Of(
            ["report", Ratings.SampleFile, .. s_common, "--kind", "selection", "--interview", "interview-ratings.csv", "--minimum", "assessor=1", "--lang", "en", "--out", path]);

        run.Should().Be(new CommandRun(ExitCode.Fine, $"1 report in {path}\n", string.Empty));
        XDocument.Load(path).Descendants()
            .Where(element => element.Attribute("data-path")?.Value == $"interviews[{person}].dimensions[achievement-motivation].items[achievement-motivation.4].others")
            .Select(element => element.Attribute("data-value")!.Value).Should().Equal(mean);
    }

    [Theory]
    [InlineData("html", "S002-wang-fang.html")]
    [InlineData("xlsx", "S002-wang-fang.en.xlsx S002-wang-fang.zh-CN.xlsx")]
    [InlineData("json", "S002-wang-fang.en.json S002-wang-fang.zh-CN.json")]
    public async Task Report_IntoAFolder_NamesFilesByPersonAndLanguage(string format, string expected)
    {
        CommandRun run = await CommandRun.Of(["report", Ratings.SampleFile, .. s_common, "--subject", Person, "--lang", "both", "--format", format, "--out", _folder["out"]]);
        run.Code.Should().Be(ExitCode.Fine, run.Error);
        Directory.EnumerateFiles(_folder["out"]).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal).Should().Equal(expected.Split(' '));
    }

    [Fact]
    public async Task Report_TwoPeopleWithNamesNoFileSystemTakes_AreTwoFiles()
    {
        string ratings = "subject,rater,role,item,value\na/b,boss,manager,influence.1.1,4\na?b,boss,manager,influence.1.1,4\n";
        CommandRun run = await CommandRun.WithInput(ratings, ["report", "-", .. s_common, "--out", _folder["out"]]);
        run.Output.Should().StartWith("2 reports in ");
        Directory.EnumerateFiles(_folder["out"]).Should().HaveCount(2).And.OnlyContain(file => Path.GetFileName(file).StartsWith("a_b-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Report_SeveralPeopleIntoOneFile_IsRefused()
    {
        CommandRun run = await CommandRun.Of(["report", Ratings.SampleFile, .. s_common, "--out", _folder["all.html"]]);
        run.Code.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("There is more than one report, and '").And.Contain("name a folder, or one person with --subject.");
    }

    [Theory]
    [InlineData("selection", "A selection report ranks by a profile: say --profile.")]
    [InlineData("progress", "A progress report takes two or more files of ratings, one for each time of assessment.")]
    public async Task Report_WithoutWhatItsKindNeeds_IsMisused(string kind, string message)
    {
        CommandRun run = await CommandRun.Of("report", Ratings.SampleFile, "--model", "sales-representative", "--kind", kind, "--out", _folder["x.html"]);
        run.Code.Should().Be(ExitCode.Usage);
        run.Error.Should().Contain(message);
    }

    [Fact]
    public async Task Report_PersonWithFaultyRows_IsRefusedAndTheRestIsWritten()
    {
        string ratings = "subject,rater,role,item,value\ngood,boss,manager,influence.1.1,4\nbad,boss,manager,influence.1.1,9\n";
        CommandRun run = await CommandRun.WithInput(ratings, ["report", "-", .. s_common, "--out", _folder["out"]]);
        run.Code.Should().Be(ExitCode.Findings);
        run.Error.Should().StartWith("refused: bad: row 3, column value:");
        Directory.EnumerateFiles(_folder["out"]).Select(file => Path.GetFileName(file)).Should().Equal("good.html");
    }
}
