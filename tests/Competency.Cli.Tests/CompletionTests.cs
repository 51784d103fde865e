namespace Competency.Cli.Tests;

public sealed class CompletionTests
{
    [Theory]
    [InlineData("competency sc", "score", "schema")]
    [InlineData("competency score --model sales-r", "sales-representative")]
    [InlineData("competency fit x --model sales-representative --profile s", "senior")]
    [InlineData("competency explain x --model sales-representative --dimension ov", "overall")]
    [InlineData("competency quality x --format m", "markdown")]
    public async Task Suggest_Begun_CompletesIt(string line, params string[] expected)
    {
        CommandRun run = await CommandRun.Of($"[suggest:{line.Length}]", line);

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(said => said.Trim()).Should().Contain(expected);
    }

    [Theory]
    [InlineData("bash", "complete -o default -F _competency competency")]
    [InlineData("zsh", "compdef _competency competency")]
    [InlineData("fish", "complete -c competency")]
    [InlineData("pwsh", "Register-ArgumentCompleter")]
    public async Task Completion_EachShell_AsksTheProgramItself(string shell, string words)
    {
        CommandRun run = await CommandRun.Of("completion", shell);

        run.Code.Should().Be(ExitCode.Fine);
        run.Output.Should().Contain(words).And.Contain("[suggest:").And.NotContain("\r");
    }

    [Fact]
    public async Task Completion_UnknownShell_IsMisuse() => (await CommandRun.Of("completion", "tcsh")).Code.Should().Be(ExitCode.Usage);
}
