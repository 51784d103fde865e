using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Competency.Cli.Disclosing;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Cli.Output.Growth;
using Competency.Cli.Output.Rows;
using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;
using Competency.Development.Plans;
using Competency.Development.Progress;
using Competency.Development.Storage;
using Competency.Formats;
using Competency.Storage.Sqlite;

namespace Competency.Cli.Commands;

/// <summary><c>competency progress add</c> and <c>competency progress show</c>: assessments kept over time, and what changed.</summary>
internal static class ProgressCommand
{
    public static Command Create(Terminal terminal) => new("progress", "Keeps assessments over time, and shows what changed.")
    {
        CreateAdd(terminal),
        CreateShow(terminal),
    };

    private static Option<string> Store() => new("--store")
    {
        Description = "The file in which assessments are kept; 'add' makes it where there is none.",
        DefaultValueFactory = _ => "competency.db",
    };

    private static Command CreateAdd(Terminal terminal)
    {
        Argument<string> ratings = CommonOptions.Ratings();
        Option<string> model = CommonOptions.Model();
        Option<string> store = Store();
        Option<string?> date = new("--date") { Description = "The day that the assessments stand for, such as 2026-03-31; unless given, that of each person's newest rating." };
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("add", "Scores everyone in a file and keeps the assessments.") { ratings, model, store, date, language };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            async () =>
            {
                ModelChoice choice = ModelChoice.Of(parsed.GetRequiredValue(model));
                DateOnly? day = Days.Parse(parsed.GetValue(date));
                RatingFile file = RatingSource.Read(parsed.GetRequiredValue(ratings), choice, terminal, cancellationToken);
                SqliteAssessmentStore kept = new(parsed.GetRequiredValue(store));
                (int added, ValueList<Refusal> refusals) = await AddAsync(file, choice, day, kept, cancellationToken).ConfigureAwait(false);
                string text = string.Format(CultureInfo.InvariantCulture, GrowthPhrases.In(parsed.GetRequiredValue(language)).Added, added, kept.Path);
                terminal.Output.WriteLine(text);
                RefusalReport.Write(refusals, terminal.Error);
                return refusals.Count == 0 ? ExitCode.Fine : ExitCode.Findings;
            },
            cancellationToken));
        return command;
    }

    private static async Task<(int Added, ValueList<Refusal> Refusals)> AddAsync(
        RatingFile file, ModelChoice choice, DateOnly? day, SqliteAssessmentStore store, CancellationToken cancellationToken)
    {
        int added = 0;
        List<Refusal> refusals = [];
        foreach (SubjectRatings subject in file.Subjects)
        {
            if (RatingSource.Score(subject, choice, out Refusal? refusal) is not { } result)
            {
                refusals.Add(refusal!);
                continue;
            }

            DateOnly date = day ?? Days.Newest(subject.Readable)
                ?? throw new InputException($"The ratings of '{subject.Subject}' have no dates: say --date, such as 2026-03-31.");
            string id = $"{choice.Model.Id}/{date.ToString("O", CultureInfo.InvariantCulture)}/{subject.Subject}";
            try
            {
                await store.AddAsync(new StoredAssessment(id, date, subject.Readable with { Id = id, Date = date }, result), cancellationToken).ConfigureAwait(false);
                added++;
            }
            catch (DuplicateAssessmentException exception)
            {
                refusals.Add(new Refusal(subject.Subject, [new RowFault("kept-already", subject.Rows[0], null, id, "an id that is new", exception.Message)]));
            }
        }

        if (file.Faults.Count > 0)
        {
            refusals.Add(new Refusal(null, file.Faults));
        }

        return (added, refusals.ToValueList());
    }

    private static Command CreateShow(Terminal terminal)
    {
        Option<string> model = CommonOptions.Model();
        Option<string> subject = new("--subject", "-s") { Description = "The person.", Required = true };
        Option<string> store = Store();
        Option<string?> plan = new("--plan") { Description = "A plan as 'plan --format json' writes it, edited since or not: shows what became of it." };
        Option<string[]> minimums = DisclosureOptions.Minimums();
        Option<string> format = CommonOptions.Format(OutputFormat.Table, OutputFormat.Json, OutputFormat.Ndjson, OutputFormat.Csv);
        Option<string?> file = CommonOptions.Out();
        Option<string> language = CommonOptions.Language(terminal);
        Command command = new("show", "Shows what changed for a person over two or more assessments.") { model, subject, store, plan, minimums, format, file, language };
        command.SetAction((parsed, cancellationToken) => Task.Run(
            async () =>
            {
                ModelChoice choice = ModelChoice.Of(parsed.GetRequiredValue(model));
                DisclosurePolicy policy = DisclosureOptions.Policy(parsed.GetRequiredValue(minimums));
                string path = parsed.GetRequiredValue(store);
                ValueList<StoredAssessment> kept = await FindAsync(path, parsed.GetRequiredValue(subject), choice, cancellationToken).ConfigureAwait(false);
                ProgressReport report = ProgressAnalyzer.Analyze(Snapshots(kept, choice, policy));
                PlanReview? review = parsed.GetValue(plan) is { } planned ? Review(planned, report) : null;
                OutputFile.Write(parsed.GetValue(file), terminal, writer =>
                {
                    string form = parsed.GetRequiredValue(format);
                    if (OutputFormat.IsRows(form))
                    {
                        RowOutput.Write(ProgressRow.Of(report), context => context.ProgressRow, form, writer);
                    }
                    else if (string.Equals(form, OutputFormat.Table, StringComparison.Ordinal))
                    {
                        new ProgressTable(choice.Model, parsed.GetRequiredValue(language)).Draw(report, review, terminal.Draw(writer));
                    }
                    else
                    {
                        JsonOutput.Write(ProgressDocument.Of(report, review), context => context.ProgressDocument, writer);
                    }
                });
                return ExitCode.Fine;
            },
            cancellationToken));
        return command;
    }

    private static async Task<ValueList<StoredAssessment>> FindAsync(string path, string name, ModelChoice choice, CancellationToken cancellationToken)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"There is no store '{path}'; 'competency progress add' makes one.");
        }

        if (!SubjectId.TryParse(name, out SubjectId subject))
        {
            throw new InputException($"'{name}' is not a name of a person; allowed: 1 to 200 characters without white space at either end.");
        }

        ValueList<StoredAssessment> kept = await new SqliteAssessmentStore(path).FindBySubjectAsync(subject, choice.Model.Id, cancellationToken).ConfigureAwait(false);
        return kept.Count >= 2
            ? kept
            : throw new InputException($"The store '{path}' has {kept.Count} assessments of '{name}' by {choice.Model.Id}; it takes two or more to compare.");
    }

    private static PlanReview Review(string path, ProgressReport report)
    {
        if (!File.Exists(path))
        {
            throw new InputException($"There is no file '{path}'.");
        }

        try
        {
            return PlanReview.Of(PlanJson.Read(File.ReadAllBytes(path)), report);
        }
        catch (Exception exception) when (exception is JsonException or ArgumentException)
        {
            throw new InputException($"{path} holds no plan for this: {exception.Message}");
        }
    }

    // In order of time, each disclosed beside all before it, so that no two can be subtracted.
    private static IEnumerable<ProgressSnapshot> Snapshots(ValueList<StoredAssessment> kept, ModelChoice choice, DisclosurePolicy policy)
    {
        List<DisclosureRelease> releases = [];
        foreach (StoredAssessment assessment in kept)
        {
            CompetencyModel model = choice.Find(assessment.Result.Model)
                ?? throw new InputException($"Assessment '{assessment.Id}' was scored by {assessment.Result.Model}, which is not at hand; at hand: {choice.Model.Reference}.");
            releases.Add(choice.Disclosure.Disclose(assessment.Assessment with { Version = VersionRange.Exactly(model.Version) }, policy, releases));
            yield return new ProgressSnapshot(assessment.Date, releases[^1].Result, model);
        }
    }
}
