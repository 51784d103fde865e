using System.Text.Json;

namespace Competency.Cli.Tests;

public class ParquetCommandsTests
{
    private static readonly string[] s_model = ["--model", "sales-representative"];
    private static readonly string[] s_few = ["--subjects", "12", "--seed", "3", "--raters", "manager=1,peer=2", "--missing", "20"];

    [Theory]
    [InlineData("parquet")]
    [InlineData("wide-parquet")]
    public async Task Score_SimulatedParquet_GivesTheBytesOfTheSameCsv(string format)
    {
        using ScratchFolder folder = new();
        await CommandRun.Of(["simulate", .. s_model, .. s_few, "--out", folder["r.csv"]]);
        CommandRun simulate = await CommandRun.Of(["simulate", .. s_model, .. s_few, "--format", format, "--out", folder["r.parquet"]]);

        CommandRun csv = await CommandRun.Of(["score", folder["r.csv"], .. s_model, "--format", "wide-csv"]);
        CommandRun parquet = await CommandRun.Of(["score", folder["r.parquet"], .. s_model, "--format", "wide-csv", "--sorted"]);

        simulate.Should().Be(new CommandRun(ExitCode.Fine, string.Empty, string.Empty));
        csv.Code.Should().Be(ExitCode.Fine, csv.Error);
        parquet.Should().Be(csv);
        csv.Output.Split('\n').Should().HaveCount(1 + 12 + 1);
        csv.Output.Should().StartWith("subject,state,reason,band,overall.score,overall.percent,overall.level,influence.score,");
    }

    [Fact]
    public async Task Score_ToParquet_WritesAFileAndTellsWhoIsRefused()
    {
        using ScratchFolder folder = new();
        string rows = string.Join('\n', Ratings.Uniform("ann", 4), "bea,m1,manager,influence.1.1,9");

        CommandRun run = await CommandRun.Score(rows, "--format", "parquet", "--out", folder["s.parquet"]);

        run.Code.Should().Be(ExitCode.Findings);
        run.Error.Should().StartWith("refused: bea: row ");
        byte[] bytes = await File.ReadAllBytesAsync(folder["s.parquet"]);
        bytes.AsSpan(0, 4).SequenceEqual("PAR1"u8).Should().BeTrue();
        bytes.AsSpan().IndexOf("value-off-scale"u8).Should().BePositive();
    }

    [Theory]
    [InlineData(new[] { "score", "-", "--format", "parquet" }, "error: --format parquet needs --out: Parquet is not for screens.\n")]
    [InlineData(new[] { "simulate", "--format", "wide-parquet" }, "error: --format wide-parquet needs --out: Parquet is not for screens.\n")]
    [InlineData(new[] { "score", "-", "--input-format", "parquet" }, "error: A Parquet file of ratings goes with --format csv, wide-csv, parquet, wide-parquet or ndjson.\n")]
    [InlineData(new[] { "bench", "--threads", "-1" }, "error: --threads -1 is not allowed; allowed: 0 to 1024.\n")]
    public async Task Parquet_WhereItCannotGo_SaysSo(string[] arguments, string error) =>
        (await CommandRun.Of([.. arguments, .. s_model])).Should().Be(new CommandRun(ExitCode.BadInput, string.Empty, error));

    [Fact]
    public async Task Score_CsvNamedParquet_SaysWhatIsWrong()
    {
        using ScratchFolder folder = new();
        await File.WriteAllTextAsync(folder["r.parquet"], Ratings.Uniform("ann", 4));

        CommandRun run = await CommandRun.Of(["score", folder["r.parquet"], .. s_model, "--format", "csv", "--out", folder["s.csv"]]);

        run.Should().Be(new CommandRun(ExitCode.BadInput, string.Empty, "error: The file is no Parquet file, or its end is missing: it must begin and end with 'PAR1'.\n"));
        folder.Files.Should().Equal("r.parquet");
    }

    [Fact]
    public async Task Score_CanceledWhileItReads_LeavesNoHalfFile()
    {
        using ScratchFolder folder = new();
        using CancellationTokenSource source = new();
        CancelingStream input = new(Ratings.Uniform("ann", 4), source);
        Terminal terminal = new(new StringWriter(), new StringWriter(), () => input);

        int code = await CommandLineApp.RunAsync(["score", "-", .. s_model, "--format", "csv", "--sorted", "--out", folder["s.csv"]], terminal, source.Token);

        code.Should().Be(ExitCode.Canceled);
        folder.Files.Should().BeEmpty();
    }

    [Fact]
    public async Task Bench_Json_NamesEveryLayoutAndWhatWasMeasured()
    {
        CommandRun run = await CommandRun.Of(["bench", .. s_model, "--subjects", "20", "--seconds", "0", "--threads", "1", "--format", "json"]);

        run.Code.Should().Be(ExitCode.Fine, run.Error);
        using JsonDocument document = JsonDocument.Parse(run.Output);
        JsonElement root = document.RootElement;
        root.GetProperty("subjects").GetInt32().Should().Be(20);
        root.GetProperty("ratings").GetInt64().Should().BeGreaterThan(20 * 30);
        root.GetProperty("results").EnumerateArray().Select(result => result.GetProperty("layout").GetString()).Should().Equal("floor", "tiles", "matrix", "rows", "wide-csv", "csv");
        root.GetProperty("results").EnumerateArray().Should().OnlyContain(result => result.GetProperty("ratingsPerSecond").GetDouble() > 0);
    }

    /// <summary>Gives its text, and cancels where a reader asks for more.</summary>
    private sealed class CancelingStream(string text, CancellationTokenSource source) : MemoryStream(System.Text.Encoding.UTF8.GetBytes(text))
    {
        public override int Read(Span<byte> buffer)
        {
            int count = base.Read(buffer);
            if (count == 0)
            {
                source.Cancel();
            }

            return count;
        }
    }
}
