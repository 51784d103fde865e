using System.Text;
using Competency.Core;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>Reads CSV files of any size: as numbers (<see cref="Score"/>), or as a stream of ratings (<see cref="Chunks"/>).</summary>
/// <remarks>
/// The columns, values and faults are those of <see cref="RatingCsvReader"/>. Memory does not grow with the file: texts that repeat are parsed once, and no object is made for a rating. A
/// row that cannot be read is a fault with its row and column and refuses its subject; all others go on. A file is read once, in one of the two ways. For one thread.
/// </remarks>
public sealed partial class RatingFileReader : IDisposable
{
    private readonly FileHead _head;
    private readonly BulkScorer _scorer;
    private readonly RatingColumns _columns;
    private CsvRows? _rows;
    private long _rowsRead;
    private bool _isRead;

    private RatingFileReader(FileHead head, BulkScorer scorer, CsvRows header, RatingColumns columns)
    {
        _head = head;
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
    /// <exception cref="RatingFileException">The file is empty, is neither UTF-8 nor GB18030, or lacks a column or has it twice.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    public static RatingFileReader Open(Stream stream, BulkScorer scorer, RatingFileOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scorer);
        FileHead head = FileHead.Read(stream, options ?? RatingFileOptions.Default);
        CsvRows header = CsvRows.Open(head.IsPlain ? head.OpenHeader() : head.Open(), head);
        RatingFileReader? reader = null;
        try
        {
            RatingColumns columns = RatingColumns.Find(header.ReadHeader(), options?.Layout, item => scorer.TryGetItem(item, out _));
            return reader = new RatingFileReader(head, scorer, header, columns);
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
    /// <param name="cancellationToken">Ends the reading before the next chunk.</param>
    /// <exception cref="RatingFileException">A row is over 1 MiB, a quotation mark is never closed, or an id is not valid in the encoding.</exception>
    /// <exception cref="InvalidOperationException">The file was read already.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public IEnumerable<RatingChunk> Chunks(CancellationToken cancellationToken = default)
    {
        StartReading();
        return ReadChunks(cancellationToken);
    }

    /// <summary>Closes the reader; the stream stays open.</summary>
    public void Dispose() => _rows?.Dispose();

    private void StartReading()
    {
        if (_isRead)
        {
            throw new InvalidOperationException("The file was read already: open it again.");
        }

        _isRead = true;
    }

    private IEnumerable<RatingChunk> ReadChunks(CancellationToken cancellationToken)
    {
        if (_rows is null)
        {
            _rows = CsvRows.Open(_head.Open(), _head);
            _rows.ReadHeader();
        }

        RowReader reader = new(_rows, _columns, rowsBefore: 0);
        while (reader.TryRead(cancellationToken, out RatingChunk chunk))
        {
            _rowsRead = reader.Row;
            yield return chunk;
        }
    }
}
