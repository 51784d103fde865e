using System.Buffers;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Fills tiles for subjects who all have the same slots: cell by cell, row by row, or column by column. The layout that scores fastest.</summary>
/// <remarks>Mutable, for one thread. What is not set is not observed; what is set again is replaced. Memory is pooled; the batch that is built owns it.</remarks>
public sealed class RatingTileBuilder : IDisposable
{
    private readonly BulkScorer _scorer;
    private readonly byte[] _roles;
    private readonly int _length;
    private byte[]? _cells;

    /// <summary>Starts with nothing observed.</summary>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="subjects">The number of subjects, 1 or more.</param>
    /// <param name="slots">The role of each slot, 1 to <see cref="RatingBatch.MaxRaters"/> of them.</param>
    /// <exception cref="ArgumentException">A slot's role is not this scorer's, or there would be more cells than one block of memory holds.</exception>
    public RatingTileBuilder(BulkScorer scorer, int subjects, ReadOnlySpan<RoleHandle> slots)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentOutOfRangeException.ThrowIfLessThan(subjects, 1);
        _scorer = scorer;
        _roles = RatingBatch.SlotRoles(scorer, slots);
        Subjects = subjects;
        long length = RatingBatch.TileBytes(scorer, subjects, _roles.Length);
        if (length > Array.MaxLength)
        {
            throw RatingBatch.Wrong($"{subjects} subjects of {_roles.Length} slots and {scorer.Items.Count} items have {length} cells; at most {Array.MaxLength} in one batch: make several.", nameof(subjects));
        }

        _length = (int)length;
        _cells = ArrayPool<byte>.Shared.Rent(_length);
        Array.Clear(_cells, 0, _length);
    }

    /// <summary>Gets the number of subjects.</summary>
    public int Subjects { get; }

    /// <summary>Gets the number of slots.</summary>
    public int Slots => _roles.Length;

    /// <summary>Sets one cell.</summary>
    /// <exception cref="ArgumentException">The item is not this scorer's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such subject or slot, or the value is off the item's scale.</exception>
    /// <exception cref="ObjectDisposedException">The builder is disposed, or has built.</exception>
    public void Set(int subject, int slot, ItemHandle item, RatingValue value)
    {
        byte[] cells = Usable(subject, 1, slot);
        cells[At(subject, slot, item.Index)] = _scorer.CellOf(item, value);
    }

    /// <summary>Sets all cells of one rater.</summary>
    /// <param name="subject">The subject, from 0.</param>
    /// <param name="slot">The slot, from 0.</param>
    /// <param name="cells">A cell for each of <see cref="BulkScorer.Items"/>.</param>
    /// <exception cref="ArgumentException">There are more or fewer cells than items, or a cell is off its item's scale.</exception>
    /// <inheritdoc cref="Set"/>
    public void SetRow(int subject, int slot, ReadOnlySpan<byte> cells)
    {
        byte[] all = Usable(subject, 1, slot);
        CheckRow(_scorer, cells, nameof(cells));
        for (int item = 0; item < cells.Length; item++)
        {
            all[At(subject, slot, item)] = cells[item];
        }
    }

    /// <summary>Sets the cells of one item in one slot for a run of subjects: the fastest way to fill a batch.</summary>
    /// <param name="slot">The slot, from 0.</param>
    /// <param name="item">The item.</param>
    /// <param name="cells">A cell for each subject of the run.</param>
    /// <param name="firstSubject">The first subject of the run.</param>
    /// <exception cref="ArgumentException">The item is not this scorer's, or a cell is off its scale.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The run goes past the last subject, or there is no such slot.</exception>
    /// <exception cref="ObjectDisposedException">The builder is disposed, or has built.</exception>
    public void SetColumn(int slot, ItemHandle item, ReadOnlySpan<byte> cells, int firstSubject = 0)
    {
        byte[] all = Usable(firstSubject, cells.Length, slot);
        _scorer.Check(item, nameof(item));
        int wrong = _scorer.Bulk.FirstOff(cells, item.Index);
        if (wrong >= 0)
        {
            throw RatingBatch.Wrong($"Cell {cells[wrong]} of subject {firstSubject + wrong} is off the scale of '{item}'; allowed values: {_scorer.Plan.Items[item.Index].Allowed}.", nameof(cells));
        }

        for (int subject = firstSubject; !cells.IsEmpty;)
        {
            int count = Math.Min(cells.Length, RatingBatch.TileWidth - (subject % RatingBatch.TileWidth));
            cells[..count].CopyTo(all.AsSpan(At(subject, slot, item.Index)));
            cells = cells[count..];
            subject += count;
        }
    }

    /// <summary>Makes the batch, which owns the memory from now on; the builder can do nothing more.</summary>
    /// <exception cref="ObjectDisposedException">The builder is disposed, or has built.</exception>
    public RatingBatch Build()
    {
        ObjectDisposedException.ThrowIf(_cells is null, this);
        byte[] cells = _cells;
        _cells = null;
        BatchOrigin origin = new([], [], 0, new IssueLog(0), () => ArrayPool<byte>.Shared.Return(cells));
        return new RatingBatch(_scorer, RatingLayout.Tiles, Subjects, cells.AsMemory(0, _length), _roles, origin: origin);
    }

    /// <summary>Gives the memory back where nothing was built.</summary>
    public void Dispose()
    {
        if (_cells is not null)
        {
            ArrayPool<byte>.Shared.Return(_cells);
            _cells = null;
        }
    }

    internal static void CheckRow(BulkScorer scorer, ReadOnlySpan<byte> cells, string parameter)
    {
        if (cells.Length != scorer.Items.Count)
        {
            throw RatingBatch.Wrong($"The row has {cells.Length} cells; the model has {scorer.Items.Count} items.", parameter);
        }

        for (int item = 0; item < cells.Length; item++)
        {
            if (!scorer.Bulk.IsOn(item, cells[item]))
            {
                throw RatingBatch.Wrong($"Cell {cells[item]} is off the scale of '{scorer.Items[item]}'; allowed values: {scorer.Plan.Items[item].Allowed}.", parameter);
            }
        }
    }

    private int At(int subject, int slot, int item) =>
        (((((subject / RatingBatch.TileWidth) * _scorer.Items.Count) + item) * _roles.Length) + slot) * RatingBatch.TileWidth
        + (subject % RatingBatch.TileWidth);

    private byte[] Usable(int subject, int count, int slot)
    {
        ObjectDisposedException.ThrowIf(_cells is null, this);
        if (subject < 0 || subject > Subjects - count)
        {
            throw new ArgumentOutOfRangeException(nameof(subject), subject, $"{count} subjects from here; allowed: 0 to {Subjects - 1}.");
        }

        return (uint)slot < (uint)_roles.Length ? _cells : throw new ArgumentOutOfRangeException(nameof(slot), slot, $"Allowed: 0 to {_roles.Length - 1}.");
    }
}
