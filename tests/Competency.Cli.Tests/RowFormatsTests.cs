using System.Text.Json;
using CsvHelper;

namespace Competency.Cli.Tests;

/// <summary>csv and ndjson have the same rows with the same columns, whatever the verb; as many as the json of the verb has things.</summary>
public sealed class RowFormatsTests : IDisposable
{
    private static readonly string[] s_model = ["--model", "sales-representative"];
    private static readonly string[] s_person = ["--profile", "senior", "--subject", "S001-zhang-wei"];

    private readonly ScratchFolder _folder = new();

    public static TheoryData<string[], int> Verbs => new()
    {
        // 26 people, three profiles, six requirements each: by the model file.
        { ["fit", Ratings.SampleFile, .. s_model], 26 * 3 * 6 },
        { ["rank", Ratings.SampleFile, .. s_model, "--profile", "senior"], 26 * 6 },
        { ["team", Ratings.SampleFile, .. s_model, "--profile", "senior"], 1 + 6 },
        { ["plan", Ratings.SampleFile, .. s_model, .. s_person], 0 },
        { ["feedback", Ratings.SampleFile, .. s_model, .. s_person, "--lang", "zh-CN"], 0 },
        { ["explain", Ratings.SampleFile, .. s_model, "--subject", "S001-zhang-wei"], 0 },
        { ["quality", Ratings.SampleFile, .. s_model], 0 },
        { ["models"], 6 },
        { ["show", "sales-mentor", "--lang", "zh-CN"], 0 },
        { ["compare", "sales-mentor", "sales-capability"], 0 },
        { ["compare", "sales-mentor", "sales-mentor"], 0 },
    };

    public void Dispose() => _folder.Dispose();

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Rows_EachVerb_AreTheSameInCsvAndNdjson(string[] args, int count)
    {
        await Compare(args, count);
    }

    [Fact]
    public async Task Rows_Progress_HaveEachDateOfEachDimension()
    {
        string store = _folder["team.db"];
        (await CommandRun.Of(["progress", "add", "sales-team-360-2025.csv", .. s_model, "--store", store])).Code.Should().Be(ExitCode.Fine);
        (await CommandRun.Of(["progress", "add", Ratings.SampleFile, .. s_model, "--store", store])).Code.Should().Be(ExitCode.Fine);

        await Compare(["progress", "show", .. s_model, "--subject", "S001-zhang-wei", "--store", store], 2 * 7);
    }

    [Fact]
    public async Task Rows_FaultyModel_AreItsIssues()
    {
        string path = _folder["bad.json"];
        await File.WriteAllTextAsync(path, (await CommandRun.Of("show", "sales-mentor", "--format", "json")).Output.Replace("\"weight\": 40", "\"weight\": -40", StringComparison.Ordinal));

        CommandRun ndjson = await CommandRun.Of("validate", path, "--format", "ndjson");
        CommandRun json = await CommandRun.Of("validate", path, "--format", "json");

        ndjson.Code.Should().Be(ExitCode.Findings);
        JsonElement root = JsonElement.Parse(json.Output);
        root.GetProperty("isValid").GetBoolean().Should().BeFalse();
        string[] issues = [.. root.GetProperty("issues").EnumerateArray().Select(issue => issue.GetProperty("code").GetString()!)];
        issues.Should().NotBeEmpty();
        Lines(ndjson).Select(line => JsonElement.Parse(line).GetProperty("code").GetString()).Should().Equal(issues);
    }

    [Fact]
    public async Task Rows_NumbersBelowZero_StayNumbers()
    {
        CommandRun run = await CommandRun.Of(["fit", Ratings.SampleFile, .. s_model, "--profile", "senior", "--format", "csv"]);

        run.Output.Should().Contain(",-1,").And.NotContain("'-");
    }

    private static async Task Compare(string[] args, int count)
    {
        CommandRun csv = await CommandRun.Of([.. args, "--format", "csv"]);
        CommandRun ndjson = await CommandRun.Of([.. args, "--format", "ndjson"]);

        csv.Code.Should().Be(ExitCode.Fine, csv.Error);
        JsonElement[] rows = [.. Lines(ndjson).Select(line => JsonElement.Parse(line))];
        List<Dictionary<string, string>> records = ReadAll(csv.Output);
        records.Should().HaveCount(rows.Length).And.HaveCountGreaterThan(1);
        if (count > 0)
        {
            rows.Should().HaveCount(count);
        }

        for (int i = 0; i < rows.Length; i++)
        {
            records[i].Should().Equal(rows[i].EnumerateObject().ToDictionary(cell => JsonNamingPolicy.KebabCaseLower.ConvertName(cell.Name), cell => Text(cell.Value), StringComparer.Ordinal));
        }
    }

    private static string[] Lines(CommandRun run) => run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    private static List<Dictionary<string, string>> ReadAll(string text)
    {
        using CsvReader reader = CsvReader.Create(new StringReader(text), new CsvReaderOptions { HasHeader = false });
        List<string[]> records = [];
        while (reader.Read())
        {
            records.Add([.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)]);
        }

        return [.. records.Skip(1).Select(record => records[0].Zip(record).ToDictionary(pair => pair.First, pair => pair.Second, StringComparer.Ordinal))];
    }

    private static string Text(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => string.Empty,
        JsonValueKind.String => value.GetString() is { Length: > 0 } text && "=+-@".Contains(text[0], StringComparison.Ordinal) ? "'" + text : value.GetString()!,
        _ => value.GetRawText(),
    };
}
