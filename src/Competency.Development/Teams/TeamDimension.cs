using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Teams;

/// <summary>One dimension over the members of a team.</summary>
/// <param name="Id">The dimension; <see cref="DimensionId.Overall"/> for the whole.</param>
/// <param name="IsShown">Whether enough members have a score; where not, everything else is null or empty.</param>
/// <param name="Scored">The members with a score; null where hidden.</param>
/// <param name="MeanPercent">The mean of their percents, rounded half up to 9 decimals; null where hidden.</param>
/// <param name="StandardDeviation">The standard deviation of their percents (n − 1), rounded half up to 9 decimals; null where hidden.</param>
/// <param name="Levels">How many members are at each level, 0 first, then each defined one; empty where hidden or where there are no levels.</param>
/// <param name="Requirement">How the members stand to what is required; null where hidden or where nothing is.</param>
[DebuggerDisplay("{Id.Value,nq}: {MeanPercent} % of {Scored}")]
public sealed record TeamDimension(
    DimensionId Id,
    bool IsShown,
    int? Scored,
    decimal? MeanPercent,
    decimal? StandardDeviation,
    ValueList<LevelShare> Levels,
    TeamRequirement? Requirement);

/// <summary>How many members are at a level.</summary>
/// <param name="Level">The ordinal; 0 for no level yet.</param>
/// <param name="Members">The members at it.</param>
/// <param name="Share">The share of the scored members, 0 to 1, rounded half up to 9 decimals.</param>
public sealed record LevelShare(int Level, int Members, decimal Share);

/// <summary>How the scored members stand to what is required in a dimension.</summary>
/// <param name="Requirement">What is required.</param>
/// <param name="Meeting">The members who meet or exceed it.</param>
/// <param name="Below">The members who are below.</param>
/// <param name="ShareMeeting">The share who meet or exceed it, 0 to 1, rounded half up to 9 decimals.</param>
/// <param name="ShareBelow">The share who are below, 0 to 1, rounded half up to 9 decimals.</param>
/// <param name="MeanGapBelow">The mean gap of those below, in levels or points, rounded half up to 9 decimals; null where nobody is.</param>
public sealed record TeamRequirement(Requirement Requirement, int Meeting, int Below, decimal ShareMeeting, decimal ShareBelow, decimal? MeanGapBelow);
