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
}
