using Competency.Core;
using Competency.Core.Disclosure;

namespace Competency.Cli.Reports;

/// <summary>What reports the user asked for.</summary>
internal sealed record ReportRequest(
    string Kind, RequirementProfile? Profile, string? Subject, Audience Audience, DisclosurePolicy Policy, int MinimumMembers, string? Interview, DateOnly? PlanDate)
{
    public static Audience AudienceOf(string name) => name switch
    {
        "manager" => Audience.Manager,
        "human-resources" => Audience.HumanResources,
        _ => Audience.Person,
    };
}

/// <summary>The kinds of reports.</summary>
internal static class ReportKinds
{
    public const string Individual = "individual";
    public const string Team = "team";
    public const string Progress = "progress";
    public const string Selection = "selection";

    public static string[] All { get; } = [Individual, Team, Progress, Selection];
}
