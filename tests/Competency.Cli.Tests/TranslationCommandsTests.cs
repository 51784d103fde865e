using System.Text.Json.Nodes;
using Competency.Core.Serialization;
using Competency.Models.Sales;

namespace Competency.Cli.Tests;

public class TranslationCommandsTests
{
    [Fact]
    public async Task Translate_ThenShow_ShowsWhatIsFilledInAndTellsTheRest()
    {
        using ScratchFolder folder = new();
        (await CommandRun.Of("translate", "sales-mentor", "--lang", "fr", "--out", folder["fr.json"])).Code.Should().Be(ExitCode.Fine);
        int texts = await Fill(folder["fr.json"], "name", "Mentor commercial");

        CommandRun run = await CommandRun.Of("show", "sales-mentor", "--translation", folder["fr.json"]);

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Should().StartWith("# Mentor commercial\n").And.Contain("\n## 沟通能力 ", "what is not translated falls back to the model's first language");
        run.Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(texts - 1).And.OnlyContain(line => line.StartsWith("warning: The translation lacks '", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Validate_Translation_ListsWhatItLacksAndHasTooMuch()
    {
        using ScratchFolder folder = new();
        await CommandRun.Of("translate", "sales-mentor", "--lang", "en", "--out", folder["en.json"]);
        await Fill(folder["en.json"], "comunication.name", "Communication");
        await CommandRun.Of("translate", "sales-mentor", "--lang", "fr", "--out", folder["fr.json"]);

        CommandRun much = await CommandRun.Of("validate", "sales-mentor", "--translation", folder["en.json"]);
        CommandRun little = await CommandRun.Of("validate", "sales-mentor", "--translation", folder["fr.json"]);

        much.Code.Should().Be(ExitCode.Fine, "warnings alone are no findings");
        much.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Should().HaveCount(2).And.Contain(line =>
            line.StartsWith("warning unknown-text at texts['comunication.name']: ", StringComparison.Ordinal) && line.Contains("Did you mean 'communication.name'?", StringComparison.Ordinal));
        little.Code.Should().Be(ExitCode.Fine);
        little.Output.Should().StartWith("warning untranslated-text at texts['name']: ").And.Contain("sales-mentor is valid: ");
    }

    [Fact]
    public async Task Validate_TranslationOfAnotherModelOrNone_IsAFinding()
    {
        using ScratchFolder folder = new();
        await CommandRun.Of("translate", "sales-mentor", "--lang", "fr", "--out", folder["fr.json"]);
        await File.WriteAllTextAsync(folder["none.json"], "{}");

        CommandRun other = await CommandRun.Of("validate", "sales-expert", "--translation", folder["fr.json"]);
        CommandRun none = await CommandRun.Of("validate", "sales-expert", "--translation", folder["none.json"]);

        other.Code.Should().Be(ExitCode.Findings);
        other.Output.Should().StartWith("error translation-of-another-model at model: ").And.NotContain("is valid");
        none.Code.Should().Be(ExitCode.Findings);
        none.Output.Should().StartWith("error ").And.NotContain("is valid");
        foreach (string file in new[] { "fr.json", "none.json", "missing.json" })
        {
            (await CommandRun.Of("show", "sales-expert", "--translation", folder[file])).Code.Should().Be(ExitCode.BadInput, file);
        }
    }

    [Fact]
    public async Task Translate_WrongOrNoLanguage_IsMisuse()
    {
        CommandRun run = await CommandRun.Of("translate", "sales-mentor", "--lang", "f r");

        run.Code.Should().Be(ExitCode.Usage);
        run.Error.Should().StartWith("error: 'f r' is not a language; allowed: a BCP 47 tag such as 'en' or 'zh-CN'.");
        (await CommandRun.Of("translate", "sales-mentor")).Code.Should().Be(ExitCode.Usage);
    }

    [Fact]
    public async Task Validate_TextMissingInADeclaredLanguage_IsAWarning()
    {
        using ScratchFolder folder = new();
        JsonNode model = JsonNode.Parse(CompetencyJson.WriteModel(SalesMentor.Model))!;
        model["dimensions"]![0]!["indicators"]![0]!["text"]!.AsObject().Remove("en");
        await File.WriteAllTextAsync(folder["mine.json"], model.ToJsonString());

        CommandRun run = await CommandRun.Of("validate", folder["mine.json"]);

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Should().StartWith("warning missing-text at dimensions[0].indicators[0].text").And.Contain("is valid");
    }

    [Fact]
    public async Task Validate_RelationToADimensionThatABuiltInModelLacks_IsAnError()
    {
        using ScratchFolder folder = new();
        JsonNode model = JsonNode.Parse(CompetencyJson.WriteModel(SalesRepresentative.Model))!;
        model["id"] = "my-model";
        model["relations"]![0]!["target"] = "selling-skill";
        await File.WriteAllTextAsync(folder["mine.json"], model.ToJsonString());

        CommandRun run = await CommandRun.Of("validate", folder["mine.json"]);

        run.Code.Should().Be(ExitCode.Findings);
        run.Output.Should().StartWith("error unknown-target at my-model.relations[0].target: ").And.NotContain("is valid");
    }

    /// <summary>Gives one text of a translation; tells how many there were.</summary>
    private static async Task<int> Fill(string path, string key, string text)
    {
        JsonNode translation = JsonNode.Parse(await File.ReadAllTextAsync(path))!;
        int texts = translation["texts"]!.AsObject().Count;
        translation["texts"]![key] = text;
        await File.WriteAllTextAsync(path, translation.ToJsonString());
        return texts;
    }
}
