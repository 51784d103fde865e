namespace Competency.Formats;

/// <summary>Cuts a file into blocks of whole lines, as long as lines are rows; then hands on what is left.</summary>
internal sealed class BlockReader(Stream stream)
{
    private const int BlockBytes = 1 << 19;

    private byte[] _carry = [];
    private int _carried;
    private bool _isAtEnd;

    /// <summary>Gets the rest of the file, where its lines are no longer surely rows; null as long as they are.</summary>
    public Stream? Rest { get; private set; }

    /// <summary>Gets whether the next row is longer than any may be.</summary>
    public bool IsTooLong { get; private set; }

    /// <summary>Reads the next block; false where there is none.</summary>
    public bool TryNext(TextBlock block)
    {
        if (_isAtEnd || IsTooLong || Rest is not null)
        {
            return false;
        }

        int length = Fill(block);
        if (length == 0)
        {
            return false;
        }

        int end = _isAtEnd ? length : EndOfLines(block, ref length);
        if (end == 0)
        {
            IsTooLong = true;
            return false;
        }

        if (!PlainText.IsPlain(block.Bytes.AsSpan(0, end)))
        {
            Rest = new PeekedStream(stream, block.Bytes.AsMemory(0, length).ToArray());
            return false;
        }

        Carry(block.Bytes.AsSpan(end, length - end));
        block.Start = 0;
        block.Length = end;
        return true;
    }

    private int Fill(TextBlock block)
    {
        int needed = Math.Max(BlockBytes, 2 * _carried);
        if (block.Bytes.Length < needed)
        {
            block.Bytes = new byte[needed];
        }

        _carry.AsSpan(0, _carried).CopyTo(block.Bytes);
        return ReadMore(block, _carried);
    }

    private int ReadMore(TextBlock block, int length)
    {
        int read = stream.ReadAtLeast(block.Bytes.AsSpan(length), block.Bytes.Length - length, throwOnEndOfStream: false);
        _isAtEnd = length + read < block.Bytes.Length;
        return length + read;
    }

    /// <summary>Where the last whole line ends, reading on until there is one; 0 where a line does not end within the longest that a row may be.</summary>
    private int EndOfLines(TextBlock block, ref int length)
    {
        int end = block.Bytes.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
        while (end == 0 && !_isAtEnd && length <= CsvRows.MaxRowBytes)
        {
            byte[] larger = new byte[2 * block.Bytes.Length];
            block.Bytes.AsSpan(0, length).CopyTo(larger);
            block.Bytes = larger;
            length = ReadMore(block, length);
            end = _isAtEnd ? length : block.Bytes.AsSpan(0, length).LastIndexOf((byte)'\n') + 1;
        }

        return end;
    }

    private void Carry(ReadOnlySpan<byte> text)
    {
        if (_carry.Length < text.Length)
        {
            _carry = new byte[Math.Max(text.Length, 2 * _carry.Length)];
        }

        text.CopyTo(_carry);
        _carried = text.Length;
    }
}
