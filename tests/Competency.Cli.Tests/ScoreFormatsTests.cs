using System.Text.Json;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Formats;
using Competency.Models.Sales;

namespace Competency.Cli.Tests;

public class ScoreFormatsTests
{
    [Fact]
    public async Task Json_SampleTeam_HoldsWhatTheEngineGives()
    {
        CommandRun run = await CommandRun.Of("score", Ratings.SampleFile, "--model", "sales-representative", "--format", "json");

        using JsonDocument document = JsonDocument.Parse(run.Output);
        document.RootElement.GetProperty("formatVersion").GetInt32().Should().Be(1);
        document.RootElement.GetProperty("refused").GetArrayLength().Should().Be(0);
        document.RootElement.GetProperty("results").EnumerateArray().Select(result => CompetencyJson.ReadResult(result.GetRawText()))
            .Should().Equal(Expected());
    }

    [Fact]
    public async Task Ndjson_SampleTeam_IsOneResultALine()
    {
        CommandRun run = await CommandRun.Of("score", Ratings.SampleFile, "--model", "sales-representative", "--format", "ndjson");

        run.Output.TrimEnd('\n').Split('\n').Select(line => CompetencyJson.ReadResult(line)).Should().Equal(Expected());
    }

    [Fact]
    public async Task Json_Refused_HoldsRowColumnValueAndWhatIsAllowed()
    {
        CommandRun run = await CommandRun.Score(Ratings.Of("李娜,m1,manager,influence.1.1,9"), "--format", "json");

        run.Code.Should().Be(ExitCode.Findings);
        run.Output.Should().Contain("\"subject\": \"李娜\"");
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement fault = document.RootElement.GetProperty("refused")[0].GetProperty("faults")[0];
        fault.GetProperty("code").GetString().Should().Be(AssessmentIssueCodes.ValueOffScale);
        fault.GetProperty("row").GetInt32().Should().Be(2);
        fault.GetProperty("column").GetString().Should().Be("value");
        fault.GetProperty("value").GetString().Should().Be("9");
        fault.GetProperty("allowed").GetString().Should().Be("1 to 5, or not observed");
    }

    [Fact]
    public async Task Csv_OnePerson_HasARowForTheOverallAndEachDimension()
    {
        CommandRun run = await CommandRun.Score(Ratings.Uniform("ann", 4), "--format", "csv");

        string fingerprint = CompetencyJson.Fingerprint(SalesRepresentative.Model);
        string[] lines = run.Output.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(8);
        lines[0].Should().Be("subject,dimension,kind,score,percent,level,state,reason,raters,band,model,fingerprint");
        lines[1].Should().Be($"ann,overall,overall,4,75,,scored,,,strong,sales-representative@1.0.0,{fingerprint}");
        lines[2].Should().Be($"ann,influence,leaf,4,75,5,scored,,1,,sales-representative@1.0.0,{fingerprint}");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@sum")]
    public async Task Csv_SubjectLikeAFormula_IsMadeText(string subject) =>
        (await CommandRun.Score(Ratings.Uniform(subject, 4), "--format", "csv")).Output.Should().Contain($"\n\"'{subject}\",overall,");

    [Fact]
    public async Task Csv_Refused_IsARowOfItsOwn() =>
        (await CommandRun.Score(Ratings.Of("ann,m1,manager,influence.1.1,9"), "--format", "csv")).Output
            .Should().EndWith("\nann,overall,overall,,,,refused,value-off-scale,,,sales-representative@1.0.0,\n");

    private static AssessmentResult[] Expected()
    {
        using FileStream stream = File.OpenRead(Ratings.SampleFile);
        AssessmentEngine engine = new(SalesRepresentative.Model);
        return [.. RatingCsvReader.Read(stream, SalesRepresentative.Model.Id).Subjects.Select(subject => engine.Score(subject.Assessment!))];
    }
}
