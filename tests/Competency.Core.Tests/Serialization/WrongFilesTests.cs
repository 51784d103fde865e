using System.Text;
using System.Text.Json;
using Competency.Core.Serialization;
using Competency.Core.Tests.Validation;

namespace Competency.Core.Tests.Serialization;

public sealed class WrongFilesTests
{
    private const string RootMembers = "$schema, formatVersion, id, version, status, replacedBy, languages, name, description, sources, scale, roles, rules, "
        + "proficiencyScale, dimensions, requirementProfiles, interviewGuide, developmentMeasures, relations";

    public static TheoryData<string, string, string> Texts => new()
    {
        { "", "$", "The model (line 1, column 1): This is not JSON: The input does not contain any JSON tokens. Expected the input to start with a valid JSON token, when isFinalBlock is true." },
        { "{", "$", "The model (line 1, column 2): This is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed." },
        { "[]", "$", "The model (line 1, column 1): Here is an array; allowed: an object." },
        { "null", "$", "The model (line 1, column 1): Here is null; allowed: an object. Leave the member out instead of writing null." },
        { "{\"id\":", "$.id", "id (line 1, column 7): This is not JSON: Expected depth to be zero at the end of the JSON payload. There is an open JSON object or array that should be closed." },
        { "{ // note\n}", "$", "The model (line 1, column 3): This is not JSON: '/' is invalid after a value. Expected either ',', '}', or ']'." },
        { "{\"id\": \"x\",}", "$", "The model (line 1, column 12): This is not JSON: The JSON object contains a trailing comma at the end which is not supported in this mode." },
        { "{}", "$.formatVersion", "formatVersion (line 1, column 1): 'formatVersion' is missing in this object." },
        { "{\"formatVersion\":1}\n  x", "$.id", "id (line 1, column 1): 'id' is missing in this object." },
        { "{\"formatVersion\": 2, \"colour\": 1}", "$.formatVersion", "formatVersion (line 1, column 19): Version 2 of the model format is unknown; allowed: 1." },
        { "{\"formatVersion\": 1,\n  \"nmae\": {}}", "$.nmae", $"nmae (line 2, column 3): 'nmae' is unknown here. Did you mean 'name'? Known: {RootMembers}." },
        { "{\"能力\": 1}", "$['能力']", $"['能力'] (line 1, column 2): '能力' is unknown here. Known: {RootMembers}." },
        { "{\"Id\": \"x\"}", "$.Id", $"Id (line 1, column 2): 'Id' is unknown here. Did you mean 'id'? Known: {RootMembers}." },
        { "{\"id\": \"x\", \"id\": \"y\"}", "$.id", "id (line 1, column 13): 'id' is given twice in one object." },
        { "{\"id\": \"\\ud800\"}", "$.id", "id (line 1, column 8): The text has an escape that is half of a surrogate pair." },
        { "{\"\\udc00\": 1}", "$", "The model (line 1, column 2): The text has an escape that is half of a surrogate pair." },
    };

    /// <summary>Place, what stands there, the text at which the trouble is, and what is said after path, line and column.</summary>
    public static TheoryData<string, string?, string, string> Edits => new()
    {
        { "id", "null", "null", "id: Here is null; allowed: a text. Leave the member out instead of writing null." },
        { "id", "7", "7", "id: Here is a number; allowed: a text." },
        { "version", null, "{", "version: 'version' is missing in this object." },
        { "languages", "\"all\"", "\"all\"", "languages: Here is a text; allowed: an array." },
        { "languages[0]", "true", "true", "languages[0]: Here is true or false; allowed: a text." },
        { "name", "\"L\"", "\"L\"", "name: Here is a text; allowed: an object." },
        { "name.text", "[]", "[]", "name.text: Here is an array; allowed: an object." },
        { "name.text", "{\"en\":null}", "null", "name.text.en: Here is null; allowed: a text. Leave the member out instead of writing null." },
        { "name.text", "{\"en\":\"a\",\"en\":\"b\"}", "\"en\":\"b\"", "name.text.en: 'en' is given twice in one object." },
        { "name.provenance", null, "{\"text\"", "name.provenance: 'provenance' is missing in this object." },
        { "name.provenance", "{}", "{}", "name.provenance.kind: 'kind' is missing in this object." },
        { "scale", "{\"min\":1,\"max\":4.5}", "4.5", "scale.max: 4.5 is not a whole number, or is too large." },
        { "scale", "{\"min\":1,\"max\":99999999999}", "99999999999", "scale.max: 99999999999 is not a whole number, or is too large." },
        { "scale", "{\"min\":1,\"maxi\":5}", "\"maxi\"", "scale.maxi: 'maxi' is unknown here. Did you mean 'max'? Known: min, max, points, notObserved, provenance." },
        { "dimensions[1].weight", "\"heavy\"", "\"heavy\"", "dimensions[1].weight: Here is a text; allowed: a number." },
        { "dimensions[1].weight", "1e99", "1e99", "dimensions[1].weight: 1e99 is too large." },
        { "dimensions[1].weight", "0.1000000000000000000000000000000001", "0.1000", "dimensions[1].weight: The number 0.100000000000000000000000000000… has 36 characters; allowed: at most 32." },
        { "dimensions[1].levels[0].indicators", "{}", "{}", "dimensions[1].levels[0].indicators: Here is an object; allowed: an array." },
        { "dimensions[0].dimensions[1].indicators[1].contra", "1", "1}]", "dimensions[0].dimensions[1].indicators[1].contra: Here is a number; allowed: true or false." },
        { "dimensions[0].dimensions[1].indicators[1].polarity", "-1", "\"polarity\"", "dimensions[0].dimensions[1].indicators[1].polarity: 'polarity' is unknown here. Known: id, text, provenance, weight, contra." },
        { "rules.level", "{\"kind\":\"cumulative\",\"treshold\":3}", "\"treshold\"", "rules.level.treshold: 'treshold' is unknown here. Did you mean 'threshold'? Known: kind, threshold, missingLevel, cuts, rule, parameters." },
        { "rules.overall", "{\"kind\":\"custom\",\"rule\":\"r\",\"parameters\":{\"a\":\"two\"}}", "\"two\"", "rules.overall.parameters.a: Here is a text; allowed: a number." },
        { "rules.overall", "{\"kind\":\"points\",\"points\":[{\"level\":1}]}", "{\"level\":1}", "rules.overall.points[0].points: 'points' is missing in this object." },
    };

