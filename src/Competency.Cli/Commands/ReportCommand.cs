using System.CommandLine;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Reports;
using Competency.Cli.Ratings;
using Competency.Cli.Reports;
using Competency.Core;
using Competency.Development.Teams;
using Competency.Reporting;

namespace Competency.Cli.Commands;

/// <summary><c>competency report</c>: files that people look at, from what may be shown.</summary>
internal static class ReportCommand
{
    private const string Both = "both";

    public static Command Create(Terminal terminal)
    {
        ReportSettings settings = new(terminal);
        Command command = settings.Into(new Command("report", "Writes reports that people look at: of each person, of a team, over time, or of candidates for a position."));
        command.SetAction((parsed, cancellationToken) => Task.Run(() => Run(parsed, settings, terminal, cancellationToken), cancellationToken));
        return command;
    }

    private static int Run(ParseResult parsed, ReportSettings settings, Terminal terminal, CancellationToken cancellationToken)
    {
        ModelChoice choice = ModelChoice.Of(parsed.GetRequiredValue(settings.Model));
        ReportRequest request = settings.Request(parsed, choice.Model);
        List<Refusal> refusals = [];
        ReportFiles files = new(parsed.GetRequiredValue(settings.Out), ReportFormat.Of(parsed.GetRequiredValue(settings.Format)), new ReportOptions { Languages = Languages(parsed.GetRequiredValue(settings.Language)) });
        foreach (ReportContent content in ReportSource.Of(parsed.GetRequiredValue(settings.Ratings), request, choice, terminal, refusals, cancellationToken))
        {
            cancellationToken.ThrowIfCancellationRequested();
            files.Write(content);
        }

        RefusalReport.Write(refusals, terminal.Error);
        if (files.Written == 0)
        {
            terminal.Error.WriteLine("There is nothing to report.");
            return ExitCode.Findings;
        }

        terminal.Output.WriteLine($"{files.Written} {(files.Written == 1 ? "report" : "reports")} in {files.Place}");
        return refusals.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
    }

    private static ValueList<string> Languages(string chosen) =>
        string.Equals(chosen, Both, StringComparison.Ordinal) ? ReportOptions.Default.Languages : [chosen];

    /// <summary>The options of the command.</summary>
    private sealed class ReportSettings
    {
        private readonly Option<string> _kind = new Option<string>("--kind", "-k")
        {
            Description = "individual: a report for each person; team: everyone as a team; progress: each person over the files given; selection: everyone ranked by --profile.",
            DefaultValueFactory = _ => ReportKinds.Individual,
        }.AcceptOnlyFromAmong(ReportKinds.All);

        private readonly Option<string?> _profile = new("--profile", "-p")
        {
            Description = "The requirement profile to compare with, such as junior.",
            HelpName = "profile",
            CompletionSources = { CommonOptions.PartsOfModel(model => model.RequirementProfiles.Select(profile => profile.Id.Value)) },
        };

        private readonly Option<string?> _subject = new("--subject", "-s") { Description = "One person alone; individual and progress." };

        private readonly Option<string> _audience = new Option<string>("--audience")
        {
            Description = "Who is to read individual reports: person, manager (without comments), human-resources (without self-ratings, single behaviors and comments).",
            DefaultValueFactory = _ => "person",
        }.AcceptOnlyFromAmong("person", "manager", "human-resources");

        private readonly Option<string[]> _minimums = DisclosureOptions.Minimums();

        private readonly Option<int> _members = new("--minimum-members")
        {
            Description = "Team: how many members must have a number before anything about the team shows.",
            DefaultValueFactory = _ => TeamViewOptions.Default.MinimumMembers,
        };

        private readonly Option<string?> _interview = new("--interview") { Description = "Selection: the file of ratings of the interviews, by the model's interview guide." };

        private readonly Option<string?> _date = new("--date") { Description = "Individual: the day of the plan, such as 2026-04-01; unless given, that of the person's newest rating." };

        public ReportSettings(Terminal terminal)
        {
            Language = new Option<string>("--lang")
            {
                Description = "The language of the reports; 'both' puts them into one file, one after the other.",
                DefaultValueFactory = _ => terminal.Language,
            }.AcceptOnlyFromAmong(Phrases.English.Language, Phrases.Chinese.Language, Both);
            _members.Validators.Add(result =>
            {
                if (result.GetValueOrDefault<int>() is < 2 or > TeamViewOptions.Highest)
                {
                    result.AddError($"--minimum-members is {result.GetValueOrDefault<int>()}; allowed: 2 to {TeamViewOptions.Highest}.");
                }
            });
        }

        public Argument<string[]> Ratings { get; } = new("ratings")
        {
            Description = "The CSV file of ratings, or '-' for standard input; for progress one file for each time of assessment.",
            Arity = ArgumentArity.OneOrMore,
        };

        public Option<string> Model { get; } = CommonOptions.Model();

        public Option<string> Format { get; } = CommonOptions.Format(ReportFormat.Names);

        public Option<string> Language { get; }

        public Option<string> Out { get; } = new("--out", "-o")
        {
            Description = "A file where there is one report, such as report.html; else a folder, which is made where there is none.",
            Required = true,
        };

        public Command Into(Command command)
        {
            command.Arguments.Add(Ratings);
            foreach (Option option in (Option[])[Model, _kind, _profile, _subject, _audience, _minimums, _members, _interview, _date, Format, Language, Out])
            {
                command.Options.Add(option);
            }

            command.Validators.Add(result =>
            {
                string kind = result.GetValue(_kind)!;
                if (kind is ReportKinds.Selection && result.GetValue(_profile) is null)
                {
                    result.AddError("A selection report ranks by a profile: say --profile.");
                }

                int files = result.GetValue(Ratings)?.Length ?? 0;
                if (kind is ReportKinds.Progress ? files == 1 : files > 1)
                {
                    result.AddError(kind is ReportKinds.Progress
                        ? "A progress report takes two or more files of ratings, one for each time of assessment."
                        : $"There are {files} files of ratings; a report of kind '{kind}' takes one.");
                }
            });
            return command;
        }

        public ReportRequest Request(ParseResult parsed, CompetencyModel model) => new(
            parsed.GetRequiredValue(_kind),
            GrowthOptions.ProfileOf(parsed.GetValue(_profile), model),
            parsed.GetValue(_subject),
            ReportRequest.AudienceOf(parsed.GetRequiredValue(_audience)),
            DisclosureOptions.Policy(parsed.GetRequiredValue(_minimums)),
            parsed.GetValue(_members),
            parsed.GetValue(_interview),
            Days.Parse(parsed.GetValue(_date)));
    }
}
