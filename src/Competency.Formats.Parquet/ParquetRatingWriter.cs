using Competency.Core;
using Competency.Core.Scoring.Bulk;
using Parquet;
using Parquet.Schema;

namespace Competency.Formats.Parquet;

/// <summary>Writes ratings as Parquet, rater by rater, as <see cref="ParquetRatingReader"/> reads them.</summary>
/// <remarks>Ids are text, values 32-bit whole numbers. What is not observed has no row in the long layout and is null in the wide one. Snappy. For one thread.</remarks>
public sealed class ParquetRatingWriter : IAsyncDisposable
{
    // Large enough that columns compress and few enough that memory stays small.
    private const int GroupRows = 1 << 17;

    private readonly ParquetWriter _writer;
    private readonly BulkScorer _scorer;
    private readonly RatingFileLayout _layout;
    private readonly DataField[] _fields;
    private readonly int[] _items;
    private readonly int[] _origins;
    private readonly int _groupRows;
    private readonly List<string> _subjects = [];
    private readonly List<string> _raters = [];
    private readonly List<string> _roles = [];
    private readonly List<string> _itemNames = [];
    private readonly List<int?>[] _values;

    private ParquetRatingWriter(ParquetWriter writer, BulkScorer scorer, RatingFileLayout layout, DataField[] fields, int[] items)
    {
        _writer = writer;
        _scorer = scorer;
        _layout = layout;
        _fields = fields;
        _items = items;
        _origins = [.. scorer.Items.Select(item => scorer.LowestOf(scorer.Item(item)))];
        _values = [.. Enumerable.Range(0, layout == RatingFileLayout.Wide ? items.Length : 1).Select(_ => new List<int?>())];
        _groupRows = Math.Max(1, GroupRows / _values.Length);
    }

    /// <summary>Begins a file.</summary>
    /// <param name="stream">Where to: can be sought in; it stays open.</param>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="layout">How the file is laid out.</param>
    /// <param name="items">The items that get a column in the wide layout; null for all of the scorer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="layout"/> is none of the layouts.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such item.</exception>
    public static async Task<ParquetRatingWriter> CreateAsync(
        Stream stream, BulkScorer scorer, RatingFileLayout layout = RatingFileLayout.Long, IEnumerable<ItemId>? items = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scorer);
        if (layout is not (RatingFileLayout.Long or RatingFileLayout.Wide))
        {
            throw new ArgumentOutOfRangeException(nameof(layout), layout, "Allowed: Long, Wide.");
        }

        int[] places = [.. items is null ? Enumerable.Range(0, scorer.Items.Count) : items.Select(item => scorer.Item(item).Index)];
        IEnumerable<DataField> values = layout == RatingFileLayout.Long
            ? [new DataField<string>("item", nullable: false), new DataField<int>("value", nullable: true)]
            : places.Select(item => new DataField<int>(scorer.Items[item].Value, nullable: true));
        DataField[] fields =
            [new DataField<string>("subject", nullable: false), new DataField<string>("rater", nullable: false), new DataField<string>("role", nullable: false), .. values];
        ParquetWriter writer = await ParquetWriter.CreateAsync(new ParquetSchema(fields.Cast<Field>().ToArray()), stream).ConfigureAwait(false);
        return new ParquetRatingWriter(writer, scorer, layout, fields, places);
    }

    /// <summary>Writes all ratings of one rater of one subject.</summary>
    /// <param name="subject">Who is rated.</param>
    /// <param name="rater">Who rates.</param>
    /// <param name="role">How the rater stands to the subject.</param>
    /// <param name="cells">A cell for each of <see cref="BulkScorer.Items"/>, 0 for not observed.</param>
    /// <param name="cancellationToken">Ends the writing of a row group.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than items, or an id is <c>default</c>.</exception>
    public async ValueTask WriteAsync(SubjectId subject, RaterId rater, RoleId role, ReadOnlyMemory<byte> cells, CancellationToken cancellationToken = default)
    {
        if (subject.IsDefault || rater.IsDefault || role.IsDefault)
        {
            throw new ArgumentException("An id is default, which identifies nobody.", nameof(subject));
        }

        if (cells.Length != _scorer.Items.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {cells.Length} cells; the model has {_scorer.Items.Count} items."), nameof(cells));
        }

        for (int i = 0; i < _items.Length; i++)
        {
            int item = _items[i];
            byte cell = cells.Span[item];
            int? value = cell == 0 ? null : cell - 1 + _origins[item];
            if (_layout == RatingFileLayout.Wide)
            {
                _values[i].Add(value);
            }
            else if (value is not null)
            {
                AddPersons(subject, rater, role);
                _itemNames.Add(_scorer.Items[item].Value);
                _values[0].Add(value);
            }
        }

        if (_layout == RatingFileLayout.Wide)
        {
            AddPersons(subject, rater, role);
        }

        if (_subjects.Count >= _groupRows)
        {
            await FlushAsync(cancellationToken).ConfigureAwait(false);
        }
    }

    /// <summary>Writes what is left and ends the file; the stream stays open.</summary>
    public async ValueTask DisposeAsync()
    {
        if (_subjects.Count > 0)
        {
            await FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await _writer.DisposeAsync().ConfigureAwait(false);
    }

    private void AddPersons(SubjectId subject, RaterId rater, RoleId role)
    {
        _subjects.Add(subject.Value);
        _raters.Add(rater.Value);
        _roles.Add(role.Value);
    }

    private async Task FlushAsync(CancellationToken cancellationToken)
    {
        using ParquetRowGroupWriter group = _writer.CreateRowGroup();
        int field = 0;
        foreach (List<string> texts in _layout == RatingFileLayout.Wide ? [_subjects, _raters, _roles] : new[] { _subjects, _raters, _roles, _itemNames })
        {
            await group.WriteAsync(_fields[field++], texts).ConfigureAwait(false);
            texts.Clear();
        }

        foreach (List<int?> values in _values)
        {
            await group.WriteAsync<int>(_fields[field++], values.ToArray(), cancellationToken: cancellationToken).ConfigureAwait(false);
            values.Clear();
        }
    }
}
