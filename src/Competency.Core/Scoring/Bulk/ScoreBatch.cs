using System.Buffers;

namespace Competency.Core.Scoring.Bulk;

/// <summary>The numbers of many subjects, column by column: plain spans over one block of memory for each column.</summary>
/// <remarks>
/// <para>A column by dimension is asked for by the dimension's place in <see cref="BulkScorer.Dimensions"/>; the overall is the last. A span holds a value for each
/// subject of the batch, in its order.</para>
/// <para>Made once, it takes up batch after batch of at most <see cref="Capacity"/> subjects; a run overwrites all of it. Spans stay valid until it is
/// disposed, which returns pooled memory. Reading is safe for any number of threads while nobody scores into it.</para>
/// </remarks>
public sealed class ScoreBatch : IDisposable
{
    /// <summary>In <see cref="Reasons"/>, the mark of a subject that was refused and has no numbers at all.</summary>
    public const byte Refused = 255;

    private readonly List<Action> _returns = [];
    private BulkReport? _report;
    private RatingBatch? _batch;
    private bool _disposed;

    private ScoreBatch(BulkScorer scorer, int capacity, ScoreMemory? memory, ScoreColumns columns)
    {
        Scorer = scorer;
        Capacity = capacity;
        Stride = StrideOf(capacity);
        int dimensions = scorer.Dimensions.Count;
        long roles = (long)(dimensions - 1) * scorer.Roles.Count;
        Columns = columns;
        Memory = new ScoreMemory
        {
            Scores = Room(memory?.Scores, ScoreColumns.Scores, dimensions),
            Percents = Room(memory?.Percents, ScoreColumns.Percents, dimensions),
            Levels = Room(memory?.Levels, ScoreColumns.Levels, dimensions),
            Reasons = Room(memory?.Reasons, ScoreColumns.Reasons, dimensions),
            Bands = Room(memory?.Bands, ScoreColumns.Bands, 1),
            Coverages = Room(memory?.Coverages, ScoreColumns.Coverages, dimensions),
            RoleScores = Room(memory?.RoleScores, ScoreColumns.Roles, roles),
            RoleRaters = Room(memory?.RoleRaters, ScoreColumns.Roles, roles),
            Warnings = Room(memory?.Warnings, ScoreColumns.Warnings, dimensions),
            Raters = Room(memory?.Raters, ScoreColumns.Raters, dimensions),
        };
    }

    /// <summary>Gets the scorer whose dimensions these are.</summary>
    public BulkScorer Scorer { get; }

    /// <summary>Gets the columns that are held.</summary>
    public ScoreColumns Columns { get; }

    /// <summary>Gets the most subjects that fit.</summary>
    public int Capacity { get; }

    /// <summary>Gets the subjects of the last run.</summary>
    public int Subjects { get; private set; }

    /// <summary>Gets what came of the last run.</summary>
    /// <exception cref="InvalidOperationException">Nothing has been scored into it yet.</exception>
    public BulkReport Report => _report ?? throw new InvalidOperationException("Nothing has been scored into this batch yet.");

    internal int Stride { get; }

    internal ScoreMemory Memory { get; }

    /// <summary>Makes room for the numbers of some subjects, from pooled memory.</summary>
    /// <param name="scorer">The scorer that will fill it.</param>
    /// <param name="capacity">The most subjects of one run, 1 or more.</param>
    /// <param name="columns">The columns to hold, at least one.</param>
    /// <exception cref="ArgumentException">No column, or an unknown one; or a column would be longer than memory can be.</exception>
    public static ScoreBatch Create(BulkScorer scorer, int capacity, ScoreColumns columns = ScoreColumns.Standard)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        if (columns == default || (columns | ScoreColumns.All) != ScoreColumns.All)
        {
            throw RatingBatch.Wrong($"Columns {(int)columns} are none or unknown ones; allowed: {ScoreColumns.All}.", nameof(columns));
        }

