using Competency.Core;
using Competency.Core.Serialization;

namespace Competency.Cli.Tests;

public sealed class NewCommandTests : IDisposable
{
    private readonly ScratchFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("en", "en")]
    [InlineData("zh-CN", "zh-CN")]
    [InlineData("both", "en", "zh-CN")]
    public async Task Model_EachLanguage_IsValidWithoutAWarningAndHasItsSchemaBesideIt(string language, params string[] languages)
    {
        string path = _folder["mine.json"];

        CommandRun made = await CommandRun.Of("new", "model", "service-basics", "--name", "Service", "--lang", language, "--out", path);
        CommandRun checkedRun = await CommandRun.Of("validate", path, "--format", "ndjson");

        made.Code.Should().Be(ExitCode.Fine);
        checkedRun.Should().Be(new CommandRun(ExitCode.Fine, string.Empty, string.Empty));
        CompetencyModel model = CompetencyJson.ReadModel(File.ReadAllBytes(path));
        model.Id.Value.Should().Be("service-basics");
        model.Name.Text.In(languages[0]).Should().Be("Service");
        model.Languages.Should().Equal(languages);
        File.ReadAllText(path).Should().Contain("\"$schema\": \"./competency-model-1.schema.json\"");
        File.ReadAllText(_folder["competency-model-1.schema.json"]).Should().Be(CompetencySchemas.Model);
    }

    [Fact]
    public async Task Model_FileIsThere_IsKeptUnlessForced()
    {
        string path = _folder["mine.json"];
        await File.WriteAllTextAsync(path, "mine");

        CommandRun refused = await CommandRun.Of("new", "model", "service-basics", "--out", path);

        refused.Code.Should().Be(ExitCode.BadInput);
        refused.Error.Should().Contain(path).And.Contain("--force");
        (await File.ReadAllTextAsync(path)).Should().Be("mine");
        (await CommandRun.Of("new", "model", "service-basics", "--out", path, "--force")).Code.Should().Be(ExitCode.Fine);
        (await File.ReadAllTextAsync(path)).Should().NotBe("mine");
    }

    [Fact]
    public async Task Model_BadId_IsRefusedAndNothingIsWritten()
    {
        CommandRun run = await CommandRun.Of("new", "model", "Service Basics", "--out", _folder["mine.json"]);

        run.Code.Should().Be(ExitCode.BadInput);
        run.Error.Should().Contain("'Service Basics'").And.Contain("lower-case");
        File.Exists(_folder["mine.json"]).Should().BeFalse();
    }
}
