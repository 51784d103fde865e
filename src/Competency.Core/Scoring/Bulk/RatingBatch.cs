using System.Globalization;

namespace Competency.Core.Scoring.Bulk;

/// <summary>The ratings of many subjects as plain bytes: whole subjects, a row of cells for each rater, a cell for each item.</summary>
/// <remarks>
/// <para>A cell is 0 for not observed, else value − the item's lowest value + 1, in the model's order of items (<see cref="BulkScorer.Items"/>). A row of nothing but
/// zeros is a rater who is not there.</para>
/// <para>Made over memory of the caller's without a copy (<see cref="FromRows"/>, <see cref="FromMatrix"/>, <see cref="FromTiles"/>), or by a
/// <see cref="RatingBatchBuilder"/> or <see cref="RatingTileBuilder"/> in pooled memory, which <see cref="Dispose"/> gives back. Memory need not be aligned. It must not change while
/// it is scored; apart from that a batch is immutable and safe for any number of threads.</para>
/// <para>Cells that are off the scale are found when they are scored: that subject alone is refused, and named in the report.</para>
/// </remarks>
public sealed class RatingBatch : IDisposable
{
    /// <summary>The number of subjects that lie side by side in a tile.</summary>
    public const int TileWidth = 64;

    /// <summary>The most raters of one subject: with so many, every sum stays exact.</summary>
    public const int MaxRaters = Compiled.RatingResolver.MaxRaters;

    private readonly ReadOnlyMemory<byte> _cells;
    private readonly ReadOnlyMemory<byte> _roles;
    private readonly ReadOnlyMemory<int> _offsets;
    private readonly BatchOrigin? _origin;
    private bool _disposed;

    internal RatingBatch(
        BulkScorer scorer,
        RatingLayout layout,
        int subjects,
        ReadOnlyMemory<byte> cells,
        ReadOnlyMemory<byte> roles,
        ReadOnlyMemory<int> offsets = default,
        BatchOrigin? origin = null)
    {
        Scorer = scorer;
        Layout = layout;
        Subjects = subjects;
        _cells = cells;
        _roles = roles;
        _offsets = offsets;
        _origin = origin;
    }

    /// <summary>Gets the scorer that the batch is for; another one refuses it.</summary>
    public BulkScorer Scorer { get; }

    /// <summary>Gets how the cells lie in memory.</summary>
    public RatingLayout Layout { get; }

    /// <summary>Gets the number of subjects.</summary>
    public int Subjects { get; }

    /// <summary>Gets the number of slots of every subject; 0 where the number of raters varies.</summary>
    public int Slots => Layout == RatingLayout.Rows ? 0 : _roles.Length;

    /// <summary>Gets the number of cells that have a subject: slots or rows times items.</summary>
    public long Cells => Layout == RatingLayout.Rows ? (long)_offsets.Span[^1] * Scorer.Items.Count : (long)Subjects * Slots * Scorer.Items.Count;

    /// <summary>Gets whether the batch knows the ids of its subjects.</summary>
    public bool HasSubjectIds => _origin is { Subjects.Length: > 0 };

    /// <summary>Gets how many subjects were refused when the batch was built from records, and are not in it; the report of a run names them.</summary>
    public int Refused => _origin?.Refused ?? 0;

    internal BatchOrigin? Origin => _origin;

    /// <summary>Takes rows of cells as they are, without a copy: any number of raters for each subject.</summary>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="cells">The rows, each of <see cref="BulkScorer.Items"/> cells; those of a subject one after the other.</param>
    /// <param name="roles">For each row its rater's role, as a place in <see cref="BulkScorer.Roles"/>.</param>
    /// <param name="offsets">For each subject its first row, and at the end the number of rows: one more than there are subjects, from 0, never falling.</param>
    /// <exception cref="ArgumentException">The lengths do not go together, an offset falls, a role is unknown, or a subject has over <see cref="MaxRaters"/> rows.</exception>
    public static RatingBatch FromRows(BulkScorer scorer, ReadOnlyMemory<byte> cells, ReadOnlyMemory<byte> roles, ReadOnlyMemory<int> offsets)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ReadOnlySpan<int> of = offsets.Span;
        if (of.IsEmpty || of[0] != 0 || of[^1] != roles.Length)
        {
            throw Wrong($"Offsets must begin with 0 and end with the {roles.Length} rows.", nameof(offsets));
        }

        for (int i = 1; i < of.Length; i++)
        {
            if (of[i] < of[i - 1] || of[i] - of[i - 1] > MaxRaters)
            {
                throw Wrong($"Subject {i - 1} begins with row {of[i - 1]} and ends before row {of[i]}; allowed: 0 to {MaxRaters} rows, and never back.", nameof(offsets));
            }
        }

