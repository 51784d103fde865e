using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Competency.Core.Serialization;

namespace Competency.Core.Tests.Serialization;

public sealed class CompetencyJsonTests
{
    [Theory]
    [InlineData(ModelFiles.Least)]
    [InlineData(ModelFiles.Whole)]
    public void ReadModel_WhatWriteModelWrote_IsEqual(string file)
    {
        CompetencyModel model = CompetencyJson.ReadModel(file);

        CompetencyJson.ReadModel(CompetencyJson.WriteModel(model)).Should().Be(model);
        CompetencyJson.ReadModel(CompetencyJson.WriteModel(model, indented: false)).Should().Be(model);
        CompetencyJson.ReadModel(CompetencyJson.CanonicalModel(model)).Should().Be(model);
    }

    [Fact]
    public void WriteModel_EveryMember_IsWrittenAsItWasRead()
    {
        JsonObject whole = JsonNode.Parse(ModelFiles.Whole)!.AsObject();
        whole.Remove("$schema");

        string written = CompetencyJson.WriteModel(CompetencyJson.ReadModel(ModelFiles.Whole));

        JsonNode.DeepEquals(JsonNode.Parse(Sorted(written)), JsonNode.Parse(Sorted(whole.ToJsonString()))).Should().BeTrue(written);
    }

    [Fact]
    public void WriteModel_ChineseTextAndEmoji_AreCharacters()
    {
        string written = CompetencyJson.WriteModel(CompetencyJson.ReadModel(ModelFiles.Whole));

        written.Should().Contain("\"完整模型\"").And.Contain("For tests \\\"quoted\\\" \\\\ and 😀.").And.NotContain("\\u");
    }

    [Fact]
    public void CanonicalModel_LeastModel_LeavesOutSpaceAndDefaults()
    {
        CompetencyModel model = CompetencyJson.ReadModel(ModelFiles.Least);

        Encoding.UTF8.GetString(CompetencyJson.CanonicalModel(model)).Should().Be(
            @"{""formatVersion"":1,""id"":""least"",""version"":""1.0.0"",""languages"":[""en""],""name"":{""text"":{""en"":""Least""},""provenance"":{""kind"":""completed""}},"
            + @"""dimensions"":[{""id"":""trust"",""name"":{""text"":{""en"":""Trust""},""provenance"":{""kind"":""completed""}},"
            + @"""indicators"":[{""id"":""trust.1"",""text"":{""en"":""Keeps promises""},""provenance"":{""kind"":""completed""}}]}]}");
    }

    [Fact]
    public void WriteModel_Indented_IsTwoSpacesALevelAndEndsWithALineEnd()
    {
        string written = CompetencyJson.WriteModel(CompetencyJson.ReadModel(ModelFiles.Least));

        written.Should().StartWith("{\n  \"formatVersion\": 1,\n  \"id\": \"least\",").And.EndWith("}\n").And.NotContain("\r");
    }

    [Fact]
    public void Fingerprint_LeastModel_IsThatOfTheCanonicalForm()
    {
        // sha256sum of the bytes in CanonicalModel_LeastModel_LeavesOutSpaceAndDefaults.
        CompetencyJson.Fingerprint(CompetencyJson.ReadModel(ModelFiles.Least))
            .Should().Be("447deab54604501fd6c790ef4da1aa4c4b6934a5894d614b7a5e7cfb23517a94");
    }

    [Fact]
    public void Fingerprint_OtherOrderFormAndDefaults_StaysTheSame()
    {
        string file = ModelFiles.Whole;
        string expected = CompetencyJson.Fingerprint(CompetencyJson.ReadModel(file));
        string reversed = Reversed(JsonNode.Parse(file)!)!.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
        string spelled = file
            .Replace("\"weight\": 40,", "\"weight\": 40.00,", StringComparison.Ordinal)
            .Replace("\"contra\": true", "\"weight\": 1.0, \"contra\": true", StringComparison.Ordinal)
            .Replace("\"cuts\": [1, 2.5]", "\"cuts\": [1e0, 25E-1]", StringComparison.Ordinal);

        reversed.Should().NotBe(file);
        CompetencyJson.Fingerprint(CompetencyJson.ReadModel(reversed)).Should().Be(expected);
        CompetencyJson.Fingerprint(CompetencyJson.ReadModel(spelled)).Should().Be(expected);
    }

    [Fact]
    public void Fingerprint_OneWordChanged_IsAnother()
    {
        string other = ModelFiles.Least.Replace("Keeps promises", "Keeps promises.", StringComparison.Ordinal);

        CompetencyJson.Fingerprint(CompetencyJson.ReadModel(other)).Should().NotBe(CompetencyJson.Fingerprint(CompetencyJson.ReadModel(ModelFiles.Least)));
    }

    [Fact]
    public void ReadModel_ByteOrderMark_IsPassedOver()
    {
        byte[] utf8 = [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(ModelFiles.Least)];

        CompetencyJson.ReadModel(utf8).Should().Be(CompetencyJson.ReadModel(ModelFiles.Least));
    }

    [Fact]
    public void TryReadModel_BrokenModel_GivesTheReport()
    {
        byte[] utf8 = Encoding.UTF8.GetBytes(ModelFiles.Least.Replace("\"1.0.0\"", "\"one\"", StringComparison.Ordinal));

        CompetencyJson.TryReadModel(utf8, out CompetencyModel? model, out var report).Should().BeFalse();

        model.Should().BeNull();
        report.Issues.Should().ContainSingle().Which.ToString().Should().Be(
            "malformed-version at version: 'one' is not a version; allowed: major.minor.patch with an optional pre-release label, such as '1.4.0'.");
    }

    /// <summary>Puts the members of every object in the opposite order.</summary>
    private static JsonNode? Reversed(JsonNode? node) => node switch
    {
        JsonObject members => new JsonObject(members.Reverse().Select(member => KeyValuePair.Create(member.Key, Reversed(member.Value)))),
        JsonArray items => new JsonArray([.. items.Select(Reversed)]),
        _ => node?.DeepClone(),
    };

    private static string Sorted(string json)
    {
        return Sort(JsonNode.Parse(json))!.ToJsonString();

        static JsonNode? Sort(JsonNode? node) => node switch
        {
            JsonObject members => new JsonObject(
                members.OrderBy(member => member.Key, StringComparer.Ordinal).Select(member => KeyValuePair.Create(member.Key, Sort(member.Value)))),
            JsonArray items => new JsonArray([.. items.Select(Sort)]),
            _ => node?.DeepClone(),
        };
    }
}
