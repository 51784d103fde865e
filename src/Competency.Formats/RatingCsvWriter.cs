using System.Globalization;
using System.Text;
using Competency.Core;
using Competency.Core.Scoring.Bulk;
using CsvHelper;

namespace Competency.Formats;

/// <summary>Writes ratings as CSV, rater by rater, as <see cref="RatingCsvReader"/> reads them.</summary>
/// <remarks>
/// UTF-8 without byte order mark, commas, line feeds, numbers without culture: the same ratings give the same bytes everywhere. What is not observed has no row in the long
/// layout and an empty field in the wide one. An id that a spreadsheet would run as a formula is refused, because a changed one would name somebody else. For one thread.
/// </remarks>
public sealed class RatingCsvWriter : IDisposable
{
    private readonly CsvWriter _csv;
    private readonly BulkScorer _scorer;
    private readonly RatingFileLayout _layout;
    private readonly int[] _origins;
    private readonly byte[][] _items;
    private readonly int[] _written;

    /// <summary>Begins a file with its header.</summary>
    /// <param name="stream">Where to; it stays open.</param>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="layout">How the file is laid out.</param>
    /// <param name="items">The items that get a column in the wide layout; null for all of the scorer.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="layout"/> is none of the layouts.</exception>
    /// <exception cref="KeyNotFoundException">The model has no such item.</exception>
    public RatingCsvWriter(Stream stream, BulkScorer scorer, RatingFileLayout layout = RatingFileLayout.Long, IEnumerable<ItemId>? items = null)
    {
        ArgumentNullException.ThrowIfNull(stream);
        ArgumentNullException.ThrowIfNull(scorer);
        if (layout is not (RatingFileLayout.Long or RatingFileLayout.Wide))
        {
            throw new ArgumentOutOfRangeException(nameof(layout), layout, "Allowed: Long, Wide.");
        }

        _scorer = scorer;
        _layout = layout;
        _origins = [.. scorer.Items.Select(item => scorer.LowestOf(scorer.Item(item)))];
        _items = [.. scorer.Items.Select(item => Encoding.UTF8.GetBytes(item.Value))];
        _written = [.. items is null ? Enumerable.Range(0, scorer.Items.Count) : items.Select(item => scorer.Item(item).Index)];
        _csv = CsvWriter.Create(stream, new CsvWriterOptions { NewLine = "\n" }, leaveOpen: true);
        string[] persons = [RatingColumns.SubjectName, RatingColumns.RaterName, RatingColumns.RoleName];
        _csv.WriteRecord(layout == RatingFileLayout.Long
            ? [.. persons, RatingColumns.ItemName, RatingColumns.ValueName]
            : [.. persons, .. _written.Select(item => scorer.Items[item].Value)]);
    }

    /// <summary>Writes all ratings of one rater of one subject.</summary>
    /// <param name="subject">Who is rated.</param>
    /// <param name="rater">Who rates.</param>
    /// <param name="role">How the rater stands to the subject.</param>
    /// <param name="cells">A cell for each of <see cref="BulkScorer.Items"/>, 0 for not observed.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than items, or an id is <c>default</c> or begins with =, +, - or @.</exception>
    public void Write(SubjectId subject, RaterId rater, RoleId role, ReadOnlySpan<byte> cells)
    {
        Check(subject.IsDefault ? null : subject.Value, nameof(subject));
        Check(rater.IsDefault ? null : rater.Value, nameof(rater));
        Check(role.IsDefault ? null : role.Value, nameof(role));
        if (cells.Length != _scorer.Items.Count)
        {
            throw new ArgumentException(FormattableString.Invariant($"There are {cells.Length} cells; the model has {_scorer.Items.Count} items."), nameof(cells));
        }

        if (_layout == RatingFileLayout.Wide)
        {
            WritePersons(subject, rater, role);
        }

        foreach (int item in _written)
        {
            if (_layout == RatingFileLayout.Wide)
            {
                WriteValue(cells[item], item);
            }
            else if (cells[item] != 0)
            {
                WritePersons(subject, rater, role);
                _csv.WriteField(_items[item]);
                WriteValue(cells[item], item);
                _csv.EndRecord();
            }
        }

        if (_layout == RatingFileLayout.Wide)
        {
            _csv.EndRecord();
        }
    }

    /// <summary>Writes what is left to the stream, which stays open.</summary>
    public void Dispose() => _csv.Dispose();

    private static void Check(string? id, string parameter)
    {
        if (id is null)
        {
            throw new ArgumentException("The id is default, which identifies nobody.", parameter);
        }

        if (id[0] is '=' or '+' or '-' or '@')
        {
            throw new ArgumentException(
                $"'{id}' would run as a formula in a spreadsheet, and a changed id would name somebody else; allowed: no id that begins with =, +, - or @.", parameter);
        }
    }

    private void WritePersons(SubjectId subject, RaterId rater, RoleId role)
    {
        _csv.WriteField(subject.Value);
        _csv.WriteField(rater.Value);
        _csv.WriteField(role.Value);
    }

    private void WriteValue(byte cell, int item)
    {
        if (cell == 0)
        {
            _csv.WriteField(string.Empty);
        }
        else
        {
            _csv.WriteField(cell - 1 + _origins[item], default, CultureInfo.InvariantCulture);
        }
    }
}
