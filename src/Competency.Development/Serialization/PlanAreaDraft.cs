using System.Text.Json.Serialization;
using Competency.Core.Building;

namespace Competency.Development.Serialization;

/// <summary>An area, unchecked.</summary>
[Format("An area to develop: one step up in one dimension.")]
internal sealed class PlanAreaDraft
{
    [JsonRequired]
    [Format("What is missing, and how much it matters.")]
    public PlanNeedDraft? Need { get; set; }

    [JsonRequired]
    [Format("What is aimed at.")]
    public PlanGoalDraft? Target { get; set; }

    [Format("The title of the level aimed at.")]
    public Dictionary<string, string>? TargetTitle { get; set; }

    [Format("Why this area, at this place.")]
    public Dictionary<string, string>? Explanation { get; set; }

    [Format("The behaviors that block the step.")]
    public List<PlanBehaviorDraft>? Behaviors { get; set; }

    [Format("Whether every behavior that blocks the step is listed.", Default = "false")]
    public bool? BehaviorsComplete { get; set; }

    [Format("What the person will do.")]
    public List<PlanActionDraft>? Actions { get; set; }

    [JsonRequired]
    [Format("The day on which the area is looked at again.", Pattern = PlanDraft.DatePattern)]
    public string? ReviewDate { get; set; }

    [Format("What was noted on the area.", MaxLength = 4000)]
    public string? Note { get; set; }
}

/// <summary>A behavior, unchecked.</summary>
[Format("A behavior to practice.")]
internal sealed class PlanBehaviorDraft
{
    [JsonRequired]
    [Format("The indicator.", Pattern = FormatPatterns.Indicator)]
    public string? Indicator { get; set; }

    [JsonRequired]
    [Format("The behavior.")]
    public Dictionary<string, string>? Text { get; set; }

    [Format("Whether it speaks against the person.", Default = "false")]
    public bool? Contra { get; set; }

    [JsonRequired]
    [Format("Why it is listed.", Names = PlanNames.BehaviorReasonList)]
    public string? Reason { get; set; }

    [Format("Its number by others, keyed.")]
    public decimal? Score { get; set; }
}

/// <summary>An action, unchecked.</summary>
[Format("Something that the person will do.")]
internal sealed class PlanActionDraft
{
    [JsonRequired]
    [Format("The id, unique in the plan.", Pattern = FormatPatterns.Dotted, MaxLength = 100)]
    public string? Id { get; set; }

    [JsonRequired]
    [Format("What kind of thing it is.", Names = "training|coaching|practice|reading|assignment")]
    public string? Kind { get; set; }

    [JsonRequired]
    [Format("What to do.")]
    public Dictionary<string, string>? Text { get; set; }

    [Format("Whether it is a measure of the model.", Default = "false")]
    public bool? OfModel { get; set; }

    [JsonRequired]
    [Format("What became of it.", Names = PlanNames.StatusList)]
    public string? Status { get; set; }

    [Format("What was noted on it.", MaxLength = 4000)]
    public string? Note { get; set; }
}
