using System.Globalization;
using System.Text;
using CsvHelper;

namespace Competency.Formats;

/// <summary>The rows of a CSV file whose encoding and separator are found out; faults of the file as a whole are one exception.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int HeadBytes = 1 << 16;

    // A hundred times the longest comment that a person types: a quotation mark that is never closed stops here and not at the end of memory.
    private const int MaxRowBytes = 1 << 20;

    private static readonly char[] s_separators = [',', ';', '\t'];

    // The parser looks ahead: it may report a row before it gives it.
    private readonly HashSet<long> _badQuotes = [];
    private readonly StreamReader? _text;

    private CsvRows(Stream stream, Encoding encoding, char separator, bool isStrict)
    {
        Encoding = encoding;
        Separator = separator;
        CsvReaderOptions options = new()
        {
            HasHeader = false,
            Separator = separator,
            SkipEmptyLines = false,
            TrimWhitespace = true,
            MaxRecordSize = MaxRowBytes,
            OnMalformedRecord = Report,
        };
        if (isStrict || encoding is not UTF8Encoding)
        {
            _text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: HeadBytes);
            Fields = CsvReader.Create(_text, options);
        }
        else
        {
            Fields = CsvReader.Create(stream, options);
        }
    }

    public Encoding Encoding { get; }

    public char Separator { get; }

    /// <summary>Gets the fields of the row read last.</summary>
    public CsvReader Fields { get; }

    /// <summary>Opens a stream, which stays open.</summary>
    /// <param name="stream">The file.</param>
    /// <param name="options">What is known of it.</param>
    /// <param name="isStrict">Whether every byte is checked; otherwise whoever takes text out of UTF-8 checks it.</param>
    public static CsvRows Open(Stream stream, RatingFileOptions options, bool isStrict)
    {
        byte[] head = new byte[HeadBytes];
        int length = stream.ReadAtLeast(head, HeadBytes, throwOnEndOfStream: false);
        Encoding encoding = options.Encoding ?? EncodingGuess.Of(head, length, isWhole: length < HeadBytes);
        int mark = encoding is UTF8Encoding && head.AsSpan(0, length).StartsWith(Encoding.UTF8.Preamble) ? Encoding.UTF8.Preamble.Length : 0;
        ReadOnlyMemory<byte> text = head.AsMemory(mark, length - mark);
        return new CsvRows(new PeekedStream(stream, text), encoding, options.Separator ?? SeparatorOf(text.Span), isStrict);
    }

    /// <summary>Goes to the next row.</summary>
    /// <exception cref="RatingFileException">Rows can no longer be told apart, or the bytes are no text.</exception>
    public bool Read()
    {
        try
        {
            return Fields.Read();
        }
        catch (DecoderFallbackException exception)
        {
            throw EncodingGuess.Neither(exception);
        }
        catch (CsvFormatException exception)
        {
            throw new RatingFileException(
                RatingFileCodes.RowTooLong,
                string.Create(CultureInfo.InvariantCulture, $"Row {exception.RecordNumber} is longer than {MaxRowBytes} bytes; perhaps a quotation mark is not closed."),
                exception);
        }
    }

    /// <summary>Goes to the header: the first row that is not blank.</summary>
    /// <exception cref="RatingFileException">There is none.</exception>
    public string[] ReadHeader()
    {
        while (Read())
        {
            string[] fields = Texts();
            if (!fields.All(string.IsNullOrEmpty))
            {
                return fields;
            }
        }

        throw new RatingFileException(RatingFileCodes.EmptyFile, "The file is empty; its first row names the columns: subject,rater,role,item,value.");
    }

    /// <summary>Gives the fields of the row as texts, without white space around them.</summary>
    public string[] Texts() => [.. Enumerable.Range(0, Fields.FieldCount).Select(field => Fields.GetString(field).Trim())];

    /// <summary>Whether the row has a quotation mark where none may be. Forgets it.</summary>
    public bool TakeBadQuotes() => _badQuotes.Count > 0 && _badQuotes.Remove(Fields.RowNumber);

    public void Dispose()
    {
        Fields.Dispose();
        _text?.Dispose();
    }

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

    private void Report(CsvMalformedRecord record)
    {
        // All rows below it are inside the quotes: whom they rate is not known, so nobody may be scored.
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            throw new RatingFileException(
                RatingFileCodes.BadQuotes,
                string.Create(CultureInfo.InvariantCulture, $"Row {record.RecordNumber} opens a quotation mark that is never closed."));
        }

        _badQuotes.Add(record.RecordNumber);
    }
}
