using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Asks the processor for memory that will be read soon, a little at a time while it computes. A hint: nothing is read.</summary>
[StructLayout(LayoutKind.Auto)]
internal ref struct Ahead
{
    private const int Line = 64;

    private readonly int _portion;
    private ReadOnlySpan<byte> _rest;

    /// <param name="memory">What will be read.</param>
    /// <param name="portions">In how many portions to ask for it.</param>
    public Ahead(ReadOnlySpan<byte> memory, int portions)
    {
        _rest = memory;
        _portion = ((memory.Length / Math.Max(1, portions)) + Line - 1) / Line * Line;
    }

    /// <summary>Asks for the next portion.</summary>
    public unsafe void Next()
    {
        if (!Sse.IsSupported || _rest.IsEmpty)
        {
            return;
        }

        int length = Math.Min(_portion, _rest.Length);
        ref byte start = ref MemoryMarshal.GetReference(_rest);
        for (int i = 0; i < length; i += Line)
        {
            // Should the memory be moved meanwhile, the hint is a wrong one, no more.
            Sse.Prefetch0(Unsafe.AsPointer(ref Unsafe.Add(ref start, i)));
        }

        _rest = _rest[length..];
    }
}
