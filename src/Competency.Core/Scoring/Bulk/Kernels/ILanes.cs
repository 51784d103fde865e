namespace Competency.Core.Scoring.Bulk;

/// <summary>The few vector operations that the kernel is written in, for one width; a width is a type, so that nothing is decided at run time.</summary>
/// <typeparam name="TBytes">A vector of bytes.</typeparam>
/// <typeparam name="TWords">A vector of 16-bit words, unsigned.</typeparam>
/// <typeparam name="TReals">A vector of doubles, which hold whole numbers under 2⁵³.</typeparam>
internal interface ILanes<TBytes, TWords, TReals>
    where TBytes : struct
    where TWords : struct
    where TReals : struct
{
    static abstract int Bytes { get; }

    static abstract int Reals { get; }

    static abstract TBytes Load(ref byte from, int at);

    static abstract void Store(TBytes value, ref byte to, int at);

    static abstract TBytes Splat(byte value);

    static abstract TBytes Add(TBytes a, TBytes b);

    static abstract TBytes Subtract(TBytes a, TBytes b);

    static abstract TBytes And(TBytes a, TBytes b);

    static abstract TBytes Or(TBytes a, TBytes b);

    /// <summary>a and not b.</summary>
    static abstract TBytes Without(TBytes a, TBytes b);

    static abstract TBytes Min(TBytes a, TBytes b);

    static abstract TBytes Max(TBytes a, TBytes b);

    static abstract TBytes IsEqual(TBytes a, TBytes b);

    static abstract TBytes Select(TBytes mask, TBytes a, TBytes b);

    static abstract bool AnyOver(TBytes a, TBytes limit);

    /// <summary>The entry of a table of sixteen for each index; indexes are under 16.</summary>
    static abstract TBytes Lookup(TBytes table, TBytes index);

    static abstract TBytes HighNibbles(TBytes value);

    /// <summary>Sixteen cells of each of the rows i, i + 16 and so on, 128 bits a row; zeros where there is no row.</summary>
    static abstract TBytes LoadRows(ref byte cells, ref int rows, int i, int at);

    /// <summary>The same where every row is there.</summary>
    static abstract TBytes LoadWholeRows(ref byte cells, ref int rows, int i, int at);

    /// <summary>Interleaves the low halves of each 128 bits.</summary>
    static abstract TBytes ZipLow(TBytes a, TBytes b);

    /// <summary>Interleaves the high halves of each 128 bits.</summary>
    static abstract TBytes ZipHigh(TBytes a, TBytes b);

    static abstract TWords WidenLow(TBytes value);

    static abstract TWords WidenHigh(TBytes value);

    static abstract TWords SplatWord(ushort value);

    static abstract void Store(TWords value, ref ushort to, int at);

    static abstract TWords Add(TWords a, TWords b);

    static abstract TWords Multiply(TWords a, TWords b);

    /// <summary>A mask of bytes: where a ≥ b, low and high half.</summary>
    static abstract TBytes AtLeast(TWords aLow, TWords aHigh, TWords bLow, TWords bHigh);

    static abstract TReals Splat(double value);

    static abstract TReals Load(ref double from, int at);

    static abstract void Store(TReals value, ref double to, int at);

    static abstract TReals FromWords(ref ushort from, int at);

    static abstract TReals FromBytes(ref byte from, int at);

    /// <summary>Stores whole numbers of at most 2⁵¹ as 64-bit integers.</summary>
    static abstract void Store(TReals value, ref long to, int at);

    static abstract TReals Add(TReals a, TReals b);

    static abstract TReals Subtract(TReals a, TReals b);

    static abstract TReals Multiply(TReals a, TReals b);

    /// <summary>a × b + c, rounded once or twice: callers allow for both.</summary>
    static abstract TReals MultiplyAdd(TReals a, TReals b, TReals c);

    static abstract TReals Divide(TReals a, TReals b);

    static abstract TReals Floor(TReals value);

    static abstract TReals Min(TReals a, TReals b);

    static abstract TReals IsAtLeast(TReals a, TReals b);

    static abstract TReals IsOver(TReals a, TReals b);

    static abstract TReals Select(TReals mask, TReals a, TReals b);

    /// <summary>One bit for each lane of a mask.</summary>
    static abstract uint Bits(TReals mask);
}
