using System.Text;

namespace Competency.Formats;

/// <summary>Parses UTF-8 text of which the same comes again and again: each once, without a string for the others. Bounded: when it is full it starts again.</summary>
internal sealed class TextCache<T>(TextCache<T>.Parser parse)
    where T : struct
{
    private const int Slots = 1 << 14;
    private const int MaxEntries = Slots / 2;

    private readonly byte[]?[] _keys = new byte[]?[Slots];
    private readonly T[] _values = new T[Slots];
    private int _entries;
    private int _last = -1;

    public delegate bool Parser(string text, out T value);

    /// <summary>Gets the value of a text; false where it has none.</summary>
    /// <exception cref="RatingFileException">The bytes are not UTF-8.</exception>
    public bool TryGet(ReadOnlySpan<byte> text, out T value)
    {
        if (_last >= 0 && text.SequenceEqual(_keys[_last]))
        {
            value = _values[_last];
            return true;
        }

        int slot = SlotOf(text);
        if (_keys[slot] is null && !TryAdd(text, ref slot))
        {
            value = default;
            return false;
        }

        _last = slot;
        value = _values[slot];
        return true;
    }

    private int SlotOf(ReadOnlySpan<byte> text)
    {
        HashCode hash = default;
        hash.AddBytes(text);
        int slot = hash.ToHashCode() & (Slots - 1);
        while (_keys[slot] is { } key && !text.SequenceEqual(key))
        {
            slot = (slot + 1) & (Slots - 1);
        }

        return slot;
    }

    private bool TryAdd(ReadOnlySpan<byte> text, ref int slot)
    {
        string characters;
        try
        {
            characters = EncodingGuess.Utf8.GetString(text).Trim();
        }
        catch (DecoderFallbackException exception)
        {
            throw EncodingGuess.Neither(exception);
        }

        if (!parse(characters, out T value))
        {
            return false;
        }

        if (_entries == MaxEntries)
        {
            Array.Clear(_keys);
            _entries = 0;
            slot = SlotOf(text);
        }

        _keys[slot] = text.ToArray();
        _values[slot] = value;
        _entries++;
        return true;
    }
}
