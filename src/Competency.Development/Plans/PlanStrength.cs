using System.Diagnostics;
using Competency.Core;
using Competency.Core.Disclosure;
using Competency.Core.Scoring;

namespace Competency.Development.Plans;

/// <summary>A dimension in which the person meets what is asked for.</summary>
[DebuggerDisplay("{Dimension.Value,nq}: surplus {Surplus}")]
public sealed record PlanStrength
{
    /// <summary>Gets the dimension.</summary>
    public required DimensionId Dimension { get; init; }

    /// <summary>Gets its name in all languages of the model.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Gets where the person stands.</summary>
    public required PlanStanding Current { get; init; }

    /// <summary>Gets what the profile requires; null without a profile.</summary>
    public PlanGoal? Required { get; init; }

    /// <summary>Gets whether the profile calls it a must-have.</summary>
    public bool IsMustHave { get; init; }

    /// <summary>Gets how much it matters; see <see cref="PlanNeed.Importance"/>.</summary>
    public required decimal Importance { get; init; }

    /// <summary>Gets attained − required, at least 0, in levels or points; null without a profile.</summary>
    public decimal? Surplus { get; init; }
}

/// <summary>A dimension of which nothing can be told: it is never an area.</summary>
[DebuggerDisplay("{Dimension.Value,nq}: {Reason}")]
public sealed record PlanUnknown
{
    /// <summary>Gets the dimension.</summary>
    public required DimensionId Dimension { get; init; }

    /// <summary>Gets its name in all languages of the model.</summary>
    public required LocalizedText Name { get; init; }

    /// <summary>Gets what the profile requires; null without a profile.</summary>
    public PlanGoal? Required { get; init; }

    /// <summary>Gets whether the profile calls it a must-have.</summary>
    public bool IsMustHave { get; init; }

    /// <summary>Gets why nothing can be told.</summary>
    public required PlanUnknownReason Reason { get; init; }

    /// <summary>Gets why it has no score; null unless <see cref="Reason"/> is <see cref="PlanUnknownReason.NotScored"/>.</summary>
    public NotScoredReason? NotScored { get; init; }

    /// <summary>Gets why it is hidden; null unless <see cref="Reason"/> is <see cref="PlanUnknownReason.Hidden"/>.</summary>
    public HiddenReason? Hidden { get; init; }
}

/// <summary>Why nothing can be told of a dimension.</summary>
public enum PlanUnknownReason
{
    /// <summary>It has no score.</summary>
    NotScored = 1,

    /// <summary>It has a score that may not be shown.</summary>
    Hidden = 2,

    /// <summary>It has a score but no level, and a level is asked for.</summary>
    NoLevel = 3,
}