        if (cells.Length != (long)roles.Length * scorer.Items.Count)
        {
            throw Wrong($"There are {cells.Length} cells; {roles.Length} rows of {scorer.Items.Count} items need {(long)roles.Length * scorer.Items.Count}.", nameof(cells));
        }

        int unknown = roles.Span.IndexOfAnyExceptInRange((byte)0, (byte)(scorer.Roles.Count - 1));
        return unknown < 0
            ? new RatingBatch(scorer, RatingLayout.Rows, of.Length - 1, cells, roles, offsets)
            : throw Wrong($"Row {unknown} has role {roles.Span[unknown]}; allowed: 0 to {scorer.Roles.Count - 1}.", nameof(roles));
    }

    /// <summary>Takes a full matrix as it is, without a copy: <c>[subject][slot][item]</c>.</summary>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="cells">The cells.</param>
    /// <param name="slots">The role of each slot, 1 to <see cref="MaxRaters"/> of them.</param>
    /// <exception cref="ArgumentException">A slot's role is not this scorer's, or the cells are not whole subjects.</exception>
    public static RatingBatch FromMatrix(BulkScorer scorer, ReadOnlyMemory<byte> cells, ReadOnlySpan<RoleHandle> slots)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        byte[] roles = SlotRoles(scorer, slots);
        long row = (long)roles.Length * scorer.Items.Count;
        return cells.Length % row == 0
            ? new RatingBatch(scorer, RatingLayout.Matrix, (int)(cells.Length / row), cells, roles)
            : throw Wrong($"There are {cells.Length} cells; a whole number of subjects of {roles.Length} slots and {scorer.Items.Count} items has a multiple of {row}.", nameof(cells));
    }

    /// <summary>Takes tiles as they are, without a copy: <c>[block][item][slot][64]</c>, 64 subjects side by side.</summary>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="cells">The cells; those of the last block that belong to no subject are ignored.</param>
    /// <param name="subjects">The number of subjects, 0 or more.</param>
    /// <param name="slots">The role of each slot, 1 to <see cref="MaxRaters"/> of them.</param>
    /// <exception cref="ArgumentException">A slot's role is not this scorer's, or the length is not that of the tiles of so many subjects.</exception>
    public static RatingBatch FromTiles(BulkScorer scorer, ReadOnlyMemory<byte> cells, int subjects, ReadOnlySpan<RoleHandle> slots)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentOutOfRangeException.ThrowIfNegative(subjects);
        byte[] roles = SlotRoles(scorer, slots);
        long needed = TileBytes(scorer, subjects, roles.Length);
        return cells.Length == needed
            ? new RatingBatch(scorer, RatingLayout.Tiles, subjects, cells, roles)
            : throw Wrong($"There are {cells.Length} cells; the tiles of {subjects} subjects of {roles.Length} slots and {scorer.Items.Count} items have {needed}.", nameof(cells));
    }

    /// <summary>Gets the id of a subject, where the batch was built from records.</summary>
    /// <exception cref="InvalidOperationException">The batch holds no ids.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such subject.</exception>
    public SubjectId SubjectIdOf(int subject)
    {
        ThrowIfUnusable();
        CheckSubject(subject);
        return !HasSubjectIds
            ? throw new InvalidOperationException("This batch was made over cells and holds no ids; keep them beside it, in the order of its subjects.")
            : _origin!.Subjects[subject];
    }

    /// <summary>Gives pooled memory back; memory of the caller's stays as it is.</summary>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _origin?.Release();
        }
    }

    internal static long TileBytes(BulkScorer scorer, int subjects, int slots) => (long)ScoreBatch.StrideOf(subjects) * slots * scorer.Items.Count;

    internal static byte[] SlotRoles(BulkScorer scorer, ReadOnlySpan<RoleHandle> slots)
    {
        if (slots.IsEmpty || slots.Length > MaxRaters)
        {
            throw Wrong($"There are {slots.Length} slots; allowed: 1 to {MaxRaters}.", nameof(slots));
        }

        byte[] roles = new byte[slots.Length];
        for (int i = 0; i < roles.Length; i++)
        {
            scorer.Check(slots[i], nameof(slots));
            roles[i] = (byte)slots[i].Index;
        }

        return roles;
    }

    internal static ArgumentException Wrong(FormattableString message, string parameter) => new(message.ToString(CultureInfo.InvariantCulture), parameter);

    internal void ThrowIfUnusable() => ObjectDisposedException.ThrowIf(_disposed, this);

    internal void CheckSubject(int subject)
    {
        if ((uint)subject >= (uint)Subjects)
        {
            throw new ArgumentOutOfRangeException(nameof(subject), subject, $"Allowed: 0 to {Subjects - 1}.");
        }
    }

    /// <summary>The batch as spans, for one slice of work.</summary>
    internal BatchView View() => new(Layout, Scorer.Plan.Items.Length, _cells.Span, _roles.Span, _offsets.Span);
}
