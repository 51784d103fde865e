using Competency.Core.Serialization;
using Competency.Development.Plans;

namespace Competency.Cli.Tests;

public class SchemaCommandTests
{
    [Theory]
    [InlineData("model")]
    [InlineData("assessment")]
    [InlineData("result")]
    [InlineData("disclosed")]
    [InlineData("release")]
    [InlineData("labels")]
    [InlineData("translation")]
    [InlineData("plan")]
    public async Task Schema_EachKind_WritesThePublishedOne(string kind)
    {
        string expected = kind switch
        {
            "model" => CompetencySchemas.Model,
            "assessment" => CompetencySchemas.Assessment,
            "disclosed" => CompetencySchemas.Disclosed,
            "release" => CompetencySchemas.Release,
            "labels" => CompetencySchemas.Labels,
            "translation" => CompetencySchemas.Translation,
            "plan" => PlanJson.Schema,
            _ => CompetencySchemas.Result,
        };

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
