using System.Globalization;
using System.Text;
using CsvHelper;

namespace Competency.Formats;

/// <summary>The rows of a CSV file whose encoding and separator are found out; faults of the file as a whole are one exception.</summary>
internal sealed class CsvRows : IDisposable
{
    private const int BufferBytes = 1 << 16;

    // A hundred times the longest comment that a person types: a quotation mark that is never closed stops here and not at the end of memory.
    public const int MaxRowBytes = 1 << 20;

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
            _text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: false, bufferSize: BufferBytes);
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
        FileHead head = FileHead.Read(stream, options);
        return new CsvRows(head.Open(), head.Encoding, head.Separator, isStrict);
    }

    /// <summary>Opens a file whose encoding and separator are known.</summary>
    public static CsvRows Open(Stream stream, FileHead head) => new(stream, head.Encoding, head.Separator, isStrict: false);

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
            throw TooLong(exception.RecordNumber, exception);
        }
    }

    public static RatingFileException TooLong(long row, Exception? cause) => new(
        RatingFileCodes.RowTooLong,
        string.Create(CultureInfo.InvariantCulture, $"Row {row} is longer than {MaxRowBytes} bytes; perhaps a quotation mark is not closed."),
        cause);

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
