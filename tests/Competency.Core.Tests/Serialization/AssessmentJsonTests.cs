using System.Text.Json;
using Competency.Core.Scoring;
using Competency.Core.Serialization;
using Competency.Core.Tests.Oracle;
using Competency.Core.Tests.Scoring;
using Competency.Core.Validation;

namespace Competency.Core.Tests.Serialization;

public sealed class AssessmentJsonTests
{
    [Fact]
    public void WriteAssessment_ReadBack_IsEqual()
    {
        foreach (RandomCase example in RandomCases.Create(99, ..300))
        {
            Assessment assessment = EngineCases.ToAssessment(example.Model, example.Ratings) with { Id = "a 1", Date = new DateOnly(2026, 10, 1) };
            Assessment read = CompetencyJson.ReadAssessment(CompetencyJson.WriteAssessment(assessment, indented: example.Index % 2 == 0));
            read.Should().Be(assessment, example.ToString());
        }
    }

    [Fact]
    public void WriteResult_ReadBack_IsEqual()
    {
        foreach (RandomCase example in RandomCases.Create(98, ..300))
        {
            AssessmentResult result = EngineCases.Score(example);
            AssessmentResult read = CompetencyJson.ReadResult(CompetencyJson.WriteResult(result, indented: example.Index % 2 == 0));
            read.Should().Be(result, example.ToString());
            read.CanExplain.Should().BeFalse();
        }
    }

    [Fact]
    public void WriteAssessment_ChineseComment_IsWrittenAsCharacters()
    {
        Assessment assessment = new(ModelId.Parse("m"), SubjectId.Parse("张伟"), [new Rating(RaterId.Parse("r"), RoleId.Peer, ItemId.Parse("a.1"), 3, "很好，“及时”回应。")]);

        CompetencyJson.WriteAssessment(assessment, indented: false).Should().Be(
            """{"formatVersion":1,"model":"m","subject":"张伟","ratings":[{"rater":"r","role":"peer","item":"a.1","value":3,"comment":"很好，“及时”回应。"}]}""");
    }

    [Theory]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s"}""", "ratings (line 1, column 1): 'ratings' is missing in this object.")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s","ratings":null}""", "ratings (line 1, column 56): Here is null; allowed: an array. Leave the member out instead of writing null.")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s","ratings":[{"rater":"r","role":"peer","item":"a.1","valeu":3}]}""", "ratings[0].valeu (line 1, column 97): 'valeu' is unknown here. Did you mean 'value'? Known: rater, role, item, value, notObserved, comment, date.")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s","ratings":[{"rater":"r","role":"peer","item":"a.1","value":3.5}]}""", "ratings[0].value (line 1, column 105): 3.5 is not a whole number, or is too large.")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s","subject":"t","ratings":[]}""", "subject (line 1, column 46): 'subject' is given twice in one object.")]
    [InlineData("""{"formatVersion":2,"model":"m","subject":"s","ratings":[]}""", "formatVersion (line 1, column 18): Version 2 of the assessment format is unknown; allowed: 1.")]
    public void ReadAssessment_WrongShape_NamesPathLineAndColumn(string json, string message)
    {
        Action read = () => CompetencyJson.ReadAssessment(json);

        read.Should().Throw<JsonException>().WithMessage(message);
    }

    [Theory]
    [InlineData("""{"formatVersion":1,"model":"M M","subject":"s","ratings":[]}""", "malformed-id", "model")]
    [InlineData("""{"formatVersion":1,"model":"m","version":"latest","subject":"s","ratings":[]}""", "malformed-version", "version")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":" ","ratings":[]}""", "malformed-id", "subject")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s","date":"1.10.2026","ratings":[]}""", "malformed-text", "date")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s","ratings":[{"rater":"r","role":"peer","item":"a.1"}]}""", "missing-member", "ratings[0]")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s","ratings":[{"rater":"r","role":"peer","item":"a.1","value":3,"notObserved":true}]}""", "missing-member", "ratings[0]")]
    [InlineData("""{"formatVersion":1,"model":"m","subject":"s","ratings":[{"rater":"r","role":"peer","item":"a..1","value":3}]}""", "malformed-id", "ratings[0].item")]
    public void ReadAssessment_WrongValue_ReportsCodeAndPath(string json, string code, string path)
    {
        Action read = () => CompetencyJson.ReadAssessment(json);

        ValidationIssue issue = read.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Should().ContainSingle().Subject;
        issue.Code.Should().Be(code);
        issue.Path.Should().Be(path);
    }

    [Theory]
    [InlineData("\"scored\"", "\"graded\"", "overall.state")]
    [InlineData("\"percent\":73.75", "\"percent\":173.75", "overall.percent")]
    [InlineData("\"score\":3.95", "\"score\":7", "overall.score")]
    [InlineData("\"kind\":\"overall\"", "\"kind\":\"all\"", "overall.kind")]
    [InlineData("\"too-little-observed\"", "\"too-little\"", "warnings[0].code")]
    public void ReadResult_WrongValue_ReportsPath(string original, string wrong, string path)
    {
        string json = CompetencyJson.WriteResult(WorkedExample.Result(), indented: false);
        json.Should().Contain(original);
        int at = json.IndexOf(original, StringComparison.Ordinal);
        Action read = () => CompetencyJson.ReadResult(json.Remove(at, original.Length).Insert(at, wrong));

        read.Should().Throw<CompetencyValidationException>().Which.Report.Issues.Select(issue => issue.Path).Should().Contain(path);
    }
}
