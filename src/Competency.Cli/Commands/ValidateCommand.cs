using System.CommandLine;
using System.Text.Json;
using Competency.Core;
using Competency.Core.Serialization;
using Competency.Core.Validation;

namespace Competency.Cli.Commands;

/// <summary><c>competency validate</c>: every fault of a model file at once.</summary>
internal static class ValidateCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> file = new("file") { Description = "The model's JSON file." };
        Command command = new("validate", "Checks a model file and lists everything that is wrong with it.") { file };
        command.SetAction(parsed => Validate(parsed.GetRequiredValue(file), terminal));
        return command;
    }

    private static int Validate(string path, Terminal terminal)
    {
        byte[] json = File.Exists(path) ? File.ReadAllBytes(path) : throw new InputException($"There is no file '{path}'.");
        try
        {
            bool isValid = CompetencyJson.TryReadModel(json, out CompetencyModel? model, out ValidationReport report);
            foreach (ValidationIssue issue in report.Issues)
            {
                terminal.Output.WriteLine($"{(issue.Severity == IssueSeverity.Error ? "error" : "warning")} {issue}");
            }

            if (isValid)
            {
                terminal.Output.WriteLine($"{path} is valid: {model}, fingerprint {CompetencyJson.Fingerprint(model!)}");
            }

            return isValid ? ExitCode.Fine : ExitCode.Findings;
        }
        catch (JsonException exception)
        {
            terminal.Output.WriteLine($"error {exception.Message}");
            return ExitCode.Findings;
        }
    }
}
