using System.Text.Json;

namespace Competency.Cli.Tests;

public class QualityCommandTests
{
    [Fact]
    public async Task Markdown_SampleTeamInChinese_NamesDimensionsAndRoles()
    {
        CommandRun run = await CommandRun.Of("quality", Ratings.SampleFile, "--model", "sales-representative", "--format", "markdown", "--lang", "zh-CN");

        run.Code.Should().Be(ExitCode.Fine);
        run.Error.Should().BeEmpty();
        run.Output.Should().StartWith("# 评价质量报告：").And.Contain("26 名被评价者，199 名评价者，6 个维度，75 个题目");
        run.Output.Should().MatchRegex("平均 [0-9.]+ 位同事对「影响能力」的一致性.+：r_wg [-.0-9]+（25 人）。");
        run.Output.Should().Contain("最严与最宽相差");
    }

    [Fact]
    public async Task Json_SampleTeam_GivesFiguresOrReasons()
    {
        CommandRun run = await CommandRun.Of("quality", Ratings.SampleFile, "--model", "sales-representative", "--format", "json");

        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        root.GetProperty("people").GetInt32().Should().Be(26);
        root.GetProperty("dimensions").GetArrayLength().Should().Be(6);
        JsonElement first = root.GetProperty("dimensions")[0];
        first.GetProperty("id").GetString().Should().Be("influence");
        first.GetProperty("agreement").GetProperty("rwg").GetProperty("value").GetDouble().Should().BeInRange(0, 1);
        first.GetProperty("byRole").EnumerateArray().Select(role => role.GetProperty("role").GetString()).Should().Equal("customer", "manager", "peer");

        // One manager a person: agreement among managers has no value, and says why.
        first.GetProperty("byRole")[1].GetProperty("rwg").GetProperty("undefined").GetString().Should().Be("too-few-raters");
        root.GetProperty("severity").GetProperty("raters").GetInt32().Should().Be(3);
        root.GetProperty("findings").EnumerateArray().Should().OnlyContain(f => f.GetProperty("english").GetString()!.Length > 0 && f.GetProperty("chinese").GetString()!.Length > 0);
    }

    [Fact]
    public async Task Table_OnePersonRefused_ReportsTheOthersAndNamesTheFault()
    {
        string ratings = string.Join('\n', Ratings.Uniform("ann", 4), "ben,m1,manager,influence.1.1,9");

        CommandRun run = await CommandRun.WithInput(ratings, "quality", "-", "--model", "sales-representative", "--lang", "en");

        run.Code.Should().Be(ExitCode.Findings);
        run.Error.Should().StartWith("refused: ben: ");
        run.Output.Should().Contain("Nobody has two raters on Influence: agreement cannot be judged.").And.Contain("Only 1 people were rated");
    }

    [Fact]
    public async Task Earlier_SampleTeamOfTheYearBefore_CountsWhoChanged()
    {
        CommandRun run = await CommandRun.Of(
            "quality", Ratings.SampleFile, "--model", "sales-representative", "--earlier", Repository.PathTo("samples", "sales-team-360-2025.csv"), "--format", "json");

        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement change = document.RootElement.GetProperty("dimensions")[0].GetProperty("change");
        double beyond = change.GetProperty("reliableBeyond").GetProperty("value").GetDouble();
        change.GetProperty("changes").GetArrayLength().Should().Be(change.GetProperty("people").GetInt32()).And.BePositive();
        foreach (JsonElement person in change.GetProperty("changes").EnumerateArray())
        {
            double by = person.GetProperty("after").GetDouble() - person.GetProperty("before").GetDouble();
            person.GetProperty("verdict").GetString().Should().Be(by > beyond ? "increase" : by < -beyond ? "decrease" : "unchanged");
        }
    }

    [Fact]
    public async Task Groups_WithAProfile_ComparesThemAndNamesFaultyRows()
    {
        using ScratchFolder folder = new();
        string groups = folder["groups.csv"];
        await File.WriteAllTextAsync(groups, "被评人,群体\nann,north\nben,north\ncyd,south\ndan,south\nann,south\nzoe,\n");
        string[] ratings = ["ann", "ben", "cyd", "dan", "eve"];
        string file = string.Join('\n', ratings.Select((subject, at) => Ratings.Uniform(subject, at < 2 ? 5 : 2)[(at == 0 ? 0 : Ratings.Header.Length + 1)..]));

        CommandRun run = await CommandRun.WithInput(
            file, "quality", "-", "--model", "sales-representative", "--groups", groups, "--profile", "junior", "--format", "json");

        run.Code.Should().Be(ExitCode.Findings);
        run.Error.Should().Contain("groups.csv: row 6, column subject: 'ann' has a group in row 2 already; allowed: one row a person.");
        run.Error.Should().Contain("note: 1 of 5 people have no group in ");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement impact = document.RootElement.GetProperty("adverseImpact").EnumerateArray().Single();
        (impact.GetProperty("group").GetString(), impact.GetProperty("selected").GetInt32(), impact.GetProperty("people").GetInt32()).Should().Be(("south", 0, 2));
        (impact.GetProperty("reference").GetString(), impact.GetProperty("referenceSelected").GetInt32()).Should().Be(("north", 2));
        document.RootElement.GetProperty("dimensions")[0].GetProperty("groups")[0].GetProperty("mean").GetProperty("value").GetDouble().Should().Be(2);
    }

    [Fact]
    public async Task Groups_OfOtherPeople_SaysWhichIdsAreWanted()
    {
        using ScratchFolder folder = new();
        string groups = folder["groups.csv"];
        await File.WriteAllTextAsync(groups, "subject,group\nzoe,north\n");

        CommandRun run = await CommandRun.Of("quality", Ratings.SampleFile, "--model", "sales-representative", "--groups", groups);

        run.Code.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("gives none of the people a group; its column subject must have the ids of the ratings, such as 'S001-zhang-wei'.");
    }

    [Fact]
    public async Task Profile_WithoutGroups_IsAWrongUse()
    {
        CommandRun run = await CommandRun.Of("quality", Ratings.SampleFile, "--model", "sales-representative", "--profile", "junior");

        run.Code.Should().Be(ExitCode.Usage);
        run.Error.Should().Contain("--profile needs --groups");
    }
}
