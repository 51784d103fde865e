using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Brings rows of cells into tiles, sixteen items of as many rows as a vector is wide at a time.</summary>
internal static class RowTransposer<TLanes, TBytes, TWords, TReals>
    where TLanes : struct, ILanes<TBytes, TWords, TReals>
    where TBytes : struct
    where TWords : struct
    where TReals : struct
{
    private const int Width = RatingBatch.TileWidth;

    private const int Block = 16;

    public static void Run(ReadOnlySpan<byte> cells, ReadOnlySpan<int> rows, int items, Span<byte> tile, Ahead ahead)
    {
        int slots = rows.Length / Width;
        for (int slot = 0; slot < slots; slot++)
        {
            ReadOnlySpan<int> lanes = rows.Slice(slot * Width, Width);
            if (items < Block || cells.Length < items)
            {
                RunOneByOne(cells, lanes, items, slots, tile[(slot * Width)..]);
                continue;
            }

            ref byte target = ref tile[slot * Width];
            if (lanes.ContainsAnyInRange(int.MinValue, -1))
            {
                RunSlot<PartialRows>(cells, lanes, items, ref target, slots * Width, ref ahead);
            }
            else
            {
                RunSlot<WholeRows>(cells, lanes, items, ref target, slots * Width, ref ahead);
            }
        }
    }

    private static void RunSlot<TRows>(ReadOnlySpan<byte> cells, ReadOnlySpan<int> lanes, int items, ref byte tile, int step, ref Ahead ahead)
        where TRows : struct, IRowPresence
    {
        ref byte source = ref MemoryMarshal.GetReference(cells);
        ref int rows = ref MemoryMarshal.GetReference(lanes);
        for (int item = 0; item < items; item += Block)
        {
            // The last block reaches back over items that are done already, so that nothing beyond a row is read.
            int from = Math.Min(item, items - Block);
            ahead.Next();
            ref byte target = ref Unsafe.Add(ref tile, from * step);
            bool isShort = items - item <= Block / 2;
            for (int strip = 0; strip < Width; strip += TLanes.Bytes)
            {
                if (isShort)
                {
                    TransposeUpper<TRows>(ref source, ref rows, strip, from, ref target, step);
                }
                else
                {
                    Transpose<TRows>(ref source, ref rows, strip, from, ref target, step);
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static TBytes Load<TRows>(ref byte cells, ref int rows, int row, int item)
        where TRows : struct, IRowPresence => TRows.IsWhole ? TLanes.LoadWholeRows(ref cells, ref rows, row, item) : TLanes.LoadRows(ref cells, ref rows, row, item);

    private static void RunOneByOne(ReadOnlySpan<byte> cells, ReadOnlySpan<int> lanes, int items, int slots, Span<byte> tile)
    {
        for (int lane = 0; lane < Width; lane++)
        {
            for (int item = 0; item < items; item++)
            {
                tile[(item * slots * Width) + lane] = lanes[lane] < 0 ? (byte)0 : cells[lanes[lane] + item];
            }
        }
    }

    /// <summary>Four times, each row is interleaved with the one eight further on: then rows have become columns.</summary>
    private static void Transpose<TRows>(ref byte cells, ref int rows, int strip, int item, ref byte tile, int step)
        where TRows : struct, IRowPresence
    {
        int to = strip;
        TBytes a0 = Load<TRows>(ref cells, ref rows, strip + 0, item);
        TBytes a1 = Load<TRows>(ref cells, ref rows, strip + 1, item);
        TBytes a2 = Load<TRows>(ref cells, ref rows, strip + 2, item);
        TBytes a3 = Load<TRows>(ref cells, ref rows, strip + 3, item);
        TBytes a4 = Load<TRows>(ref cells, ref rows, strip + 4, item);
        TBytes a5 = Load<TRows>(ref cells, ref rows, strip + 5, item);
        TBytes a6 = Load<TRows>(ref cells, ref rows, strip + 6, item);
        TBytes a7 = Load<TRows>(ref cells, ref rows, strip + 7, item);
        TBytes a8 = Load<TRows>(ref cells, ref rows, strip + 8, item);
        TBytes a9 = Load<TRows>(ref cells, ref rows, strip + 9, item);
        TBytes a10 = Load<TRows>(ref cells, ref rows, strip + 10, item);
        TBytes a11 = Load<TRows>(ref cells, ref rows, strip + 11, item);
        TBytes a12 = Load<TRows>(ref cells, ref rows, strip + 12, item);
        TBytes a13 = Load<TRows>(ref cells, ref rows, strip + 13, item);
        TBytes a14 = Load<TRows>(ref cells, ref rows, strip + 14, item);
        TBytes a15 = Load<TRows>(ref cells, ref rows, strip + 15, item);
        TBytes b0 = TLanes.ZipLow(a0, a8);
        TBytes b1 = TLanes.ZipHigh(a0, a8);
        TBytes b2 = TLanes.ZipLow(a1, a9);
        TBytes b3 = TLanes.ZipHigh(a1, a9);
        TBytes b4 = TLanes.ZipLow(a2, a10);
        TBytes b5 = TLanes.ZipHigh(a2, a10);
        TBytes b6 = TLanes.ZipLow(a3, a11);
        TBytes b7 = TLanes.ZipHigh(a3, a11);
        TBytes b8 = TLanes.ZipLow(a4, a12);
        TBytes b9 = TLanes.ZipHigh(a4, a12);
        TBytes b10 = TLanes.ZipLow(a5, a13);
        TBytes b11 = TLanes.ZipHigh(a5, a13);
        TBytes b12 = TLanes.ZipLow(a6, a14);
        TBytes b13 = TLanes.ZipHigh(a6, a14);
        TBytes b14 = TLanes.ZipLow(a7, a15);
        TBytes b15 = TLanes.ZipHigh(a7, a15);
        TBytes c0 = TLanes.ZipLow(b0, b8);
        TBytes c1 = TLanes.ZipHigh(b0, b8);
        TBytes c2 = TLanes.ZipLow(b1, b9);
        TBytes c3 = TLanes.ZipHigh(b1, b9);
        TBytes c4 = TLanes.ZipLow(b2, b10);
        TBytes c5 = TLanes.ZipHigh(b2, b10);
        TBytes c6 = TLanes.ZipLow(b3, b11);
        TBytes c7 = TLanes.ZipHigh(b3, b11);
        TBytes c8 = TLanes.ZipLow(b4, b12);
        TBytes c9 = TLanes.ZipHigh(b4, b12);
        TBytes c10 = TLanes.ZipLow(b5, b13);
        TBytes c11 = TLanes.ZipHigh(b5, b13);
        TBytes c12 = TLanes.ZipLow(b6, b14);
        TBytes c13 = TLanes.ZipHigh(b6, b14);
        TBytes c14 = TLanes.ZipLow(b7, b15);
        TBytes c15 = TLanes.ZipHigh(b7, b15);
        TBytes d0 = TLanes.ZipLow(c0, c8);
        TBytes d1 = TLanes.ZipHigh(c0, c8);
        TBytes d2 = TLanes.ZipLow(c1, c9);
        TBytes d3 = TLanes.ZipHigh(c1, c9);
        TBytes d4 = TLanes.ZipLow(c2, c10);
        TBytes d5 = TLanes.ZipHigh(c2, c10);
        TBytes d6 = TLanes.ZipLow(c3, c11);
        TBytes d7 = TLanes.ZipHigh(c3, c11);
        TBytes d8 = TLanes.ZipLow(c4, c12);
        TBytes d9 = TLanes.ZipHigh(c4, c12);
        TBytes d10 = TLanes.ZipLow(c5, c13);
        TBytes d11 = TLanes.ZipHigh(c5, c13);
        TBytes d12 = TLanes.ZipLow(c6, c14);
        TBytes d13 = TLanes.ZipHigh(c6, c14);
        TBytes d14 = TLanes.ZipLow(c7, c15);
        TBytes d15 = TLanes.ZipHigh(c7, c15);
        TBytes e0 = TLanes.ZipLow(d0, d8);
        TBytes e1 = TLanes.ZipHigh(d0, d8);
        TBytes e2 = TLanes.ZipLow(d1, d9);
        TBytes e3 = TLanes.ZipHigh(d1, d9);
        TBytes e4 = TLanes.ZipLow(d2, d10);
        TBytes e5 = TLanes.ZipHigh(d2, d10);
        TBytes e6 = TLanes.ZipLow(d3, d11);
        TBytes e7 = TLanes.ZipHigh(d3, d11);
        TBytes e8 = TLanes.ZipLow(d4, d12);
        TBytes e9 = TLanes.ZipHigh(d4, d12);
        TBytes e10 = TLanes.ZipLow(d5, d13);
        TBytes e11 = TLanes.ZipHigh(d5, d13);
        TBytes e12 = TLanes.ZipLow(d6, d14);
        TBytes e13 = TLanes.ZipHigh(d6, d14);
        TBytes e14 = TLanes.ZipLow(d7, d15);
        TBytes e15 = TLanes.ZipHigh(d7, d15);
        TLanes.Store(e0, ref tile, to + (0 * step));
        TLanes.Store(e1, ref tile, to + (1 * step));
        TLanes.Store(e2, ref tile, to + (2 * step));
        TLanes.Store(e3, ref tile, to + (3 * step));
        TLanes.Store(e4, ref tile, to + (4 * step));
        TLanes.Store(e5, ref tile, to + (5 * step));
        TLanes.Store(e6, ref tile, to + (6 * step));
        TLanes.Store(e7, ref tile, to + (7 * step));
        TLanes.Store(e8, ref tile, to + (8 * step));
        TLanes.Store(e9, ref tile, to + (9 * step));
        TLanes.Store(e10, ref tile, to + (10 * step));
        TLanes.Store(e11, ref tile, to + (11 * step));
        TLanes.Store(e12, ref tile, to + (12 * step));
        TLanes.Store(e13, ref tile, to + (13 * step));
        TLanes.Store(e14, ref tile, to + (14 * step));
        TLanes.Store(e15, ref tile, to + (15 * step));
    }

    /// <summary>The same for the last eight of sixteen items alone.</summary>
    private static void TransposeUpper<TRows>(ref byte cells, ref int rows, int strip, int item, ref byte tile, int step)
        where TRows : struct, IRowPresence
    {
        int to = strip;
        TBytes a0 = Load<TRows>(ref cells, ref rows, strip + 0, item);
        TBytes a1 = Load<TRows>(ref cells, ref rows, strip + 1, item);
        TBytes a2 = Load<TRows>(ref cells, ref rows, strip + 2, item);
        TBytes a3 = Load<TRows>(ref cells, ref rows, strip + 3, item);
        TBytes a4 = Load<TRows>(ref cells, ref rows, strip + 4, item);
        TBytes a5 = Load<TRows>(ref cells, ref rows, strip + 5, item);
        TBytes a6 = Load<TRows>(ref cells, ref rows, strip + 6, item);
        TBytes a7 = Load<TRows>(ref cells, ref rows, strip + 7, item);
        TBytes a8 = Load<TRows>(ref cells, ref rows, strip + 8, item);
        TBytes a9 = Load<TRows>(ref cells, ref rows, strip + 9, item);
        TBytes a10 = Load<TRows>(ref cells, ref rows, strip + 10, item);
        TBytes a11 = Load<TRows>(ref cells, ref rows, strip + 11, item);
        TBytes a12 = Load<TRows>(ref cells, ref rows, strip + 12, item);
        TBytes a13 = Load<TRows>(ref cells, ref rows, strip + 13, item);
        TBytes a14 = Load<TRows>(ref cells, ref rows, strip + 14, item);
        TBytes a15 = Load<TRows>(ref cells, ref rows, strip + 15, item);
        TBytes b1 = TLanes.ZipHigh(a0, a8);
        TBytes b3 = TLanes.ZipHigh(a1, a9);
        TBytes b5 = TLanes.ZipHigh(a2, a10);
        TBytes b7 = TLanes.ZipHigh(a3, a11);
        TBytes b9 = TLanes.ZipHigh(a4, a12);
        TBytes b11 = TLanes.ZipHigh(a5, a13);
        TBytes b13 = TLanes.ZipHigh(a6, a14);
        TBytes b15 = TLanes.ZipHigh(a7, a15);
        TBytes c2 = TLanes.ZipLow(b1, b9);
        TBytes c3 = TLanes.ZipHigh(b1, b9);
        TBytes c6 = TLanes.ZipLow(b3, b11);
        TBytes c7 = TLanes.ZipHigh(b3, b11);
        TBytes c10 = TLanes.ZipLow(b5, b13);
        TBytes c11 = TLanes.ZipHigh(b5, b13);
        TBytes c14 = TLanes.ZipLow(b7, b15);
        TBytes c15 = TLanes.ZipHigh(b7, b15);
        TBytes d4 = TLanes.ZipLow(c2, c10);
        TBytes d5 = TLanes.ZipHigh(c2, c10);
        TBytes d6 = TLanes.ZipLow(c3, c11);
        TBytes d7 = TLanes.ZipHigh(c3, c11);
        TBytes d12 = TLanes.ZipLow(c6, c14);
        TBytes d13 = TLanes.ZipHigh(c6, c14);
        TBytes d14 = TLanes.ZipLow(c7, c15);
        TBytes d15 = TLanes.ZipHigh(c7, c15);
        TBytes e8 = TLanes.ZipLow(d4, d12);
        TBytes e9 = TLanes.ZipHigh(d4, d12);
        TBytes e10 = TLanes.ZipLow(d5, d13);
        TBytes e11 = TLanes.ZipHigh(d5, d13);
        TBytes e12 = TLanes.ZipLow(d6, d14);
        TBytes e13 = TLanes.ZipHigh(d6, d14);
        TBytes e14 = TLanes.ZipLow(d7, d15);
        TBytes e15 = TLanes.ZipHigh(d7, d15);
        TLanes.Store(e8, ref tile, to + (8 * step));
        TLanes.Store(e9, ref tile, to + (9 * step));
        TLanes.Store(e10, ref tile, to + (10 * step));
        TLanes.Store(e11, ref tile, to + (11 * step));
        TLanes.Store(e12, ref tile, to + (12 * step));
        TLanes.Store(e13, ref tile, to + (13 * step));
        TLanes.Store(e14, ref tile, to + (14 * step));
        TLanes.Store(e15, ref tile, to + (15 * step));
    }
}
