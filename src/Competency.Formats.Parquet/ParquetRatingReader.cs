using System.Runtime.CompilerServices;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Parquet;
using Parquet.Schema;

namespace Competency.Formats.Parquet;

/// <summary>Reads Parquet files of ratings as a stream for <see cref="BulkScorer.ScoreAsync"/>, row group by row group.</summary>
/// <remarks>
/// <para>
/// Columns, layouts and faults are those of CSV files (<see cref="RatingTable"/>). Ids are columns of text or whole numbers; values are whole numbers of any width, floating point or decimals that are whole, or text; null
/// and not-a-number are not observed. Rows are counted from 1, because there is no header.
/// </para>
/// <para>Memory is that of one row group and its columns; other columns are not read. For one thread.</para>
/// </remarks>
public sealed class ParquetRatingReader : IAsyncDisposable
{
    private const int MarkBytes = 4;

    private readonly ParquetReader _reader;
    private readonly BulkScorer _scorer;
    private readonly RatingTable _table;
    private readonly DataField[] _fields;
    private readonly bool _isGrouped;
    private readonly ItemHandle[] _items;

    private ParquetRatingReader(ParquetReader reader, BulkScorer scorer, RatingTable table, DataField[] fields, bool isGrouped)
    {
        _reader = reader;
        _scorer = scorer;
        _table = table;
        _fields = fields;
        _isGrouped = isGrouped;
        _items = [.. table.Items.Select(column => scorer.Item(column.Item))];
    }

    /// <summary>Gets how the file is laid out.</summary>
    public RatingFileLayout Layout => _table.Layout;

    /// <summary>Gets the names that stand for no known column, in order; what is in them is not read.</summary>
    public ValueList<string> UnusedColumns => _table.UnusedColumns;

    /// <summary>Gets the number of row groups.</summary>
    public int RowGroups => _reader.RowGroupCount;

    /// <summary>Gets the rows of the groups read so far.</summary>
    public long Rows { get; private set; }

    /// <summary>Opens a file and reads its schema.</summary>
    /// <param name="stream">The file, which can be sought in; it stays open.</param>
    /// <param name="scorer">The scorer of the model, whose items head the columns of the wide layout.</param>
    /// <param name="options">What is known of the file; null to find everything out. Separator, encoding and threads play no part.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <exception cref="ArgumentException">The stream cannot be sought in.</exception>
    /// <exception cref="RatingFileException">The file is no Parquet file, or lacks a column or has it twice.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static async Task<ParquetRatingReader> OpenAsync(
        Stream stream, BulkScorer scorer, RatingFileOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scorer);
        if (!stream.CanSeek)
        {
            throw new ArgumentException("Parquet is read from its end: the stream must be one that can be sought in, such as a file.", nameof(stream));
        }

        if (!await HasMarksAsync(stream, cancellationToken).ConfigureAwait(false))
        {
            throw new RatingFileException(RatingFileCodes.DamagedFile, "The file is no Parquet file, or its end is missing: it must begin and end with 'PAR1'.");
        }

        ParquetReader reader;
        try
        {
            reader = await ParquetReader.CreateAsync(stream, leaveStreamOpen: true, cancellationToken: cancellationToken).ConfigureAwait(false);
        }
        catch (Exception exception) when (ParquetFault.IsOfTheFile(exception))
        {
            throw new RatingFileException(RatingFileCodes.DamagedFile, $"The schema of the Parquet file cannot be read: {exception.Message}", exception);
        }

        try
        {
            RatingFileOptions known = options ?? RatingFileOptions.Default;
            DataField[] fields = [.. reader.Schema.Fields.OfType<DataField>()];
            return new ParquetRatingReader(reader, scorer, RatingTable.Open(fields.Select(field => field.Name), scorer, known.Layout), fields, known.IsGrouped);
        }
        catch
        {
            await reader.DisposeAsync().ConfigureAwait(false);
            throw;
        }
    }

    /// <summary>Reads the ratings; each chunk is valid until the next is asked for.</summary>
    /// <param name="cancellationToken">Ends the reading before the next column.</param>
    /// <exception cref="RatingFileException">A row group is damaged, or a column is of a type that cannot hold what it should.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public async IAsyncEnumerable<RatingChunk> ChunksAsync([EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Rows = 0;
        RatingChunkBuilder builder = new(_scorer, _isGrouped);
        ColumnMemory memory = new();
        for (int group = 0; group < _reader.RowGroupCount; group++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            using ParquetRowGroupReader reader = _reader.OpenRowGroupReader(group);
            ColumnReader columns = new(reader, group + 1, memory, cancellationToken);
            RatingRows rows = await ReadAsync(columns).ConfigureAwait(false);
            for (int row = 0; row < columns.Rows; row++)
            {
                rows.AddTo(builder, row, Rows + row + 1);
                if (builder.IsFull)
                {
                    foreach (RatingChunk chunk in builder.Take())
                    {
                        yield return chunk;
                    }
                }
            }

            Rows += columns.Rows;
        }

        foreach (RatingChunk chunk in builder.Take())
        {
            yield return chunk;
        }
    }

    /// <summary>Closes the reader; the stream stays open.</summary>
    public ValueTask DisposeAsync() => _reader.DisposeAsync();

    private static async Task<bool> HasMarksAsync(Stream stream, CancellationToken cancellationToken)
    {
        byte[] marks = new byte[2 * MarkBytes];
        if (stream.Length < marks.Length)
        {
            return false;
        }

        stream.Position = 0;
        await stream.ReadExactlyAsync(marks.AsMemory(0, MarkBytes), cancellationToken).ConfigureAwait(false);
        stream.Position = stream.Length - MarkBytes;
        await stream.ReadExactlyAsync(marks.AsMemory(MarkBytes), cancellationToken).ConfigureAwait(false);
        stream.Position = 0;
        return marks.AsSpan().SequenceEqual("PAR1PAR1"u8);
    }

    private async Task<RatingRows> ReadAsync(ColumnReader columns)
    {
        ReadOnlyMemory<char>[] subjects = await columns.ReadTextAsync(_fields[_table.Subject]).ConfigureAwait(false);
        ReadOnlyMemory<char>[] raters = await columns.ReadTextAsync(_fields[_table.Rater]).ConfigureAwait(false);
        ReadOnlyMemory<char>[] roles = await columns.ReadTextAsync(_fields[_table.Role]).ConfigureAwait(false);
        ReadOnlyMemory<char>[]? items = Layout == RatingFileLayout.Long ? await columns.ReadTextAsync(_fields[_table.Item]).ConfigureAwait(false) : null;
        List<ValueColumn> values = [];
        IEnumerable<int> places = Layout == RatingFileLayout.Long ? [_table.Value] : _table.Items.Select(item => item.Column);
        foreach (int place in places)
        {
            values.Add(await columns.ReadValuesAsync(_fields[place]).ConfigureAwait(false));
        }

        return new RatingRows(_table, _scorer, _fields.Length, _items, subjects, raters, roles, items, [.. values]);
    }
}
