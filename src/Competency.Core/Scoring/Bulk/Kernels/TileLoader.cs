using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Makes a tile of 64 subjects from rows: gives each rater a slot of the rater's role, and brings the rows into lanes.</summary>
internal sealed class TileLoader(ScoringPlan plan)
{
    private const int Width = RatingBatch.TileWidth;

    /// <summary>The most bytes of a tile that are worth it; subjects with more raters are scored one by one.</summary>
    private const int MostBytes = 1 << 25;

    private readonly int[] _firstSlot = new int[plan.Roles.Length + 1];
    private byte[] _tile = [];
    private byte[] _slotRoles = [];
    private int[] _rows = [];

    /// <summary>Makes the tile of the subjects from <paramref name="first"/> on.</summary>
    /// <param name="view">The batch, in rows or as a matrix.</param>
    /// <param name="order">Where the layout is by rows, what is known of its slice's raters.</param>
    /// <param name="first">The first subject.</param>
    /// <param name="count">The number of subjects, at most 64.</param>
    /// <param name="scorer">Who transposes.</param>
    /// <param name="slots">Takes up the slots of the tile.</param>
    /// <param name="ahead">Memory that comes next.</param>
    /// <param name="crowded">A bit for each subject with far more raters than those beside it: it is not in the tile.</param>
    public ReadOnlySpan<byte> Load(in BatchView view, SliceOrder order, int first, int count, TileScorer scorer, TileSlots slots, ReadOnlySpan<byte> ahead, out ulong crowded)
    {
        crowded = 0;
        if (view.Layout == RatingLayout.Matrix)
        {
            slots.Reset(view.Roles);
            PlaceMatrix(view, first, count);
        }
        else
        {
            crowded = CountRows(view, order, first, count);
            slots.Reset(_slotRoles.AsSpan(0, _firstSlot[^1]));
            PlaceRows(view, order, first, count, crowded);
        }

        int length = slots.Count * Width * view.Items;
        if (_tile.Length < length)
        {
            _tile = new byte[length];
        }

        Ahead next = new(ahead, slots.Count * ((view.Items + 15) / 16));
        scorer.Transpose(view.Cells, _rows.AsSpan(0, slots.Count * Width), view.Items, _tile, next);
        return _tile.AsSpan(0, length);
    }

    private void PlaceMatrix(in BatchView view, int first, int count)
    {
        int slots = view.Roles.Length;
        Reserve(slots);
        int row = view.Items;
        int from = view.RowOf(first, 0) * row;
        for (int slot = 0; slot < slots; slot++)
        {
            Span<int> lanes = _rows.AsSpan(slot * Width, Width);
            for (int lane = 0; lane < lanes.Length; lane++)
            {
                lanes[lane] = lane < count ? from + (((lane * slots) + slot) * row) : -1;
            }
        }
    }

    private ulong CountRows(in BatchView view, SliceOrder order, int first, int count)
    {
        Span<int> counts = stackalloc int[Width];
        counts = counts[..count];
        ulong crowded = 0;
        int slots = 0;
        for (int role = 0; role < plan.Roles.Length; role++)
        {
            _firstSlot[role] = slots;
            if (!order.Has(role))
            {
                continue;
            }

            for (int lane = 0; lane < counts.Length; lane++)
            {
                counts[lane] = order.CountOf(role, view.At(first + lane));
            }

            int most = MostSlots(counts);
            int used = 0;
            for (int lane = 0; lane < count; lane++)
            {
                crowded |= counts[lane] > most ? 1UL << lane : 0;
                used = Math.Max(used, counts[lane] > most ? 0 : counts[lane]);
            }

            slots += used;
        }

        _firstSlot[^1] = slots;
        if ((long)slots * Width * view.Items > MostBytes)
        {
            Array.Clear(_firstSlot);
            return ulong.MaxValue;
        }

        Reserve(slots);
        for (int role = 0; role < plan.Roles.Length; role++)
        {
            _slotRoles.AsSpan(_firstSlot[role].._firstSlot[role + 1]).Fill((byte)role);
        }

        return crowded;
    }

    /// <summary>Twice the mean and a few more: beyond, a tile would be mostly empty for the sake of one subject.</summary>
    private static int MostSlots(ReadOnlySpan<int> counts)
    {
        int sum = 0;
        foreach (int count in counts)
        {
            sum += count;
        }

        return (2 * sum / Math.Max(1, counts.Length)) + 4;
    }

    private void PlaceRows(in BatchView view, SliceOrder order, int first, int count, ulong crowded)
    {
        Span<int> rows = _rows.AsSpan(0, _firstSlot[^1] * Width);
        rows.Fill(-1);
        ReadOnlySpan<int> firstSlot = _firstSlot;
        for (int lane = 0; lane < count; lane++)
        {
            if ((crowded >> lane & 1) != 0)
            {
                continue;
            }

            int row = view.RowOf(first + lane, 0);
            ReadOnlySpan<byte> roles = view.RowRolesOf(first + lane);
            ReadOnlySpan<ushort> ranks = order.RanksFrom(row, roles.Length);
            int from = row * view.Items;
            for (int i = 0; i < roles.Length; i++)
            {
                rows[((firstSlot[roles[i]] + ranks[i]) * Width) + lane] = from;
                from += view.Items;
            }
        }
    }

    private void Reserve(int slots)
    {
        if (_slotRoles.Length < slots)
        {
            _slotRoles = new byte[slots * 2];
            _rows = new int[slots * 2 * Width];
        }
    }
}
