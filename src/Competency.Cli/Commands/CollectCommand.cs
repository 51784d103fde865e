using System.CommandLine;
using Competency.Cli.Forms;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Formats;
using Competency.Questionnaires;

namespace Competency.Cli.Commands;

/// <summary><c>competency collect</c>: forms that came back, into a file of ratings.</summary>
internal static class CollectCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string[]> forms = new("forms") { Description = "Filled workbooks and saved answers, or folders of them.", Arity = ArgumentArity.OneOrMore };
        Option<string?> model = new("--model", "-m") { Description = "The model that the forms ask about; unless given, the built-in one that they name." };
        Option<string?> assignments = FormCommand.Assignments("The CSV file that the round was written from: says who is not back yet, and refuses forms of others.");
        Option<string> language = CommonOptions.Language(terminal);
        Option<string?> file = CommonOptions.Out();
        Command command = new("collect", "Reads forms that came back into a file of ratings, and names every fault by its cell.") { forms, model, assignments, language, file };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                IReadOnlyList<string> paths = FormFiles.Find(parsed.GetRequiredValue(forms), terminal);
                CompetencyModel asked = ModelChoice.Of(parsed.GetValue(model) ?? NameOf(paths)).Model;
                AssignmentFile? list = parsed.GetValue(assignments) is { } path ? FormRound.Read(path, asked, terminal) : null;
                CollectedForms collected = Collect(paths, asked, list, cancellationToken);
                foreach (FormFault fault in collected.Faults)
                {
                    terminal.Error.WriteLine($"refused: {fault}");
                }

                string? target = parsed.GetValue(file);
                Write(collected.ToAssessments(), target, terminal);
                new FormSummary(collected, FormPhrases.In(parsed.GetRequiredValue(language))).Write(target is null ? terminal.Error : terminal.Output, list, target);
                return collected.Faults.Count == 0 && list is not { Faults.Count: > 0 } ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellationToken));
        return command;
    }

    private static CollectedForms Collect(IReadOnlyList<string> paths, CompetencyModel model, AssignmentFile? list, CancellationToken cancellationToken)
    {
        FormReader reader = new(model);
        FormCollector collector = new(model);
        HashSet<RaterAssignment>? asked = list is null ? null : [.. list.Assignments];
        foreach (string path in paths)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using FileStream stream = File.OpenRead(path);
            FormReading reading = reader.Read(stream, path);
            collector.Add(reading.Form is { } form && asked?.Contains(new RaterAssignment(form.Subject, form.Rater, form.Role)) == false ? NotAssigned(form) : reading);
        }

        return collector.Collect();
    }

    private static FormReading NotAssigned(FilledForm form) => new(null,
    [
        new FormFault(FormFaultCodes.NotAssigned, form.Source, null, form.Rater.Value, null, $"'{form.Rater}' was not asked to rate '{form.Subject}' as {form.Role}."),
    ]);

    private static void Write(ValueList<Assessment> assessments, string? path, Terminal terminal)
    {
        if (path is null)
        {
            using Stream output = terminal.OpenOutput();
            AssessmentCsvWriter.Write(output, assessments);
        }
        else
        {
            OutputFile.WriteBytes(path, stream => AssessmentCsvWriter.Write(stream, assessments));
        }
    }

    private static string NameOf(IReadOnlyList<string> paths)
    {
        string[] models =
        [
            .. paths.Select(path =>
            {
                using FileStream stream = File.OpenRead(path);
                return FormReader.FindModel(stream)?.ToString();
            }).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        return models.Length switch
        {
            0 => throw new InputException("None of the files is a form that says which model it asks about; name the model with --model to see what is wrong with each."),
            1 => models[0],
            _ => throw new InputException($"The forms ask about more than one model: {string.Join(", ", models)}. Name one with --model; forms of the others are then refused."),
        };
    }
}
