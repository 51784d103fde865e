using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Rows;
using Competency.Core;

namespace Competency.Cli.Commands;

/// <summary><c>competency models</c>: what is built in.</summary>
internal static class ModelsCommand
{
    public static Command Create(Terminal terminal)
    {
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<string?> file = CommonOptions.Out();
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("models", "Lists the built-in models.") { format, file, language };
        command.SetAction(parsed =>
        {
            IEnumerable<CompetencyModel> models = ModelChoice.BuiltIns().Models;
            Phrases phrases = Phrases.In(parsed.GetRequiredValue(language));
            string form = parsed.GetRequiredValue(format);
            OutputFile.Write(parsed.GetValue(file), terminal, writer =>
            {
                if (OutputFormat.IsRows(form))
                {
                    RowOutput.Write(models.Select(model => ModelRow.Of(model, phrases)), context => context.ModelRow, form, writer);
                }
                else if (string.Equals(form, OutputFormat.Json, StringComparison.Ordinal))
                {
                    ModelList.WriteJson(models, writer);
                }
                else
                {
                    ModelList.Draw(models, phrases, terminal.Draw(writer));
                }
            });
            return ExitCode.Fine;
        });
        return command;
    }
}
