namespace Competency.Core.Scoring.Bulk;

/// <summary>What can be added up in bytes and words without running over, and the tables that means of few raters are taken by.</summary>
internal static class SmallSums
{
    /// <summary>The most slots of a group whose mean is taken by a table of multipliers.</summary>
    public const int MostByTable = 6;

    /// <summary>For 1 to 6 slots, a multiple of every number of raters that there can be.</summary>
    public static readonly int[] CommonOf = [1, 1, 2, 6, 12, 60, 60];

    /// <summary>For 1 to 6 slots by number of raters: the multiple ÷ the raters.</summary>
    public static readonly byte[][] SharesOf = [.. CommonOf.Select((common, slots) =>
        LaneTable.Of(raters => raters == 0 || raters > slots ? 0 : common / raters))];

    /// <summary>Whether the raters of so many slots can be added up as small whole numbers.</summary>
    public static bool Fits(TileEvidence evidence, int slots)
    {
        long common = slots > MostByTable ? 1 : CommonOf[slots];
        return evidence.Form == EvidenceForm.Small
            && slots <= byte.MaxValue
            && Math.Max(slots, common) * evidence.Length * evidence.Denominator <= ushort.MaxValue
            && slots * common * 2 * evidence.Shift <= ushort.MaxValue;
    }

    /// <summary>A multiple of every number of raters of some groups; 0 where a group is too large for tables.</summary>
    public static int Common(ReadOnlySpan<SlotGroup> groups)
    {
        int common = 1;
        foreach (SlotGroup group in groups)
        {
            if (group.Count > MostByTable)
            {
                return 0;
            }

            int other = CommonOf[group.Count];
            common = common % other == 0 ? common : other % common == 0 ? other : 60;
        }

        return common;
    }

    /// <summary>Whether a level's test can be made in whole numbers of 16 bits; then the kernel makes it.</summary>
    /// <remarks>
    /// Without any rounding the strength is U ÷ (W·D·L), whole numbers; rounded stages move it by at most 2 nano-points. A threshold is compared 500 nano-points below itself. As W·D·L times
    /// the threshold's denominator is under 2¹⁶, a strength below the threshold is more than 15,000 nano-points below it: U ≥ W·D·L·threshold decides the same.
    /// </remarks>
    public static bool CanTest(TileLeaf leaf, TileEvidence level, ReadOnlySpan<SlotGroup> groups)
    {
        long weights = 0;
        long common = Common(groups);
        bool fits = level.Form == EvidenceForm.Small && common > 0;
        foreach (SlotGroup group in groups)
        {
            fits &= level.Fits(group.Count);
            weights += group.Weight;
        }

        return fits && weights * level.Denominator * common * leaf.ThresholdDenominator * Math.Max(leaf.Length, 1) <= ushort.MaxValue
            && weights * level.Denominator * common * leaf.ThresholdNumerator <= ushort.MaxValue;
    }
}
