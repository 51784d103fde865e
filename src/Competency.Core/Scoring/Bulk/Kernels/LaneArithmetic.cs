using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Quotients and cuts for 64 lanes of whole numbers in doubles.</summary>
internal static class LaneArithmetic<TLanes, TBytes, TWords, TReals>
    where TLanes : struct, ILanes<TBytes, TWords, TReals>
    where TBytes : struct
    where TWords : struct
    where TReals : struct
{
    private const int Width = RatingBatch.TileWidth;

    /// <summary>For each number of eight bits, its bits as bytes of 255 and 0.</summary>
    private static readonly ulong[] s_spread = [.. Enumerable.Range(0, 256).Select(bits => Enumerable.Range(0, 8).Aggregate(
        0UL, (spread, bit) => spread | ((bits >> bit & 1) != 0 ? 255UL << (8 * bit) : 0)))];

    /// <summary>The quotient rounded half up where the divisor is 1 or more, −1 elsewhere. Exact: numerator + divisor stays under 2⁵³.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static TReals Quotient(TReals numerator, TReals divisor)
    {
        TReals one = TLanes.Splat(1d);
        TReals quotient = TLanes.Floor(TLanes.Add(TLanes.Divide(numerator, divisor), TLanes.Splat(0.5)));

        // A division may round onto a half from either side; the remainder, an exact whole number, tells.
        TReals rest = TLanes.Subtract(numerator, TLanes.Multiply(quotient, divisor));
        TReals twice = TLanes.Add(rest, rest);
        quotient = TLanes.Select(TLanes.IsAtLeast(twice, divisor), TLanes.Add(quotient, one), quotient);
        quotient = TLanes.Select(TLanes.IsOver(TLanes.Subtract(default, divisor), twice), TLanes.Subtract(quotient, one), quotient);
        return TLanes.Select(TLanes.IsAtLeast(divisor, one), quotient, TLanes.Splat(-1d));
    }

    /// <summary>Multiplies by whole × by a quotient under a thousand and rounds half up; −1 stays −1.</summary>
    /// <param name="from">Whole numbers of at most 10¹¹, or −1.</param>
    /// <param name="numerator">What they are multiplied by.</param>
    /// <param name="divisor">What they are divided by, 1 to 100: no quotient under a half is nearer to it than ½ ÷ divisor.</param>
    /// <param name="to">Where the quotients go.</param>
    public static void Rescale(Span<double> from, double numerator, double divisor, Span<double> to)
    {
        ref double source = ref MemoryMarshal.GetReference(from);
        ref double target = ref MemoryMarshal.GetReference(to);
        TReals factor = TLanes.Splat(numerator / divisor);
        TReals half = TLanes.Splat(0.5 + (0.25 / divisor));
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            TReals value = TLanes.Load(ref source, i);
            TReals scaled = TLanes.Floor(TLanes.MultiplyAdd(value, factor, half));
            TLanes.Store(TLanes.Select(TLanes.IsAtLeast(value, default), scaled, TLanes.Splat(-1d)), ref target, i);
        }
    }

    /// <summary>For each lane 255 where a value is at least a bound, else 0.</summary>
    public static void Compare(ReadOnlySpan<double> values, double bound, Span<byte> mask)
    {
        ref double value = ref MemoryMarshal.GetReference(values);
        TReals least = TLanes.Splat(bound);
        for (int i = 0; i < Width; i += TLanes.Reals)
        {
            WriteMask(TLanes.Bits(TLanes.IsAtLeast(TLanes.Load(ref value, i), least)), mask[i..]);
        }
    }

    /// <summary>Writes the low bits of a number as bytes of 255 and 0.</summary>
    /// <remarks>Writes eight bytes, whatever the width: those too many belong to lanes that come next.</remarks>
    public static void WriteMask(uint bits, Span<byte> mask) => BinaryPrimitives.WriteUInt64LittleEndian(mask, s_spread[bits]);

    /// <summary>For each lane the ordinal of the last cut that its value reaches, 0 for none, 255 where the value is −1.</summary>
    public static void Grade(ReadOnlySpan<double> values, double[] cuts, int[] ordinals, Span<byte> levels, Span<byte> mask)
    {
        Compare(values, 0, mask);
        Invert(mask, levels);
        for (int cut = 0; cut < cuts.Length; cut++)
        {
            // A cut may lie so low that even −1 is above it: that is no score.
            Compare(values, Math.Max(cuts[cut], 0), mask);
            Put((byte)ordinals[cut], mask, levels);
        }
    }

    /// <summary>Sets a value where a mask is set.</summary>
    public static void Put(byte value, ReadOnlySpan<byte> mask, Span<byte> into)
    {
        ref byte from = ref MemoryMarshal.GetReference(mask);
        ref byte to = ref MemoryMarshal.GetReference(into);
        for (int i = 0; i < Width; i += TLanes.Bytes)
        {
            TLanes.Store(TLanes.Select(TLanes.Load(ref from, i), TLanes.Splat(value), TLanes.Load(ref to, i)), ref to, i);
        }
    }

    private static void Invert(ReadOnlySpan<byte> mask, Span<byte> into)
    {
        ref byte from = ref MemoryMarshal.GetReference(mask);
        ref byte to = ref MemoryMarshal.GetReference(into);
        for (int i = 0; i < Width; i += TLanes.Bytes)
        {
            TLanes.Store(TLanes.Without(TLanes.Splat(byte.MaxValue), TLanes.Load(ref from, i)), ref to, i);
        }
    }
}
