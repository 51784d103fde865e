using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using Competency.Core.Scoring.Compiled;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Scores batches of subjects by one model: the same numbers as <see cref="IAssessmentEngine"/>, to the last digit, for millions of ratings at once.</summary>
/// <remarks>
/// Got from an <see cref="IBulkEngine"/>, or by <see cref="Create"/>. Immutable and pure, safe for any number of threads; nothing depends on the number of threads, on the layout, or on
/// the width of the processor's vectors. After the first run it allocates nothing for each subject.
/// </remarks>
[DebuggerDisplay("{Model.Reference}: {Items.Count} items, {Dimensions.Count} dimensions")]
public sealed partial class BulkScorer
{
    /// <summary>A setting of the host's (<c>runtimeconfig.json</c>, <see cref="AppContext.SetData"/>): vectors of 128, 256 or 512 bits. Numbers never depend on it.</summary>
    public const string VectorBitsSetting = "Competency.Bulk.VectorBits";

    private readonly ConcurrentBag<SliceWorker> _workers = [];
    private readonly Dictionary<DimensionId, int> _dimensionIndex;

    internal BulkScorer(ScoringPlan plan, CustomRules custom)
    {
        Plan = plan;
        Custom = custom;
        Bulk = new BulkPlan(plan);
        Items = plan.Items.Select(item => item.Id).ToValueList();
        Roles = plan.Roles.ToValueList();
        Dimensions = Enumerable.Range(0, plan.Overall + 1).Select(plan.IdOf).ToValueList();
        _dimensionIndex = Dimensions.Select((id, i) => KeyValuePair.Create(id, i)).ToDictionary();
    }

    /// <summary>Gets the model.</summary>
    public CompetencyModel Model => Plan.Model;

    /// <summary>Gets the SHA-256 over the canonical JSON of the model and its rules.</summary>
    public string Fingerprint => Plan.Fingerprint;

    /// <summary>Gets the items that a row of cells holds, in order of definition.</summary>
    public ValueList<ItemId> Items { get; }

    /// <summary>Gets the roles; a byte in a batch is a place in this list.</summary>
    public ValueList<RoleId> Roles { get; }

    /// <summary>Gets the dimensions, each parent before its children, in order of definition; <see cref="DimensionId.Overall"/> is the last.</summary>
    public ValueList<DimensionId> Dimensions { get; }

    /// <summary>Gets what of the model has no vector form and is computed subject by subject.</summary>
    public ValueList<BulkFallback> Fallbacks => Bulk.Fallbacks;

    internal ScoringPlan Plan { get; }

    internal CustomRules Custom { get; }

    internal BulkPlan Bulk { get; }

    /// <summary>Makes the scorer of one model without a container.</summary>
    /// <exception cref="CompetencyValidationException">The model asks for a custom rule that is not among those given.</exception>
    public static BulkScorer Create(
        CompetencyModel model, IEnumerable<ICompositeScoringRule>? compositeRules = null, IEnumerable<ILevelScoringRule>? levelRules = null)
    {
        ArgumentNullException.ThrowIfNull(model);
        return new AssessmentEngine(new ModelCatalog(model), compositeRules, levelRules).Get(model.Id, VersionRange.Exactly(model.Version));
    }

    /// <summary>Finds an item once, for any number of ratings.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such item.</exception>
    public ItemHandle Item(ItemId id) => TryGetItem(id, out ItemHandle item) ? item : throw new KeyNotFoundException($"Model {Model.Reference} has no item '{id}'.");

    /// <summary>Finds an item, without an exception where there is none.</summary>
    public bool TryGetItem(ItemId id, out ItemHandle item)
    {
        bool found = Plan.ItemIndex.TryGetValue(id, out int index);
        item = found ? new ItemHandle(Plan, index) : default;
        return found;
    }

    /// <summary>Finds a role once, for any number of ratings.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such role.</exception>
    public RoleHandle Role(RoleId id) => TryGetRole(id, out RoleHandle role)
        ? role
        : throw new KeyNotFoundException($"Model {Model.Reference} has no role '{id}'; it has: {string.Join(", ", Roles)}.");

