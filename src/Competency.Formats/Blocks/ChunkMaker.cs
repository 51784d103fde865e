using System.Runtime.InteropServices;
using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;

namespace Competency.Formats;

/// <summary>Makes chunks for the bulk scorer of parsed blocks, in the file's order.</summary>
/// <remarks>
/// A rater's ratings of a subject go as a row of cells where they are the first of that rater for that subject. What comes later goes rating by rating, so that what is rated twice is
/// named with its own row.
/// </remarks>
internal sealed class ChunkMaker
{
    private readonly bool _isGrouped;
    private readonly RoleHandle[] _roles;
    private readonly ItemHandle[] _items;
    private readonly int[] _origins;

    // Raters of the current subject; and hashes of the subjects before: two that share one only take the slower way.
    private readonly HashSet<RaterId> _raters = [];
    private readonly HashSet<int> _earlier = [];

    // "Not observed" is no cell of a row, but who says it twice is as faulty as who says anything else twice: said of the current subject, or of all where subjects may come again.
    private readonly Dictionary<(SubjectId Subject, RaterId Rater), Silence> _silences = [];
    private readonly List<ushort> _silentItems = [];

    private readonly List<ResolvedRating> _ratings = [];
    private RaterRow[] _rows = new RaterRow[1_024];
    private int _rowCount;
    private SubjectId _current;
    private bool _isReturning;

    public ChunkMaker(BulkScorer scorer, bool isGrouped)
    {
        _isGrouped = isGrouped;
        _roles = [.. scorer.Roles.Select(scorer.Role)];
        _items = [.. scorer.Items.Select(scorer.Item)];
        _origins = [.. _items.Select(scorer.LowestOf)];
    }

    /// <summary>Gives a block as chunks: one for each stretch of one kind, because order decides which of two ratings is at fault. Each is valid until the next is asked for.</summary>
    /// <param name="block">The block.</param>
    /// <param name="rowsBefore">The rows of the file before the block.</param>
    public IEnumerable<RatingChunk> Of(ParsedBlock block, long rowsBefore)
    {
        for (int i = 0; i < block.RunCount; i++)
        {
            RatingRun run = block.RunAt(i);
            bool isRow = run.Kind == RatingRunKind.Cells && IsFirst(run);
            if (!isRow && _rowCount > 0)
            {
                yield return TakeRows();
            }

            switch (run.Kind)
            {
                case RatingRunKind.Cells when isRow:
                    AddRow(block, run, rowsBefore);
                    break;
                case RatingRunKind.Cells:
                    yield return RatingByRating(block, run, rowsBefore);
                    break;
                case RatingRunKind.Ratings:
                    yield return Unusual(block, run, rowsBefore);
                    break;
                default:
                    yield return Faults(block, run, rowsBefore);
                    break;
            }
        }

        if (_rowCount > 0)
        {
            yield return TakeRows();
        }
    }

    private static RatingChunk Faults(ParsedBlock block, in RatingRun run, long rowsBefore)
    {
        BulkIssue[] faults = block.Faults.Slice(run.Start, run.Count).ToArray();
        return new RatingChunk { Faults = faults.Select(fault => fault with { Row = fault.Row + rowsBefore }).ToValueList() };
    }

    private RatingChunk TakeRows()
    {
        RatingChunk chunk = new() { Rows = _rows.AsMemory(0, _rowCount) };
        _rowCount = 0;
        return chunk;
    }

    private RatingChunk Unusual(ParsedBlock block, in RatingRun run, long rowsBefore)
    {
        BulkRating[] ratings = block.Ratings.Slice(run.Start, run.Count).ToArray();
        for (int i = 0; i < ratings.Length; i++)
        {
            ratings[i] = ratings[i] with { Row = ratings[i].Row + rowsBefore };
            Begin(ratings[i].Subject);
            _raters.Add(ratings[i].Rating.Rater);
        }

        return new RatingChunk { Ratings = ratings };
    }

    private bool IsFirst(in RatingRun run)
    {
        Begin(run.Subject);
        return _raters.Add(run.Rater) && !_isReturning;
    }

    private void Begin(SubjectId subject)
    {
        if (subject == _current)
        {
            return;
        }

        if (!_current.IsDefault)
        {
            _earlier.Add(_current.GetHashCode());
        }

        _current = subject;
        _isReturning = _earlier.Contains(subject.GetHashCode());
        _raters.Clear();
        if (_isGrouped)
        {
            _silences.Clear();
            _silentItems.Clear();
        }
    }

    private void AddRow(ParsedBlock block, in RatingRun run, long rowsBefore)
    {
        Memory<byte> cells = block.CellsOf(run);
        if (_rowCount == _rows.Length)
        {
            Array.Resize(ref _rows, 2 * _rows.Length);
        }

        _rows[_rowCount++] = new RaterRow(run.Subject, run.Rater, _roles[run.Role], cells, rowsBefore + run.Row);
        Span<byte> row = cells.Span;
        int said = row.IndexOf(ParsedBlock.SaidNotObserved);
        if (said < 0)
        {
            return;
        }

        int start = _silentItems.Count;
        for (; said < row.Length; said++)
        {
            if (row[said] == ParsedBlock.SaidNotObserved)
            {
                row[said] = 0;
                _silentItems.Add((ushort)said);
            }
        }

        _silences[(run.Subject, run.Rater)] = new Silence(start, _silentItems.Count - start, run.Role, rowsBefore + run.Row);
    }

    private RatingChunk RatingByRating(ParsedBlock block, RatingRun run, long rowsBefore)
    {
        _ratings.Clear();
        if (_silences.Remove((run.Subject, run.Rater), out Silence silence))
        {
            foreach (ushort item in CollectionsMarshal.AsSpan(_silentItems).Slice(silence.Start, silence.Count))
            {
                Add(run with { Role = silence.Role }, item, RatingValue.NotObserved, silence.Row);
            }
        }

        ReadOnlyMemory<byte> cells = block.CellsOf(run);
        ReadOnlyMemory<ushort> rows = block.RowsOf(run);
        foreach (int item in Enumerable.Range(0, cells.Length).Where(item => cells.Span[item] != 0).OrderBy(item => rows.Span[item]))
        {
            byte cell = cells.Span[item];
            RatingValue value = cell == ParsedBlock.SaidNotObserved ? RatingValue.NotObserved : cell - 1 + _origins[item];
            Add(run, item, value, rowsBefore + run.Row + rows.Span[item]);
        }

        return new RatingChunk { Resolved = _ratings.ToArray() };
    }

    private void Add(in RatingRun run, int item, RatingValue value, long row) =>
        _ratings.Add(new ResolvedRating(run.Subject, run.Rater, _roles[run.Role], _items[item], value, row));

    /// <summary>Where the items are listed of which a rater said "not observed", in which role, and the row where the rater began.</summary>
    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Silence(int Start, int Count, int Role, long Row);
}
