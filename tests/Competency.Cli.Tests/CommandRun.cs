using System.Text;

namespace Competency.Cli.Tests;

/// <summary>One run of the program in this process: what it wrote where, and its exit code.</summary>
internal sealed record CommandRun(int Code, string Output, string Error)
{
    /// <summary>Runs with a file of ratings on standard input.</summary>
    public static async Task<CommandRun> WithInput(string ratings, params string[] args)
    {
        await using StringWriter output = new() { NewLine = "\n" };
        await using StringWriter error = new() { NewLine = "\n" };
        Terminal terminal = new(output, error, () => new MemoryStream(Encoding.UTF8.GetBytes(ratings)));
        int code = await CommandLineApp.RunAsync(args, terminal);
        return new CommandRun(code, output.ToString(), error.ToString());
    }

    public static Task<CommandRun> Of(params string[] args) => WithInput(string.Empty, args);

    /// <summary>Scores ratings from standard input by the model of sales representatives.</summary>
    public static Task<CommandRun> Score(string ratings, params string[] more) =>
        WithInput(ratings, ["score", "-", "--model", "sales-representative", .. more]);
}