        return new ScoreBatch(scorer, capacity, null, columns);
    }

    /// <summary>Lets the numbers of some subjects be written into memory of the caller's, which stays the caller's.</summary>
    /// <param name="scorer">The scorer that will fill it.</param>
    /// <param name="capacity">The most subjects of one run, 1 or more.</param>
    /// <param name="memory">The room for each column; an empty one is a column not asked for.</param>
    /// <exception cref="ArgumentException">No column has room, or one has too little; the message says how much it needs.</exception>
    public static ScoreBatch Over(BulkScorer scorer, int capacity, ScoreMemory memory)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentNullException.ThrowIfNull(memory);
        ArgumentOutOfRangeException.ThrowIfLessThan(capacity, 1);
        ScoreColumns columns = Column(memory.Scores.Length, ScoreColumns.Scores)
            | Column(memory.Percents.Length, ScoreColumns.Percents)
            | Column(memory.Levels.Length, ScoreColumns.Levels)
            | Column(memory.Reasons.Length, ScoreColumns.Reasons)
            | Column(memory.Bands.Length, ScoreColumns.Bands)
            | Column(memory.Coverages.Length, ScoreColumns.Coverages)
            | Column(Math.Max(memory.RoleScores.Length, memory.RoleRaters.Length), ScoreColumns.Roles)
            | Column(memory.Warnings.Length, ScoreColumns.Warnings)
            | Column(memory.Raters.Length, ScoreColumns.Raters);
        return columns == default
            ? throw new ArgumentException("No column has room; give memory to at least one.", nameof(memory))
            : new ScoreBatch(scorer, capacity, memory, columns);
    }

    /// <summary>Gets how long one run of a column is for some subjects: their number, rounded up to a multiple of 64.</summary>
    public static int StrideOf(int subjects) => checked((subjects + RatingBatch.TileWidth - 1) / RatingBatch.TileWidth * RatingBatch.TileWidth);

    /// <summary>Gets the scores in nano-points above the scale's minimum; −1 where not scored.</summary>
    /// <inheritdoc cref="Levels(int)"/>
    public ReadOnlySpan<long> Scores(int dimension) => Run(Memory.Scores, dimension, ScoreColumns.Scores);

    /// <summary>Gets the percents in nano-percent; −1 where not scored.</summary>
    /// <inheritdoc cref="Levels(int)"/>
    public ReadOnlySpan<long> Percents(int dimension) => Run(Memory.Percents, dimension, ScoreColumns.Percents);

    /// <summary>Gets the levels attained: an ordinal, or 0 for none; −1 where not scored or where there are no levels.</summary>
    /// <param name="dimension">The dimension's place in <see cref="BulkScorer.Dimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    /// <exception cref="InvalidOperationException">The column was not asked for.</exception>
    /// <exception cref="ObjectDisposedException">The batch is disposed.</exception>
    public ReadOnlySpan<sbyte> Levels(int dimension) => Run(Memory.Levels, dimension, ScoreColumns.Levels);

    /// <summary>Gets why there is no score: 0 where there is one, a <see cref="NotScoredReason"/>, or <see cref="Refused"/>.</summary>
    /// <inheritdoc cref="Levels(int)"/>
    public ReadOnlySpan<byte> Reasons(int dimension) => Run(Memory.Reasons, dimension, ScoreColumns.Reasons);

    /// <summary>Gets the coverages in nano-percent, as <see cref="DimensionResult.Coverage"/>; −1 where there was nothing.</summary>
    /// <inheritdoc cref="Levels(int)"/>
    public ReadOnlySpan<long> Coverages(int dimension) => Run(Memory.Coverages, dimension, ScoreColumns.Coverages);

    /// <summary>Gets the warnings: bit 1 &lt;&lt; n stands for the <see cref="ScoringWarningCode"/> with number n; those about the whole are the overall's.</summary>
    /// <inheritdoc cref="Levels(int)"/>
    public ReadOnlySpan<ushort> Warnings(int dimension) => Run(Memory.Warnings, dimension, ScoreColumns.Warnings);

    /// <summary>Gets how many raters a leaf's score rests on: those who observed enough and whose role counts for the subject; 0 for a composite.</summary>
    /// <inheritdoc cref="Levels(int)"/>
    public ReadOnlySpan<ushort> Raters(int dimension) => Run(Memory.Raters, dimension, ScoreColumns.Raters);

    /// <summary>Gets the bands: places in the model's bands, −1 for none.</summary>
    /// <exception cref="InvalidOperationException">The column was not asked for.</exception>
    /// <exception cref="ObjectDisposedException">The batch is disposed.</exception>
    public ReadOnlySpan<sbyte> Bands() => Run(Memory.Bands, 0, ScoreColumns.Bands);

    /// <summary>Gets the plain means of one role's raters on a leaf in nano-points above the minimum; −1 where no rater of the role observed enough, or for a composite.</summary>
    /// <param name="dimension">The leaf's place in <see cref="BulkScorer.Dimensions"/>.</param>
    /// <param name="role">The role's place in <see cref="BulkScorer.Roles"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension or role, or it is the overall.</exception>
    /// <exception cref="InvalidOperationException">The column was not asked for.</exception>
    /// <exception cref="ObjectDisposedException">The batch is disposed.</exception>
    public ReadOnlySpan<long> RoleScores(int dimension, int role) => Run(Memory.RoleScores, RoleRun(dimension, role), ScoreColumns.Roles);

    /// <summary>Gets how many raters of one role observed enough of a leaf; 0 for a composite.</summary>
    /// <inheritdoc cref="RoleScores(int, int)"/>
    public ReadOnlySpan<ushort> RoleRaters(int dimension, int role) => Run(Memory.RoleRaters, RoleRun(dimension, role), ScoreColumns.Roles);

    /// <summary>Gives the whole result of one subject of the last run, equal to what <see cref="IAssessmentEngine.Score"/> gives.</summary>
    /// <remarks>Scored again from the batch of ratings, which must still be there; with all that a result has, whatever the columns.</remarks>
    /// <param name="subject">The subject's place in the batch.</param>
    /// <param name="id">The subject's id; null where the batch holds ids.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such subject.</exception>
    /// <exception cref="ArgumentException">Neither the batch nor the caller has an id.</exception>
    /// <exception cref="ObjectDisposedException">The batch of ratings is disposed.</exception>
    /// <exception cref="Validation.CompetencyValidationException">The subject was refused.</exception>
    public AssessmentResult ToResult(int subject, SubjectId? id = null)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        return Scorer.ToResult(_batch ?? throw new InvalidOperationException("Nothing has been scored into this batch yet."), subject, id);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (!_disposed)
        {
            _disposed = true;
            _batch = null;
            foreach (Action giveBack in _returns)
            {
                giveBack();
            }
        }
    }

    internal void Start(RatingBatch batch)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (batch.Subjects > Capacity)
        {
            throw RatingBatch.Wrong($"The batch has {batch.Subjects} subjects; the result has room for {Capacity}.", nameof(batch));
        }

        Subjects = batch.Subjects;
        _batch = batch;
        _report = null;
    }

    internal void Finish(BulkReport report) => _report = report;

    private static ScoreColumns Column(int length, ScoreColumns column) => length > 0 ? column : default;

    private int RoleRun(int dimension, int role)
    {
        if ((uint)dimension >= (uint)(Scorer.Dimensions.Count - 1))
        {
            throw new ArgumentOutOfRangeException(nameof(dimension), dimension, $"Allowed: 0 to {Scorer.Dimensions.Count - 2}; the overall has no roles of its own.");
        }

        return (uint)role < (uint)Scorer.Roles.Count
            ? (dimension * Scorer.Roles.Count) + role
            : throw new ArgumentOutOfRangeException(nameof(role), role, $"Allowed: 0 to {Scorer.Roles.Count - 1}.");
    }

    private ReadOnlySpan<T> Run<T>(Memory<T> column, int run, ScoreColumns asked)
    {
        ObjectDisposedException.ThrowIf(_disposed, this);
        if (!Columns.Has(asked))
        {
            throw new InvalidOperationException($"Column {asked} was not asked for; this batch holds {Columns}.");
        }

        int runs = column.Length / Stride;
        return (uint)run < (uint)runs
            ? column.Span.Slice(run * Stride, Subjects)
            : throw new ArgumentOutOfRangeException(nameof(run), run, $"Allowed: 0 to {runs - 1}.");
    }

    /// <summary>A column's memory: the caller's, or pooled where the caller gives none.</summary>
    private Memory<T> Room<T>(Memory<T>? given, ScoreColumns column, long runs)
    {
        if (!Columns.Has(column))
        {
            return default;
        }

        long length = runs * Stride;
        if (length > Array.MaxLength)
        {
            throw RatingBatch.Wrong($"Column {column} of {Capacity} subjects would hold {length} values; at most {Array.MaxLength}.", nameof(column));
        }

        if (given is { } memory)
        {
            return memory.Length >= length
                ? memory[..(int)length]
                : throw RatingBatch.Wrong($"Column {column} has room for {memory.Length} values; {runs} runs of {Stride} need {length}.", nameof(memory));
        }

        T[] array = ArrayPool<T>.Shared.Rent((int)length);
        _returns.Add(() => ArrayPool<T>.Shared.Return(array));
        return array.AsMemory(0, (int)length);
    }
}
