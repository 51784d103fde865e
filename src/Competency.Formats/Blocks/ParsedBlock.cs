using System.Runtime.InteropServices;
using Competency.Core;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>The ratings of one block of a file, in the file's order: rows of cells where a rater's ratings follow each other, single ratings where anything is unusual.</summary>
internal sealed class ParsedBlock(int items)
{
    /// <summary>A cell for which "not observed" was said.</summary>
    public const byte SaidNotObserved = 255;

    private const int MostRowsOfARun = ushort.MaxValue;

    private readonly List<RatingRun> _runs = [];
    private readonly List<BulkRating> _ratings = [];
    private readonly List<BulkIssue> _faults = [];
    private byte[] _cells = new byte[64 * items];
    private ushort[] _rowsOf = new ushort[64 * items];
    private int _rows;
    private int _start = -1;
    private long _firstRow;

    /// <summary>Gets the file's rows in the block, blank ones among them.</summary>
    public long Rows { get; set; }

    public int RunCount => _runs.Count;

    public ReadOnlySpan<BulkRating> Ratings => CollectionsMarshal.AsSpan(_ratings);

    public ReadOnlySpan<BulkIssue> Faults => CollectionsMarshal.AsSpan(_faults);

    /// <summary>Gives the cells of a run, by item; they may be changed.</summary>
    public Memory<byte> CellsOf(in RatingRun run) => _cells.AsMemory(run.Start * items, items);

    /// <summary>Gives the row of each cell of a run, by item, counted from the run's first.</summary>
    public ReadOnlyMemory<ushort> RowsOf(in RatingRun run) => _rowsOf.AsMemory(run.Start * items, items);

    public RatingRun RunAt(int index) => _runs[index];

    public void Clear()
    {
        _runs.Clear();
        _ratings.Clear();
        _faults.Clear();
        _rows = 0;
        _start = -1;
        Rows = 0;
    }

    /// <summary>Begins a row of cells.</summary>
    public void Begin(SubjectId subject, RaterId rater, int role, long row)
    {
        int end = (_rows + 1) * items;
        if (end > _cells.Length)
        {
            Array.Resize(ref _cells, 2 * _cells.Length);
            Array.Resize(ref _rowsOf, 2 * _rowsOf.Length);
        }

        _start = _rows * items;
        _firstRow = row;
        _cells.AsSpan(_start, items).Clear();
        _runs.Add(new RatingRun(RatingRunKind.Cells, _rows++, 1, subject, rater, role, row));
    }

    /// <summary>Sets a cell of the row that was begun last; false where that cannot be, because it is set already or the row began too far above.</summary>
    public bool TrySet(int item, byte cell, long row)
    {
        if (_start < 0 || row - _firstRow > MostRowsOfARun)
        {
            return false;
        }

        ref byte at = ref _cells[_start + item];
        if (at != 0)
        {
            return false;
        }

        at = cell;
        _rowsOf[_start + item] = (ushort)(row - _firstRow);
        return true;
    }

    /// <summary>Whether a row of cells is open, so that more cells may be set.</summary>
    public bool IsOpen => _start >= 0;

    public void Add(in BulkRating rating)
    {
        Extend(RatingRunKind.Ratings, _ratings.Count);
        _ratings.Add(rating);
    }

    public void Add(BulkIssue fault)
    {
        Extend(RatingRunKind.Faults, _faults.Count);
        _faults.Add(fault);
    }

    private void Extend(RatingRunKind kind, int start)
    {
        _start = -1;
        if (_runs.Count > 0 && _runs[^1] is var last && last.Kind == kind)
        {
            _runs[^1] = last with { Count = last.Count + 1 };
        }
        else
        {
            _runs.Add(new RatingRun(kind, start, 1, default, default, -1, 0));
        }
    }
}
