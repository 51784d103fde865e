using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Competency.Cli.Help;

/// <summary>The usual help, and below it what one could type.</summary>
internal sealed class HelpWithExamples(HelpAction usual, HelpTexts texts, string language) : SynchronousCommandLineAction
{
    // Words of the usual help that its own Chinese resources leave in English.
    private static readonly (string English, string Chinese)[] s_words = [("Description:", "说明:"), ("(REQUIRED)", "（必填）"), ("[default: ", "[默认: ")];

    private readonly bool _isChinese = string.Equals(language, Phrases.Chinese.Language, StringComparison.Ordinal);

    public override int Invoke(ParseResult parseResult)
    {
        TextWriter output = parseResult.InvocationConfiguration.Output;
        using StringWriter written = new();
        parseResult.InvocationConfiguration.Output = written;
        int code = usual.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = output;
        string text = written.ToString();
        output.Write(_isChinese ? s_words.Aggregate(text, (said, word) => said.Replace(word.English, word.Chinese, StringComparison.Ordinal)) : text);
        if (texts.Examples.TryGetValue(HelpTexts.WordsOf(parseResult.CommandResult.Command), out IReadOnlyList<HelpExample>? examples))
        {
            Write(examples, output);
        }

        return code;
    }

    private void Write(IEnumerable<HelpExample> examples, TextWriter output)
    {
        output.WriteLine(_isChinese ? "示例:" : "Examples:");
        foreach (HelpExample example in examples)
        {
            output.WriteLine($"  {example.Line}");
            output.WriteLine($"      {(_isChinese ? example.Chinese : example.English)}");
        }

        output.WriteLine();
    }
}
