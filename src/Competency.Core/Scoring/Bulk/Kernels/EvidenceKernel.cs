using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Adds up the raters of one piece of evidence for 64 subjects at once: scoring stages 1 to 4, to the last nano-point.</summary>
/// <remarks>
/// All quotients are of whole numbers. A floor of a product with a reciprocal is exact because a small number is added first: larger than any error of double arithmetic
/// on numbers of this size, smaller than the distance of any quotient below a half to the half (at least 1 ÷ 2n for a divisor n).
/// </remarks>
internal static class EvidenceKernel<TLanes, TBytes, TWords, TReals>
    where TLanes : struct, ILanes<TBytes, TWords, TReals>
    where TBytes : struct
    where TWords : struct
    where TReals : struct
{
    private const int Width = RatingBatch.TileWidth;

    /// <summary>The most slots of a group whose mean is taken by a table of multipliers.</summary>
    private const int MostByTable = 6;

    /// <summary>For 1 to 6 slots, a multiple of every number of raters that there can be.</summary>
    private static readonly int[] s_common = [1, 1, 2, 6, 12, 60, 60];

    /// <summary>For 1 to 6 slots by number of raters: the multiple ÷ the raters.</summary>
    private static readonly byte[][] s_shares = [.. s_common.Select((common, slots) =>
        Enumerable.Range(0, 16).Select(raters => raters == 0 || raters > slots ? (byte)0 : (byte)(common / raters)).ToArray())];

    private static readonly byte[] s_modulo3 = [.. Enumerable.Range(0, 16).Select(i => (byte)(i % 3))];

    /// <summary>Adds the mean of a group, by its weight, to the sums; leaves the mean, and who is present, behind.</summary>
    public static void AddGroup(ref byte tile, TileEvidence evidence, TileSlots slots, in SlotGroup group, TileScratch scratch)
    {
        if (FitsSmall(evidence, group))
        {
            MeanSmall(ref tile, evidence, slots, group, scratch);
        }
        else
        {
            MeanWide(ref tile, evidence, slots, group, scratch);
        }
    }

    /// <summary>Adds the mean left by <see cref="AddGroup"/> to the weighted sums.</summary>
    public static void Weigh(double weight, TileScratch scratch)
    {
        ref double sum = ref MemoryMarshal.GetArrayDataReference(scratch.Sum);
        ref double weights = ref MemoryMarshal.GetArrayDataReference(scratch.Weight);
        ref double mean = ref MemoryMarshal.GetArrayDataReference(scratch.Mean);
        ref byte present = ref MemoryMarshal.GetArrayDataReference(scratch.Present);
        TReals by = TLanes.Splat(weight);
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            TLanes.Store(TLanes.MultiplyAdd(by, TLanes.Load(ref mean, i), TLanes.Load(ref sum, i)), ref sum, i);
            TLanes.Store(TLanes.MultiplyAdd(by, TLanes.FromBytes(ref present, i), TLanes.Load(ref weights, i)), ref weights, i);
        }
    }

    /// <summary>Whether a level's test can be made in whole numbers of 16 bits; then <see cref="TestLevel"/> makes it.</summary>
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
            fits &= FitsSmall(level, group);
            weights += group.Weight;
        }

        return fits && weights * level.Denominator * common * leaf.ThresholdDenominator * Math.Max(leaf.Length, 1) <= ushort.MaxValue
            && weights * level.Denominator * common * leaf.ThresholdNumerator <= ushort.MaxValue;
    }

    /// <summary>Tests one level: where there is valid evidence, and where it reaches the threshold.</summary>
    public static void TestLevel(ref byte tile, TileLeaf leaf, TileEvidence level, TileSlots slots, ReadOnlySpan<SlotGroup> groups, ref byte has, ref byte met)
    {
        int stride = slots.Count * Width;
        int common = (int)Common(groups);
        for (int strip = 0; strip < Width; strip += TLanes.Bytes)
        {
            TWords low = default;
            TWords high = default;
            TWords neededLow = default;
            TWords neededHigh = default;
            TBytes any = default;
            foreach (SlotGroup group in groups)
            {
                Accumulate(ref tile, level, slots.Order.Slice(group.First, group.Count), stride, strip, false, out Sums sums);
                ScaleByRaters(ref sums, group.Count);
                TWords weight = TLanes.SplatWord((ushort)(group.Weight * (common / s_common[group.Count]) * leaf.ThresholdDenominator));
                low = TLanes.Add(low, TLanes.Multiply(sums.Low, weight));
                high = TLanes.Add(high, TLanes.Multiply(sums.High, weight));
                TBytes present = TLanes.Min(sums.Count, TLanes.Splat((byte)1));
                TWords threshold = TLanes.SplatWord((ushort)(group.Weight * level.Denominator * common * leaf.ThresholdNumerator));
                neededLow = TLanes.Add(neededLow, TLanes.Multiply(TLanes.WidenLow(present), threshold));
                neededHigh = TLanes.Add(neededHigh, TLanes.Multiply(TLanes.WidenHigh(present), threshold));
                any = TLanes.Or(any, present);
            }

            TBytes none = TLanes.IsEqual(any, default);
            TLanes.Store(TLanes.Without(TLanes.Splat(byte.MaxValue), none), ref has, strip);
            TLanes.Store(TLanes.Without(TLanes.AtLeast(low, high, neededLow, neededHigh), none), ref met, strip);
        }
    }

    /// <summary>For each lane Σ of the weight observed by the slots of some groups, and how many observed any: what coverage is made of.</summary>
    public static void Observe(ref byte tile, TileEvidence evidence, TileSlots slots, ReadOnlySpan<SlotGroup> groups, TileScratch scratch)
    {
        scratch.Total.AsSpan().Clear();
        scratch.Raters.AsSpan().Clear();
        ref double total = ref MemoryMarshal.GetArrayDataReference(scratch.Total);
        ref double raters = ref MemoryMarshal.GetArrayDataReference(scratch.Raters);
        ref ushort observed = ref MemoryMarshal.GetArrayDataReference(scratch.Minor);
        foreach (SlotGroup group in groups)
        {
            foreach (int slot in slots.Order.Slice(group.First, group.Count))
            {
                SumWide(ref tile, evidence, slot, slots.Count * Width, scratch);
                for (int i = 0; i < Width; i += TLanes.Reals)
                {
                    TReals n = TLanes.FromWords(ref observed, i);
                    TLanes.Store(TLanes.Add(TLanes.Load(ref total, i), n), ref total, i);
                    TLanes.Store(TLanes.Add(TLanes.Load(ref raters, i), TLanes.Min(n, TLanes.Splat(1d))), ref raters, i);
                }
            }
        }
    }

    public static bool FitsSmall(TileEvidence evidence, in SlotGroup group) =>
        evidence.Form == EvidenceForm.Small
        && group.Count <= byte.MaxValue
        && (long)group.Count * evidence.Length * evidence.Denominator <= ushort.MaxValue
        && (group.Count > MostByTable || (long)s_common[group.Count] * evidence.Length * evidence.Denominator <= ushort.MaxValue)
        && (long)group.Count * 2 * evidence.Shift * (group.Count > MostByTable ? 1 : s_common[group.Count]) <= ushort.MaxValue;

    private static long Common(ReadOnlySpan<SlotGroup> groups)
    {
        long common = 1;
        foreach (SlotGroup group in groups)
        {
            if (group.Count > MostByTable)
            {
                return 0;
            }

            long other = s_common[group.Count];
            common = common % other == 0 ? common : other % common == 0 ? other : 60;
        }

        return common;
    }

    private static void MeanSmall(ref byte tile, TileEvidence evidence, TileSlots slots, in SlotGroup group, TileScratch scratch)
    {
        int stride = slots.Count * Width;
        bool byTable = group.Count <= MostByTable;
        ref ushort major = ref MemoryMarshal.GetArrayDataReference(scratch.Major);
        ref ushort minor = ref MemoryMarshal.GetArrayDataReference(scratch.Minor);
        ref byte count = ref MemoryMarshal.GetArrayDataReference(scratch.Count);
        ref byte present = ref MemoryMarshal.GetArrayDataReference(scratch.Present);
        for (int strip = 0; strip < Width; strip += TLanes.Bytes)
        {
            Accumulate(ref tile, evidence, slots.Order.Slice(group.First, group.Count), stride, strip, evidence.HasCorrections, out Sums sums);
            if (byTable)
            {
                ScaleByRaters(ref sums, group.Count);
            }

            TLanes.Store(sums.Low, ref major, strip);
            TLanes.Store(sums.High, ref major, strip + (TLanes.Bytes / 2));
            TLanes.Store(sums.MinorLow, ref minor, strip);
            TLanes.Store(sums.MinorHigh, ref minor, strip + (TLanes.Bytes / 2));
            TLanes.Store(sums.Count, ref count, strip);
            TLanes.Store(TLanes.Min(sums.Count, TLanes.Splat((byte)1)), ref present, strip);
        }

        if (byTable)
        {
            DivideByTable(evidence, group, scratch);
        }
        else
        {
            DivideSmall(evidence, group, scratch);
        }
    }

    /// <summary>floor(10⁹·A ÷ DL + (c + shift·L) ÷ DL − shift ÷ D + ½ + ¼ ÷ slots): the shift was added once for each rater, and L ÷ raters makes L of it.</summary>
    private static void DivideByTable(TileEvidence evidence, in SlotGroup group, TileScratch scratch)
    {
        ref ushort major = ref MemoryMarshal.GetArrayDataReference(scratch.Major);
        ref ushort minor = ref MemoryMarshal.GetArrayDataReference(scratch.Minor);
        ref double mean = ref MemoryMarshal.GetArrayDataReference(scratch.Mean);
        double divisor = (double)evidence.Denominator * s_common[group.Count];
        TReals unit = TLanes.Splat(Nano.PerUnit / divisor);
        TReals small = TLanes.Splat(1 / divisor);
        TReals half = TLanes.Splat(0.5 + (0.25 / group.Count) - ((double)evidence.Shift / evidence.Denominator));
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            TReals value = evidence.HasCorrections ? TLanes.MultiplyAdd(TLanes.FromWords(ref minor, i), small, half) : half;
            value = TLanes.Floor(TLanes.MultiplyAdd(TLanes.FromWords(ref major, i), unit, value));
            TLanes.Store(value, ref mean, i);
        }
    }

    private static void DivideSmall(TileEvidence evidence, in SlotGroup group, TileScratch scratch)
    {
        ref ushort major = ref MemoryMarshal.GetArrayDataReference(scratch.Major);
        ref ushort minor = ref MemoryMarshal.GetArrayDataReference(scratch.Minor);
        ref byte count = ref MemoryMarshal.GetArrayDataReference(scratch.Count);
        ref byte present = ref MemoryMarshal.GetArrayDataReference(scratch.Present);
        ref double mean = ref MemoryMarshal.GetArrayDataReference(scratch.Mean);
        TReals unit = TLanes.Splat((double)Nano.PerUnit);
        TReals denominator = TLanes.Splat((double)evidence.Denominator);
        TReals shift = TLanes.Splat(-(double)evidence.Shift);
        TReals half = TLanes.Splat(0.5 + (0.25 / group.Count));
        TReals one = TLanes.Splat(1d);
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            TReals raters = TLanes.FromBytes(ref count, i);
            TReals numerator = TLanes.Multiply(TLanes.FromWords(ref major, i), unit);
            if (evidence.HasCorrections)
            {
                numerator = TLanes.Add(numerator, TLanes.MultiplyAdd(raters, shift, TLanes.FromWords(ref minor, i)));
            }

            TReals divisor = TLanes.Multiply(denominator, TLanes.Add(raters, TLanes.Subtract(one, TLanes.FromBytes(ref present, i))));
            TLanes.Store(TLanes.Floor(TLanes.Add(TLanes.Divide(numerator, divisor), half)), ref mean, i);
        }
    }

    private static void MeanWide(ref byte tile, TileEvidence evidence, TileSlots slots, in SlotGroup group, TileScratch scratch)
    {
        scratch.Total.AsSpan().Clear();
        scratch.Raters.AsSpan().Clear();
        ref double total = ref MemoryMarshal.GetArrayDataReference(scratch.Total);
        ref double raters = ref MemoryMarshal.GetArrayDataReference(scratch.Raters);
        ref ushort keyed = ref MemoryMarshal.GetArrayDataReference(scratch.Major);
        ref ushort observed = ref MemoryMarshal.GetArrayDataReference(scratch.Minor);
        ref double mean = ref MemoryMarshal.GetArrayDataReference(scratch.Mean);
        TReals needed = TLanes.Splat((double)evidence.Needed);
        TReals unit = TLanes.Splat((double)Nano.PerUnit);
        TReals one = TLanes.Splat(1d);
        TReals half = TLanes.Splat(0.5);
        foreach (int slot in slots.Order.Slice(group.First, group.Count))
        {
            SumWide(ref tile, evidence, slot, slots.Count * Width, scratch);
            for (int i = 0; i < Width; i += TLanes.Reals)
            {
                TReals n = TLanes.FromWords(ref observed, i);
                TReals valid = TLanes.IsAtLeast(n, needed);

                // N·scale's length is under 2¹⁶, so that a quotient which is not a half is further from it than the error of one division and one addition.
                TReals s = TLanes.Multiply(TLanes.Subtract(TLanes.FromWords(ref keyed, i), n), unit);
                TReals quotient = TLanes.Floor(TLanes.Add(TLanes.Divide(s, TLanes.Select(valid, n, one)), half));
                TLanes.Store(TLanes.Add(TLanes.Load(ref total, i), TLanes.Select(valid, quotient, default)), ref total, i);
                TLanes.Store(TLanes.Add(TLanes.Load(ref raters, i), TLanes.Select(valid, one, default)), ref raters, i);
            }
        }

        TReals bias = TLanes.Splat(0.5 + (0.25 / group.Count));
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            TReals count = TLanes.Load(ref raters, i);
            TReals divisor = TLanes.Select(TLanes.IsAtLeast(count, one), count, one);
            TLanes.Store(TLanes.Floor(TLanes.Add(TLanes.Divide(TLanes.Load(ref total, i), divisor), bias)), ref mean, i);
        }

        for (int i = 0; i < Width; i++)
        {
            scratch.Present[i] = scratch.Raters[i] > 0 ? (byte)1 : (byte)0;
        }
    }

    /// <summary>Σ w·(keyed + 1) and Σ w of one slot, in words.</summary>
    private static void SumWide(ref byte tile, TileEvidence evidence, int slot, int stride, TileScratch scratch)
    {
        ref ushort keyed = ref MemoryMarshal.GetArrayDataReference(scratch.Major);
        ref ushort observed = ref MemoryMarshal.GetArrayDataReference(scratch.Minor);
        TBytes one = TLanes.Splat((byte)1);
        TBytes turn = TLanes.Splat((byte)(evidence.Length + 2));
        int[] items = evidence.Weighted.Length > 0 ? evidence.Weighted : evidence.Plain;
        for (int strip = 0; strip < Width; strip += TLanes.Bytes)
        {
            int at = (slot * Width) + strip;
            TWords low = default;
            TWords high = default;
            TWords observedLow = default;
            TWords observedHigh = default;
            for (int i = 0; i < items.Length; i++)
            {
                TBytes cell = TLanes.Load(ref tile, (items[i] * stride) + at);
                TBytes seen = TLanes.Min(cell, one);
                bool isWeighted = evidence.Weighted.Length > 0;
                cell = isWeighted && evidence.WeightedContra[i] ? TLanes.Without(TLanes.Subtract(turn, cell), TLanes.IsEqual(cell, default)) : cell;
                TWords weight = TLanes.SplatWord(isWeighted ? evidence.Weights[i] : (ushort)1);
                low = TLanes.Add(low, TLanes.Multiply(TLanes.WidenLow(cell), weight));
                high = TLanes.Add(high, TLanes.Multiply(TLanes.WidenHigh(cell), weight));
                observedLow = TLanes.Add(observedLow, TLanes.Multiply(TLanes.WidenLow(seen), weight));
                observedHigh = TLanes.Add(observedHigh, TLanes.Multiply(TLanes.WidenHigh(seen), weight));
            }

            foreach (int item in evidence.Contras)
            {
                TBytes cell = TLanes.Load(ref tile, (item * stride) + at);
                TBytes seen = TLanes.Min(cell, one);
                cell = TLanes.Without(TLanes.Subtract(turn, cell), TLanes.IsEqual(cell, default));
                low = TLanes.Add(low, TLanes.WidenLow(cell));
                high = TLanes.Add(high, TLanes.WidenHigh(cell));
                observedLow = TLanes.Add(observedLow, TLanes.WidenLow(seen));
                observedHigh = TLanes.Add(observedHigh, TLanes.WidenHigh(seen));
            }

            TLanes.Store(low, ref keyed, strip);
            TLanes.Store(high, ref keyed, strip + (TLanes.Bytes / 2));
            TLanes.Store(observedLow, ref observed, strip);
            TLanes.Store(observedHigh, ref observed, strip + (TLanes.Bytes / 2));
        }
    }

    /// <summary>Turns sums over raters into means × the common multiple.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void ScaleByRaters(ref Sums sums, int slots)
    {
        if (slots > 1)
        {
            TBytes share = TLanes.Lookup(TLanes.Table(ref MemoryMarshal.GetArrayDataReference(s_shares[slots])), sums.Count);
            TWords low = TLanes.WidenLow(share);
            TWords high = TLanes.WidenHigh(share);
            sums.Low = TLanes.Multiply(sums.Low, low);
            sums.High = TLanes.Multiply(sums.High, high);
            sums.MinorLow = TLanes.Multiply(sums.MinorLow, low);
            sums.MinorHigh = TLanes.Multiply(sums.MinorHigh, high);
        }
    }

    /// <summary>Adds up A, c and the valid raters over some slots, for one strip of subjects.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(
        ref byte tile, TileEvidence evidence, ReadOnlySpan<int> slots, int stride, int strip, bool corrections, out Sums sums)
    {
        sums = default;
        if (evidence.IsPlainSum && slots.Length * evidence.Length <= byte.MaxValue)
        {
            AccumulatePlain(ref tile, evidence, slots, stride, strip, ref sums);
            return;
        }

        TBytes multipliers = TLanes.Table(ref MemoryMarshal.GetArrayDataReference(evidence.Multipliers));
        TBytes valid = TLanes.Table(ref MemoryMarshal.GetArrayDataReference(evidence.Valid));
        foreach (int slot in slots)
        {
            SumSmall(ref tile, evidence, (slot * Width) + strip, stride, out TBytes sum, out TBytes observed);
            TBytes multiplier = TLanes.Lookup(multipliers, observed);
            sums.Count = TLanes.Add(sums.Count, TLanes.Lookup(valid, observed));
            sums.Low = TLanes.Add(sums.Low, TLanes.Multiply(TLanes.WidenLow(sum), TLanes.WidenLow(multiplier)));
            sums.High = TLanes.Add(sums.High, TLanes.Multiply(TLanes.WidenHigh(sum), TLanes.WidenHigh(multiplier)));
            if (corrections)
            {
                TBytes correction = Correct(evidence, sum, observed);
                sums.MinorLow = TLanes.Add(sums.MinorLow, TLanes.WidenLow(correction));
                sums.MinorHigh = TLanes.Add(sums.MinorHigh, TLanes.WidenHigh(correction));
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void AccumulatePlain(ref byte tile, TileEvidence evidence, ReadOnlySpan<int> slots, int stride, int strip, ref Sums sums)
    {
        TBytes total = default;
        if (evidence.Total == 1 && evidence.Plain.Length == 1)
        {
            // One indicator: what is observed is what is valid.
            int item = evidence.Plain[0] * stride;
            TBytes one = TLanes.Splat((byte)1);
            foreach (int slot in slots)
            {
                TBytes cell = TLanes.Load(ref tile, item + (slot * Width) + strip);
                total = TLanes.Add(total, cell);
                sums.Count = TLanes.Add(sums.Count, TLanes.Min(cell, one));
            }

            total = TLanes.Subtract(total, sums.Count);
        }
        else
        {
            TBytes valid = TLanes.Table(ref MemoryMarshal.GetArrayDataReference(evidence.Valid));
            TBytes mask = TLanes.Table(ref MemoryMarshal.GetArrayDataReference(evidence.ValidMask));
            foreach (int slot in slots)
            {
                SumSmall(ref tile, evidence, (slot * Width) + strip, stride, out TBytes sum, out TBytes observed);
                total = TLanes.Add(total, TLanes.And(sum, TLanes.Lookup(mask, observed)));
                sums.Count = TLanes.Add(sums.Count, TLanes.Lookup(valid, observed));
            }
        }

        sums.Low = TLanes.WidenLow(total);
        sums.High = TLanes.WidenHigh(total);
    }

    /// <summary>Σ w·keyed and Σ w of one slot, in bytes.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void SumSmall(ref byte tile, TileEvidence evidence, int at, int stride, out TBytes sum, out TBytes observed)
    {
        TBytes one = TLanes.Splat((byte)1);
        TBytes total = default;
        TBytes seen = default;
        foreach (int item in evidence.Plain)
        {
            TBytes cell = TLanes.Load(ref tile, (item * stride) + at);
            total = TLanes.Add(total, cell);
            seen = TLanes.Add(seen, TLanes.Min(cell, one));
        }

        if (evidence.Contras.Length > 0)
        {
            TBytes turn = TLanes.Splat((byte)(evidence.Length + 2));
            foreach (int item in evidence.Contras)
            {
                TBytes cell = TLanes.Load(ref tile, (item * stride) + at);
                total = TLanes.Add(total, TLanes.Without(TLanes.Subtract(turn, cell), TLanes.IsEqual(cell, default)));
                seen = TLanes.Add(seen, TLanes.Min(cell, one));
            }
        }

        for (int i = 0; i < evidence.Weighted.Length; i++)
        {
            TBytes cell = TLanes.Load(ref tile, (evidence.Weighted[i] * stride) + at);
            total = TLanes.Add(total, TLanes.Lookup(TLanes.Table(ref evidence.KeyTables[i * 16]), cell));
            seen = TLanes.Add(seen, TLanes.Without(TLanes.Splat((byte)evidence.Weights[i]), TLanes.IsEqual(cell, default)));
        }

        sum = TLanes.Subtract(total, seen);
        observed = seen;
    }

    /// <summary>c + shift of each lane: 16 ≡ 1 modulo 3, so that the halves of a byte can be added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBytes Correct(TileEvidence evidence, TBytes sum, TBytes observed)
    {
        TBytes modulo = TLanes.Table(ref MemoryMarshal.GetArrayDataReference(s_modulo3));
        TBytes rest = TLanes.Lookup(modulo, TLanes.And(sum, TLanes.Splat((byte)15)));
        rest = TLanes.Lookup(modulo, TLanes.Add(rest, TLanes.HighNibbles(sum)));
        TBytes start = TLanes.Lookup(TLanes.Table(ref MemoryMarshal.GetArrayDataReference(evidence.CorrectionStart)), observed);
        return TLanes.Lookup(TLanes.Table(ref MemoryMarshal.GetArrayDataReference(evidence.Corrections)), TLanes.Add(start, rest));
    }

    /// <summary>What is added up over the raters of a group.</summary>
    [StructLayout(LayoutKind.Auto)]
    private struct Sums
    {
        public TWords Low;
        public TWords High;
        public TWords MinorLow;
        public TWords MinorHigh;
        public TBytes Count;
    }
}
