using System.Diagnostics;
using Competency.Core;

namespace Competency.Development.Plans;

/// <summary>Something that the person will do.</summary>
[DebuggerDisplay("{Id.Value,nq} {Status}: {Text}")]
public sealed record PlanAction
{
    /// <summary>Gets the id, unique in the plan: that of the measure, where it is one.</summary>
    public required MeasureId Id { get; init; }

    /// <summary>Gets what kind of thing it is.</summary>
    public required MeasureKind Kind { get; init; }

    /// <summary>Gets what to do, in one sentence, in any number of languages; not empty.</summary>
    public required LocalizedText Text { get; init; }

    /// <summary>Gets whether it is a measure of the model; else it is the host's.</summary>
    public bool IsOfModel { get; init; }

    /// <summary>Gets what became of it. Default: <see cref="PlanActionStatus.Open"/>.</summary>
    public PlanActionStatus Status { get; init; } = PlanActionStatus.Open;

    /// <summary>Gets what was noted on it, or null.</summary>
    public string? Note { get; init; }
}

/// <summary>What became of an action.</summary>
public enum PlanActionStatus
{
    /// <summary>Still to be done, or under way.</summary>
    Open = 1,

    /// <summary>Done.</summary>
    Done = 2,

    /// <summary>Given up.</summary>
    Dropped = 3,
}
