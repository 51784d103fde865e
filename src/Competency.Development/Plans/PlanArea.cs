using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Plans;

/// <summary>An area to develop: one step up in one dimension.</summary>
[DebuggerDisplay("{Dimension.Value,nq} to level {Target.Level}, score {Target.Score}, by {ReviewDate}")]
public sealed record PlanArea
{
    /// <summary>Gets what is missing, and how much it matters.</summary>
    public required PlanNeed Need { get; init; }

    /// <summary>Gets what is aimed at: the next defined level over the current one; where a score is asked for, that score, at most the next whole point of the scale.</summary>
    public required PlanGoal Target { get; init; }

    /// <summary>Gets the title of the level aimed at, in all languages of the model; empty where there is none.</summary>
    public LocalizedText TargetTitle { get; init; } = LocalizedText.Empty;

    /// <summary>Gets why this area, at this place: numbers and the rule, in every language of the texts. It says how the planner decided; editing leaves it.</summary>
    public LocalizedText Explanation { get; init; } = LocalizedText.Empty;

    /// <summary>Gets the behaviors that block the step, in order of definition; may be empty.</summary>
    public ValueList<PlanBehavior> Behaviors { get; init; } = [];

    /// <summary>Gets whether every behavior that blocks the step is listed as far as the ratings tell; false where some numbers may not be shown.</summary>
    public bool AreBehaviorsComplete { get; init; }

    /// <summary>Gets what the person will do.</summary>
    public ValueList<PlanAction> Actions { get; init; } = [];

    /// <summary>Gets the day on which the area is looked at again.</summary>
    public required DateOnly ReviewDate { get; init; }

    /// <summary>Gets what was noted on the area, or null.</summary>
    public string? Note { get; init; }

    /// <summary>Gets the dimension.</summary>
    public DimensionId Dimension => Need.Dimension;
}

/// <summary>A behavior to practice on the way to the next step.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Text">The behavior in all languages of the model.</param>
/// <param name="IsContra">Whether it speaks against the person: to be done less.</param>
/// <param name="Reason">Why it is listed.</param>
/// <param name="Score">Its number by others, keyed, exact on the leaf's scale; null where it has none or none may be shown.</param>
public sealed record PlanBehavior(IndicatorId Indicator, LocalizedText Text, bool IsContra, PlanBehaviorReason Reason, decimal? Score = null);

/// <summary>Why a behavior is listed in an area.</summary>
public enum PlanBehaviorReason
{
    /// <summary>It is of the next level, and not strong enough for it.</summary>
    BlocksNextLevel = 1,

    /// <summary>It is of the next level, and nobody who counts and is shown observed it.</summary>
    NotObserved = 2,

    /// <summary>It is among those that others rate lowest.</summary>
    RatedLowest = 3,

    /// <summary>It describes the next level; no number of it may be shown, or there is none.</summary>
    DescribesNextLevel = 4,
}
