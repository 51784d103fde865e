using System.Diagnostics;
using Competency.Core;
using Competency.Development.Internal;
using Competency.Development.Progress;

namespace Competency.Development.Plans;

/// <summary>What became of one area of a plan.</summary>
[DebuggerDisplay("{Dimension.Value,nq}: {Outcome}")]
public sealed record AreaReview
{
    internal AreaReview()
    {
    }

    /// <summary>Gets the dimension.</summary>
    public DimensionId Dimension { get; internal init; }

    /// <summary>Gets its name in all languages of the plan.</summary>
    public LocalizedText Name { get; internal init; } = LocalizedText.Empty;

    /// <summary>Gets the outcome.</summary>
    public AreaOutcome Outcome { get; internal init; }

    /// <summary>Gets whether the later model version measures the same here; where not, nothing can be told.</summary>
    public bool IsComparable { get; internal init; }

    /// <summary>Gets where the person stood when the plan was made.</summary>
    public PlanStanding Before { get; internal init; } = null!;

    /// <summary>Gets where the person stands now; null where it cannot be told.</summary>
    public PlanStanding? Now { get; internal init; }

    /// <summary>Gets what was aimed at.</summary>
    public PlanGoal Target { get; internal init; } = null!;

    /// <summary>Gets whether the change is larger than the noise of raters; null where it is not known.</summary>
    public NoiseVerdict? Noise { get; internal init; }

    /// <summary>Gets the actions with their status and notes, in the order of the plan.</summary>
    public ValueList<PlanAction> Actions { get; internal init; } = [];

    internal static AreaReview Of(PlanArea area, PlanStanding? now, bool isComparable, NoiseVerdict? noise) => new()
    {
        Dimension = area.Dimension,
        Name = area.Need.Name,
        Outcome = now is null ? AreaOutcome.CannotTell : OutcomeOf(area, now),
        IsComparable = isComparable,
        Before = area.Need.Current,
        Now = now,
        Target = area.Target,
        Noise = now is null ? null : noise,
        Actions = area.Actions,
    };

    private static AreaOutcome OutcomeOf(PlanArea area, PlanStanding now)
    {
        PlanStanding before = area.Need.Current;
        if (area.Target.Level is { } level)
        {
            return now.Level is not { } reached ? AreaOutcome.CannotTell
                : reached >= level ? AreaOutcome.TargetReached
                : (reached - (before.Level ?? 0)) switch
                {
                    > 0 => AreaOutcome.Progressed,
                    < 0 => AreaOutcome.Worse,
                    _ => ByScore(before, now),
                };
        }

        return Exact.Micro(now.Score) >= area.Target.Score!.Value ? AreaOutcome.TargetReached : ByScore(before, now);
    }

    private static AreaOutcome ByScore(PlanStanding before, PlanStanding now) => Exact.Micro(now.Score).CompareTo(Exact.Micro(before.Score)) switch
    {
        > 0 => AreaOutcome.Progressed,
        < 0 => AreaOutcome.Worse,
        _ => AreaOutcome.Unchanged,
    };
}

/// <summary>What became of an area.</summary>
public enum AreaOutcome
{
    /// <summary>The target is reached, or passed.</summary>
    TargetReached = 1,

    /// <summary>Nearer to the target, and not there.</summary>
    Progressed = 2,

    /// <summary>Where it was.</summary>
    Unchanged = 3,

    /// <summary>Farther from the target.</summary>
    Worse = 4,

    /// <summary>Not scored, not shown, or not comparable now.</summary>
    CannotTell = 5,
}
