using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Counts the raters of each subject of a slice by role, and puts those subjects side by side who have about the same raters, so that few lanes of a tile stay empty. No number depends on it.</summary>
internal sealed class SliceOrder(ScoringPlan plan)
{
    /// <summary>Raters of one role beyond this are not told apart.</summary>
    private const int Most = 31;

    private readonly ushort[] _counts = new ushort[plan.Roles.Length * BulkRun.SliceSubjects];
    private readonly int[] _starts = new int[Most + 2];
    private readonly bool[] _has = new bool[plan.Roles.Length];
    private ushort[] _ranks = [];
    private int _first;
    private int _firstRow;
    private int[] _order = new int[BulkRun.SliceSubjects];
    private int[] _other = new int[BulkRun.SliceSubjects];

    /// <summary>Whether anybody in the slice has a rater of a role.</summary>
    public bool Has(int role) => _has[role];

    /// <summary>The raters of a role that a subject of the slice has.</summary>
    public int CountOf(int role, int subject) => _counts[(role * BulkRun.SliceSubjects) + subject - _first];

    /// <summary>How many raters of the same role come before each row of a subject.</summary>
    public ReadOnlySpan<ushort> RanksFrom(int row, int rows) => _ranks.AsSpan(row - _firstRow, rows);

    /// <summary>Sorts by the number of raters in each role, one role after another, each time keeping what was sorted before.</summary>
    /// <returns>The subjects in their new order; empty where all have the same raters, or there is but one tile of them.</returns>
    public ReadOnlySpan<int> Sort(in BatchView view, int first, int count)
    {
        Count(view, first, count);
        bool differ = false;
        for (int i = 0; i < count; i++)
        {
            _order[i] = i;
        }

        for (int role = plan.Roles.Length - 1; role >= 0; role--)
        {
            ReadOnlySpan<ushort> counts = _counts.AsSpan(role * BulkRun.SliceSubjects, count);
            if (counts.IndexOfAnyExcept(counts[0]) >= 0)
            {
                differ = true;
                SortBy(counts);
            }

            _has[role] = counts.ContainsAnyExcept((ushort)0);
        }

        if (!differ || count <= RatingBatch.TileWidth)
        {
            return default;
        }

        Span<int> order = _order.AsSpan(0, count);
        foreach (ref int subject in order)
        {
            subject += first;
        }

        return order;
    }

    private void Count(in BatchView view, int first, int count)
    {
        _counts.AsSpan().Clear();
        _first = first;
        _firstRow = view.RowOf(first, 0);
        int rows = view.RowOf(first + count - 1, view.RatersOf(first + count - 1)) - _firstRow;
        if (_ranks.Length < rows)
        {
            _ranks = new ushort[Math.Max(rows, 2 * _ranks.Length)];
        }

        Span<ushort> counts = _counts;
        Span<ushort> ranks = _ranks;
        int row = 0;
        for (int i = 0; i < count; i++)
        {
            foreach (byte role in view.RowRolesOf(first + i))
            {
                ranks[row++] = counts[(role * BulkRun.SliceSubjects) + i]++;
            }
        }
    }

    private void SortBy(ReadOnlySpan<ushort> counts)
    {
        Span<int> starts = _starts;
        starts.Clear();
        foreach (ushort raters in counts)
        {
            starts[Math.Min((int)raters, Most) + 1]++;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        Span<int> sorted = _other;
        foreach (int subject in _order.AsSpan(0, counts.Length))
        {
            sorted[starts[Math.Min((int)counts[subject], Most)]++] = subject;
        }

        (_order, _other) = (_other, _order);
    }
}
