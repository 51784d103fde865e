using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Compiled;

/// <summary>What every rating of an item needs to know of it: how a value becomes a cell, and a cell its keyed value above the scale's minimum (slope × cell + start).</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct ItemKey(int Slope, int Start, int Origin, int Points)
{
    /// <summary>The cell of a rater who could not observe, while ratings are gathered and a second one must be told from a first; in finished ratings it is 0.</summary>
    public const byte SaidNotObserved = 255;

    public static ItemKey Of(PlanItem item)
    {
        // Where levels are nominated not every point between may be chosen: then no value is known to fit without a closer look.
        int points = item.Ordinals is null ? item.Length + 1 : 0;
        return item.IsContra ? new ItemKey(-1, item.Length + 1, item.Origin, points) : new ItemKey(1, -1, item.Origin, points);
    }

    public int Keyed(int cell) => (Slope * cell) + Start;

    /// <summary>The cell of a value, or 0 where it does not fit, or only a closer look can tell.</summary>
    public byte CellOf(RatingValue value)
    {
        uint above = (uint)(value.Point - Origin);
        return !value.IsObserved ? SaidNotObserved : above < (uint)Points ? (byte)(above + 1) : (byte)0;
    }

    /// <summary>The cell of a value, or 0 where it does not fit.</summary>
    public static byte CellOf(PlanItem item, RatingValue value) =>
        !value.IsObserved ? SaidNotObserved : item.Allows(value.Point) ? (byte)(value.Point - item.Origin + 1) : (byte)0;
}
