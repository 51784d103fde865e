using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;

namespace Competency.Cli.Commands;

/// <summary><c>competency models</c>: what is built in.</summary>
internal static class ModelsCommand
{
    private const string Table = "table";

    public static Command Create(Terminal terminal)
    {
        Option<string> format = CommonOptions.Format(Table, "json");
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("models", "Lists the built-in models.") { format, language };
        command.SetAction(parsed =>
        {
            if (string.Equals(parsed.GetRequiredValue(format), Table, StringComparison.Ordinal))
            {
                ModelList.Draw(ModelChoice.BuiltIns().Models, Phrases.In(parsed.GetRequiredValue(language)), terminal.Draw(terminal.Output));
            }
            else
            {
                ModelList.WriteJson(ModelChoice.BuiltIns().Models, terminal.Output);
            }

            return ExitCode.Fine;
        });
        return command;
    }
}
