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

    /// <summary>Adds the mean of a group, by its weight, to the sums; leaves the mean, and who is present, behind.</summary>
    public static void AddGroup(ref byte tile, TileEvidence evidence, TileSlots slots, in SlotGroup group, TileScratch scratch)
    {
        if (evidence.Fits(group.Count))
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

    /// <summary>Tests one level: where there is valid evidence, and where it reaches the threshold.</summary>
    public static void TestLevel(
        ref byte tile, TileLeaf leaf, TileEvidence level, TileSlots slots, ReadOnlySpan<SlotGroup> groups, int common, ref byte has, ref byte met)
    {
        int stride = slots.Count * Width;
        for (int strip = 0; strip < Width; strip += TLanes.Bytes)
        {
            TWords low = default;
            TWords high = default;
            TWords neededLow = default;
            TWords neededHigh = default;
            TBytes any = default;
            foreach (SlotGroup group in groups)
            {
                Accumulate(ref tile, level, slots.Order.Slice(group.First, group.Count), stride, strip, false, out TWords sumLow, out TWords sumHigh, out _, out _, out TBytes count);
                if (group.Count > 1)
                {
                    Share(count, group.Count, out TWords shareLow, out TWords shareHigh);
                    sumLow = TLanes.Multiply(sumLow, shareLow);
                    sumHigh = TLanes.Multiply(sumHigh, shareHigh);
                }

                TWords weight = TLanes.SplatWord((ushort)(group.Weight * (common / SmallSums.CommonOf[group.Count]) * leaf.ThresholdDenominator));
                low = TLanes.Add(low, TLanes.Multiply(sumLow, weight));
                high = TLanes.Add(high, TLanes.Multiply(sumHigh, weight));
                TBytes present = TLanes.Min(count, TLanes.Splat((byte)1));
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

    private static void MeanSmall(ref byte tile, TileEvidence evidence, TileSlots slots, in SlotGroup group, TileScratch scratch)
    {
        int stride = slots.Count * Width;
        bool byTable = group.Count <= SmallSums.MostByTable;
        ref ushort major = ref MemoryMarshal.GetArrayDataReference(scratch.Major);
        ref ushort minor = ref MemoryMarshal.GetArrayDataReference(scratch.Minor);
        ref byte count = ref MemoryMarshal.GetArrayDataReference(scratch.Count);
        ref byte present = ref MemoryMarshal.GetArrayDataReference(scratch.Present);
        for (int strip = 0; strip < Width; strip += TLanes.Bytes)
        {
            Accumulate(
                ref tile,
                evidence,
                slots.Order.Slice(group.First, group.Count),
                stride,
                strip,
                evidence.HasCorrections,
                out TWords low,
                out TWords high,
                out TWords minorLow,
                out TWords minorHigh,
                out TBytes raters);
            if (byTable && group.Count > 1)
            {
                Share(raters, group.Count, out TWords shareLow, out TWords shareHigh);
                low = TLanes.Multiply(low, shareLow);
                high = TLanes.Multiply(high, shareHigh);
                minorLow = TLanes.Multiply(minorLow, shareLow);
                minorHigh = TLanes.Multiply(minorHigh, shareHigh);
            }

            TLanes.Store(low, ref major, strip);
            TLanes.Store(high, ref major, strip + (TLanes.Bytes / 2));
            TLanes.Store(minorLow, ref minor, strip);
            TLanes.Store(minorHigh, ref minor, strip + (TLanes.Bytes / 2));
            TLanes.Store(raters, ref count, strip);
            TLanes.Store(TLanes.Min(raters, TLanes.Splat((byte)1)), ref present, strip);
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
        double divisor = (double)evidence.Denominator * SmallSums.CommonOf[group.Count];
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

    /// <summary>For each lane the common multiple ÷ its raters: what turns a sum into a mean × the multiple.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Share(TBytes raters, int slots, out TWords low, out TWords high)
    {
        TBytes share = TLanes.Lookup(TLanes.Load(ref MemoryMarshal.GetArrayDataReference(SmallSums.SharesOf[slots]), 0), raters);
        low = TLanes.WidenLow(share);
        high = TLanes.WidenHigh(share);
    }

    /// <summary>Adds up A, c and the valid raters over some slots, for one strip of subjects.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Accumulate(
        ref byte tile,
        TileEvidence evidence,
        ReadOnlySpan<int> slots,
        int stride,
        int strip,
        bool corrections,
        out TWords low,
        out TWords high,
        out TWords minorLow,
        out TWords minorHigh,
        out TBytes raters)
    {
        TWords sumLow = default;
        TWords sumHigh = default;
        TWords correctLow = default;
        TWords correctHigh = default;
        TBytes count = default;
        if (evidence.IsPlainSum && slots.Length * (evidence.Length + 1) <= byte.MaxValue)
        {
            TBytes total = AccumulatePlain(ref tile, evidence, slots, stride, strip, out count);
            sumLow = TLanes.WidenLow(total);
            sumHigh = TLanes.WidenHigh(total);
        }
        else
        {
            TBytes multipliers = TLanes.Load(ref MemoryMarshal.GetArrayDataReference(evidence.Multipliers), 0);
            TBytes valid = TLanes.Load(ref MemoryMarshal.GetArrayDataReference(evidence.Valid), 0);
            foreach (int slot in slots)
            {
                SumSmall(ref tile, evidence, (slot * Width) + strip, stride, out TBytes sum, out TBytes observed);
                TBytes multiplier = TLanes.Lookup(multipliers, observed);
                count = TLanes.Add(count, TLanes.Lookup(valid, observed));
                sumLow = TLanes.Add(sumLow, TLanes.Multiply(TLanes.WidenLow(sum), TLanes.WidenLow(multiplier)));
                sumHigh = TLanes.Add(sumHigh, TLanes.Multiply(TLanes.WidenHigh(sum), TLanes.WidenHigh(multiplier)));
                if (corrections)
                {
                    TBytes correction = Correct(evidence, sum, observed);
                    correctLow = TLanes.Add(correctLow, TLanes.WidenLow(correction));
                    correctHigh = TLanes.Add(correctHigh, TLanes.WidenHigh(correction));
                }
            }
        }

        low = sumLow;
        high = sumHigh;
        minorLow = correctLow;
        minorHigh = correctHigh;
        raters = count;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBytes AccumulatePlain(ref byte tile, TileEvidence evidence, ReadOnlySpan<int> slots, int stride, int strip, out TBytes raters)
    {
        TBytes total = default;
        TBytes count = default;
        if (evidence.Total == 1 && evidence.Plain.Length == 1)
        {
            // One indicator: what is observed is what is valid.
            int item = evidence.Plain[0] * stride;
            TBytes one = TLanes.Splat((byte)1);
            foreach (int slot in slots)
            {
                TBytes cell = TLanes.Load(ref tile, item + (slot * Width) + strip);
                total = TLanes.Add(total, cell);
                count = TLanes.Add(count, TLanes.Min(cell, one));
            }

            total = TLanes.Subtract(total, count);
        }
        else
        {
            TBytes valid = TLanes.Load(ref MemoryMarshal.GetArrayDataReference(evidence.Valid), 0);
            TBytes mask = TLanes.Load(ref MemoryMarshal.GetArrayDataReference(evidence.ValidMask), 0);
            foreach (int slot in slots)
            {
                SumSmall(ref tile, evidence, (slot * Width) + strip, stride, out TBytes sum, out TBytes observed);
                total = TLanes.Add(total, TLanes.And(sum, TLanes.Lookup(mask, observed)));
                count = TLanes.Add(count, TLanes.Lookup(valid, observed));
            }
        }

        raters = count;
        return total;
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
            total = TLanes.Add(total, TLanes.Lookup(TLanes.Load(ref evidence.KeyTables[i * LaneTable.Size], 0), cell));
            seen = TLanes.Add(seen, TLanes.Without(TLanes.Splat((byte)evidence.Weights[i]), TLanes.IsEqual(cell, default)));
        }

        sum = TLanes.Subtract(total, seen);
        observed = seen;
    }

    /// <summary>c + shift of each lane: 16 ≡ 1 modulo 3, so that the halves of a byte can be added.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBytes Correct(TileEvidence evidence, TBytes sum, TBytes observed)
    {
        TBytes modulo = TLanes.Load(ref MemoryMarshal.GetArrayDataReference(evidence.Modulo3), 0);
        TBytes rest = TLanes.Lookup(modulo, TLanes.And(sum, TLanes.Splat((byte)15)));
        rest = TLanes.Lookup(modulo, TLanes.Add(rest, TLanes.HighNibbles(sum)));
        TBytes start = TLanes.Lookup(TLanes.Load(ref MemoryMarshal.GetArrayDataReference(evidence.CorrectionStart), 0), observed);
        return TLanes.Lookup(TLanes.Load(ref MemoryMarshal.GetArrayDataReference(evidence.Corrections), 0), TLanes.Add(start, rest));
    }
}
