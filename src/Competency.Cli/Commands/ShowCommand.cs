using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Rows;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Serialization;

namespace Competency.Cli.Commands;

/// <summary><c>competency show</c>: one model, to read or to start one's own from.</summary>
internal static class ShowCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> model = new("model") { Description = "A built-in model, or the path of a model's JSON file.", HelpName = "model", CompletionSources = { CommonOptions.ModelIds } };
        Option<string> format = CommonOptions.Format(OutputFormat.Markdown, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<string?> file = CommonOptions.Out();
        Option<string?> translation = CommonOptions.Translation();
        Option<string> language = CommonOptions.AnyLanguage("The language; unless given, that of the translation, else of the system, else en.");
        Command command = new("show", "Shows a model: its dimensions, levels, indicators and rules.") { model, format, file, translation, language };
        command.SetAction(parsed =>
        {
            CompetencyModel shown = ModelChoice.Of(parsed.GetRequiredValue(model)).Model;
            ModelTranslation? added = parsed.GetValue(translation) is { } path ? TranslationFile.Read(path) : null;
            if (added is not null)
            {
                shown = TranslationFile.Apply(added, shown, terminal.Error);
            }

            string form = parsed.GetRequiredValue(format);
            string read = parsed.GetValue(language) ?? added?.Language ?? terminal.Language;
            OutputFile.Write(parsed.GetValue(file), terminal, writer =>
            {
                if (OutputFormat.IsRows(form))
                {
                    RowOutput.Write(ItemRow.Of(shown, read), context => context.ItemRow, form, writer);
                }
                else
                {
                    writer.Write(string.Equals(form, OutputFormat.Json, StringComparison.Ordinal) ? CompetencyJson.WriteModel(shown) : ModelMarkdown.Write(shown, read));
                }
            });
            return ExitCode.Fine;
        });
        return command;
    }
}
