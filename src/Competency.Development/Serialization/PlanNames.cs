using Competency.Core.Building;
using Competency.Development.Plans;

namespace Competency.Development.Serialization;

/// <summary>The names that closed sets have in the plan format.</summary>
internal static class PlanNames
{
    public const string StatusList = "open|done|dropped";
    public const string BehaviorReasonList = "blocks-next-level|not-observed|rated-lowest|describes-next-level";
    public const string UnknownReasonList = "not-scored|hidden|no-level";

    public static readonly WireSet<PlanActionStatus> Statuses =
        new("status", ("open", PlanActionStatus.Open), ("done", PlanActionStatus.Done), ("dropped", PlanActionStatus.Dropped));

    public static readonly WireSet<PlanBehaviorReason> BehaviorReasons = new(
        "reason",
        ("blocks-next-level", PlanBehaviorReason.BlocksNextLevel),
        ("not-observed", PlanBehaviorReason.NotObserved),
        ("rated-lowest", PlanBehaviorReason.RatedLowest),
        ("describes-next-level", PlanBehaviorReason.DescribesNextLevel));

    public static readonly WireSet<PlanUnknownReason> UnknownReasons =
        new("reason", ("not-scored", PlanUnknownReason.NotScored), ("hidden", PlanUnknownReason.Hidden), ("no-level", PlanUnknownReason.NoLevel));
}
