using Competency.Core.Scoring.Compiled;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Bulk;

/// <summary>One person's ratings by handles, for <see cref="BulkScorer.Score(SubjectId, RatingSheet, string?, DateOnly?)"/>: nothing is looked up by its text.</summary>
/// <remarks>
/// Mutable, for one thread. After <see cref="Clear"/> it takes up the next person in the same memory; results keep nothing of it. A rating that does not fit is refused and kept in
/// <see cref="Issues"/>; the sheet then gives no result.
/// </remarks>
public sealed class RatingSheet
{
    private readonly ScoringPlan _plan;
    private readonly RaterList _raters = new();
    private readonly List<ValidationIssue> _issues = [];
    private readonly ItemKey[] _keys;
    private byte[] _cells;

    /// <summary>Starts with nothing.</summary>
    /// <param name="scorer">The scorer whose handles are used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scorer"/> is null.</exception>
    public RatingSheet(BulkScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        Scorer = scorer;
        _plan = scorer.Plan;
        _keys = _plan.Keys;
        _cells = new byte[8 * _keys.Length];
    }

    /// <summary>Gets the scorer that the sheet is for; another one refuses it.</summary>
    public BulkScorer Scorer { get; }

    /// <summary>Gets the raters so far.</summary>
    public int Raters => _raters.Count;

    /// <summary>Gets what did not fit so far; empty where all is well.</summary>
    public IReadOnlyList<ValidationIssue> Issues => _issues;

    /// <summary>Adds a rater.</summary>
    /// <param name="rater">Who rates. One who was added before keeps their place; a second role is an issue.</param>
    /// <param name="role">How the rater stands to the person.</param>
    /// <returns>The rater's place, for <see cref="Rate(int, ItemHandle, RatingValue)"/>.</returns>
    /// <exception cref="ArgumentException"><paramref name="rater"/> is <c>default</c>, or the role is not the scorer's.</exception>
    /// <exception cref="InvalidOperationException">There are <see cref="RatingBatch.MaxRaters"/> raters already.</exception>
    public int AddRater(RaterId rater, RoleHandle role)
    {
        Internal.Guard.NotDefault(rater.IsDefault, nameof(rater));
        Scorer.Check(role, nameof(role));
        int place = _raters.Find(rater);
        if (place < 0)
        {
            return AddNew(rater, role.Index);
        }

        if (_raters.Roles[place] != role.Index)
        {
            _issues.Add(RatingFaults.SecondRole(_plan, role.Id, _raters.Roles[place], rater, "role"));
        }

        return place;
    }

    /// <summary>Adds one rating of a rater.</summary>
    /// <param name="rater">The rater's place, from <see cref="AddRater"/>.</param>
    /// <param name="item">The item.</param>
    /// <param name="value">A point of the item's scale, or not observed.</param>
    /// <returns>Whether the rating fits; where not, <see cref="Issues"/> says why.</returns>
    /// <exception cref="ArgumentException">The item is not the scorer's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rater.</exception>
    public bool Rate(int rater, ItemHandle item, RatingValue value)
    {
        if (!item.IsOf(_plan) || (uint)rater >= (uint)_raters.Count)
        {
            throw Wrong(rater, item);
        }

        ref byte cell = ref _cells[(rater * _keys.Length) + item.Index];
        byte given = _keys[item.Index].CellOf(value);
        if (cell == 0 && given != 0)
        {
            cell = given;
            return true;
        }

        return RateWithCare(rater, _plan.Items[item.Index], value, ref cell);
    }

    /// <summary>Adds a rater with all ratings.</summary>
    /// <param name="rater">Who rates.</param>
    /// <param name="role">How the rater stands to the person.</param>
    /// <param name="cells">A cell for each of <see cref="BulkScorer.Items"/>; 0 for not observed, else as <see cref="BulkScorer.CellOf"/> gives it.</param>
    /// <returns>Whether all of them fit; where not, <see cref="Issues"/> says why.</returns>
    /// <exception cref="ArgumentException">There are more or fewer cells than items, <paramref name="rater"/> is <c>default</c>, or the role is not the scorer's.</exception>
    /// <exception cref="InvalidOperationException">There are <see cref="RatingBatch.MaxRaters"/> raters already.</exception>
    public bool AddRow(RaterId rater, RoleHandle role, ReadOnlySpan<byte> cells)
    {
        if (cells.Length != _keys.Length)
        {
            throw RatingBatch.Wrong($"The row has {cells.Length} cells; the model has {_keys.Length} items.", nameof(cells));
        }

        int issues = _issues.Count;
        int place = AddRater(rater, role);
        Span<byte> row = _cells.AsSpan(place * _keys.Length, _keys.Length);
        if (Scorer.Bulk.AreOn(cells) && !row.ContainsAnyExcept((byte)0))
        {
            cells.CopyTo(row);
            return issues == _issues.Count;
        }

        for (int item = 0; item < cells.Length; item++)
        {
            if (cells[item] != 0)
            {
                RateWithCare(place, _plan.Items[item], cells[item] - 1 + _keys[item].Origin, ref row[item]);
            }
        }

        return issues == _issues.Count;
    }

    /// <summary>Starts again with nothing, in the same memory.</summary>
    public void Clear()
    {
        _cells.AsSpan(0, _raters.Count * _keys.Length).Clear();
        _raters.Clear();
        _issues.Clear();
    }

    /// <summary>A copy of the ratings that belongs to a result.</summary>
    internal SubjectRatings ToRatings()
    {
        byte[] cells = _cells.AsSpan(0, _raters.Count * _keys.Length).ToArray();
        cells.AsSpan().Replace(ItemKey.SaidNotObserved, (byte)0);
        return new SubjectRatings(_raters.Ids.ToArray(), _raters.Roles.ToArray(), cells);
    }

    private bool RateWithCare(int rater, PlanItem item, RatingValue value, ref byte cell)
    {
        byte given = ItemKey.CellOf(item, value);
        if (given == 0)
        {
            _issues.Add(RatingFaults.OffScale(item, value, "value"));
            return false;
        }

        if (cell != 0)
        {
            _issues.Add(RatingFaults.Duplicate(item.Id, _raters.Ids[rater], "item"));
            return false;
        }

        cell = given;
        return true;
    }

    private ArgumentOutOfRangeException Wrong(int rater, ItemHandle item)
    {
        Scorer.Check(item, nameof(item));
        return new ArgumentOutOfRangeException(nameof(rater), rater, $"Allowed: 0 to {_raters.Count - 1}; add the rater first.");
    }

    private int AddNew(RaterId rater, int role)
    {
        int place = _raters.Count;
        if (place == RatingBatch.MaxRaters)
        {
            throw new InvalidOperationException($"One person has at most {RatingBatch.MaxRaters} raters.");
        }

        if ((place + 1) * _keys.Length > _cells.Length)
        {
            Array.Resize(ref _cells, 2 * _cells.Length);
        }

        return _raters.Add(rater, role);
    }
}
