using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Requirements;
using Competency.Development.Teams;

namespace Competency.Reporting;

/// <summary>A team: its view as a whole, and its members by dimension.</summary>
/// <remarks>
/// Of each member the totals and levels alone are kept. The heat map and the mentor pairs name people: a report with them is for those who may see each member's result; for others leave out
/// <see cref="ReportSection.HeatMap"/> and <see cref="ReportSection.Mentors"/>.
/// </remarks>
[DebuggerDisplay("{Members.Count} members")]
public sealed class TeamReportContent : ReportContent
{
    private TeamReportContent(CompetencyModel model, ValueList<DisclosedResult> members, RequirementProfile? profile, TeamViewOptions? options)
        : base(model)
    {
        Members = members;
        Profile = profile;
        Team team = new(model, members);
        View = team.View(profile, options);
        MentorPairs = profile is null ? [] : team.MentorPairs(profile);
        Fits = profile is null ? [] : [.. members.Select(member => ProfileEvaluator.Evaluate(model, profile, member))];
    }

    /// <inheritdoc/>
    public override string Kind => "team";

    /// <summary>Gets the members' results as a team may see them, by subject.</summary>
    public ValueList<DisclosedResult> Members { get; }

    /// <summary>Gets the profile, or null.</summary>
    public RequirementProfile? Profile { get; }

    /// <summary>Gets what may be said of the team as a whole.</summary>
    public TeamView View { get; }

    /// <summary>Gets who could mentor whom; empty without a profile.</summary>
    public ValueList<MentorPair> MentorPairs { get; }

    /// <summary>Gets how each member stands to the profile, in the order of <see cref="Members"/>; empty without a profile.</summary>
    public ValueList<ProfileFit> Fits { get; }

    /// <summary>Makes the content of a team report.</summary>
    /// <param name="model">The model that all results are by.</param>
    /// <param name="members">The members' disclosed results, one or more, in any order.</param>
    /// <param name="profile">The requirement profile to compare with, or null.</param>
    /// <param name="options">The minimum of members; null for <see cref="TeamViewOptions.Default"/>.</param>
    /// <exception cref="ArgumentException">There is no member, a result is by another model or version, or a person is there twice.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such profile.</exception>
    public static TeamReportContent Create(CompetencyModel model, IEnumerable<DisclosedResult> members, ProfileId? profile = null, TeamViewOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        ArgumentNullException.ThrowIfNull(members);
        ValueList<DisclosedResult> seen = [.. members.OrderBy(member => member.Subject).Select(member => member.For(Audience.Team))];
        return seen.Count == 0
            ? throw new ArgumentException("The team has no members; allowed: one or more.", nameof(members))
            : new TeamReportContent(model, seen, profile is { } id ? model.GetProfile(id) : null, options);
    }
}
