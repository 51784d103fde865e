using System.Text.Json;
using Competency.Core.Serialization;
using Competency.Models.Sales;

namespace Competency.Cli.Tests;

public class CompareCommandTests
{
    [Fact]
    public async Task Compare_TwoModelsInChinese_ShowsBothWaysAndWhatHasNoCounterpart()
    {
        CommandRun run = await CommandRun.Of("compare", "sales-mentor", "sales-capability", "--lang", "zh-CN");

        // sales-capability declares that its selling skills are narrower; seen from sales-mentor, that is broader.
        run.Code.Should().Be(ExitCode.Fine);
        run.Error.Should().BeEmpty();
        string[] lines = [.. run.Output.Split('\n').Select(Squeezed)];
        lines.Should().Contain(line => line.StartsWith("销售技能和知识 (sales-skills-knowledge) 范围宽于 销售技巧 (selling-skills) sales-capability：", StringComparison.Ordinal))
            .And.ContainInOrder("没有对应维度，仅见于销售导师胜任力模型：", "激励团队 (team-motivation)", "没有对应维度，仅见于销售人员的胜任力模型介绍：", "技术能力 (technical-ability)");
    }

    [Fact]
    public async Task Compare_TwoModelsEitherWay_SayTheSameTurnedRound()
    {
        (string First, string Kind, string Second)[] there = await Related("sales-mentor", "sales-capability");
        (string First, string Kind, string Second)[] back = await Related("sales-capability", "sales-mentor");

        there.Should().BeEquivalentTo([
            ("sales-skills-knowledge", "broader", "selling-skills"), ("communication", "same", "communication"), ("self-management", "narrower", "self-management")]);
        back.Should().BeEquivalentTo(there.Select(pair => (pair.Second, pair.Kind switch { "broader" => "narrower", "narrower" => "broader", _ => "same" }, pair.First)));
    }

    [Fact]
    public async Task Compare_TwoModelsThatContradictEachOther_IsAFinding()
    {
        using ScratchFolder folder = new();

        // sales-capability says narrower of its selling skills; a mentor model that says the same of its own cannot be right too.
        await Write(folder["mentor.json"], CompetencyJson.WriteModel(SalesMentor.Model), (
            "\"relations\": [",
            """
            "relations": [
              { "dimension": "sales-skills-knowledge", "kind": "narrower", "model": "sales-capability", "target": "selling-skills", "provenance": { "kind": "completed" } },
            """));

        CommandRun run = await CommandRun.Of("compare", "sales-capability", folder["mentor.json"]);

        run.Code.Should().Be(ExitCode.Findings);
        run.Error.Should().StartWith("error: 'selling-skills' is narrower than 'sales-mentor/sales-skills-knowledge'");
    }

    [Fact]
    public async Task Compare_TwoVersions_NamesChangesAndWhichResultsAreComparable()
    {
        using ScratchFolder folder = new();
        await WriteNewer(folder["new.json"], ("\"Persistence\"", "\"Tenacity\""), ("\"threshold\": 3.5", "\"threshold\": 3"));

        CommandRun run = await CommandRun.Of("compare", "sales-representative@1.0.0", folder["new.json"], "--lang", "zh-CN");

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Should().StartWith("销售人员胜任力模型：sales-representative@1.0.0 → sales-representative@1.1.0\n");
        run.Output.Split('\n').Select(Squeezed).Should().Contain("persistence 改写 名称 [en] Persistence [en] Tenacity")
            .And.Contain("overall 规则变更 定级规则 逐级累积，门槛 3.5 逐级累积，门槛 3")
            .And.Contain("坚持不懈 (persistence) 不可比 定级规则有变");
    }

    [Fact]
    public async Task Compare_TwoVersionsAsJson_GivesKindsAndVerdicts()
    {
        using ScratchFolder folder = new();
        await WriteNewer(folder["new.json"], ("\"Persistence\"", "\"Tenacity\""));

        using JsonDocument document = JsonDocument.Parse((await CommandRun.Of("compare", "sales-representative", folder["new.json"], "--format", "json", "--lang", "zh-CN")).Output);

        document.RootElement.GetProperty("changes").EnumerateArray().Select(change => $"{change.GetProperty("kind")} {change.GetProperty("subject")} {change.GetProperty("what")}").Should().Equal("reworded persistence name");
        document.RootElement.GetProperty("overall").GetProperty("isComparable").GetBoolean().Should().BeTrue();
    }

    [Fact]
    public async Task Compare_ModelWithItself_SaysThatNothingChanged() =>
        (await CommandRun.Of("compare", "sales-mentor", "sales-mentor", "--lang", "en")).Output.Should().Contain("\nNothing changed.\n");

    [Fact]
    public async Task Compare_UnknownModel_IsBadInput() =>
        (await CommandRun.Of("compare", "sales-mentor", "sales-mentr")).Code.Should().Be(ExitCode.BadInput);

    private static async Task<(string First, string Kind, string Second)[]> Related(string first, string second)
    {
        using JsonDocument document = JsonDocument.Parse((await CommandRun.Of("compare", first, second, "--format", "json")).Output);
        return [.. document.RootElement.GetProperty("related").EnumerateArray().Select(pair => (pair.GetProperty("first").GetString()!, pair.GetProperty("kind").GetString()!, pair.GetProperty("second").GetString()!))];
    }

    private static Task WriteNewer(string path, params (string Before, string After)[] edits) =>
        Write(path, CompetencyJson.WriteModel(SalesRepresentative.Model), [("\"version\": \"1.0.0\"", "\"version\": \"1.1.0\""), .. edits]);

    private static async Task Write(string path, string json, params (string Before, string After)[] edits)
    {
        foreach ((string before, string after) in edits)
        {
            json.Should().Contain(before);
            json = json.Replace(before, after, StringComparison.Ordinal);
        }

        await File.WriteAllTextAsync(path, json);
    }

    private static string Squeezed(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
