using System.Buffers;
using System.Globalization;
using System.Runtime.InteropServices;
using Competency.Core.Scoring.Compiled;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Gathers ratings in any order into a batch of whole subjects, each with any number of raters.</summary>
/// <remarks>
/// <para>Takes single ratings (<see cref="Add(SubjectId, RaterId, RoleHandle, ItemHandle, RatingValue, long?)"/>) or whole rows of cells (<see cref="AddRow"/>). A rating that does not fit
/// the model is refused and with it its subject, which does not come into the batch; every fault is kept with the caller's row number and comes out in the report of the run. All other subjects are whole.</para>
/// <para>Mutable, for one thread. Memory is pooled: a byte for each item of each rater, and some 100 bytes a rater for ids; the batch that is built owns it.</para>
/// </remarks>
public sealed class RatingBatchBuilder : IDisposable
{
    /// <summary>A cell for which "not observed" was said; it becomes 0 when the batch is built.</summary>
    private const byte SaidNotObserved = 255;

    private readonly BulkScorer _scorer;
    private readonly int _items;
    private readonly int _maxIssues;
    private readonly Dictionary<SubjectId, int> _subjectIndex = [];
    private readonly Dictionary<(int Subject, RaterId Rater), int> _rowIndex = [];
    private readonly List<SubjectId> _subjects = [];
    private readonly List<SubjectState> _states = [];
    private readonly List<int> _rowSubjects = [];
    private readonly List<byte> _rowRoles = [];
    private readonly List<RaterId> _rowRaters = [];
    private IssueLog _issues;
    private byte[]? _cells;
    private SubjectId _lastSubject;
    private RaterId _lastRater;
    private int _lastSubjectIndex = -1;
    private int _lastRow = -1;

