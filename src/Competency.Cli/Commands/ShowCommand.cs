using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core;
using Competency.Core.Languages;
using Competency.Core.Serialization;

namespace Competency.Cli.Commands;

/// <summary><c>competency show</c>: one model, to read or to start one's own from.</summary>
internal static class ShowCommand
{
    private const string Markdown = "markdown";

    public static Command Create(Terminal terminal)
    {
        Argument<string> model = new("model") { Description = "A built-in model, or the path of a model's JSON file." };
        Option<string> format = CommonOptions.Format(Markdown, "json");
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
                shown = TranslationFile.Apply(added, shown, issue => terminal.Error.WriteLine($"warning: {issue.Message}"));
            }

            string text = string.Equals(parsed.GetRequiredValue(format), Markdown, StringComparison.Ordinal)
                ? ModelMarkdown.Write(shown, parsed.GetValue(language) ?? added?.Language ?? terminal.Language)
                : CompetencyJson.WriteModel(shown);
            OutputFile.Write(parsed.GetValue(file), terminal, writer => writer.Write(text));
            return ExitCode.Fine;
        });
        return command;
    }
}
