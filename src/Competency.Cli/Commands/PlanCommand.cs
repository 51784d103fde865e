using System.CommandLine;
using Competency.Cli.Disclosing;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Growth;
using Competency.Cli.Output.Rows;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Development.Conversations;
using Competency.Development.Plans;

namespace Competency.Cli.Commands;

/// <summary><c>competency plan</c> and <c>competency feedback</c>: what a person works on, and the conversation about it.</summary>
internal static class PlanCommand
{
    public static Command Create(Terminal terminal)
    {
        PlanSettings settings = new(terminal, OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Command command = settings.Into(new Command("plan", "Makes a person's development plan: strengths, areas, behaviors to practice, measures, review dates."));
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                (ModelChoice choice, _, DevelopmentPlan plan) = settings.Make(parsed, cancellationToken);
                string language = parsed.GetRequiredValue(settings.Options.Language);
                string form = parsed.GetRequiredValue(settings.Options.Format);
                OutputFile.Write(parsed.GetValue(settings.Options.Out), terminal, writer =>
                {
                    if (OutputFormat.IsRows(form))
                    {
                        RowOutput.Write(PlanRow.Of(plan, text => text.In(language, choice.Model.Languages)), context => context.PlanRow, form, writer);
                    }
                    else if (string.Equals(form, OutputFormat.Json, StringComparison.Ordinal))
                    {
                        writer.Write(PlanJson.Write(plan));
                    }
                    else
                    {
                        new PlanSheet(choice.Model, language).Draw(plan, terminal.Draw(writer));
                    }
                });
                return ExitCode.Fine;
            },
            cancellationToken));
        return command;
    }

    public static Command CreateFeedback(Terminal terminal)
    {
        PlanSettings settings = new(terminal, OutputFormat.Markdown, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Command command = settings.Into(new Command("feedback", "Writes the guide for the conversation with a person about their result and plan."));
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                (ModelChoice choice, DisclosedResult result, DevelopmentPlan plan) = settings.Make(parsed, cancellationToken);
                FeedbackGuide guide = FeedbackGuide.Create(
                    result, choice.Model, plan, FeedbackOptions.Default with { Language = parsed.GetRequiredValue(settings.Options.Language) });
                string form = parsed.GetRequiredValue(settings.Options.Format);
                OutputFile.Write(parsed.GetValue(settings.Options.Out), terminal, writer =>
                {
                    if (OutputFormat.IsRows(form))
                    {
                        RowOutput.Write(FeedbackRow.Of(guide), context => context.FeedbackRow, form, writer);
                    }
                    else if (string.Equals(form, OutputFormat.Json, StringComparison.Ordinal))
                    {
                        JsonOutput.Write(FeedbackDocument.Of(guide), context => context.FeedbackDocument, writer);
                    }
                    else
                    {
                        writer.Write(guide.ToMarkdown());
                    }
                });
                return ExitCode.Fine;
            },
            cancellationToken));
        return command;
    }

    /// <summary>The options of a plan, and how it is made of them.</summary>
    private sealed class PlanSettings
    {
        private readonly Option<int> _areas = new("--areas") { Description = "The most areas to develop at a time.", DefaultValueFactory = _ => PlanOptions.Default.Areas };

        private readonly Option<int> _reviewMonths = new("--review-months")
        {
            Description = "After how many months an area is looked at again.",
            DefaultValueFactory = _ => PlanOptions.Default.ReviewMonths,
        };

        private readonly Option<string?> _date = new("--date") { Description = "The day of the plan, such as 2026-04-01; unless given, that of the newest rating of the person." };

        public PlanSettings(Terminal terminal, params string[] formats)
        {
            Options = new GrowthOptions(terminal, formats);
            Options.Subject.Required = true;
        }

        public GrowthOptions Options { get; }

        public Command Into(Command command)
        {
            Options.Into(command);
            command.Options.Add(_areas);
            command.Options.Add(_reviewMonths);
            command.Options.Add(_date);
            return command;
        }

        public (ModelChoice Choice, DisclosedResult Result, DevelopmentPlan Plan) Make(ParseResult parsed, CancellationToken cancellationToken)
        {
            ModelChoice choice = Options.Choice(parsed);
            RequirementProfile? profile = Options.ProfileOf(parsed, choice.Model);
            DateOnly? date = Days.Parse(parsed.GetValue(_date));
            DisclosedPeople people = Options.People(parsed, choice, cancellationToken);
            DisclosedResult result = people.Get(parsed.GetRequiredValue(Options.Subject)!);
            if ((date ?? result.Date) is null)
            {
                throw new InputException("The ratings have no dates, so the plan has none either: say --date, such as 2026-04-01.");
            }

            PlanOptions made;
            try
            {
                made = PlanOptions.Default with
                {
                    Profile = profile?.Id,
                    Date = date,
                    Areas = parsed.GetRequiredValue(_areas),
                    ReviewMonths = parsed.GetRequiredValue(_reviewMonths),
                };
            }
            catch (ArgumentOutOfRangeException exception)
            {
                throw new InputException(exception.Message);
            }

            return (choice, result, DevelopmentPlanner.Create(result, choice.Model, made));
        }
    }
}
