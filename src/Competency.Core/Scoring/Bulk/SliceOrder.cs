using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Puts the subjects of a slice side by side who have about the same raters, so that few lanes of a tile stay empty. No number depends on it.</summary>
internal sealed class SliceOrder(ScoringPlan plan)
{
    /// <summary>Raters of one role beyond this are not told apart.</summary>
    private const int Most = 31;

    private readonly byte[] _counts = new byte[plan.Roles.Length * BulkRun.SliceSubjects];
    private readonly int[] _starts = new int[Most + 2];
    private int[] _order = new int[BulkRun.SliceSubjects];
    private int[] _other = new int[BulkRun.SliceSubjects];

    /// <summary>Sorts by the number of raters in each role, one role after another, each time keeping what was sorted before.</summary>
    /// <returns>The subjects in their new order; empty where all have the same raters.</returns>
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
            ReadOnlySpan<byte> counts = _counts.AsSpan(role * BulkRun.SliceSubjects, count);
            if (counts.IndexOfAnyExcept(counts[0]) >= 0)
            {
                differ = true;
                SortBy(counts);
            }
        }

        if (!differ)
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
        Array.Clear(_counts);
        Span<byte> counts = _counts;
        for (int i = 0; i < count; i++)
        {
            foreach (byte role in view.RowRolesOf(first + i))
            {
                ref byte of = ref counts[(role * BulkRun.SliceSubjects) + i];
                of = (byte)Math.Min(of + 1, Most);
            }
        }
    }

    private void SortBy(ReadOnlySpan<byte> counts)
    {
        Span<int> starts = _starts;
        starts.Clear();
        foreach (byte raters in counts)
        {
            starts[raters + 1]++;
        }

        for (int i = 1; i < starts.Length; i++)
        {
            starts[i] += starts[i - 1];
        }

        Span<int> sorted = _other;
        foreach (int subject in _order.AsSpan(0, counts.Length))
        {
            sorted[starts[counts[subject]]++] = subject;
        }

        (_order, _other) = (_other, _order);
    }
}