    /// <summary>Finds a role, without an exception where there is none.</summary>
    public bool TryGetRole(RoleId id, out RoleHandle role)
    {
        bool found = Plan.RoleIndex.TryGetValue(id, out int index);
        role = found ? new RoleHandle(Plan, index) : default;
        return found;
    }

    /// <summary>Gets the place of a dimension in <see cref="Dimensions"/>.</summary>
    /// <exception cref="KeyNotFoundException">The model has no such dimension.</exception>
    public int IndexOf(DimensionId dimension) => _dimensionIndex.TryGetValue(dimension, out int index)
        ? index
        : throw new KeyNotFoundException($"Model {Model.Reference} has no dimension '{dimension}'.");

    /// <summary>Gets the cell of a value: what one byte of a batch holds for it.</summary>
    /// <exception cref="ArgumentException">The handle is not this scorer's.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The value is off the item's scale.</exception>
    public byte CellOf(ItemHandle item, RatingValue value)
    {
        Check(item, nameof(item));
        PlanItem known = Plan.Items[item.Index];
        if (!value.IsObserved)
        {
            return 0;
        }

        return known.Allows(value.Value)
            ? (byte)(value.Value - known.Origin + 1)
            : throw new ArgumentOutOfRangeException(nameof(value), value.Value, $"Off the scale of '{known.Id}'; allowed: {known.Allowed}.");
    }

    /// <summary>Gets the cell of a value, without an exception where it is off the item's scale.</summary>
    /// <exception cref="ArgumentException">The handle is not this scorer's.</exception>
    public bool TryGetCell(ItemHandle item, RatingValue value, out byte cell)
    {
        Check(item, nameof(item));
        PlanItem known = Plan.Items[item.Index];
        bool fits = !value.IsObserved || known.Allows(value.Value);
        cell = fits && value.IsObserved ? (byte)(value.Value - known.Origin + 1) : (byte)0;
        return fits;
    }

    /// <summary>Gets the lowest value of an item: a cell holds value − lowest + 1. Where raters nominate a level, 1.</summary>
    /// <exception cref="ArgumentException">The handle is not this scorer's.</exception>
    public int LowestOf(ItemHandle item)
    {
        Check(item, nameof(item));
        return Plan.Items[item.Index].Origin;
    }

    /// <summary>Gets whether a dimension is a leaf, a composite or the whole.</summary>
    /// <param name="dimension">Its place in <see cref="Dimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public DimensionKind KindOf(int dimension) =>
        CheckDimension(dimension) == Plan.Overall ? DimensionKind.Overall : Plan.LeafOf[dimension] >= 0 ? DimensionKind.Leaf : DimensionKind.Composite;

    /// <summary>Gets the lowest point of the scale that a dimension's score is on: a score is this and its nano-points.</summary>
    /// <param name="dimension">Its place in <see cref="Dimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public int ScaleMinimumOf(int dimension) => KindOf(dimension) == DimensionKind.Leaf ? Plan.Leaves[Plan.LeafOf[dimension]].Origin : Plan.Model.Scale.Minimum;

    /// <summary>Gets the highest point of the scale that a dimension's score is on.</summary>
    /// <param name="dimension">Its place in <see cref="Dimensions"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such dimension.</exception>
    public int ScaleMaximumOf(int dimension) => KindOf(dimension) == DimensionKind.Leaf
        ? Plan.Leaves[Plan.LeafOf[dimension]].Origin + Plan.Leaves[Plan.LeafOf[dimension]].Length
        : Plan.Model.Scale.Maximum;

    /// <summary>Scores a batch into a new result.</summary>
    /// <param name="batch">The ratings.</param>
    /// <param name="options">How, and which columns; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the run before the next slice of subjects; the result is lost then.</param>
    /// <returns>The result, which the caller disposes of. A subject that is refused has no numbers there and is named in its report; all others are scored.</returns>
    /// <exception cref="ArgumentException">The batch is of another scorer.</exception>
    /// <exception cref="ObjectDisposedException">The batch is disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public ScoreBatch Score(RatingBatch batch, BulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ScoreBatch scores = ScoreBatch.Create(this, Math.Max(batch.Subjects, 1), (options ?? BulkOptions.Default).Columns);
        try
        {
            Score(batch, scores, options, cancellationToken);
        }
        catch
        {
            scores.Dispose();
            throw;
        }

