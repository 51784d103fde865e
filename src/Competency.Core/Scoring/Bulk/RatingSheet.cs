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
    /// <summary>A cell for which "not observed" was said; it becomes 0 when the sheet is scored.</summary>
    private const byte SaidNotObserved = 255;

    private readonly ScoringPlan _plan;
    private readonly Dictionary<RaterId, int> _raterIndex = [];
    private readonly List<ValidationIssue> _issues = [];
    private readonly List<RaterId> _raters = [];
    private readonly List<int> _roles = [];
    private byte[] _cells;

    /// <summary>Starts with nothing.</summary>
    /// <param name="scorer">The scorer whose handles are used.</param>
    /// <exception cref="ArgumentNullException"><paramref name="scorer"/> is null.</exception>
    public RatingSheet(BulkScorer scorer)
    {
        ArgumentNullException.ThrowIfNull(scorer);
        Scorer = scorer;
        _plan = scorer.Plan;
        _cells = new byte[8 * _plan.Items.Length];
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
        if (!_raterIndex.TryGetValue(rater, out int place))
        {
            return AddNew(rater, role.Index);
        }

        if (_roles[place] != role.Index)
        {
            _issues.Add(RatingFaults.SecondRole(_plan, role.Id, _roles[place], rater, "role"));
        }

        return place;
    }

    /// <summary>Adds one rating.</summary>
    /// <param name="rater">The rater's place, from <see cref="AddRater"/>.</param>
    /// <param name="item">The item.</param>
    /// <param name="value">A point of the item's scale, or not observed.</param>
    /// <returns>Whether the rating fits; where not, <see cref="Issues"/> says why.</returns>
    /// <exception cref="ArgumentException">The item is not the scorer's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such rater.</exception>
    public bool Rate(int rater, ItemHandle item, RatingValue value)
    {
        Scorer.Check(item, nameof(item));
        if ((uint)rater >= (uint)_raters.Count)
        {
            throw new ArgumentOutOfRangeException(nameof(rater), rater, $"Allowed: 0 to {_raters.Count - 1}; add the rater first.");
        }

        PlanItem known = _plan.Items[item.Index];
        ref byte cell = ref _cells[(rater * _plan.Items.Length) + item.Index];
        byte given = SaidNotObserved;
        if (value.IsObserved)
        {
            if (!known.Allows(value.Value))
            {
                _issues.Add(RatingFaults.OffScale(known, value, "value"));
                return false;
            }

            given = (byte)(value.Value - known.Origin + 1);
        }

        if (cell != 0)
        {
            _issues.Add(RatingFaults.Duplicate(known.Id, _raters[rater], "item"));
            return false;
        }

        cell = given;
        return true;
    }

    /// <summary>Starts again with nothing, in the same memory.</summary>
    public void Clear()
    {
        _cells.AsSpan(0, _raters.Count * _plan.Items.Length).Clear();
        _raterIndex.Clear();
        _raters.Clear();
        _roles.Clear();
        _issues.Clear();
    }

    /// <summary>A copy of the ratings that belongs to a result.</summary>
    internal SubjectRatings ToRatings()
    {
        byte[] cells = _cells.AsSpan(0, _raters.Count * _plan.Items.Length).ToArray();
        cells.AsSpan().Replace(SaidNotObserved, (byte)0);
        return new SubjectRatings([.. _raters], [.. _roles], cells);
    }

    private int AddNew(RaterId rater, int role)
    {
        int place = _raters.Count;
        if (place == RatingBatch.MaxRaters)
        {
            throw new InvalidOperationException($"One person has at most {RatingBatch.MaxRaters} raters.");
        }

        if ((place + 1) * _plan.Items.Length > _cells.Length)
        {
            Array.Resize(ref _cells, 2 * _cells.Length);
        }

        _raterIndex.Add(rater, place);
        _raters.Add(rater);
        _roles.Add(role);
        return place;
    }
}
