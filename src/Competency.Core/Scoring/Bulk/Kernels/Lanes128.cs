using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.Arm;
using System.Runtime.Intrinsics.X86;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Lanes of 128 bits.</summary>
internal readonly struct Lanes128 : ILanes<Vector128<byte>, Vector128<ushort>, Vector128<double>>
{
    /// <summary>Added to a whole double under 2⁵¹ it leaves the number in the low bits.</summary>
    private const double Shift = 6_755_399_441_055_744;

    public static int Bytes => 16;

    public static int Reals => 2;

    public static Vector128<byte> Load(ref byte from, int at) => Vector128.LoadUnsafe(ref from, (nuint)at);

    public static void Store(Vector128<byte> value, ref byte to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector128<byte> Splat(byte value) => Vector128.Create(value);

    public static Vector128<byte> Add(Vector128<byte> a, Vector128<byte> b) => a + b;

    public static Vector128<byte> Subtract(Vector128<byte> a, Vector128<byte> b) => a - b;

    public static Vector128<byte> And(Vector128<byte> a, Vector128<byte> b) => a & b;

    public static Vector128<byte> Or(Vector128<byte> a, Vector128<byte> b) => a | b;

    public static Vector128<byte> Without(Vector128<byte> a, Vector128<byte> b) => Vector128.AndNot(a, b);

    public static Vector128<byte> Min(Vector128<byte> a, Vector128<byte> b) => Vector128.Min(a, b);

    public static Vector128<byte> Max(Vector128<byte> a, Vector128<byte> b) => Vector128.Max(a, b);

    public static Vector128<byte> IsEqual(Vector128<byte> a, Vector128<byte> b) => Vector128.Equals(a, b);

    public static Vector128<byte> Select(Vector128<byte> mask, Vector128<byte> a, Vector128<byte> b) => Vector128.ConditionalSelect(mask, a, b);

    public static bool AnyOver(Vector128<byte> a, Vector128<byte> limit) => Vector128.Max(a, limit) != limit;

    public static Vector128<byte> Lookup(Vector128<byte> table, Vector128<byte> index) => Ssse3.IsSupported ? Ssse3.Shuffle(table, index)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.VectorTableLookup(table, index)
        : Vector128.Shuffle(table, index);

    public static Vector128<byte> HighNibbles(Vector128<byte> value) => Vector128.ShiftRightLogical(value.AsUInt16(), 4).AsByte() & Vector128.Create((byte)15);

    public static Vector128<byte> LoadRows(ref byte cells, ref int rows, int i, int at)
    {
        int row = Unsafe.Add(ref rows, i);
        return Vector128.AndNot(Vector128.LoadUnsafe(ref cells, (nuint)(Math.Max(row, 0) + at)), Vector128.Create(row >> 31).AsByte());
    }

    public static Vector128<byte> LoadWholeRows(ref byte cells, ref int rows, int i, int at) =>
        Vector128.LoadUnsafe(ref cells, (nuint)(Unsafe.Add(ref rows, i) + at));

    public static Vector128<byte> ZipLow(Vector128<byte> a, Vector128<byte> b) => Sse2.IsSupported ? Sse2.UnpackLow(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipLow(a, b)
        : Vector128.Create(Zip(a.GetLower(), b.GetLower(), 0), Zip(a.GetLower(), b.GetLower(), 4));

    public static Vector128<byte> ZipHigh(Vector128<byte> a, Vector128<byte> b) => Sse2.IsSupported ? Sse2.UnpackHigh(a, b)
        : AdvSimd.Arm64.IsSupported ? AdvSimd.Arm64.ZipHigh(a, b)
        : Vector128.Create(Zip(a.GetUpper(), b.GetUpper(), 0), Zip(a.GetUpper(), b.GetUpper(), 4));

    private static Vector64<byte> Zip(Vector64<byte> a, Vector64<byte> b, int from) => Vector64.Create(
        a.GetElement(from), b.GetElement(from), a.GetElement(from + 1), b.GetElement(from + 1), a.GetElement(from + 2), b.GetElement(from + 2), a.GetElement(from + 3), b.GetElement(from + 3));

    public static Vector128<ushort> WidenLow(Vector128<byte> value) => Vector128.WidenLower(value);

    public static Vector128<ushort> WidenHigh(Vector128<byte> value) => Vector128.WidenUpper(value);

    public static Vector128<ushort> SplatWord(ushort value) => Vector128.Create(value);

    public static void Store(Vector128<ushort> value, ref ushort to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector128<ushort> Add(Vector128<ushort> a, Vector128<ushort> b) => a + b;

    public static Vector128<ushort> Multiply(Vector128<ushort> a, Vector128<ushort> b) => a * b;

    public static Vector128<byte> AtLeast(Vector128<ushort> aLow, Vector128<ushort> aHigh, Vector128<ushort> bLow, Vector128<ushort> bHigh) =>
        Vector128.Narrow(Vector128.GreaterThanOrEqual(aLow, bLow), Vector128.GreaterThanOrEqual(aHigh, bHigh));

    public static Vector128<double> Splat(double value) => Vector128.Create(value);

    public static Vector128<double> Load(ref double from, int at) => Vector128.LoadUnsafe(ref from, (nuint)at);

    public static void Store(Vector128<double> value, ref double to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector128<double> FromWords(ref ushort from, int at) => Vector128.Create((double)Unsafe.Add(ref from, at), Unsafe.Add(ref from, at + 1));

    public static Vector128<double> FromBytes(ref byte from, int at) => Vector128.Create((double)Unsafe.Add(ref from, at), Unsafe.Add(ref from, at + 1));

    public static void Store(Vector128<double> value, ref long to, int at) =>
        ((value + Vector128.Create(Shift)).AsInt64() - Vector128.Create(Shift).AsInt64()).StoreUnsafe(ref to, (nuint)at);

    public static Vector128<double> Add(Vector128<double> a, Vector128<double> b) => a + b;

    public static Vector128<double> Subtract(Vector128<double> a, Vector128<double> b) => a - b;

    public static Vector128<double> Multiply(Vector128<double> a, Vector128<double> b) => a * b;

    public static Vector128<double> MultiplyAdd(Vector128<double> a, Vector128<double> b, Vector128<double> c) => (a * b) + c;

    public static Vector128<double> Divide(Vector128<double> a, Vector128<double> b) => a / b;

    public static Vector128<double> Floor(Vector128<double> value) => Vector128.Floor(value);

    public static Vector128<double> Min(Vector128<double> a, Vector128<double> b) => Vector128.Min(a, b);

    public static Vector128<double> IsAtLeast(Vector128<double> a, Vector128<double> b) => Vector128.GreaterThanOrEqual(a, b);

    public static Vector128<double> IsOver(Vector128<double> a, Vector128<double> b) => Vector128.GreaterThan(a, b);

    public static uint Bits(Vector128<double> mask) => (uint)Vector128.ExtractMostSignificantBits(mask);

    public static Vector128<double> Select(Vector128<double> mask, Vector128<double> a, Vector128<double> b) => Vector128.ConditionalSelect(mask, a, b);
}
