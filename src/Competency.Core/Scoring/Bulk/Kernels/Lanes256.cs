using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Lanes of 256 bits.</summary>
internal readonly struct Lanes256 : ILanes<Vector256<byte>, Vector256<ushort>, Vector256<double>>
{
    /// <summary>Added to a whole double under 2⁵¹ it leaves the number in the low bits.</summary>
    private const double Shift = 6_755_399_441_055_744;

    public static int Bytes => 32;

    public static int Reals => 4;

    public static Vector256<byte> Load(ref byte from, int at) => Vector256.LoadUnsafe(ref from, (nuint)at);

    public static void Store(Vector256<byte> value, ref byte to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector256<byte> Splat(byte value) => Vector256.Create(value);

    public static Vector256<byte> Add(Vector256<byte> a, Vector256<byte> b) => a + b;

    public static Vector256<byte> Subtract(Vector256<byte> a, Vector256<byte> b) => a - b;

    public static Vector256<byte> And(Vector256<byte> a, Vector256<byte> b) => a & b;

    public static Vector256<byte> Or(Vector256<byte> a, Vector256<byte> b) => a | b;

    public static Vector256<byte> Without(Vector256<byte> a, Vector256<byte> b) => Vector256.AndNot(a, b);

    public static Vector256<byte> Min(Vector256<byte> a, Vector256<byte> b) => Vector256.Min(a, b);

    public static Vector256<byte> Max(Vector256<byte> a, Vector256<byte> b) => Vector256.Max(a, b);

    public static Vector256<byte> IsEqual(Vector256<byte> a, Vector256<byte> b) => Vector256.Equals(a, b);

    public static Vector256<byte> Select(Vector256<byte> mask, Vector256<byte> a, Vector256<byte> b) => Vector256.ConditionalSelect(mask, a, b);

    public static bool AnyOver(Vector256<byte> a, Vector256<byte> limit) => Vector256.Max(a, limit) != limit;

    public static Vector256<byte> Lookup(Vector256<byte> table, Vector256<byte> index) => Avx2.IsSupported
        ? Avx2.Shuffle(table, index)
        : Vector256.Create(Lanes128.Lookup(table.GetLower(), index.GetLower()), Lanes128.Lookup(table.GetUpper(), index.GetUpper()));

    public static Vector256<byte> HighNibbles(Vector256<byte> value) => Vector256.ShiftRightLogical(value.AsUInt16(), 4).AsByte() & Vector256.Create((byte)15);

    public static Vector256<byte> LoadRows(ref byte cells, ref int rows, int i, int at) =>
        Vector256.Create(Lanes128.LoadRows(ref cells, ref rows, i, at), Lanes128.LoadRows(ref cells, ref rows, i + 16, at));

    public static Vector256<byte> LoadWholeRows(ref byte cells, ref int rows, int i, int at) =>
        Vector256.Create(Lanes128.LoadWholeRows(ref cells, ref rows, i, at), Lanes128.LoadWholeRows(ref cells, ref rows, i + 16, at));

    public static Vector256<byte> ZipLow(Vector256<byte> a, Vector256<byte> b) => Avx2.IsSupported
        ? Avx2.UnpackLow(a, b)
        : Vector256.Create(Lanes128.ZipLow(a.GetLower(), b.GetLower()), Lanes128.ZipLow(a.GetUpper(), b.GetUpper()));

    public static Vector256<byte> ZipHigh(Vector256<byte> a, Vector256<byte> b) => Avx2.IsSupported
        ? Avx2.UnpackHigh(a, b)
        : Vector256.Create(Lanes128.ZipHigh(a.GetLower(), b.GetLower()), Lanes128.ZipHigh(a.GetUpper(), b.GetUpper()));

    public static Vector256<ushort> WidenLow(Vector256<byte> value) => Vector256.WidenLower(value);

    public static Vector256<ushort> WidenHigh(Vector256<byte> value) => Vector256.WidenUpper(value);

    public static Vector256<ushort> SplatWord(ushort value) => Vector256.Create(value);

    public static void Store(Vector256<ushort> value, ref ushort to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector256<ushort> Add(Vector256<ushort> a, Vector256<ushort> b) => a + b;

    public static Vector256<ushort> Multiply(Vector256<ushort> a, Vector256<ushort> b) => a * b;

    public static Vector256<byte> AtLeast(Vector256<ushort> aLow, Vector256<ushort> aHigh, Vector256<ushort> bLow, Vector256<ushort> bHigh) =>
        Vector256.Narrow(Vector256.GreaterThanOrEqual(aLow, bLow), Vector256.GreaterThanOrEqual(aHigh, bHigh));

    public static Vector256<double> Splat(double value) => Vector256.Create(value);

    public static Vector256<double> Load(ref double from, int at) => Vector256.LoadUnsafe(ref from, (nuint)at);

    public static void Store(Vector256<double> value, ref double to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector256<double> FromWords(ref ushort from, int at) => Avx.IsSupported
        ? Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(Four(ref from, at)))
        : Vector256.Create(Lanes128.FromWords(ref from, at), Lanes128.FromWords(ref from, at + 2));

    public static Vector256<double> FromBytes(ref byte from, int at) => Avx.IsSupported
        ? Avx.ConvertToVector256Double(Sse41.ConvertToVector128Int32(Four(ref from, at)))
        : Vector256.Create(Lanes128.FromBytes(ref from, at), Lanes128.FromBytes(ref from, at + 2));

    public static void Store(Vector256<double> value, ref long to, int at) =>
        ((value + Vector256.Create(Shift)).AsInt64() - Vector256.Create(Shift).AsInt64()).StoreUnsafe(ref to, (nuint)at);

    public static Vector256<double> Add(Vector256<double> a, Vector256<double> b) => a + b;

    public static Vector256<double> Subtract(Vector256<double> a, Vector256<double> b) => a - b;

    public static Vector256<double> Multiply(Vector256<double> a, Vector256<double> b) => a * b;

    public static Vector256<double> MultiplyAdd(Vector256<double> a, Vector256<double> b, Vector256<double> c) => Fma.IsSupported ? Fma.MultiplyAdd(a, b, c) : (a * b) + c;

    public static Vector256<double> Divide(Vector256<double> a, Vector256<double> b) => a / b;

    public static Vector256<double> Floor(Vector256<double> value) => Vector256.Floor(value);

    public static Vector256<double> Min(Vector256<double> a, Vector256<double> b) => Vector256.Min(a, b);

    public static Vector256<double> IsAtLeast(Vector256<double> a, Vector256<double> b) => Vector256.GreaterThanOrEqual(a, b);

    public static Vector256<double> IsOver(Vector256<double> a, Vector256<double> b) => Vector256.GreaterThan(a, b);

    public static uint Bits(Vector256<double> mask) => (uint)Vector256.ExtractMostSignificantBits(mask);

    public static Vector256<double> Select(Vector256<double> mask, Vector256<double> a, Vector256<double> b) => Vector256.ConditionalSelect(mask, a, b);

    private static Vector128<ushort> Four(ref ushort from, int at) =>
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.As<ushort, byte>(ref Unsafe.Add(ref from, at)))).AsUInt16();

    private static Vector128<byte> Four(ref byte from, int at) =>
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<uint>(ref Unsafe.Add(ref from, at))).AsByte();
}
