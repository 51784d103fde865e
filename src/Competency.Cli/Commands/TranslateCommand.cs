using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core;
using Competency.Core.Languages;

namespace Competency.Cli.Commands;

/// <summary><c>competency translate</c>: the file that a translator fills in.</summary>
internal static class TranslateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> model = new("model") { Description = "A built-in model, or the path of a model's JSON file.", HelpName = "model", CompletionSources = { CommonOptions.ModelIds } };
        Option<string> language = CommonOptions.AnyLanguage("The language to translate to: a BCP 47 tag such as fr or zh-TW.");
        language.Required = true;
        Option<string?> file = CommonOptions.Out();
        Command command = new("translate", "Writes every text of a model by its key, to be filled in for one more language.") { model, language, file };
        command.SetAction(parsed =>
        {
            CompetencyModel translated = ModelChoice.Of(parsed.GetRequiredValue(model)).Model;
            string template = ModelTranslation.Template(translated, parsed.GetRequiredValue(language));
            OutputFile.Write(parsed.GetValue(file), terminal, writer => writer.Write(template));
            return ExitCode.Fine;
        });
        return command;
    }
}
