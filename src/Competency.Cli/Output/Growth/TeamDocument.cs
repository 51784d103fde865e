using Competency.Cli.Ratings;
using Competency.Core;
using Competency.Development.Teams;

namespace Competency.Cli.Output.Growth;

/// <summary>What <c>team --format json</c> writes.</summary>
internal sealed record TeamDocument(
    int FormatVersion,
    ModelDocument Model,
    string? Profile,
    int Members,
    int MinimumMembers,
    TeamDimensionDocument Overall,
    IEnumerable<TeamDimensionDocument> Dimensions,
    IEnumerable<string> CommonGaps,
    IEnumerable<MentorPairDocument> MentorPairs,
    IEnumerable<RefusalDocument> Refused)
{
    public const int CurrentVersion = 1;

    public static TeamDocument Of(TeamView view, ValueList<MentorPair> pairs, ValueList<Refusal> refusals) => new(
        CurrentVersion,
        ModelDocument.Of(view.Model),
        view.Profile?.Value,
        view.Members,
        view.MinimumMembers,
        TeamDimensionDocument.Of(view.Overall),
        view.Dimensions.Select(TeamDimensionDocument.Of),
        view.CommonGaps.Select(gap => gap.Id.Value),
        pairs.Select(pair => new MentorPairDocument(pair.Dimension.Value, pair.Mentor.Value, pair.MentorLevel, pair.Learner.Value, pair.LearnerLevel, pair.RequiredLevel)),
        refusals.Select(RefusalDocument.Of));
}

internal sealed record TeamDimensionDocument(
    string Dimension, bool Shown, int? Scored, decimal? MeanPercent, decimal? StandardDeviation, IEnumerable<LevelShare> Levels, TeamRequirementDocument? Requirement)
{
    public static TeamDimensionDocument Of(TeamDimension dimension) => new(
        dimension.Id.Value,
        dimension.IsShown,
        dimension.Scored,
        dimension.MeanPercent,
        dimension.StandardDeviation,
        dimension.Levels,
        dimension.Requirement is { } requirement
            ? new TeamRequirementDocument(
                requirement.Requirement.Level, requirement.Requirement.MinimumScore, requirement.Meeting, requirement.Below, requirement.ShareMeeting, requirement.ShareBelow, requirement.MeanGapBelow)
            : null);
}

internal sealed record TeamRequirementDocument(
    int? RequiredLevel, decimal? RequiredScore, int Meeting, int Below, decimal ShareMeeting, decimal ShareBelow, decimal? MeanGapBelow);

internal sealed record MentorPairDocument(string Dimension, string Mentor, int MentorLevel, string Learner, int LearnerLevel, int RequiredLevel);