    [Theory]
    [MemberData(nameof(Texts))]
    public void ReadModel_WrongText_NamesPathLineAndColumn(string file, string path, string message)
    {
        JsonException trouble = Read(file);

        trouble.Message.Should().Be(message);
        trouble.Path.Should().Be(path);
    }

    [Theory]
    [MemberData(nameof(Edits))]
    public void ReadModel_WrongMember_NamesPathLineAndColumn(string path, string? json, string at, string message)
    {
        string file = ModelEdit.With(WrongModels.Sound, path, json);
        int column = file.IndexOf(at, StringComparison.Ordinal) + 1;
        string[] parts = message.Split(": ", 2);

        JsonException trouble = Read(file);

        trouble.Message.Should().Be($"{parts[0]} (line 1, column {column}): {parts[1]}");
        trouble.Path.Should().Be($"$.{parts[0]}");
        (trouble.LineNumber, trouble.BytePositionInLine).Should().Be((0, column - 1));
    }

    [Fact]
    public void ReadModel_TroubleOnALaterLine_SetsPositionAsTheFrameworkDoes()
    {
        JsonException trouble = Read("{\n  \"id\": \"能力\", \"version\": 1\n}");

        // Line and byte count from 0: eight characters before the value of id, two of three bytes in it; the message counts characters from 1.
        trouble.Message.Should().Be("version (line 2, column 26): Here is a number; allowed: a text.");
        (trouble.LineNumber, trouble.BytePositionInLine).Should().Be((1, 29));
    }

    [Fact]
    public void ReadModel_TextAfterTheModel_IsRefused()
    {
        Read(ModelFiles.Least + "\n x").Message.Should().Be(
            "The model (line 17, column 2): This is not JSON: 'x' is invalid after a single JSON value. Expected end of data.");
    }

    [Fact]
    public void ReadModel_BytesThatAreNotUtf8_SaysWhere()
    {
        byte[] file = [.. "{\"id\": \""u8, 0xFF, .. "\"}"u8];

        FluentActions.Invoking(() => CompetencyJson.ReadModel(file)).Should().ThrowExactly<JsonException>()
            .WithMessage("The model (line 1, column 9): The text is not UTF-8 here.");
    }

    [Fact]
    public void ReadModel_HalfOfASurrogatePair_SaysWhere()
    {
        Read("{\"id\": \"\ud800\"}").Message.Should().Be("The text has half of a surrogate pair at position 8.");
    }

    [Fact]
    public void ReadModel_NestedTooDeep_IsRefused()
    {
        Read(new string('[', 100)).Message.Should().Be("The model (line 1, column 1): Here is an array; allowed: an object.");
        Read(ModelEdit.With(WrongModels.Sound, "dimensions[1]", string.Concat(Enumerable.Repeat("{\"dimensions\":[", 40)) + string.Concat(Enumerable.Repeat("]}", 40))))
            .Message.Should().EndWith("This is not JSON: The maximum configured depth of 64 has been exceeded. Cannot read next JSON object.");
    }

    [Fact]
    public void ReadModel_MoreThan16MiB_IsRefusedUnread()
    {
        FluentActions.Invoking(() => CompetencyJson.ReadModel(new byte[(16 * 1024 * 1024) + 1])).Should().ThrowExactly<JsonException>()
            .WithMessage("A model of 16777217 bytes is too long; allowed: at most 16777216.");
    }

    [Fact]
    public void ReadModel_Null_IsTheCallersFault()
    {
        FluentActions.Invoking(() => CompetencyJson.ReadModel((string)null!)).Should().ThrowExactly<ArgumentNullException>().WithParameterName("json");
        FluentActions.Invoking(() => CompetencyJson.WriteModel(null!)).Should().ThrowExactly<ArgumentNullException>().WithParameterName("model");
        FluentActions.Invoking(() => CompetencyJson.CanonicalModel(null!)).Should().ThrowExactly<ArgumentNullException>().WithParameterName("model");
    }

    [Fact]
    public void ReadModel_LongIdOfAHostileFile_IsCutInTheMessage()
    {
        string file = ModelEdit.With(WrongModels.Sound, "id", $"\"{new string('X', 100_000)}\"");

        _ = CompetencyJson.TryReadModel(Encoding.UTF8.GetBytes(file), out _, out var report);

        report.Issues.Should().ContainSingle().Which.Message.Should().Be(
            $"'{new string('X', 400)}…' is not a model id; allowed: words of lowercase ASCII letters and digits joined by single hyphens, 1 to 64 characters, such as 'customer-orientation'.");
    }

    private static JsonException Read(string file) =>
        FluentActions.Invoking(() => CompetencyJson.ReadModel(file)).Should().ThrowExactly<JsonException>().Which;
}
