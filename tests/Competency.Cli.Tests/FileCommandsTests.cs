using System.Text;

namespace Competency.Cli.Tests;

public class FileCommandsTests
{
    private static readonly string[] s_model = ["--model", "sales-representative"];

    [Theory]
    [InlineData("csv")]
    [InlineData("ndjson")]
    public async Task Score_WideLongSortedAndThreads_GiveTheSameBytes(string format)
    {
        using ScratchFolder folder = new();
        string[] draw = ["simulate", .. s_model, "--subjects", "40", "--seed", "5", "--raters", "self=1,manager=1,peer=2-3", "--missing", "20"];
        await CommandRun.Of([.. draw, "--out", folder["long.csv"]]);
        await CommandRun.Of([.. draw, "--format", "wide-csv", "--out", folder["wide.csv"]]);

        CommandRun plain = await CommandRun.Of(["score", folder["long.csv"], .. s_model, "--format", format]);
        CommandRun sorted = await CommandRun.Of(["score", folder["long.csv"], .. s_model, "--format", format, "--sorted", "--threads", "3"]);
        CommandRun wide = await CommandRun.Of(["score", folder["wide.csv"], .. s_model, "--format", format, "--layout", "wide", "--sorted", "--threads", "1"]);

        plain.Code.Should().Be(ExitCode.Fine, plain.Error);
        plain.Output.Split('\n').Length.Should().BeGreaterThan(40);
        sorted.Should().Be(plain);
        wide.Should().Be(plain);
    }

    [Fact]
    public async Task Score_WideFileAsTable_IsReadToo()
    {
        CommandRun run = await CommandRun.WithInput("subject;rater;role;influence.1.1\nann;m1;manager;4\n", ["score", "-", .. s_model, "--lang", "en"]);

        run.Code.Should().Be(ExitCode.Fine, run.Error);
        run.Output.Should().Contain(" ann ");
    }

    [Theory]
    [InlineData("--sorted", "true")]
    [InlineData("--layout", "wide")]
    [InlineData("--threads", "2")]
    public async Task Score_StreamingOptionWithATable_IsNotPassedOver(string option, string value) =>
        (await CommandRun.Score(Ratings.Uniform("ann", 4), option, value)).Should().Be(new CommandRun(
            ExitCode.BadInput, string.Empty, "error: --layout, --sorted and --threads go with --format csv, wide-csv, parquet, wide-parquet or ndjson; table and json hold everyone.\n"));

    [Fact]
    public async Task Score_SortedButASubjectComesAgain_SaysSoAndLetsTheNumberStand()
    {
        string rows = string.Join('\n', Ratings.Uniform("ann", 4), Ratings.Uniform("bea", 4)[(Ratings.Header.Length + 1)..], "ann,m2,manager,influence.1.1,1");

        CommandRun run = await CommandRun.Score(rows, "--format", "csv", "--sorted");

        run.Code.Should().Be(ExitCode.Findings);
        run.Output.Should().Contain("\nann,overall,overall,4,75,");
        run.Error.Should().StartWith("refused: ann: row ").And.Contain("was complete already");
    }

    [Fact]
    public async Task Score_RefusedInAStream_IsTheSameAsInATable()
    {
        string rows = Ratings.Of("ann,m1,manager,influence.1.1,9", "bea,m1,boss,influence.1.1,4", ",m1,manager,influence.1.1,4", "cat,m1,manager,influence.1.1,x");

        CommandRun stream = await CommandRun.Score(rows, "--format", "ndjson");
        CommandRun table = await CommandRun.Score(rows);

        stream.Error.Split('\n').Should().BeEquivalentTo(table.Error.Split('\n'));
        stream.Code.Should().Be(ExitCode.Findings);
    }

    [Fact]
    public async Task Score_Canceled_LeavesNoFile()
    {
        using ScratchFolder folder = new();
        await CommandRun.Of(["simulate", .. s_model, "--out", folder["in.csv"]]);
        Terminal terminal = new(new StringWriter(), new StringWriter(), () => Stream.Null);
        using CancellationTokenSource source = new();
        await source.CancelAsync();

        int code = await CommandLineApp.RunAsync(["score", folder["in.csv"], .. s_model, "--format", "csv", "--out", folder["out.csv"]], terminal, source.Token);

        code.Should().Be(ExitCode.Canceled);
        folder.Files.Should().Equal("in.csv");
    }

    [Fact]
    public async Task Simulate_OneSeed_GivesTheSameBytesAgain()
    {
        using ScratchFolder folder = new();
        await CommandRun.Of(["simulate", .. s_model, "--subjects", "3", "--out", folder["a.csv"]]);
        await CommandRun.Of(["simulate", .. s_model, "--subjects", "3", "--out", folder["b.csv"]]);
        await CommandRun.Of(["simulate", .. s_model, "--subjects", "3", "--seed", "2", "--out", folder["c.csv"]]);

        string first = await File.ReadAllTextAsync(folder["a.csv"], Encoding.UTF8);
        (await File.ReadAllTextAsync(folder["b.csv"])).Should().Be(first);
        (await File.ReadAllTextAsync(folder["c.csv"])).Should().NotBe(first);
    }

    [Theory]
    [InlineData("--raters", "peer=x", "error: 'peer=x' is no number of raters; allowed: a role and 0 to 50, such as 'manager=1' or 'peer=3-5'.\n")]
    [InlineData("--raters", "peer=9", "error: raters of role 'peer' is 9; allowed: 0 to 7.\n")]
    [InlineData("--subjects", "0", "error: Subjects is 0; allowed: 1 to 100000000.\n")]
    [InlineData("--missing", "101", "error: --missing 101 is no percent; allowed: 0 to 100.\n")]
    public async Task Simulate_OutsideBounds_SaysWhatIsAllowed(string option, string value, string error) =>
        (await CommandRun.Of(["simulate", .. s_model, option, value])).Should().Be(new CommandRun(ExitCode.BadInput, string.Empty, error));
}
