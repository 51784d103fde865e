using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>Reads rows one after the other through the CSV library, whatever their quotation and encoding.</summary>
internal sealed class RowReader(CsvRows rows, RatingColumns columns, long rowsBefore)
{
    private const int ChunkRatings = 4_096;
    private const int ChunkFaults = 1_024;

    private readonly BulkRating[] _ratings = new BulkRating[ChunkRatings + columns.Items.Count];
    private readonly List<BulkIssue> _faults = [];
    private readonly TextCache<SubjectId> _subjects = new(SubjectId.TryParse);
    private readonly TextCache<RaterId> _raters = new(RaterId.TryParse);
    private readonly TextCache<RoleId> _roles = new(RoleId.TryParse);
    private readonly TextCache<ItemId> _items = new(ItemId.TryParse);
    private readonly TextCache<DateOnly> _dates = new(RatingRow.TryParseDate);
    private int _count;

    /// <summary>Gets the rows of the file read so far.</summary>
    public long Row => rowsBefore + rows.Fields.RowNumber;

    /// <summary>Reads some thousand ratings; false where there are none left.</summary>
    public bool TryRead(CancellationToken cancellationToken, out RatingChunk chunk)
    {
        cancellationToken.ThrowIfCancellationRequested();
        _count = 0;
        _faults.Clear();
        while (_count < ChunkRatings && _faults.Count < ChunkFaults && rows.Read())
        {
            bool hasBadQuotes = rows.TakeBadQuotes();
            int before = _count;
            if (hasBadQuotes || !TryReadFast())
            {
                _count = before;
                ReadSlowly(hasBadQuotes);
            }
        }

        chunk = new RatingChunk { Ratings = _ratings.AsMemory(0, _count), Faults = _faults.ToValueList() };
        return _count + _faults.Count > 0;
    }

    /// <summary>Reads a row as almost all are; false where it has anything unusual.</summary>
    private bool TryReadFast()
    {
        if (rows.Fields.FieldCount != columns.Count
            || !_subjects.TryGet(Field(columns.Subject), out SubjectId subject)
            || !_raters.TryGet(Field(columns.Rater), out RaterId rater)
            || !_roles.TryGet(Field(columns.Role), out RoleId role))
        {
            return false;
        }

        if (columns.Layout == RatingFileLayout.Long)
        {
            return _items.TryGet(Field(columns.Item), out ItemId item)
                && (columns.Date < 0 || Field(columns.Date).IsEmpty || _dates.TryGet(Field(columns.Date), out _))
                && TryAdd(subject, rater, role, item, Field(columns.Value));
        }

        foreach (ItemColumn column in columns.Items)
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
        if (!BlockParser.TryValue(text, out int value))
        {
            return false;
        }

        _ratings[_count++] = new BulkRating(subject, new Rating(rater, role, item, value < 0 ? RatingValue.NotObserved : value), Row);
        return true;
    }

    /// <summary>Reads a row with all that may be said about it.</summary>
    private void ReadSlowly(bool hasBadQuotes)
    {
        string[] fields = rows.Texts();
        if (fields.All(string.IsNullOrEmpty))
        {
            return;
        }

        RatingRow row = new(columns, fields, (int)Row, hasBadQuotes);
        _faults.AddRange(row.Faults.Select(fault => fault.ToIssue(row.Subject)));
        foreach (Rating rating in row.Ratings)
        {
            _ratings[_count++] = new BulkRating(row.Subject!.Value, rating, Row);
        }
    }

    private ReadOnlySpan<byte> Field(int column) => rows.Fields.GetSpan(column);
}
