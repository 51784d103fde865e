using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Lanes of 512 bits.</summary>
internal readonly struct Lanes512 : ILanes<Vector512<byte>, Vector512<ushort>, Vector512<double>>
{
    /// <summary>Added to a whole double under 2⁵¹ it leaves the number in the low bits.</summary>
    private const double Shift = 6_755_399_441_055_744;

    public static int Bytes => 64;

    public static int Reals => 8;

    public static Vector512<byte> Load(ref byte from, int at) => Vector512.LoadUnsafe(ref from, (nuint)at);

    public static void Store(Vector512<byte> value, ref byte to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector512<byte> Splat(byte value) => Vector512.Create(value);

    public static Vector512<byte> Add(Vector512<byte> a, Vector512<byte> b) => a + b;

    public static Vector512<byte> Subtract(Vector512<byte> a, Vector512<byte> b) => a - b;

    public static Vector512<byte> And(Vector512<byte> a, Vector512<byte> b) => a & b;

    public static Vector512<byte> Or(Vector512<byte> a, Vector512<byte> b) => a | b;

    public static Vector512<byte> Without(Vector512<byte> a, Vector512<byte> b) => Vector512.AndNot(a, b);

    public static Vector512<byte> Min(Vector512<byte> a, Vector512<byte> b) => Vector512.Min(a, b);

    public static Vector512<byte> Max(Vector512<byte> a, Vector512<byte> b) => Vector512.Max(a, b);

    public static Vector512<byte> IsEqual(Vector512<byte> a, Vector512<byte> b) => Vector512.Equals(a, b);

    public static Vector512<byte> Select(Vector512<byte> mask, Vector512<byte> a, Vector512<byte> b) => Vector512.ConditionalSelect(mask, a, b);

    public static bool AnyOver(Vector512<byte> a, Vector512<byte> limit) => Vector512.Max(a, limit) != limit;

    public static Vector512<byte> Lookup(Vector512<byte> table, Vector512<byte> index) => Avx512BW.IsSupported
        ? Avx512BW.Shuffle(table, index)
        : Vector512.Create(Lanes256.Lookup(table.GetLower(), index.GetLower()), Lanes256.Lookup(table.GetUpper(), index.GetUpper()));

    public static Vector512<byte> HighNibbles(Vector512<byte> value) => Vector512.ShiftRightLogical(value.AsUInt16(), 4).AsByte() & Vector512.Create((byte)15);

    public static Vector512<byte> LoadRows(ref byte cells, ref int rows, int i, int at) =>
        Vector512.Create(Lanes256.LoadRows(ref cells, ref rows, i, at), Lanes256.LoadRows(ref cells, ref rows, i + 32, at));

    public static Vector512<byte> LoadWholeRows(ref byte cells, ref int rows, int i, int at) =>
        Vector512.Create(Lanes256.LoadWholeRows(ref cells, ref rows, i, at), Lanes256.LoadWholeRows(ref cells, ref rows, i + 32, at));

    public static Vector512<byte> ZipLow(Vector512<byte> a, Vector512<byte> b) => Avx512BW.IsSupported
        ? Avx512BW.UnpackLow(a, b)
        : Vector512.Create(Lanes256.ZipLow(a.GetLower(), b.GetLower()), Lanes256.ZipLow(a.GetUpper(), b.GetUpper()));

    public static Vector512<byte> ZipHigh(Vector512<byte> a, Vector512<byte> b) => Avx512BW.IsSupported
        ? Avx512BW.UnpackHigh(a, b)
        : Vector512.Create(Lanes256.ZipHigh(a.GetLower(), b.GetLower()), Lanes256.ZipHigh(a.GetUpper(), b.GetUpper()));

    public static Vector512<ushort> WidenLow(Vector512<byte> value) => Vector512.WidenLower(value);

    public static Vector512<ushort> WidenHigh(Vector512<byte> value) => Vector512.WidenUpper(value);

    public static Vector512<ushort> SplatWord(ushort value) => Vector512.Create(value);

    public static void Store(Vector512<ushort> value, ref ushort to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector512<ushort> Add(Vector512<ushort> a, Vector512<ushort> b) => a + b;

    public static Vector512<ushort> Multiply(Vector512<ushort> a, Vector512<ushort> b) => a * b;

    public static Vector512<byte> AtLeast(Vector512<ushort> aLow, Vector512<ushort> aHigh, Vector512<ushort> bLow, Vector512<ushort> bHigh) =>
        Vector512.Narrow(Vector512.GreaterThanOrEqual(aLow, bLow), Vector512.GreaterThanOrEqual(aHigh, bHigh));

    public static Vector512<double> Splat(double value) => Vector512.Create(value);

    public static Vector512<double> Load(ref double from, int at) => Vector512.LoadUnsafe(ref from, (nuint)at);

    public static void Store(Vector512<double> value, ref double to, int at) => value.StoreUnsafe(ref to, (nuint)at);

    public static Vector512<double> FromWords(ref ushort from, int at) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector512Double(Avx2.ConvertToVector256Int32(Vector128.LoadUnsafe(ref from, (nuint)at)))
        : Vector512.Create(Lanes256.FromWords(ref from, at), Lanes256.FromWords(ref from, at + 4));

    public static Vector512<double> FromBytes(ref byte from, int at) => Avx512F.IsSupported
        ? Avx512F.ConvertToVector512Double(Avx2.ConvertToVector256Int32(Eight(ref from, at)))
        : Vector512.Create(Lanes256.FromBytes(ref from, at), Lanes256.FromBytes(ref from, at + 4));

    public static void Store(Vector512<double> value, ref long to, int at) =>
        ((value + Vector512.Create(Shift)).AsInt64() - Vector512.Create(Shift).AsInt64()).StoreUnsafe(ref to, (nuint)at);

    public static Vector512<double> Add(Vector512<double> a, Vector512<double> b) => a + b;

    public static Vector512<double> Subtract(Vector512<double> a, Vector512<double> b) => a - b;

    public static Vector512<double> Multiply(Vector512<double> a, Vector512<double> b) => a * b;

    public static Vector512<double> MultiplyAdd(Vector512<double> a, Vector512<double> b, Vector512<double> c) => Avx512F.IsSupported ? Avx512F.FusedMultiplyAdd(a, b, c) : (a * b) + c;

    public static Vector512<double> Divide(Vector512<double> a, Vector512<double> b) => a / b;

    public static Vector512<double> Floor(Vector512<double> value) => Vector512.Floor(value);

    public static Vector512<double> Min(Vector512<double> a, Vector512<double> b) => Vector512.Min(a, b);

    public static Vector512<double> IsAtLeast(Vector512<double> a, Vector512<double> b) => Vector512.GreaterThanOrEqual(a, b);

    public static Vector512<double> IsOver(Vector512<double> a, Vector512<double> b) => Vector512.GreaterThan(a, b);

    public static uint Bits(Vector512<double> mask) => (uint)Vector512.ExtractMostSignificantBits(mask);

    public static Vector512<double> Select(Vector512<double> mask, Vector512<double> a, Vector512<double> b) => Vector512.ConditionalSelect(mask, a, b);

    private static Vector128<byte> Eight(ref byte from, int at) =>
        Vector128.CreateScalarUnsafe(Unsafe.ReadUnaligned<ulong>(ref Unsafe.Add(ref from, at))).AsByte();
}
