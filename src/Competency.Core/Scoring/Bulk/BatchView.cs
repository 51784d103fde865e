using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Bulk;

/// <summary>The spans of a batch: where each rater's cells are.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct BatchView
{
    private readonly ReadOnlySpan<int> _offsets;
    private readonly ReadOnlySpan<int> _order;

    public BatchView(RatingLayout layout, int items, ReadOnlySpan<byte> cells, ReadOnlySpan<byte> roles, ReadOnlySpan<int> offsets, ReadOnlySpan<int> order = default)
    {
        Layout = layout;
        Items = items;
        Cells = cells;
        Roles = roles;
        _offsets = offsets;
        _order = order;
    }

    public RatingLayout Layout { get; }

    public int Items { get; }

    public ReadOnlySpan<byte> Cells { get; }

    /// <summary>By row, or by slot.</summary>
    public ReadOnlySpan<byte> Roles { get; }

    /// <summary>The same rows, a few subjects only, in another order.</summary>
    public BatchView In(ReadOnlySpan<int> order) => new(Layout, Items, Cells, Roles, _offsets, order);

    /// <summary>The roles of a subject's rows, where the layout is by rows.</summary>
    public ReadOnlySpan<byte> RowRolesOf(int subject)
    {
        int at = At(subject);
        return Roles[_offsets[at].._offsets[at + 1]];
    }

    /// <summary>A subject's place in the batch's own order.</summary>
    public int At(int subject) => _order.IsEmpty ? subject : _order[subject];

    public int RatersOf(int subject) => Layout == RatingLayout.Rows ? _offsets[At(subject) + 1] - _offsets[At(subject)] : Roles.Length;

    /// <summary>The row of a rater, where the layout is by rows or a matrix.</summary>
    public int RowOf(int subject, int rater) => Layout == RatingLayout.Rows ? _offsets[At(subject)] + rater : (subject * Roles.Length) + rater;

    public int RoleOf(int subject, int rater) => Layout == RatingLayout.Rows ? Roles[RowOf(subject, rater)] : Roles[rater];

    /// <summary>The tile of a block of subjects, where the layout is tiles.</summary>
    public ReadOnlySpan<byte> Tile(int block)
    {
        int length = Items * Roles.Length * RatingBatch.TileWidth;
        return Cells.Slice(block * length, length);
    }

    /// <summary>The cells of some subjects, as far as there are any, as one block of memory.</summary>
    public ReadOnlySpan<byte> CellsFrom(int subject, int count)
    {
        (long from, long to) = Layout switch
        {
            RatingLayout.Rows => ((long)FirstRow(subject) * Items, (long)FirstRow(subject + count) * Items),
            _ => ((long)subject * Items * Roles.Length, ((long)subject + count) * Items * Roles.Length),
        };
        return Cells[(int)Math.Min(from, Cells.Length)..(int)Math.Min(to, Cells.Length)];
    }

    private int FirstRow(int subject) => _offsets[Math.Min(subject, _offsets.Length - 1)];

    /// <summary>Copies a subject's cells into rows.</summary>
    public void CopyTo(int subject, Compiled.SubjectRatings into)
    {
        int raters = RatersOf(subject);
        into.Reset(raters, Items);
        for (int rater = 0; rater < raters; rater++)
        {
            into.Roles[rater] = RoleOf(subject, rater);
            Span<byte> row = into.Cells.AsSpan(rater * Items, Items);
            if (Layout != RatingLayout.Tiles)
            {
                Cells.Slice(RowOf(subject, rater) * Items, Items).CopyTo(row);
                continue;
            }

            ReadOnlySpan<byte> tile = Tile(subject / RatingBatch.TileWidth);
            for (int item = 0; item < Items; item++)
            {
                row[item] = tile[(((item * Roles.Length) + rater) * RatingBatch.TileWidth) + (subject % RatingBatch.TileWidth)];
            }
        }
    }
}
