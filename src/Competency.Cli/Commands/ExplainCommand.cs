using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Rows;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Formats;

namespace Competency.Cli.Commands;

/// <summary><c>competency explain</c>: the tree behind one number of one person.</summary>
internal static class ExplainCommand
{
    public static Command Create(Terminal terminal)
    {
        Argument<string> ratings = CommonOptions.Ratings();
        Option<string> model = CommonOptions.Model();
        Option<string> subject = new("--subject", "-s") { Description = "Whose number to explain.", Required = true };
        Option<string> dimension = new("--dimension", "-d")
        {
            Description = "The dimension to explain, a leaf down to each rating, overall down to the roles.",
            HelpName = "dimension",
            DefaultValueFactory = _ => DimensionId.Overall.Value,
            CompletionSources = { CommonOptions.PartsOfModel(model => model.AllDimensions().Select(known => known.Id.Value).Prepend(DimensionId.Overall.Value)) },
        };
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<string?> file = CommonOptions.Out();
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("explain", "Shows how a person's score came about.") { ratings, model, subject, dimension, format, file, language };
        // On a thread of its own, so that Ctrl-C is heard while it works.
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                ModelChoice choice = ModelChoice.Of(parsed.GetRequiredValue(model));
                DimensionId asked = Dimension(parsed.GetRequiredValue(dimension), choice.Model);
                RatingFile read = RatingSource.Read(parsed.GetRequiredValue(ratings), choice, terminal, cancellationToken);
                AssessmentResult? result = RatingSource.Score(Person(parsed.GetRequiredValue(subject), read), choice, out Refusal? refusal);
                if (result is null)
                {
                    RefusalReport.Write([refusal!], terminal.Error);
                    return ExitCode.Findings;
                }

                Phrases phrases = Phrases.In(parsed.GetRequiredValue(language));
                OutputFile.Write(parsed.GetValue(file), terminal, writer =>
                    Write(parsed.GetRequiredValue(format), result, result.Explain(asked), new ExplanationTree(choice.Model, phrases), terminal, writer));
                return ExitCode.Fine;
            },
            cancellationToken));
        return command;
    }

    private static void Write(
        string format, AssessmentResult result, ExplanationNode root, ExplanationTree tree, Terminal terminal, TextWriter writer)
    {
        if (OutputFormat.IsRows(format))
        {
            RowOutput.Write(ExplanationRow.Of(result.Subject, root), context => context.ExplanationRow, format, writer);
        }
        else if (string.Equals(format, OutputFormat.Table, StringComparison.Ordinal))
        {
            tree.Draw(result.Subject, root, terminal.Draw(writer));
        }
        else
        {
            ExplanationJson.Write(result, root, writer);
        }
    }

    private static DimensionId Dimension(string name, CompetencyModel model)
    {
        string[] known = [DimensionId.Overall.Value, .. model.AllDimensions().Select(dimension => dimension.Id.Value)];
        return known.Contains(name, StringComparer.Ordinal)
            ? DimensionId.Parse(name)
            : throw new InputException($"Model {model.Reference} has no dimension '{name}'.{Nearest.Hint(name, known)} It has: {string.Join(", ", known)}.");
    }

    private static SubjectRatings Person(string name, RatingFile file) =>
        file.Subjects.FirstOrDefault(subject => string.Equals(subject.Subject.Value, name, StringComparison.Ordinal))
        ?? throw new InputException($"Nobody in the file is called '{name}'.{Nearest.Hint(name, file.Subjects.Select(subject => subject.Subject.Value))}");
}
