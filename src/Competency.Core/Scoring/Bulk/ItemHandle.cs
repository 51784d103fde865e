using System.Runtime.InteropServices;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>An item of one model, found once so that no rating has to look it up by its text again.</summary>
/// <remarks>Belongs to the scorer that gave it; another one refuses it. <c>default</c> is no item and is refused everywhere.</remarks>
[StructLayout(LayoutKind.Auto)]
public readonly record struct ItemHandle
{
    private readonly ScoringPlan? _plan;

    internal ItemHandle(ScoringPlan plan, int index)
    {
        _plan = plan;
        Index = index;
    }

    /// <summary>Gets whether this is <c>default</c>, which is no item.</summary>
    public bool IsDefault => _plan is null;

    /// <summary>Gets the item's place in a row of cells: the model's order of definition, from 0.</summary>
    public int Index { get; }

    /// <summary>Gets the item's id; <c>default</c> for no item.</summary>
    public ItemId Id => _plan is null ? default : _plan.Items[Index].Id;

    internal bool IsOf(ScoringPlan plan) => ReferenceEquals(_plan, plan);

    /// <summary>Gives the item's id as text.</summary>
    public override string ToString() => Id.Value;
}
