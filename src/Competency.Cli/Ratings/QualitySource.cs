using Competency.Analytics;
using Competency.Cli.Models;
using Competency.Cli.Output;
using Competency.Core;
using Competency.Core.Requirements;
using Competency.Core.Scoring;
using Competency.Formats;

namespace Competency.Cli.Ratings;

/// <summary>Reads what a quality report is made from: the round, and an earlier one, groups and a profile where they are named.</summary>
internal sealed class QualitySource(ModelChoice choice, Terminal terminal, CancellationToken cancellationToken)
{
    private readonly List<Refusal> _refusals = [];

    public ModelChoice Choice { get; } = choice;

    /// <summary>Gets who is in neither round for a fault.</summary>
    public IReadOnlyList<Refusal> Refusals => _refusals;

    /// <summary>Gets whether anything was refused, a row of the groups among it.</summary>
    public bool HasFaults { get; private set; }

    public RoundQualityReport Report(string ratings, string? earlier, string? groups, RequirementProfile? profile)
    {
        (AssessmentRound round, TeamScores scores) = Round(ratings);
        RoundContext context = new()
        {
            Earlier = earlier is null ? null : Round(earlier).Round,
            GroupOf = groups is null ? null : GroupOf(groups, scores),
            IsSelected = profile is null ? null : Verdicts(profile, scores),
        };
        using ProgressBar? bar = terminal.StartProgress(Phrases.In(terminal.Language).Computing);
        return RoundQualityReport.Create(round, new QualityReportOptions { Progress = bar }, context);
    }

    /// <summary>Scoring decides who is in, so that all verbs speak of the same people.</summary>
    private (AssessmentRound Round, TeamScores Scores) Round(string path)
    {
        RatingFile read = RatingSource.Read(path, Choice, terminal, cancellationToken);
        TeamScores scores = TeamScores.Of(read, Choice, terminal, cancellationToken);
        _refusals.AddRange(scores.Refusals);
        HasFaults |= scores.Refusals.Count > 0;
        HashSet<SubjectId> scored = [.. scores.Results.Select(result => result.Subject)];
        AssessmentRound round = AssessmentRound.Create(
            read.Subjects.Where(subject => scored.Contains(subject.Subject)).Select(subject => subject.Assessment!), Choice.Model);
        cancellationToken.ThrowIfCancellationRequested();
        return (round, scores);
    }

    private Func<string, string?> GroupOf(string path, TeamScores scores)
    {
        using Stream stream = RatingSource.Open(path, terminal);
        GroupFile file = GroupCsvReader.Read(stream);
        RatingSource.NoteUnused(file.UnusedColumns, terminal);
        RefusalReport.Write(path, file.Faults, terminal.Error);
        HasFaults |= file.Faults.Count > 0;
        Dictionary<string, string> groups = file.Groups.ToDictionary(static of => of.Key.Value, static of => of.Value, StringComparer.Ordinal);
        int without = scores.Results.Count(result => !groups.ContainsKey(result.Subject.Value));
        if (without > 0 && without == scores.Results.Count)
        {
            throw new InputException(
                $"{path} gives none of the people a group; its column subject must have the ids of the ratings, such as '{scores.Results[0].Subject}'.");
        }

        if (without > 0)
        {
            terminal.Error.WriteLine($"note: {without} of {scores.Results.Count} people have no group in {path} and are in no comparison");
        }

        return groups.GetValueOrDefault;
    }

    private Func<string, bool?> Verdicts(RequirementProfile profile, TeamScores scores)
    {
        Dictionary<string, bool?> verdicts = scores.Results.ToDictionary(
            static result => result.Subject.Value,
            result => ProfileEvaluator.Evaluate(Choice.Model, profile, result).Verdict switch
            {
                FitVerdict.Qualified => true,
                FitVerdict.NotQualified => false,
                _ => (bool?)null,
            },
            StringComparer.Ordinal);
        return verdicts.GetValueOrDefault;
    }
}
