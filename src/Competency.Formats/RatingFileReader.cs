using System.Text;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Validation;

namespace Competency.Formats;

/// <summary>Reads CSV files of any size as a stream of ratings for <see cref="BulkScorer.Score(IEnumerable{RatingChunk}, BulkStreamOptions?, CancellationToken)"/>.</summary>
/// <remarks>
/// The columns, values and faults are those of <see cref="RatingCsvReader"/>. Memory does not grow with the file: texts that repeat are parsed once, and no object is made for a rating. A
/// row that cannot be read is a fault with its row and column and refuses its subject; all others go on. For one thread.
/// </remarks>
public sealed class RatingFileReader : IDisposable
{
    private const int ChunkRatings = 4_096;
    private const int ChunkFaults = 1_024;

    private readonly CsvRows _rows;
    private readonly RatingColumns _columns;
    private readonly BulkRating[] _ratings;
    private readonly List<BulkIssue> _faults = [];
    private readonly TextCache<SubjectId> _subjects = new(SubjectId.TryParse);
    private readonly TextCache<RaterId> _raters = new(RaterId.TryParse);
    private readonly TextCache<RoleId> _roles = new(RoleId.TryParse);
    private readonly TextCache<ItemId> _items = new(ItemId.TryParse);
    private readonly TextCache<DateOnly> _dates = new(RatingRow.TryParseDate);
    private int _count;

    private RatingFileReader(CsvRows rows, RatingColumns columns)
    {
        _rows = rows;
        _columns = columns;
        _ratings = new BulkRating[ChunkRatings + columns.Items.Count];
    }

    /// <summary>Gets how the file is laid out.</summary>
    public RatingFileLayout Layout => _columns.Layout;

    /// <summary>Gets what separates its fields.</summary>
    public char Separator => _rows.Separator;

    /// <summary>Gets its encoding.</summary>
    public Encoding Encoding => _rows.Encoding;

    /// <summary>Gets the header's names that stand for no known column, in order; what is below them is not read.</summary>
    public ValueList<string> UnusedColumns => _columns.Unused;

    /// <summary>Gets the rows read so far, the header among them.</summary>
    public long Rows => _rows.Fields.RowNumber;

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
        CsvRows rows = CsvRows.Open(stream, options ?? RatingFileOptions.Default, isStrict: false);
        try
        {
            return new RatingFileReader(rows, RatingColumns.Find(rows.ReadHeader(), options?.Layout, item => scorer.TryGetItem(item, out _)));
        }
        catch
        {
            rows.Dispose();
            throw;
        }
    }

    /// <summary>Reads the ratings, some thousands at a time; each chunk is valid until the next is asked for. Only once.</summary>
    /// <param name="cancellationToken">Ends the reading before the next chunk.</param>
    /// <exception cref="RatingFileException">A row is over 1 MiB, a quotation mark is never closed, or an id is not valid in the encoding.</exception>
    /// <exception cref="IOException">The stream cannot be read.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public IEnumerable<RatingChunk> Chunks(CancellationToken cancellationToken = default)
    {
        while (Fill(cancellationToken))
        {
            yield return new RatingChunk { Ratings = _ratings.AsMemory(0, _count), Faults = _faults.ToValueList() };
        }
    }

    /// <summary>Closes the reader; the stream stays open.</summary>
    public void Dispose() => _rows.Dispose();

    private bool Fill(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _count = 0;
        _faults.Clear();
        while (_count < ChunkRatings && _faults.Count < ChunkFaults && _rows.Read())
        {
            bool hasBadQuotes = _rows.TakeBadQuotes();
            int before = _count;
            if (hasBadQuotes || !TryReadFast())
            {
                _count = before;
                ReadSlowly(hasBadQuotes);
            }
        }

        return _count + _faults.Count > 0;
    }

    /// <summary>Reads a row as almost all are; false where it has anything unusual.</summary>
    private bool TryReadFast()
    {
        if (_rows.Fields.FieldCount != _columns.Count
            || !_subjects.TryGet(Field(_columns.Subject), out SubjectId subject)
            || !_raters.TryGet(Field(_columns.Rater), out RaterId rater)
            || !_roles.TryGet(Field(_columns.Role), out RoleId role))
        {
            return false;
        }

        if (Layout == RatingFileLayout.Long)
        {
            return _items.TryGet(Field(_columns.Item), out ItemId item)
                && (_columns.Date < 0 || Field(_columns.Date).IsEmpty || _dates.TryGet(Field(_columns.Date), out _))
                && TryAdd(subject, rater, role, item, Field(_columns.Value));
        }

        foreach (ItemColumn column in _columns.Items)
        {
            if (!TryAdd(subject, rater, role, column.Item, Field(column.Column)))
            {
                return false;
            }
        }

        return true;
    }

    private bool TryAdd(SubjectId subject, RaterId rater, RoleId role, ItemId item, ReadOnlySpan<byte> text)
    {
        RatingValue value = RatingValue.NotObserved;
        if (text.Length is 1 or 2 && text[0] is >= (byte)'0' and <= (byte)'9' && text[^1] is >= (byte)'0' and <= (byte)'9')
        {
            value = text.Length == 1 ? text[0] - '0' : (10 * (text[0] - '0')) + text[1] - '0';
        }
        else if (!text.IsEmpty)
        {
            return false;
        }

        _ratings[_count++] = new BulkRating(subject, new Rating(rater, role, item, value), _rows.Fields.RowNumber);
        return true;
    }

    /// <summary>Reads a row with all that may be said about it.</summary>
    private void ReadSlowly(bool hasBadQuotes)
    {
        string[] fields = _rows.Texts();
        if (fields.All(string.IsNullOrEmpty))
        {
            return;
        }

        long number = _rows.Fields.RowNumber;
        RatingRow row = new(_columns, fields, (int)number, hasBadQuotes);
        foreach (RowFault fault in row.Faults)
        {
            ValidationIssue issue = new(fault.Code, IssueSeverity.Error, fault.Column ?? string.Empty, fault.Message, fault.Value, fault.Allowed);
            _faults.Add(new BulkIssue(null, row.Subject, number, issue));
        }

        foreach (Rating rating in row.Ratings)
        {
            _ratings[_count++] = new BulkRating(row.Subject!.Value, rating, number);
        }
    }

    private ReadOnlySpan<byte> Field(int column) => _rows.Fields.GetSpan(column);
}