    /// <summary>Starts with nothing.</summary>
    /// <param name="scorer">The scorer of the model.</param>
    /// <param name="maxIssues">How many faults are kept in full; those beyond are counted by code.</param>
    public RatingBatchBuilder(BulkScorer scorer, int maxIssues = 1_000)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        ArgumentOutOfRangeException.ThrowIfNegative(maxIssues);
        _scorer = scorer;
        _items = scorer.Items.Count;
        _maxIssues = maxIssues;
        _issues = new IssueLog(maxIssues);
        _cells = ArrayPool<byte>.Shared.Rent(64 * _items);
    }

    private enum SubjectState : byte
    {
        Open = 1,
        Complete = 2,
        Refused = 3,
        RefusedAndComplete = 4,
    }

    /// <summary>Gets the subjects gathered so far, those refused among them.</summary>
    public int Subjects => _subjects.Count;

    /// <summary>Gets the raters gathered so far: the rows of cells that memory is held for.</summary>
    public int Rows => _rowSubjects.Count;

    /// <summary>Gets the faults found since the last build, as far as they are kept.</summary>
    public IReadOnlyList<BulkIssue> Issues => _issues.Listed;

    /// <summary>Adds one rating by resolved handles.</summary>
    /// <param name="subject">The person assessed.</param>
    /// <param name="rater">Who rates.</param>
    /// <param name="role">How the rater stands to the person; the same in all of the rater's ratings of that person.</param>
    /// <param name="item">The item.</param>
    /// <param name="value">A point of the item's scale, or not observed.</param>
    /// <param name="row">The caller's number of the record, for reports.</param>
    /// <returns>Whether the rating fits; where not, its subject is refused.</returns>
    /// <exception cref="ArgumentException">A handle is not this scorer's, or <paramref name="subject"/> is <c>default</c>.</exception>
    /// <exception cref="InvalidOperationException">There is no more room in one batch: build it and go on.</exception>
    /// <exception cref="ObjectDisposedException">The builder is disposed.</exception>
    public bool Add(SubjectId subject, RaterId rater, RoleHandle role, ItemHandle item, RatingValue value, long? row = null)
    {
        _scorer.Check(role, nameof(role));
        _scorer.Check(item, nameof(item));
        int of = SubjectOf(subject);
        int at = RowOf(of, rater, role.Index, row);
        return Place(of, at, item.Index, value, row);
    }

    /// <summary>Adds one rating by ids; an unknown item or role refuses the subject.</summary>
    /// <param name="subject">The person assessed.</param>
    /// <param name="rating">The rating; its comment and date are not kept.</param>
    /// <param name="row">The caller's number of the record, for reports.</param>
    /// <inheritdoc cref="Add(SubjectId, RaterId, RoleHandle, ItemHandle, RatingValue, long?)"/>
    public bool Add(SubjectId subject, in Rating rating, long? row = null)
    {
        int of = SubjectOf(subject);
        int at = -1;
        if (_scorer.Plan.RoleIndex.TryGetValue(rating.Role, out int role))
        {
            at = RowOf(of, rating.Rater, role, row);
        }
        else
        {
            Refuse(of, row, RatingFaults.UnknownRole(_scorer.Plan, rating.Role, "role"));
        }

        if (_scorer.Plan.ItemIndex.TryGetValue(rating.Item, out int item))
        {
            return Place(of, at, item, rating.Value, row);
        }

        Refuse(of, row, RatingFaults.UnknownItem(_scorer.Plan, rating.Item, "item"));
        return false;
    }

    /// <summary>Adds all cells of one rater.</summary>
    /// <param name="subject">The person assessed.</param>
    /// <param name="rater">Who rates.</param>
    /// <param name="role">How the rater stands to the person.</param>
    /// <param name="cells">A cell for each of <see cref="BulkScorer.Items"/>; 0 for not observed.</param>
    /// <param name="row">The caller's number of the record, for reports.</param>
    /// <returns>Whether the row fits; where not, its subject is refused.</returns>
    /// <exception cref="ArgumentException">There are more or fewer cells than items, the role is not this scorer's, or <paramref name="subject"/> is <c>default</c>.</exception>
    /// <exception cref="InvalidOperationException">There is no more room in one batch: build it and go on.</exception>
    /// <exception cref="ObjectDisposedException">The builder is disposed.</exception>
    public bool AddRow(SubjectId subject, RaterId rater, RoleHandle role, ReadOnlySpan<byte> cells, long? row = null)
    {
        _scorer.Check(role, nameof(role));
        if (cells.Length != _items)
        {
            throw RatingBatch.Wrong($"The row has {cells.Length} cells; the model has {_items} items.", nameof(cells));
        }

        int of = SubjectOf(subject);
        int at = RowOf(of, rater, role.Index, row);
        bool fits = at >= 0;
        if (fits && !IsRefused(of) && _scorer.Bulk.AreOn(cells) && !_cells.AsSpan(at * _items, _items).ContainsAnyExcept((byte)0))
        {
            cells.CopyTo(_cells.AsSpan(at * _items, _items));
            return true;
        }

        for (int item = 0; item < cells.Length; item++)
        {
            if (cells[item] != 0)
            {
                fits &= Place(of, at, item, cells[item] - 1 + _scorer.Plan.Items[item].Origin, row);
            }
        }

        return fits;
    }

    /// <summary>Hands in a record that could not be read: it comes out in the report of the run, and refuses its subject where that is known.</summary>
    /// <param name="fault">What is wrong, with the caller's row number; its place in a batch is not read.</param>
    /// <exception cref="ArgumentNullException"><paramref name="fault"/> is null.</exception>
    /// <exception cref="ObjectDisposedException">The builder is disposed.</exception>
    public void Refuse(BulkIssue fault)
    {
        ArgumentNullException.ThrowIfNull(fault);
        ObjectDisposedException.ThrowIf(_cells is null, this);
        if (fault.SubjectId is { } subject)
        {
            Refuse(SubjectOf(subject), fault.Row, fault.Issue);
        }
        else
        {
            Report(fault);
        }
    }

    /// <summary>Says that all ratings of a subject are there, so that <see cref="BuildComplete"/> takes it.</summary>
    /// <exception cref="ObjectDisposedException">The builder is disposed.</exception>
    public void Complete(SubjectId subject)
    {
        int of = SubjectOf(subject);
        _states[of] = IsRefused(of) ? SubjectState.RefusedAndComplete : SubjectState.Complete;
    }

    /// <summary>Makes a batch of all subjects gathered so far; the builder then starts again with nothing.</summary>
    /// <exception cref="ObjectDisposedException">The builder is disposed.</exception>
    public RatingBatch Build() => Take(all: true);

    /// <summary>Makes a batch of the subjects that are complete; the others stay and may get more ratings.</summary>
    /// <exception cref="ObjectDisposedException">The builder is disposed.</exception>
    public RatingBatch BuildComplete() => Take(all: false);

    /// <summary>Gives the memory back.</summary>
    public void Dispose()
    {
        if (_cells is not null)
        {
            ArrayPool<byte>.Shared.Return(_cells);
            _cells = null;
        }
    }

    /// <summary>Keeps a fault that refuses nobody.</summary>
    internal void Report(BulkIssue fault)
    {
        ObjectDisposedException.ThrowIf(_cells is null, this);
        _issues.Add(null, fault.SubjectId, fault.Row, fault.Issue);
    }

    internal bool HasIssues => _issues.Counts.Count > 0;

    private int SubjectOf(SubjectId subject)
    {
        ObjectDisposedException.ThrowIf(_cells is null, this);
        if (_lastSubjectIndex >= 0 && _lastSubject == subject)
        {
            return _lastSubjectIndex;
        }

        Internal.Guard.NotDefault(subject.IsDefault, nameof(subject));
        ref int index = ref CollectionsMarshal.GetValueRefOrAddDefault(_subjectIndex, subject, out bool known);
        if (!known)
        {
            index = _subjects.Count;
            _subjects.Add(subject);
            _states.Add(SubjectState.Open);
        }

        _lastSubject = subject;
        _lastSubjectIndex = index;
        _lastRow = -1;
        return index;
    }

    private int RowOf(int subject, RaterId rater, int role, long? record)
    {
        int row = _lastRow;
        if (row < 0 || _lastRater != rater)
        {
            if (rater.IsDefault)
            {
                Refuse(subject, record, RatingFaults.MalformedRater("rater"));
                return -1;
            }

            ref int found = ref CollectionsMarshal.GetValueRefOrAddDefault(_rowIndex, (subject, rater), out bool known);
            if (!known)
            {
                found = AddEmptyRow(subject, rater, role);
            }

            row = found;
            _lastRater = rater;
            _lastRow = row;
        }

        if (_rowRoles[row] != role)
        {
            Refuse(subject, record, RatingFaults.SecondRole(_scorer.Plan, _scorer.Plan.Roles[role], _rowRoles[row], rater, "role"));
        }

        return row;
    }

    private int AddEmptyRow(int subject, RaterId rater, int role)
    {
        int row = _rowSubjects.Count;
        long needed = (row + 1L) * _items;
        if (needed > _cells!.Length)
        {
            if (needed > Array.MaxLength)
            {
                throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"One batch holds at most {Array.MaxLength} cells; build it and go on."));
            }

            byte[] larger = ArrayPool<byte>.Shared.Rent((int)Math.Min(Array.MaxLength, Math.Max(needed, 2L * _cells.Length)));
            _cells.AsSpan(0, row * _items).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_cells);
            _cells = larger;
        }

        _cells.AsSpan(row * _items, _items).Clear();
        _rowSubjects.Add(subject);
        _rowRoles.Add((byte)role);
        _rowRaters.Add(rater);
        return row;
    }

    private bool Place(int subject, int row, int item, RatingValue value, long? record)
    {
        PlanItem known = _scorer.Plan.Items[item];
        if (value.IsObserved && !known.Allows(value.Value))
        {
            Refuse(subject, record, RatingFaults.OffScale(known, value, "value"));
            return false;
        }

        if (row < 0)
        {
            return false;
        }

        ref byte cell = ref _cells![(row * _items) + item];
        if (cell != 0)
        {
            Refuse(subject, record, RatingFaults.Duplicate(known.Id, _rowRaters[row], "item"));
            return false;
        }

        cell = value.IsObserved ? (byte)(value.Value - known.Origin + 1) : SaidNotObserved;
        return !IsRefused(subject);
    }

    private bool IsRefused(int subject) => _states[subject] is SubjectState.Refused or SubjectState.RefusedAndComplete;

    private void Refuse(int subject, long? row, ValidationIssue issue)
    {
        _states[subject] = _states[subject] is SubjectState.Open or SubjectState.Refused ? SubjectState.Refused : SubjectState.RefusedAndComplete;
        _issues.Add(null, _subjects[subject], row, issue);
    }

    private RatingBatch Take(bool all)
    {
        ObjectDisposedException.ThrowIf(_cells is null, this);
        RefuseCrowds();
        int[] place = new int[_subjects.Count];
        List<SubjectId> taken = [];
        int refused = 0;
        for (int i = 0; i < place.Length; i++)
        {
            bool goes = _states[i] == SubjectState.Complete || (all && _states[i] == SubjectState.Open);
            place[i] = goes ? taken.Count : -1;
            refused += IsRefused(i) && !Stays(i, all) ? 1 : 0;
            if (goes)
            {
                taken.Add(_subjects[i]);
            }
        }

        int[] offsets = Offsets(place, taken.Count);
        int rows = offsets[^1];
        byte[] cells = ArrayPool<byte>.Shared.Rent(Math.Max(1, rows * _items));
        byte[] roles = new byte[rows];
        RaterId[] raters = new RaterId[rows];
        int[] next = [.. offsets];
        for (int row = 0; row < _rowSubjects.Count; row++)
        {
            int subject = place[_rowSubjects[row]];
            if (subject >= 0)
            {
                int to = next[subject]++;
                Span<byte> copy = cells.AsSpan(to * _items, _items);
                _cells.AsSpan(row * _items, _items).CopyTo(copy);
                copy.Replace(SaidNotObserved, (byte)0);
                roles[to] = _rowRoles[row];
                raters[to] = _rowRaters[row];
            }
        }

        BatchOrigin origin = new([.. taken], raters, refused, _issues, () => ArrayPool<byte>.Shared.Return(cells));
        _issues = new IssueLog(_maxIssues);
        Keep(all);
        return new RatingBatch(_scorer, RatingLayout.Rows, taken.Count, cells.AsMemory(0, rows * _items), roles, offsets, origin);
    }

    private int[] Offsets(int[] place, int taken)
    {
        int[] offsets = new int[taken + 1];
        foreach (int subject in _rowSubjects)
        {
            if (place[subject] >= 0)
            {
                offsets[place[subject] + 1]++;
            }
        }

        for (int i = 1; i < offsets.Length; i++)
        {
            offsets[i] += offsets[i - 1];
        }

        return offsets;
    }

    private void RefuseCrowds()
    {
        int[] raters = new int[_subjects.Count];
        foreach (int subject in _rowSubjects)
        {
            raters[subject]++;
        }

        for (int i = 0; i < raters.Length; i++)
        {
            if (raters[i] > RatingBatch.MaxRaters)
            {
                Refuse(i, null, RatingFaults.TooManyRaters(raters[i], "raters"));
            }
        }
    }

    /// <summary>Whether more ratings of a subject may come: one that is refused must stay, or what comes later would be taken for all there is.</summary>
    private bool Stays(int subject, bool all) => !all && (_states[subject] is SubjectState.Open or SubjectState.Refused);

    /// <summary>Starts again with the subjects that are not complete, or with nothing.</summary>
    private void Keep(bool nothing)
    {
        int kept = 0;
        int[] place = new int[_subjects.Count];
        for (int i = 0; i < place.Length; i++)
        {
            place[i] = Stays(i, nothing) ? kept++ : -1;
        }

        int rows = 0;
        for (int row = 0; row < _rowSubjects.Count; row++)
        {
            if (place[_rowSubjects[row]] >= 0)
            {
                _cells.AsSpan(row * _items, _items).CopyTo(_cells.AsSpan(rows * _items));
                (_rowSubjects[rows], _rowRoles[rows], _rowRaters[rows]) = (place[_rowSubjects[row]], _rowRoles[row], _rowRaters[row]);
                rows++;
            }
        }

        _rowSubjects.RemoveRange(rows, _rowSubjects.Count - rows);
        _rowRoles.RemoveRange(rows, _rowRoles.Count - rows);
        _rowRaters.RemoveRange(rows, _rowRaters.Count - rows);
        for (int i = 0; i < place.Length; i++)
        {
            if (place[i] >= 0)
            {
                (_subjects[place[i]], _states[place[i]]) = (_subjects[i], _states[i]);
            }
        }

        _subjects.RemoveRange(kept, _subjects.Count - kept);
        _states.RemoveRange(kept, _states.Count - kept);
        Index();
    }

    private void Index()
    {
        _subjectIndex.Clear();
        _rowIndex.Clear();
        for (int i = 0; i < _subjects.Count; i++)
        {
            _subjectIndex.Add(_subjects[i], i);
        }

        for (int row = 0; row < _rowSubjects.Count; row++)
        {
            _rowIndex.Add((_rowSubjects[row], _rowRaters[row]), row);
        }

        _lastSubjectIndex = -1;
        _lastRow = -1;
    }
}
