namespace Competency.Cli.Tests;

/// <summary>What a user sees of each mistake: the whole message, and the exit code.</summary>
public class WrongInputTests
{
    private const string Known =
        "sales-capability@1.0.0, sales-department@1.0.0, sales-expert@1.0.0, sales-job-standard@1.0.0, sales-mentor@1.0.0, sales-representative@1.0.0";

    [Fact]
    public async Task Verb_Mistyped_SuggestsTheNearest() =>
        await Expect(ExitCode.Usage, "error: Unrecognized command or argument 'scor'.\nTry 'competency --help'. Did you mean 'score' or 'show'?\n", "scor");

    [Fact]
    public async Task Verb_Missing_IsUsage() =>
        await Expect(ExitCode.Usage, "error: Required command was not provided.\nTry 'competency --help'.\n");

    [Fact]
    public async Task Model_NotGiven_IsUsage() =>
        await Expect(ExitCode.Usage, "error: Option '--model' is required.\nTry 'competency score --help'.\n", "score", "-");

    [Fact]
    public async Task Format_Unknown_IsUsage() =>
        (await CommandRun.Score(Ratings.Uniform("ann", 4), "--format", "xml")).Code.Should().Be(ExitCode.Usage);

    [Fact]
    public async Task Model_Mistyped_SuggestsTheNearest() =>
        await Expect(
            ExitCode.BadInput,
            $"error: No model 'sales-representativ' is built in. Did you mean 'sales-representative'? Built in: {Known}. "
            + "For a model of your own give its file, such as './my-model.json'.\n",
            "score", "-", "--model", "sales-representativ");

    [Fact]
    public async Task Model_VersionThatIsNot_ListsWhatThereIs() =>
        await Expect(
            ExitCode.BadInput,
            $"error: No model 'sales-expert@9.*' is built in. Did you mean 'sales-expert'? Built in: {Known}. "
            + "For a model of your own give its file, such as './my-model.json'.\n",
            "show", "sales-expert@9.*");

    [Fact]
    public async Task Model_MalformedVersion_SaysWhatIsAllowed() =>
        await Expect(
            ExitCode.BadInput,
            "error: 'newest' is not a version; allowed: '1.0.0', '1.*' or an interval such as '[1.0.0,2.0.0)'.\n",
            "show", "sales-expert@newest");

    [Fact]
    public async Task Ratings_NoSuchFile_SuggestsTheNearest() =>
        await Expect(
            ExitCode.BadInput,
            "error: There is no file 'sales-team-36.csv'. Did you mean 'sales-team-360.csv'?\n",
            "score", "sales-team-36.csv", "--model", "sales-representative");

    [Fact]
    public async Task Ratings_Empty_IsBadInput() =>
        await Expect(
            ExitCode.BadInput,
            "error: The file is empty; its first row names the columns: subject,rater,role,item,value.\n",
            "score", "-", "--model", "sales-representative");

    [Fact]
    public async Task Ratings_HeaderOnly_IsBadInput()
    {
        CommandRun run = await CommandRun.Score(Ratings.Header);

        run.Should().Be(new CommandRun(ExitCode.BadInput, string.Empty, "error: - rates nobody: it has a header and no rows.\n"));
    }

    [Fact]
    public async Task Item_Mistyped_SuggestsTheNearest() =>
        (await CommandRun.Score(Ratings.Of("ann,m1,manager,influnce.1.1,4"))).Error.Should().Be(
            "refused: ann: row 2, column item: 'influnce.1.1' is no item of the model; allowed: an indicator, or a leaf with levels, of: influence, "
            + "achievement-motivation, persistence, customer-orientation, interpersonal-relations, analytical-thinking. "
            + "Did you mean 'influence.1.1' or 'influence.1.2' or 'influence.2.1'?\n");

    [Fact]
    public async Task Role_Capitals_SuggestsTheRole() =>
        (await CommandRun.Score(Ratings.Of("ann,m1,Manager,influence.1.1,4"))).Error.Should().EndWith(" Did you mean 'manager'?\n");

    [Fact]
    public async Task Column_Unknown_IsNotedAndTheRestScored()
    {
        CommandRun run = await CommandRun.Score("subject,rater,role,item,value,team\nann,m1,manager,influence.1.1,4,north");

        run.Code.Should().Be(ExitCode.Fine);
        run.Error.Should().Be("note: the column 'team' is not read\n");
    }

    [Fact]
    public async Task Subject_WithManyFaults_ListsTenAndCountsTheRest()
    {
        string[] rows = [.. Enumerable.Range(0, 25).Select(_ => "ann,m1,manager,influence.1.1,x")];

        CommandRun run = await CommandRun.Score(Ratings.Of(rows));

        string[] lines = run.Error.TrimEnd('\n').Split('\n');
        lines.Should().HaveCount(11);
        lines[^1].Should().Be("refused: ann: and 15 more faults; --format json lists all");
    }

    [Fact]
    public async Task Run_Canceled_SaysSo()
    {
        await using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new(TextWriter.Null, error, () => new MemoryStream("subject,rater,role,item,value\na,b,peer,c,1"u8.ToArray()));

        int code = await CommandLineApp.RunAsync(
            ["score", "-", "--model", "sales-representative"], terminal, new CancellationToken(canceled: true));

        code.Should().Be(ExitCode.Canceled);
        error.ToString().Should().Be("canceled\n");
    }

    [Fact]
    public async Task Run_FaultOfTheProgram_ShowsNoStackTrace()
    {
        await using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new(TextWriter.Null, error, () => throw new InvalidOperationException("Surprise."));

        int code = await CommandLineApp.RunAsync(["score", "-", "--model", "sales-representative"], terminal);

        code.Should().Be(ExitCode.Fault);
        error.ToString().Should().Be("error: a fault of this program, please report it: InvalidOperationException: Surprise.\n");
    }

    private static async Task Expect(int code, string error, params string[] args) =>
        (await CommandRun.Of(args)).Should().Be(new CommandRun(code, string.Empty, error));

    [Fact]
    public async Task Score_FaultsOfReadingAndOfFitting_AreNamedTogetherInOrder()
    {
        CommandRun run = await CommandRun.Score(
            "subject,rater,role,item,value\nann,bob,peer,influence.1.1,6\nann,bob,peer,influence.1.2,4.5\nann,bob,peer,influence.9.9,3\n", "--lang", "en");

        run.Code.Should().Be(ExitCode.Findings);
        run.Error.Split('\n').Where(line => line.Contains("refused: ann", StringComparison.Ordinal)).Select(line => line[..line.IndexOf(':', "refused: ann: row 2,".Length)])
            .Should().Equal("refused: ann: row 2, column value", "refused: ann: row 3, column value", "refused: ann: row 4, column item");
    }
}
