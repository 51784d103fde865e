using Competency.Development.Teams;

namespace Competency.Cli.Output.Rows;

/// <summary>One dimension of a team, the overall first; empty where too few members have a number.</summary>
internal sealed record TeamRow(
    string Dimension,
    bool Shown,
    int? Scored,
    decimal? MeanPercent,
    decimal? StandardDeviation,
    int? RequiredLevel,
    decimal? RequiredScore,
    int? Meeting,
    int? Below,
    decimal? ShareMeeting,
    decimal? MeanGapBelow)
{
    public static IEnumerable<TeamRow> Of(TeamView view) => view.Dimensions.Prepend(view.Overall).Select(dimension => new TeamRow(
        dimension.Id.Value,
        dimension.IsShown,
        dimension.Scored,
        dimension.MeanPercent,
        dimension.StandardDeviation,
        dimension.Requirement?.Requirement.Level,
        dimension.Requirement?.Requirement.MinimumScore,
        dimension.Requirement?.Meeting,
        dimension.Requirement?.Below,
        dimension.Requirement?.ShareMeeting,
        dimension.Requirement?.MeanGapBelow));
}
