using Competency.Core;

namespace Competency.Formats;

/// <summary>Reads ratings from CSV into assessments: one row a rating (long), or one row a rater (wide).</summary>
/// <remarks>
/// <para>
/// The first row names the columns, in any order and case, in English or Chinese: <c>subject</c> (被评人), <c>rater</c> (评价人), <c>role</c> (角色),
/// <c>item</c> (条目), <c>value</c> (评分), and optionally <c>comment</c> (评语) and <c>date</c> (日期, such as 2026-03-31). Others are not read.
/// In the wide layout the columns beside the first three are indicators, headed by their ids.
/// </para>
/// <para>
/// A value is a whole number; or empty, <c>not-observed</c>, <c>N/A</c> or <c>未观察到</c> for not observed. White space around a field is not part of it.
/// Blank rows are passed over. The bytes are UTF-8, with or without a byte order mark, or GB18030; fields are separated by commas, semicolons or tabs and quoted as RFC 4180 says. For files of any size there is <see cref="RatingFileReader"/>.
/// </para>
/// <para>
/// Whether a rating fits the model (its item, role and scale) is known only when it is scored; <see cref="SubjectRatings.Locate"/> then tells
/// row and column. Safe for any number of threads, each with a stream of its own.
/// </para>
/// </remarks>
public static class RatingCsvReader
{
    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The file; it stays open.</param>
    /// <param name="model">The model to score by.</param>
    /// <param name="version">The versions of the model that will do, or null for any release.</param>
    /// <param name="cancellationToken">Ends the reading before the next row.</param>
    /// <returns>The persons rated; those with a faulty row have faults instead of an assessment.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="stream"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="model"/> is <c>default</c>.</exception>
    /// <exception cref="RatingFileException">The file is empty, is neither UTF-8 nor GB18030, lacks a column or has it twice, or has a row of over 1 MiB, or a quotation mark that is never closed.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public static RatingFile Read(Stream stream, ModelId model, VersionRange? version = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        if (model.IsDefault)
        {
            throw new ArgumentException("The id is default, which identifies nothing.", nameof(model));
        }

        cancellationToken.ThrowIfCancellationRequested();
        using CsvRows rows = CsvRows.Open(stream, RatingFileOptions.Default, isStrict: true);
        RatingColumns columns = RatingColumns.Find(rows.ReadHeader(), layout: null, item => IndicatorId.TryParse(item.Value, out _));
        RatingFileBuilder builder = new(model, version ?? VersionRange.Any);
        while (rows.Read())
        {
            cancellationToken.ThrowIfCancellationRequested();
            string[] fields = rows.Texts();
            if (!fields.All(string.IsNullOrEmpty))
            {
                builder.Add(new RatingRow(columns, fields, (int)rows.Fields.RowNumber, rows.TakeBadQuotes()));
            }
        }

        return builder.Build(columns.Unused);
    }
}
