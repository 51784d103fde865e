using System.Text;
using Competency.Core;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>Reads CSV files of any size as a stream of ratings for <see cref="BulkScorer.Score(IEnumerable{RatingChunk}, BulkStreamOptions?, CancellationToken)"/>.</summary>
/// <remarks>
/// <para>
/// The columns, values and faults are those of <see cref="RatingCsvReader"/>. No object is made for a rating: what a rater says of a subject goes out as a row of cells as long as its rows follow each
/// other. A row that cannot be read is a fault with its row and column and refuses its subject; all others go on. For one thread; it may use others to read ahead.
/// </para>
/// <para>
/// As long as there is no quotation mark, UTF-8 is read in blocks of lines, several at once. From the first one on, and in other encodings, rows are read one after the other. Chunks are the same, and in
/// the same order, whatever the number of threads.
/// </para>
/// </remarks>
public sealed class RatingFileReader : IDisposable
{
    private readonly FileHead _head;
    private readonly RatingFileOptions _options;
    private readonly BulkScorer _scorer;
    private readonly RatingColumns _columns;
    private CsvRows? _rows;
    private long _rowsRead;
    private bool _isRead;

    private RatingFileReader(FileHead head, RatingFileOptions options, BulkScorer scorer, CsvRows header, RatingColumns columns)
    {
        _head = head;
        _options = options;
        _scorer = scorer;
        _columns = columns;
        _rowsRead = header.Fields.RowNumber;
        if (!head.IsPlain)
        {
            _rows = header;
        }
    }

    /// <summary>Gets how the file is laid out.</summary>
    public RatingFileLayout Layout => _columns.Layout;

    /// <summary>Gets what separates its fields.</summary>
    public char Separator => _head.Separator;

    /// <summary>Gets its encoding.</summary>
    public Encoding Encoding => _head.Encoding;

    /// <summary>Gets the header's names that stand for no known column, in order; what is below them is not read.</summary>
    public ValueList<string> UnusedColumns => _columns.Unused;

    /// <summary>Gets the rows read so far, the header among them.</summary>
    public long Rows => _rowsRead;

    /// <summary>Opens a file and reads its header.</summary>
    /// <param name="stream">The file; it stays open.</param>
    /// <param name="scorer">The scorer of the model, whose items head the columns of the wide layout.</param>
    /// <param name="options">What is known of the file; null to find everything out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The number of threads is neither −1 nor 1 or more.</exception>
    /// <exception cref="RatingFileException">The file is empty, is neither UTF-8 nor GB18030, or lacks a column or has it twice.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static RatingFileReader Open(Stream stream, BulkScorer scorer, RatingFileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scorer);
        RatingFileOptions known = options ?? RatingFileOptions.Default;
        if (known.MaxDegreeOfParallelism is not (-1 or >= 1))
        {
            throw new ArgumentOutOfRangeException(
                nameof(options), known.MaxDegreeOfParallelism, "MaxDegreeOfParallelism: allowed are 1 or more, or -1 for one a processor.");
        }

        FileHead head = FileHead.Read(stream, known);
        CsvRows header = CsvRows.Open(head.IsPlain ? head.OpenHeader() : head.Open(), head);
        RatingFileReader? reader = null;
        try
        {
            RatingColumns columns = RatingColumns.Find(header.ReadHeader(), known.Layout, item => scorer.TryGetItem(item, out _));
            return reader = new RatingFileReader(head, known, scorer, header, columns);
        }
        finally
        {
            if (reader?._rows is null)
            {
                header.Dispose();
            }
        }
    }

    /// <summary>Reads the ratings, some thousands at a time; each chunk is valid until the next is asked for. Only once.</summary>
    /// <param name="cancellationToken">Ends the reading before the next block.</param>
    /// <exception cref="RatingFileException">A row is over 1 MiB, a quotation mark is never closed, or an id is not valid in the encoding.</exception>
    /// <exception cref="InvalidOperationException">The file was read already.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public IEnumerable<RatingChunk> Chunks(CancellationToken cancellationToken = default)
    {
        if (_isRead)
        {
            throw new InvalidOperationException("The file was read already: open it again.");
        }

        _isRead = true;
        return ReadChunks(cancellationToken);
    }

    /// <summary>Closes the reader; the stream stays open.</summary>
    public void Dispose() => _rows?.Dispose();

    private IEnumerable<RatingChunk> ReadChunks(CancellationToken cancellationToken)
    {
        long rowsBefore = 0;
        if (_rows is null)
        {
            BlockReader source = new(_head.OpenRows());
            BlockParsing parsing = new(source, () => BlockParser.Of(_columns, _scorer, new ItemCells(_scorer), Separator), _scorer.Items.Count);
            ChunkMaker maker = new(_scorer, _options.IsGrouped);
            int threads = _options.MaxDegreeOfParallelism == -1 ? Environment.ProcessorCount : _options.MaxDegreeOfParallelism;
            foreach (ParsedBlock block in parsing.Run(threads, cancellationToken))
            {
                foreach (RatingChunk chunk in maker.Of(block, _rowsRead))
                {
                    yield return chunk;
                }

                _rowsRead += block.Rows;
            }

            if (source.IsTooLong)
            {
                throw CsvRows.TooLong(_rowsRead + 1, null);
            }

            if (source.Rest is null)
            {
                yield break;
            }

            _rows = CsvRows.Open(source.Rest, _head);
            rowsBefore = _rowsRead;
        }

        RowReader reader = new(_rows, _columns, rowsBefore);
        while (reader.TryRead(cancellationToken, out RatingChunk chunk))
        {
            _rowsRead = reader.Row;
            yield return chunk;
        }

        _rowsRead = reader.Row;
    }
}
