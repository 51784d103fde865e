namespace Competency.Cli.Tests;

public class ScoreTableTests
{
    // Every rating 4 of 1 to 5: (4 - 1) / (5 - 1) = 75 %, the cut of 'strong'; each level's strength is 4, over the threshold of 3.5.
    [Fact]
    public async Task Score_EveryRatingFour_ShowsPercentBandScoresAndLevels()
    {
        CommandRun run = await CommandRun.Score(Ratings.Uniform("ann", 4), "--lang", "en");

        run.Code.Should().Be(ExitCode.Fine);
        run.Error.Should().BeEmpty();
        Words(run, "ann").Should().Equal(
            "ann", "75.0", "%", "Strong", "4.00", "L5", "4.00", "L5", "4.00", "L5", "4.00", "L5", "4.00", "L5", "4.00", "L5", "6");
        run.Output.Should().Contain("The score rests on one rater:\n  Influence: ann\n  Achievement Motivation: ann\n");
    }

    [Fact]
    public async Task Score_InChinese_SaysEverythingInChinese()
    {
        CommandRun run = await CommandRun.Score(Ratings.Uniform("张伟", 4), "--lang", "zh-CN");

        Words(run, "张伟").Should().StartWith(["张伟", "75.0", "%", "良好", "4.00", "L5"]);
        run.Output.Should().Contain("分数仅来自一位评价人：\n  影响能力：张伟\n");
    }

    [Fact]
    public async Task Score_SampleTeam_ShowsEachOfTwentySixOnOneLine()
    {
        CommandRun run = await CommandRun.Of("score", Ratings.SampleFile, "--model", "sales-representative", "--lang", "en");

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Split('\n').Where(line => line.TrimStart().StartsWith("S0", StringComparison.Ordinal) && line.Contains(" L", StringComparison.Ordinal))
            .Should().HaveCount(26);
    }

    [Fact]
    public async Task Score_SampleTeam_ShowsTooLittleEvidenceAnIrregularLadderAndRatersFarApart()
    {
        CommandRun run = await CommandRun.Of("score", Ratings.SampleFile, "--model", "sales-representative", "--lang", "en");

        Words(run, "S015-hu-bin").Should().StartWith(["S015-hu-bin", "-", "-"]);
        run.Output.Should().Contain("- not scored: too little was observed\n");
        run.Output.Should().Contain("A higher level is met although one below it is not:\n  Customer Orientation: S013-ma-chao\n");
        run.Output.Should().Contain("The raters are far apart:\n  Influence: S022-liang-yu\n");
    }

    // A screen that tells no width has 80 columns: six names do not fit.
    [Fact]
    public async Task Score_OnANarrowScreen_NumbersTheDimensionsAndWrapsNoRow()
    {
        await using StringWriter output = new() { NewLine = "\n" };
        Terminal screen = new(output, TextWriter.Null, () => Stream.Null) { IsInteractive = true };

        await CommandLineApp.RunAsync(["score", Ratings.SampleFile, "--model", "sales-representative", "--lang", "en"], screen);

        string[] lines = output.ToString().Split('\n');
        lines.Should().OnlyContain(line => line.Length <= 80);
        lines.Should().Contain(line => line.StartsWith("1 Influence, 2 Achievement Motivation, ", StringComparison.Ordinal));
        lines.Should().Contain("0 % Needs development, 40 % Developing, 60 % Competent, 75 % Strong, 90 % ");
        lines.Where(line => line.TrimStart().StartsWith("S0", StringComparison.Ordinal) && line.Contains(" % ", StringComparison.Ordinal))
            .Should().HaveCount(25).And.OnlyContain(line => line.Split(" L", StringSplitOptions.None).Length == 7);
    }

    [Fact]
    public async Task Score_IntoAPipe_HasNoEscapeSequences() =>
        (await CommandRun.Score(Ratings.Uniform("ann", 4))).Output.Should().NotContain("\u001b");

    [Fact]
    public async Task Score_SubjectLikeMarkup_IsShownAsItIs() =>
        (await CommandRun.Score(Ratings.Uniform("[red]ann[/]", 4))).Output.Should().Contain("[red]ann[/]");

    [Fact]
    public async Task Score_ThreeOfFourRefused_ShowsTheOtherAndNamesThem()
    {
        string ratings = Ratings.Uniform("ann", 4) + "\nbob,m1,manager,influence.1.1,9\neve,m1,manager,influence.1.1,x\n,m1,manager,influence.1.1,4";

        CommandRun run = await CommandRun.Score(ratings, "--lang", "en");

        run.Code.Should().Be(ExitCode.Findings);
        Words(run, "ann").Should().StartWith(["ann", "75.0"]);
        run.Output.Should().EndWith("\nRefused, not scored: 2 of 3 (bob, eve)\n\nRows that do not say whom they rate: 1\n");
        run.Error.Should().Be(
            "refused: bob: row 77, column value: '9' is off the scale of 'influence.1.1'; allowed: 1 to 5, or not observed.\n"
            + "refused: eve: row 78, column value: 'x' is not a rating; allowed: a whole number; or empty, 'not-observed', 'N/A' or '未观察到' for not observed.\n"
            + "refused: (nobody): row 79, column subject: '' is not a subject id; allowed: 1 to 200 characters, none of them a control character, no white space at either end.\n");
    }

    private static string[] Words(CommandRun run, string subject) =>
        run.Output.Split('\n').Single(line => line.TrimStart().StartsWith(subject + " ", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
