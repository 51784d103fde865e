using System.Globalization;
using System.Text;
using Competency.Core;
using CsvHelper;

namespace Competency.Formats;

/// <summary>Reads ratings from CSV: one row, one rating.</summary>
/// <remarks>
/// <para>
/// The first row names the columns, in any order and case, in English or Chinese: <c>subject</c> (被评人), <c>rater</c> (评价人), <c>role</c> (角色),
/// <c>item</c> (条目), <c>value</c> (评分), and optionally <c>comment</c> (评语) and <c>date</c> (日期, such as 2026-03-31). Others are not read.
/// </para>
/// <para>
/// A value is a whole number; or empty, <c>not-observed</c>, <c>N/A</c> or <c>未观察到</c> for not observed. White space around a field is not part of it.
/// Blank rows are passed over. The bytes are UTF-8, with or without a byte order mark; fields are separated by commas and quoted as RFC 4180 says.
/// </para>
/// <para>
/// Whether a rating fits the model (its item, role and scale) is known only when it is scored; <see cref="SubjectRatings.Locate"/> then tells
/// row and column. Safe for any number of threads, each with a stream of its own.
/// </para>
/// </remarks>
public static class RatingCsvReader
{
    // A hundred times the longest comment that a person types: a quotation mark that is never closed stops here and not at the end of memory.
    private const int MaxRowBytes = 1 << 20;

    private static readonly UTF8Encoding s_strictUtf8 = new(encoderShouldEmitUTF8Identifier: true, throwOnInvalidBytes: true);

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The file; it stays open.</param>
    /// <param name="model">The model to score by.</param>
    /// <param name="version">The versions of the model that will do, or null for any release.</param>
    /// <param name="cancellationToken">Ends the reading before the next row.</param>
    /// <returns>The persons rated; those with a faulty row have faults instead of an assessment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is <c>default</c>.</exception>
    /// <exception cref="RatingFileException">The file is empty, is not UTF-8, lacks a column or has it twice, or has a row of over 1 MiB, or a quotation mark that is never closed.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static RatingFile Read(Stream stream, ModelId model, VersionRange? version = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (model.IsDefault)
        {
            throw new ArgumentException("The id is default, which identifies nothing.", nameof(model));
        }

        using StreamReader text = new(stream, s_strictUtf8, detectEncodingFromByteOrderMarks: false, leaveOpen: true);
        try
        {
            return ReadRows(text, new RatingFileBuilder(model, version ?? VersionRange.Any), cancellationToken);
        }
        catch (DecoderFallbackException exception)
        {
            throw new RatingFileException(
                RatingFileCodes.NotUtf8, "The file is not UTF-8. Save it as 'CSV UTF-8' (in a Chinese Excel: 'CSV UTF-8(逗号分隔)').", exception);
        }
        catch (CsvFormatException exception)
        {
            throw new RatingFileException(
                RatingFileCodes.RowTooLong,
                string.Create(CultureInfo.InvariantCulture, $"Row {exception.RecordNumber} is longer than {MaxRowBytes} bytes; perhaps a quotation mark is not closed."),
                exception);
        }
    }

    private static RatingFile ReadRows(TextReader text, RatingFileBuilder builder, CancellationToken cancellationToken)
    {
        // The parser looks ahead: it may report a row before it gives it.
        HashSet<long> badQuotes = [];
        using CsvReader reader = CsvReader.Create(text, new CsvReaderOptions
        {
            HasHeader = false,
            Separator = ',',
            SkipEmptyLines = false,
            TrimWhitespace = true,
            MaxRecordSize = MaxRowBytes,
            OnMalformedRecord = record => Report(record, badQuotes),
        });

        RatingColumns? columns = null;
        while (reader.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] fields = [.. Enumerable.Range(0, reader.FieldCount).Select(field => reader.GetString(field).Trim())];
            if (fields.All(string.IsNullOrEmpty))
            {
                continue;
            }

            if (columns is null)
            {
                columns = RatingColumns.Find(fields);
            }
            else
            {
                builder.Add(new RatingRow(columns, fields, (int)reader.RowNumber, badQuotes.Contains(reader.RowNumber)));
            }
        }

        return columns is null
            ? throw new RatingFileException(RatingFileCodes.EmptyFile, "The file is empty; its first row names the columns: subject,rater,role,item,value.")
            : builder.Build(columns.Unused);
    }

    private static void Report(CsvMalformedRecord record, HashSet<long> badQuotes)
    {
        // All rows below it are inside the quotes: whom they rate is not known, so nobody may be scored.
        if (record.Reason == CsvMalformedReason.UnterminatedQuote)
        {
            throw new RatingFileException(
                RatingFileCodes.BadQuotes,
                string.Create(CultureInfo.InvariantCulture, $"Row {record.RecordNumber} opens a quotation mark that is never closed."));
        }

        badQuotes.Add(record.RecordNumber);
    }
}
