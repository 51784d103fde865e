using System.Runtime.InteropServices;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>A role of one model, found once.</summary>
/// <remarks>Belongs to the scorer that gave it; another one refuses it. <c>default</c> is no role and is refused everywhere.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct RoleHandle
{
    private readonly ScoringPlan? _plan;

    internal RoleHandle(ScoringPlan plan, int index)
    {
        _plan = plan;
        Index = index;
    }

    /// <summary>Gets whether this is <c>default</c>, which is no role.</summary>
    public bool IsDefault => _plan is null;

    /// <summary>Gets the role's place in <see cref="BulkScorer.Roles"/>: the byte that stands for it in a batch.</summary>
    public int Index { get; }

    /// <summary>Gets the role; <c>default</c> for none.</summary>
    public RoleId Id => _plan is null ? default : _plan.Roles[Index];

    internal bool IsOf(ScoringPlan plan) => ReferenceEquals(_plan, plan);

    /// <summary>Gives the role's id as text.</summary>
    public override string ToString() => Id.Value;
}
