using System.CommandLine;
using Competency.Cli.Disclosing;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Growth;
using Competency.Cli.Output.Rows;
using Competency.Core;
using Competency.Development.Teams;

namespace Competency.Cli.Commands;

/// <summary><c>competency team</c>: everyone in a file as a team.</summary>
internal static class TeamCommand
{
    public static Command Create(Terminal terminal)
    {
        GrowthOptions options = new(terminal, OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<int> members = new("--minimum-members")
        {
            Description = "How many members must have a number before anything about it shows.",
            DefaultValueFactory = _ => TeamViewOptions.Default.MinimumMembers,
        };
        Command command = options.Into(new Command("team", "Shows a team as a whole: levels, means, requirements met, common gaps, and who could mentor whom."));
        command.Options.Remove(options.Subject);
        command.Options.Add(members);
        members.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 2 or > TeamViewOptions.Highest)
            {
                result.AddError($"--minimum-members is {result.GetValueOrDefault<int>()}; allowed: 2 to {TeamViewOptions.Highest}.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(
            () =>
            {
                ModelChoice choice = options.Choice(parsed);
                RequirementProfile? profile = options.ProfileOf(parsed, choice.Model);
                DisclosedPeople people = options.People(parsed, choice, cancellationToken);
                Team team = new(choice.Model, people.Results);
                TeamView view = team.View(profile, new TeamViewOptions { MinimumMembers = parsed.GetValue(members) });
                ValueList<MentorPair> pairs = profile is not null && view.IsShown ? team.MentorPairs(profile) : [];
                OutputFile.Write(parsed.GetValue(options.Out), terminal, writer =>
                {
                    string form = parsed.GetRequiredValue(options.Format);
                    if (OutputFormat.IsRows(form))
                    {
                        RowOutput.Write(TeamRow.Of(view), context => context.TeamRow, form, writer);
                    }
                    else if (string.Equals(form, OutputFormat.Table, StringComparison.Ordinal))
                    {
                        new TeamTable(choice.Model, parsed.GetRequiredValue(options.Language)).Draw(view, pairs, terminal.Draw(writer));
                    }
                    else
                    {
                        JsonOutput.Write(TeamDocument.Of(view, pairs, people.Refusals), context => context.TeamDocument, writer);
                    }
                });
                RefusalReport.Write(people.Refusals, terminal.Error);
                return people.Refusals.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellationToken));
        return command;
    }
}
