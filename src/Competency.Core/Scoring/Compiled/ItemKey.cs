using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Compiled;

/// <summary>How an item's cell becomes its keyed value above the scale's minimum: slope × cell + start.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ItemKey(int Slope, int Start)
{
    public static ItemKey Of(PlanItem item) => item.IsContra ? new ItemKey(-1, item.Length + 1) : new ItemKey(1, -1);

    public int Keyed(int cell) => (Slope * cell) + Start;
}
