using System.Text.Json;
using Competency.Core.Serialization;
using Competency.Models.Sales;

namespace Competency.Cli.Tests;

public class ModelCommandsTests
{
    [Fact]
    public async Task Models_ListsEveryBuiltInModel()
    {
        CommandRun run = await CommandRun.Of("models", "--lang", "en");

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Should().Contain("sales-representative").And.Contain("sales-mentor").And.Contain("Sales Representative Competency Model");
    }

    [Fact]
    public async Task Models_Json_NamesFingerprints()
    {
        using JsonDocument document = JsonDocument.Parse((await CommandRun.Of("models", "--format", "json")).Output);

        document.RootElement.EnumerateArray().Single(model => model.GetProperty("id").ValueEquals("sales-representative"))
            .GetProperty("fingerprint").GetString().Should().Be(CompetencyJson.Fingerprint(SalesRepresentative.Model));
    }

    [Fact]
    public async Task Show_Json_ReadsBackAsTheModel() =>
        CompetencyJson.ReadModel((await CommandRun.Of("show", "sales-representative", "--format", "json")).Output).Should().Be(SalesRepresentative.Model);

    [Fact]
    public async Task Show_Markdown_HasEveryIndicatorInTheLanguage()
    {
        CommandRun run = await CommandRun.Of("show", "sales-representative", "--lang", "zh-CN");

        run.Output.Should().StartWith("# 销售人员胜任力模型").And.Contain("`sales-representative@1.0.0`");
        SalesRepresentative.Model.AllDimensions().SelectMany(dimension => dimension.AllIndicators())
            .Should().OnlyContain(indicator => run.Output.Contains(indicator.Text.In("zh-CN", null)));
    }

    [Theory]
    [InlineData("en", "Version", "adopted")]
    [InlineData("zh-CN", "版本", "已采用")]
    public async Task Models_Table_IsInTheLanguage(string language, string heading, string status) =>
        (await CommandRun.Of("models", "--lang", language)).Output.Should().Contain(heading).And.Contain(status);

    [Fact]
    public async Task Show_EveryBuiltInModelInChinese_HasNoHeadingInEnglish()
    {
        foreach (string id in SalesModels.All.Select(model => model.Id.Value))
        {
            string[] chinese = await Headings(id, "zh-CN");

            chinese.Should().NotIntersectWith(await Headings(id, "en"), id).And.NotBeEmpty();
        }
    }

    // Headings, facts and the first rows of tables: whatever the library and not the model says.
    private static async Task<string[]> Headings(string model, string language)
    {
        string[] lines = (await CommandRun.Of("show", model, "--lang", language)).Output.Split('\n');
        return [.. lines.Where((line, i) => line.StartsWith('#') || line.StartsWith("**", StringComparison.Ordinal) || (i + 1 < lines.Length && lines[i + 1].StartsWith("|---", StringComparison.Ordinal)))];
    }

    [Fact]
    public async Task Score_ModelFromAFile_GivesWhatTheBuiltInGives()
    {
        using ScratchFolder folder = new();
        await CommandRun.Of("show", "sales-representative", "--format", "json", "--out", folder["mine.json"]);
        string ratings = Ratings.Uniform("ann", 4);

        CommandRun run = await CommandRun.WithInput(ratings, "score", "-", "--model", folder["mine.json"], "--format", "ndjson");

        run.Should().Be(await CommandRun.Score(ratings, "--format", "ndjson"));
    }

    [Fact]
    public async Task Validate_ValidFile_GivesIdVersionAndFingerprint()
    {
        using ScratchFolder folder = new();
        await CommandRun.Of("show", "sales-representative", "--format", "json", "--out", folder["mine.json"]);

        (await CommandRun.Of("validate", folder["mine.json"])).Should().Be(new CommandRun(
            ExitCode.Fine,
            $"{folder["mine.json"]} is valid: sales-representative@1.0.0, fingerprint {CompetencyJson.Fingerprint(SalesRepresentative.Model)}\n",
            string.Empty));
    }

    [Fact]
    public async Task Validate_TwoFaults_ListsBoth()
    {
        using ScratchFolder folder = new();
        string json = CompetencyJson.WriteModel(SalesRepresentative.Model)
            .Replace("\"influence.1.1\"", "\"influence.9.9\"", StringComparison.Ordinal)
            .Replace("\"id\": \"persistence\"", "\"id\": \"influence\"", StringComparison.Ordinal);
        await File.WriteAllTextAsync(folder["mine.json"], json);

        CommandRun run = await CommandRun.Of("validate", folder["mine.json"]);

        run.Code.Should().Be(ExitCode.Findings);
        run.Output.Split('\n').Should().Contain(line => line.StartsWith("error indicator-not-of-place at dimensions[0].", StringComparison.Ordinal))
            .And.Contain(line => line.StartsWith("error duplicate-id at dimensions[2].", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Validate_NoJson_GivesLineAndColumn()
    {
        using ScratchFolder folder = new();
        await File.WriteAllTextAsync(folder["mine.json"], "{\n  nonsense");

        CommandRun run = await CommandRun.Of("validate", folder["mine.json"]);

        run.Code.Should().Be(ExitCode.Findings);
        run.Output.Should().StartWith("error The model (line 2, column 3): This is not JSON: ");
    }

    [Fact]
    public async Task Score_FileThatHoldsNoModel_IsBadInput()
    {
        using ScratchFolder folder = new();
        await File.WriteAllTextAsync(folder["mine.json"], "[]");

        CommandRun run = await CommandRun.WithInput(Ratings.Uniform("ann", 4), "score", "-", "--model", folder["mine.json"]);

        run.Code.Should().Be(ExitCode.BadInput);
        run.Error.Should().StartWith($"error: {folder["mine.json"]} holds no model: ");
    }
}
