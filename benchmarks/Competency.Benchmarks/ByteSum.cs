using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Competency.Benchmarks;

/// <summary>The floor: adds up bytes as fast as the processor can.</summary>
internal static class ByteSum
{
    public static long Of(byte[] bytes, int threads)
    {
        if (threads == 1)
        {
            return Sum(bytes);
        }

        int half = bytes.Length / 2;
        Task<long> other = Task.Run(() => Sum(bytes.AsSpan(half)));
        return Sum(bytes.AsSpan(0, half)) + other.GetAwaiter().GetResult();
    }

    private static long Sum(ReadOnlySpan<byte> bytes)
    {
        ref byte start = ref MemoryMarshal.GetReference(bytes);
        int i = 0;
        long sum = 0;
        if (Avx512BW.IsSupported)
        {
            Vector512<ulong> first = default;
            Vector512<ulong> second = default;
            for (; i + 128 <= bytes.Length; i += 128)
            {
                first += Avx512BW.SumAbsoluteDifferences(Vector512.LoadUnsafe(ref start, (nuint)i), default).AsUInt64();
                second += Avx512BW.SumAbsoluteDifferences(Vector512.LoadUnsafe(ref start, (nuint)i + 64), default).AsUInt64();
            }

            sum = (long)Vector512.Sum(first + second);
        }
        else if (Avx2.IsSupported)
        {
            Vector256<ulong> first = default;
            for (; i + 32 <= bytes.Length; i += 32)
            {
                first += Avx2.SumAbsoluteDifferences(Vector256.LoadUnsafe(ref start, (nuint)i), default).AsUInt64();
            }

            sum = (long)Vector256.Sum(first);
        }

        for (; i < bytes.Length; i++)
        {
            sum += bytes[i];
        }

        return sum;
    }
}
