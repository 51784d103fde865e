using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Validation;
using Competency.Formats;

namespace Competency.Cli.Ratings;

/// <summary>A person who is not scored, and why; nobody where the rows do not say whom they rate.</summary>
internal sealed record Refusal(SubjectId? Subject, ValueList<RowFault> Faults)
{
    private static readonly RoleId[] s_standardRoles =
        [RoleId.Self, RoleId.Manager, RoleId.Peer, RoleId.DirectReport, RoleId.Customer, RoleId.Mentor, RoleId.Assessor];

    public string Name => Subject?.Value ?? "(nobody)";

    /// <summary>Gathers what refuses a person: each fault with its row and, where there is one, the nearest known id; null where there is none.</summary>
    public static Refusal? Of(SubjectRatings subject, ValidationReport report, CompetencyModel model)
    {
        RowFault[] faults = [.. subject.Faults.Concat(report.Errors.Select(subject.Locate)).OrderBy(fault => fault.Row)];
        return faults.Length == 0 ? null : new Refusal(subject.Subject, faults.Select(fault => Hinted(fault, model)).ToValueList());
    }

    /// <summary>Gathers what refuses a person of a stream, or what belongs to nobody.</summary>
    public static Refusal Of(SubjectId? subject, IEnumerable<RowFault> faults, CompetencyModel model) =>
        new(subject, faults.OrderBy(fault => fault.Row).Select(fault => Hinted(fault, model)).ToValueList());

    private static RowFault Hinted(RowFault fault, CompetencyModel model)
    {
        bool isId = fault.Code is AssessmentIssueCodes.UnknownItem or AssessmentIssueCodes.UnknownRole or AssessmentIssueCodes.MalformedId;
        IEnumerable<string> known = (isId ? fault.Column : null) switch
        {
            "item" => model.AllDimensions().Where(dimension => dimension.IsLeaf)
                .SelectMany(leaf => leaf.AllIndicators().Select(indicator => indicator.Id.Value).Append(leaf.Id.Value)),
            "role" => model.Roles.Select(role => role.Id).Concat(s_standardRoles).Select(role => role.Value),
            _ => [],
        };
        return fault with { Message = fault.Message + Nearest.Hint(fault.Value ?? string.Empty, known) };
    }
}
