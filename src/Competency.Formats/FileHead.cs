using System.Text;

namespace Competency.Formats;

/// <summary>The beginning of a CSV file, and what it tells: encoding, separator, and where the text begins.</summary>
internal sealed class FileHead
{
    private const int HeadBytes = 1 << 16;

    private static readonly char[] s_separators = [',', ';', '\t'];

    private readonly Stream _rest;
    private readonly ReadOnlyMemory<byte> _text;

    private FileHead(Stream rest, ReadOnlyMemory<byte> text, Encoding encoding, char separator)
    {
        _rest = rest;
        _text = text;
        Encoding = encoding;
        Separator = separator;
    }

    public Encoding Encoding { get; }

    public char Separator { get; }

    /// <summary>Gets whether lines are rows as far as the header goes: UTF-8, no quotation marks.</summary>
    public bool IsPlain => Encoding is UTF8Encoding && char.IsAscii(Separator) && HeaderEnd > 0 && PlainText.IsPlain(_text.Span[..HeaderEnd]);

    /// <summary>Gets where the header ends, with the blank rows in front of it; 0 where it is longer than the head.</summary>
    public int HeaderEnd
    {
        get
        {
            ReadOnlySpan<byte> text = _text.Span;
            int start = text.IndexOfAnyExcept("\r\n \t"u8);
            int length = start < 0 ? -1 : text[start..].IndexOf((byte)'\n');
            return length < 0 ? 0 : start + length + 1;
        }
    }

    /// <summary>Reads the first bytes of a stream.</summary>
    /// <exception cref="RatingFileException">They are neither UTF-8 nor GB18030.</exception>
    public static FileHead Read(Stream stream, RatingFileOptions options)
    {
        byte[] head = new byte[HeadBytes];
        int length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        Encoding encoding = options.Encoding ?? EncodingGuess.Of(head, length, isWhole: length < HeadBytes);
        int mark = encoding is UTF8Encoding && head.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        ReadOnlyMemory<byte> text = head.AsMemory(mark, length - mark);
        return new FileHead(stream, text, encoding, options.Separator ?? SeparatorOf(text.Span));
    }

    /// <summary>Gives the file from its beginning; once, because the stream goes on behind it.</summary>
    public Stream Open() => new PeekedStream(_rest, _text);

    /// <summary>Gives the rows below the header, where <see cref="IsPlain"/>; once.</summary>
    public Stream OpenRows() => new PeekedStream(_rest, _text[HeaderEnd..]);

    /// <summary>Gives the header's rows alone; as often as one likes, where <see cref="IsPlain"/>.</summary>
    public Stream OpenHeader() => new PeekedStream(Stream.Null, _text[..HeaderEnd]);

    private static char SeparatorOf(ReadOnlySpan<byte> head)
    {
        int[] counts = new int[s_separators.Length];
        bool isQuoted = false;
        bool hasText = false;
        foreach (byte at in head)
        {
            if (hasText && !isQuoted && at is (byte)'\n' or (byte)'\r' && counts.Any(count => count > 0))
            {
                break;
            }

            hasText = true;
            isQuoted ^= at == '"';
            int separator = isQuoted ? -1 : Array.IndexOf(s_separators, (char)at);
            if (separator >= 0)
            {
                counts[separator]++;
            }
        }

        return s_separators[Array.IndexOf(counts, counts.Max())];
    }
}
