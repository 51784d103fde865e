using System.Runtime.InteropServices;

namespace Competency.Core.Scoring.Bulk;

/// <summary>The spans of a batch: where each rater's cells are.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly ref struct BatchView
{
    private readonly ReadOnlySpan<int> _offsets;

    public BatchView(RatingLayout layout, int items, ReadOnlySpan<byte> cells, ReadOnlySpan<byte> roles, ReadOnlySpan<int> offsets)
    {
        Layout = layout;
        Items = items;
        Cells = cells;
        Roles = roles;
        _offsets = offsets;
    }

    public RatingLayout Layout { get; }

    public int Items { get; }

    public ReadOnlySpan<byte> Cells { get; }

    /// <summary>By row, or by slot.</summary>
    public ReadOnlySpan<byte> Roles { get; }

    public int RatersOf(int subject) => Layout == RatingLayout.Rows ? _offsets[subject + 1] - _offsets[subject] : Roles.Length;

    /// <summary>The row of a rater, where the layout is by rows or a matrix.</summary>
    public int RowOf(int subject, int rater) => Layout == RatingLayout.Rows ? _offsets[subject] + rater : (subject * Roles.Length) + rater;

    public int RoleOf(int subject, int rater) => Layout == RatingLayout.Rows ? Roles[RowOf(subject, rater)] : Roles[rater];

    /// <summary>The tile of a block of subjects, where the layout is tiles.</summary>
    public ReadOnlySpan<byte> Tile(int block)
    {
        int length = Items * Roles.Length * RatingBatch.TileWidth;
        return Cells.Slice(block * length, length);
    }

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
