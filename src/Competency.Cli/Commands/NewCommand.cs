using System.CommandLine;
using Competency.Cli.Models;
using Competency.Core;
using Competency.Core.Serialization;
using Competency.Formats;

namespace Competency.Cli.Commands;

/// <summary><c>competency new model</c>: a model file to start one's own from.</summary>
internal static class NewCommand
{
    public static Command Create(Terminal terminal) => new("new", "Writes a file to start from.") { CreateModel(terminal) };

    private static Command CreateModel(Terminal terminal)
    {
        Argument<string> id = new("id") { Description = "The id of the model: lower-case letters, digits and hyphens, such as service-basics." };
        Option<string?> name = new("--name") { Description = "The name of the model; unless given, made of the id." };
        Option<string> language = new("--lang") { Description = "The language of the texts in it.", DefaultValueFactory = _ => terminal.Language };
        language.AcceptOnlyFromAmong(Phrases.English.Language, Phrases.Chinese.Language, StarterModel.Both);
        Option<string?> file = new("--out", "-o") { Description = "The file to write; unless given, <id>.model.json in this folder. The JSON Schema is written beside it." };
        Option<bool> force = new("--force") { Description = "Replace the file if it is there." };
        Command command = new("model", "Writes a small, valid model file with its JSON Schema: change it to what you need.") { id, name, language, file, force };
        command.SetAction(parsed =>
        {
            string given = parsed.GetRequiredValue(id);
            if (!ModelId.TryParse(given, out ModelId model))
            {
                throw new InputException($"'{given}' is not the id of a model; allowed: lower-case letters, digits and hyphens, such as service-basics.");
            }

            string path = parsed.GetValue(file) ?? $"{model}.model.json";
            if (File.Exists(path) && !parsed.GetValue(force))
            {
                throw new InputException($"The file '{path}' is there already; --force replaces it.");
            }

            string schema = Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, StarterModel.SchemaFile);
            AtomicFile.Write(path, stream => stream.Write(StarterModel.Write(model, parsed.GetValue(name), parsed.GetRequiredValue(language))));
            if (!File.Exists(schema))
            {
                AtomicFile.Write(schema, stream => stream.Write(System.Text.Encoding.UTF8.GetBytes(CompetencySchemas.Model)));
            }

            terminal.Output.WriteLine($"{path}");
            terminal.Error.WriteLine($"Next: competency validate {path}");
            return ExitCode.Fine;
        });
        return command;
    }
}