        return scores;
    }

    /// <summary>Scores a batch into a result that is there already, which decides on the columns.</summary>
    /// <param name="batch">The ratings.</param>
    /// <param name="into">Where the numbers go; what it held is overwritten.</param>
    /// <param name="options">How; null for the defaults.</param>
    /// <param name="cancellationToken">Ends the run before the next slice of subjects; what <paramref name="into"/> then holds is undefined.</param>
    /// <exception cref="ArgumentException">The batch or the result is of another scorer, or the result has too little room.</exception>
    /// <exception cref="ArgumentOutOfRangeException">An option is outside its bounds.</exception>
    /// <exception cref="ObjectDisposedException">The batch or the result is disposed.</exception>
    /// <exception cref="OperationCanceledException">The token was canceled.</exception>
    public void Score(RatingBatch batch, ScoreBatch into, BulkOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(batch);
        ArgumentNullException.ThrowIfNull(into);
        if (!ReferenceEquals(batch.Scorer, this) || !ReferenceEquals(into.Scorer, this))
        {
            throw new ArgumentException($"The batch and the result must be made for this scorer of {Model.Reference}.", nameof(batch));
        }

        batch.ThrowIfUnusable();
        into.Start(batch);
        into.Finish(new BulkRun(this, batch, into, options ?? BulkOptions.Default, cancellationToken).Run());
    }

    internal SliceWorker RentWorker() => _workers.TryTake(out SliceWorker? worker) ? worker : new SliceWorker(this);

    internal void Return(SliceWorker worker) => _workers.Add(worker);

    internal void Check(ItemHandle item, string parameter)
    {
        if (!item.IsOf(Plan))
        {
            throw new ArgumentException(item.IsDefault ? "The item is default, which is none; get one from the scorer." : $"Item '{item}' belongs to another scorer.", parameter);
        }
    }

    internal void Check(RoleHandle role, string parameter)
    {
        if (!role.IsOf(Plan))
        {
            throw new ArgumentException(role.IsDefault ? "The role is default, which is none; get one from the scorer." : $"Role '{role}' belongs to another scorer.", parameter);
        }
    }

    internal AssessmentResult ToResult(RatingBatch batch, int subject, SubjectId? id)
    {
        batch.ThrowIfUnusable();
        batch.CheckSubject(subject);
        SubjectId known = id ?? (batch.HasSubjectIds
            ? batch.SubjectIdOf(subject)
            : throw new ArgumentException("The batch holds no ids: give the subject's.", nameof(id)));
        BatchView view = batch.View();
        int raters = view.RatersOf(subject);
        SubjectRatings ratings = new(RatersOf(batch, view, subject, raters), new int[raters], []);
        view.CopyTo(subject, ratings);
        ValidationReport report = new(CellCheck.Describe(Plan, Bulk, ratings, subject).ToValueList());
        if (!report.IsValid)
        {
            throw new CompetencyValidationException($"Subject {subject.ToString(CultureInfo.InvariantCulture)}", report);
        }

        try
        {
            SubjectScores scores = Evaluator.Evaluate(Plan, ratings, Custom);
            return ResultBuilder.Build(Plan, new Assessment(Model.Id, known, []), ratings, scores);
        }
        catch (CustomRuleException exception)
        {
            throw new CompetencyValidationException($"Subject {subject.ToString(CultureInfo.InvariantCulture)}", new ValidationReport([exception.ToIssue()]));
        }
    }

    private int CheckDimension(int dimension) => (uint)dimension <= (uint)Plan.Overall
        ? dimension
        : throw new ArgumentOutOfRangeException(nameof(dimension), dimension, $"Allowed: 0 to {Plan.Overall}.");

    private static RaterId[] RatersOf(RatingBatch batch, BatchView view, int subject, int raters)
    {
        RaterId[] ids = new RaterId[raters];
        for (int rater = 0; rater < raters; rater++)
        {
            // Nobody told who they are: they are named by their place, so that an explanation can tell them apart.
            ids[rater] = batch.Origin is { Raters.Length: > 0 } origin
                ? origin.Raters[view.RowOf(subject, rater)]
                : RaterId.Parse(string.Create(CultureInfo.InvariantCulture, $"rater-{rater + 1:D5}"));
        }

        return ids;
    }
}
