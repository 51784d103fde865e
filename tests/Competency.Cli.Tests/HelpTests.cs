using System.CommandLine;
using System.CommandLine.Invocation;
using Competency.Cli.Help;

namespace Competency.Cli.Tests;

/// <summary>Help has examples that run, and is whole in both languages.</summary>
public sealed class HelpTests
{
    private static readonly HelpTexts s_texts = HelpTexts.Default;

    public static TheoryData<string> Verbs => [.. All(Root("en")).Select(HelpTexts.WordsOf)];

    [Theory]
    [MemberData(nameof(Verbs))]
    public async Task Help_EachVerb_EndsWithItsExamplesInEitherLanguage(string words)
    {
        string english = await HelpOf(words, "en");
        string chinese = await HelpOf(words, "zh-CN");

        IReadOnlyList<HelpExample> examples = s_texts.Examples[words];
        examples.Should().NotBeEmpty();
        english.Should().Contain("Examples:").And.ContainAll(examples.Select(example => example.Line)).And.ContainAll(examples.Select(example => example.English));
        chinese.Should().Contain("示例:").And.ContainAll(examples.Select(example => example.Chinese));
        chinese.Split('\n').Where(line => line.StartsWith("  -", StringComparison.Ordinal) || line.StartsWith("  <", StringComparison.Ordinal))
            .Should().OnlyContain(line => line.Any(IsChinese), "each option and argument is described in Chinese");
    }

    [Fact]
    public void Descriptions_OfEverything_HaveChineseAndNoneIsLeftOver()
    {
        string[] english = [.. All(Root("en")).SelectMany(HelpTexts.SymbolsOf).Select(symbol => symbol.Description!).Distinct(StringComparer.Ordinal)];

        s_texts.Descriptions.Keys.Should().BeEquivalentTo(english);
        s_texts.Examples.Keys.Should().BeEquivalentTo(All(Root("en")).Select(HelpTexts.WordsOf));
    }

    [Fact]
    public void Examples_EachLine_IsUnderstood()
    {
        RootCommand root = Root("en");
        foreach (HelpExample example in s_texts.Examples.Values.SelectMany(examples => examples))
        {
            // Each program of a pipe, without where its output goes.
            foreach (string part in example.Line.Split(" | "))
            {
                part.Should().StartWith("competency ");
                ParseResult parsed = root.Parse(part["competency ".Length..].Split(" >> ")[0]);
                parsed.Action.Should().NotBeOfType<ParseErrorAction>(example.Line);
            }
        }
    }

    private static bool IsChinese(char letter) => letter is >= '\u4e00' and <= '\u9fff';

    private static IEnumerable<Command> All(Command command) => command.Subcommands.SelectMany(All).Prepend(command);

    private static RootCommand Root(string language) =>
        CommandLineApp.CreateRoot(new Terminal(TextWriter.Null, TextWriter.Null, () => Stream.Null) { Language = language });

    private static async Task<string> HelpOf(string words, string language)
    {
        await using StringWriter output = new() { NewLine = "\n" };
        Terminal terminal = new(output, TextWriter.Null, () => Stream.Null) { Language = language };
        string[] args = [.. words.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"];
        (await CommandLineApp.RunAsync(args, terminal)).Should().Be(ExitCode.Fine);
        return output.ToString();
    }
}
