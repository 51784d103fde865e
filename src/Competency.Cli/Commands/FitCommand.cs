using System.CommandLine;
using System.Globalization;
using Competency.Cli.Disclosing;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Growth;
using Competency.Cli.Output.Rows;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;

namespace Competency.Cli.Commands;

/// <summary><c>competency fit</c> and <c>competency rank</c>: people beside what is required.</summary>
internal static class FitCommand
{
    public static Command Create(Terminal terminal)
    {
        GrowthOptions options = new(terminal, OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Command command = options.Into(new Command("fit", "Compares people with requirement profiles: gaps, fit, verdict, and what is missing for the next step up."));
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, options, terminal, isRanked: false, cancellationToken), cancellationToken));
        return command;
    }

    public static Command CreateRank(Terminal terminal)
    {
        GrowthOptions options = new(terminal, OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Command command = options.Into(new Command("rank", "Ranks everyone to one profile (--profile), or one person to every profile (--subject)."));
        command.Validators.Add(result =>
        {
            if (result.GetValue(options.Profile) is null && result.GetValue(options.Subject) is null)
            {
                result.AddError("Say what to rank by: --profile for everyone to one profile, or --subject for one person to every profile.");
            }
        });
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, options, terminal, isRanked: true, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(ParseResult parsed, GrowthOptions options, Terminal terminal, bool isRanked, CancellationToken cancellationToken)
    {
        ModelChoice choice = options.Choice(parsed);
        string language = parsed.GetRequiredValue(options.Language);
        if (choice.Model.RequirementProfiles.Count == 0)
        {
            throw new InputException(string.Format(CultureInfo.InvariantCulture, GrowthPhrases.In(language).NoProfiles, choice.Model.Reference));
        }

        RequirementProfile? profile = options.ProfileOf(parsed, choice.Model);
        DisclosedPeople people = options.People(parsed, choice, cancellationToken);
        DisclosedResult[] chosen = parsed.GetValue(options.Subject) is { } name ? [people.Get(name)] : [.. people.Results];
        ProfileFit[] fits = [.. chosen.SelectMany(result => profile is null
            ? ProfileEvaluator.EvaluateAll(choice.Model, result)
            : [ProfileEvaluator.Evaluate(choice.Model, profile, result)])];
        ValueList<RankedFit> listed = isRanked ? ProfileRanking.Rank(fits) : [.. fits.Select(fit => new RankedFit(null, fit))];
        OutputFile.Write(parsed.GetValue(options.Out), terminal, writer =>
        {
            string form = parsed.GetRequiredValue(options.Format);
            if (OutputFormat.IsRows(form))
            {
                RowOutput.Write(listed.SelectMany(FitRow.Of), context => context.FitRow, form, writer);
            }
            else if (string.Equals(form, OutputFormat.Json, StringComparison.Ordinal))
            {
                FitDocument document = new(
                    FitDocument.CurrentVersion, ModelDocument.Of(choice.Model.Reference), listed.Select(FitEntryDocument.Of), people.Refusals.Select(RefusalDocument.Of));
                JsonOutput.Write(document, context => context.FitDocument, writer);
            }
            else if (!isRanked && profile is not null && chosen.Length == 1)
            {
                IEnumerable<ProfileFit> next = ProfileLadder.NextUp(choice.Model, profile.Id).Select(up => ProfileEvaluator.Evaluate(choice.Model, up, chosen[0]));
                new FitTable(choice.Model, language).Draw(fits[0], next, terminal.Draw(writer));
            }
            else
            {
                new FitTable(choice.Model, language).Draw(listed, isRanked, terminal.Draw(writer));
            }
        });
        RefusalReport.Write(people.Refusals, terminal.Error);
        return people.Refusals.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }
}
