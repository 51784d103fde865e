using System.Buffers.Text;
using System.Diagnostics;

namespace Competency.Formats;

/// <summary>A buffer of UTF-8 text in front of a stream: exact numbers, digit by digit, without culture.</summary>
internal sealed class Utf8Output(Stream stream)
{
    private const int FlushBytes = 1 << 16;
    private const int NumberBytes = 32;
    private const int FractionDigits = 9;
    private const long PerUnit = 1_000_000_000;

    private byte[] _bytes = new byte[FlushBytes + 4_096];
    private int _count;

    public void Write(ReadOnlySpan<byte> text)
    {
        Reserve(text.Length);
        text.CopyTo(_bytes.AsSpan(_count));
        _count += text.Length;
    }

    public void Write(byte character)
    {
        Reserve(1);
        _bytes[_count++] = character;
    }

    public void WriteInteger(long value)
    {
        Reserve(NumberBytes);
        bool isWritten = Utf8Formatter.TryFormat(value, _bytes.AsSpan(_count), out int length);
        Debug.Assert(isWritten, "A number has at most 20 characters.");
        _count += length;
    }

    /// <summary>Writes nano-units above an origin as a decimal with every digit and no zeros at its end.</summary>
    public void WriteNano(long nano, int origin = 0)
    {
        long value = nano + (origin * PerUnit);
        if (value < 0)
        {
            Write((byte)'-');
            value = -value;
        }

        WriteInteger(Math.DivRem(value, PerUnit, out long rest));
        if (rest == 0)
        {
            return;
        }

        Reserve(NumberBytes);
        _bytes[_count] = (byte)'.';
        for (int digit = FractionDigits; digit >= 1; digit--)
        {
            rest = Math.DivRem(rest, 10, out long last);
            _bytes[_count + digit] = (byte)('0' + last);
        }

        _count += FractionDigits + 1;
        while (_bytes[_count - 1] == (byte)'0')
        {
            _count--;
        }
    }

    public void Flush()
    {
        stream.Write(_bytes, 0, _count);
        _count = 0;
    }

    private void Reserve(int length)
    {
        if (_count + length <= _bytes.Length)
        {
            return;
        }

        Flush();
        if (length > _bytes.Length)
        {
            _bytes = new byte[length];
        }
    }
}
