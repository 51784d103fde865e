using Competency.Core.Serialization;

namespace Competency.Cli.Tests;

public class SchemaCommandTests
{
    [Theory]
    [InlineData("model")]
    [InlineData("assessment")]
    [InlineData("result")]
    public async Task Schema_EachKind_WritesThePublishedOne(string kind)
    {
        string expected = kind switch { "model" => CompetencySchemas.Model, "assessment" => CompetencySchemas.Assessment, _ => CompetencySchemas.Result };

        CommandRun run = await CommandRun.Of("schema", kind);

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Should().Be(expected);
    }

    [Fact]
    public async Task Schema_UnknownKind_IsMisuse()
    {
        CommandRun run = await CommandRun.Of("schema", "report");

        run.Code.Should().Be(ExitCode.Usage);
        run.Error.Should().Contain("'report'").And.Contain("model");
    }
}
