using System.Buffers.Binary;
using System.Numerics;

namespace Competency.Core.Scoring.Compiled;

/// <summary>Adds up cells that lie side by side, eight in one word: no vectors, so that a single person is scored alike everywhere.</summary>
internal static class CellRun
{
    private const ulong Low = 0x00FF_00FF_00FF_00FF;
    private const ulong Lanes = 0x0001_0001_0001_0001;
    private const ulong Sevens = 0x7F7F_7F7F_7F7F_7F7F;
    private const ulong Tops = 0x8080_8080_8080_8080;

    /// <summary>Σ (cell − 1) over the cells that are not 0, and their number.</summary>
    public static long Sum(ReadOnlySpan<byte> cells, out long observed)
    {
        long sum = 0;
        int seen = 0;
        while (!cells.IsEmpty)
        {
            ulong eight = Read(cells);

            // Four lanes of 16 bits hold the sum of two cells each; their sum comes out in the highest lane. At most 8 · 255.
            ulong pairs = (eight & Low) + ((eight >> 8) & Low);
            sum += (long)((pairs * Lanes) >> 48);

            // A byte's highest bit is set where any of its bits is.
            seen += BitOperations.PopCount((eight | ((eight & Sevens) + Sevens)) & Tops);
            cells = cells[Math.Min(8, cells.Length)..];
        }

        observed = seen;
        return sum - seen;
    }

    private static ulong Read(ReadOnlySpan<byte> cells)
    {
        if (cells.Length >= 8)
        {
            return BinaryPrimitives.ReadUInt64LittleEndian(cells);
        }

        ulong word = 0;
        if (cells.Length >= 4)
        {
            uint first = BinaryPrimitives.ReadUInt32LittleEndian(cells);
            uint last = BinaryPrimitives.ReadUInt32LittleEndian(cells[^4..]);

            // Where the two overlap, the same cells lie in the same place.
            return first | ((ulong)last << (8 * (cells.Length - 4)));
        }

        for (int i = 0; i < cells.Length; i++)
        {
            word |= (ulong)cells[i] << (8 * i);
        }

        return word;
    }
}
