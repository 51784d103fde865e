using Competency.Core;
using Competency.Core.Scoring;
using Competency.Core.Scoring.Bulk;
using Competency.Core.Validation;

namespace Competency.Formats;

/// <summary>Brings parsed blocks, in the file's order, together into batches of whole subjects, and scores them.</summary>
internal sealed class RatingGatherer : IDisposable
{
    private const string LateAllowed = "no record of a subject after the subject was complete: group the records by subject, or score at the end of the stream";

    private readonly BulkScorer _scorer;
    private readonly BulkStreamOptions _options;
    private readonly RatingBatchBuilder _builder;
    private readonly RoleHandle[] _roles;
    private readonly ItemHandle[] _items;
    private readonly bool _isGrouped;
    private readonly HashSet<SubjectId> _complete = [];
    private readonly HashSet<(SubjectId Subject, RaterId Rater)> _raters = [];
    private readonly List<int> _order = [];
    private readonly int[] _origins;
    private SubjectId _current;
    private ScoreBatch? _scores;
    private RatingBatch? _batch;
    private int _waiting;
    private bool _hasFaults;

    public RatingGatherer(BulkScorer scorer, BulkStreamOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSubjects, 1, nameof(options));
        if (options.Completion is not (SubjectCompletion.AtEnd or SubjectCompletion.WhenNextBegins))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Completion, "Completion: allowed are AtEnd and WhenNextBegins; a file tells of nobody that they are complete.");
        }

        _scorer = scorer;
        _options = options;
        _isGrouped = options.Completion == SubjectCompletion.WhenNextBegins;
        _builder = new RatingBatchBuilder(scorer, options.Scoring.MaxIssues);
        _roles = [.. scorer.Roles.Select(scorer.Role)];
        _items = [.. scorer.Items.Select(scorer.Item)];
        _origins = ItemOrigins.Of(scorer);
    }

    /// <summary>Gets the rows of the file in the blocks so far, and those before them.</summary>
    public long Rows { get; set; }

    /// <summary>Gets whether enough subjects are complete for a batch.</summary>
    public bool IsFull => _waiting >= _options.BatchSubjects;

    /// <summary>Gets whether anything is left at the end.</summary>
    public bool HasRest => _builder.Subjects > 0 || _hasFaults;

    public void Add(ParsedBlock block)
    {
        foreach (RatingRun run in block.Runs)
        {
            switch (run.Kind)
            {
                case RatingRunKind.Cells:
                    AddCells(block, run);
                    break;
                case RatingRunKind.Ratings:
                    AddRatings(block.Ratings.Slice(run.Start, run.Count), Rows);
                    break;
                default:
                    AddFaults(block.Faults.Slice(run.Start, run.Count), Rows);
                    break;
            }
        }

        Rows += block.Rows;
    }

    public void Add(RatingChunk chunk)
    {
        AddFaults([.. chunk.Faults], 0);
        AddRatings(chunk.Ratings.Span, 0);
    }

    /// <summary>Scores the subjects that are complete, or at the end all that are left.</summary>
    public ScoredRatings Score(bool all, CancellationToken cancellationToken)
    {
        _batch?.Dispose();
        _batch = all ? _builder.Build() : _builder.BuildComplete();
        _waiting = 0;
        _hasFaults = false;
        if (_scores is null || _scores.Capacity < _batch.Subjects)
        {
            _scores?.Dispose();
            _scores = ScoreBatch.Create(_scorer, Math.Max(_batch.Subjects, 1), _options.Scoring.Columns);
        }

        _scorer.Score(_batch, _scores, _options.Scoring, cancellationToken);
        return new ScoredRatings(_batch, _scores);
    }

    public void Dispose()
    {
        _batch?.Dispose();
        _scores?.Dispose();
        _builder.Dispose();
    }

    private void AddCells(ParsedBlock block, in RatingRun run)
    {
        Span<byte> cells = block.CellsOf(run);
        ReadOnlySpan<ushort> rows = block.RowsOf(run);
        if (!TryBegin(run.Subject))
        {
            RefuseLate(run, cells, rows);
            return;
        }

        if (!_raters.Add((run.Subject, run.Rater)))
        {
            AddAgain(block, run);
            return;
        }

        // "Not observed" is no cell of a row, but who says it twice is as faulty as who says anything else twice.
        int said = cells.IndexOf(ParsedBlock.SaidNotObserved);
        if (said < 0)
        {
            _builder.AddRow(run.Subject, run.Rater, _roles[run.Role], cells, Rows + run.Row);
            return;
        }

        Span<int> notObserved = cells.Length <= 1_024 ? stackalloc int[cells.Length] : new int[cells.Length];
        int count = 0;
        for (; said < cells.Length; said++)
        {
            if (cells[said] == ParsedBlock.SaidNotObserved)
            {
                notObserved[count++] = said;
                cells[said] = 0;
            }
        }

        _builder.AddRow(run.Subject, run.Rater, _roles[run.Role], cells, Rows + run.Row);
        foreach (int item in notObserved[..count])
        {
            _builder.Add(run.Subject, run.Rater, _roles[run.Role], _items[item], RatingValue.NotObserved, Rows + run.Row + rows[item]);
        }
    }

    /// <summary>Adds the ratings of a rater who rated this subject before one by one, so that what is rated twice is named with its own row.</summary>
    private void AddAgain(ParsedBlock block, in RatingRun run)
    {
        ReadOnlySpan<byte> cells = block.CellsOf(run);
        ReadOnlySpan<ushort> rows = block.RowsOf(run);
        foreach (int item in InOrder(cells, rows))
        {
            RatingValue value = cells[item] == ParsedBlock.SaidNotObserved ? RatingValue.NotObserved : cells[item] - 1 + _origins[item];
            _builder.Add(run.Subject, run.Rater, _roles[run.Role], _items[item], value, Rows + run.Row + rows[item]);
        }
    }

    private List<int> InOrder(ReadOnlySpan<byte> cells, ReadOnlySpan<ushort> rows)
    {
        _order.Clear();
        for (int item = 0; item < cells.Length; item++)
        {
            if (cells[item] != 0)
            {
                _order.Add(item);
            }
        }

        ushort[] keys = rows.ToArray();
        _order.Sort((left, right) => keys[left] == keys[right] ? left.CompareTo(right) : keys[left].CompareTo(keys[right]));
        return _order;
    }

    private void AddRatings(ReadOnlySpan<BulkRating> ratings, long rowsBefore)
    {
        foreach (ref readonly BulkRating rating in ratings)
        {
            long? row = rating.Row + rowsBefore;
            if (!TryBegin(rating.Subject))
            {
                RefuseLate(rating.Subject, row);
                continue;
            }

            _raters.Add((rating.Subject, rating.Rating.Rater));
            _builder.Add(rating.Subject, rating.Rating, row);
        }
    }

    private void AddFaults(ReadOnlySpan<BulkIssue> faults, long rowsBefore)
    {
        foreach (BulkIssue fault in faults)
        {
            _hasFaults = true;
            _builder.Refuse(fault with { Row = fault.Row + rowsBefore });
        }
    }

    /// <summary>Goes on to a subject; false where all of the subject's ratings were said to be there already.</summary>
    private bool TryBegin(SubjectId subject)
    {
        if (!_isGrouped || subject == _current)
        {
            return true;
        }

        if (!_current.IsDefault && _complete.Add(_current))
        {
            _builder.Complete(_current);
            _waiting++;
        }

        _current = subject;
        _raters.Clear();
        return !_complete.Contains(subject);
    }

    private void RefuseLate(in RatingRun run, ReadOnlySpan<byte> cells, ReadOnlySpan<ushort> rows)
    {
        int last = -1;
        foreach (int item in InOrder(cells, rows))
        {
            // A row of the wide layout is late once, however many items it has.
            if (rows[item] != last)
            {
                last = rows[item];
                RefuseLate(run.Subject, Rows + run.Row + last);
            }
        }
    }

    private void RefuseLate(SubjectId subject, long? row)
    {
        _hasFaults = true;
        ValidationIssue issue = new(
            AssessmentIssueCodes.SubjectAlreadyComplete,
            IssueSeverity.Error,
            RatingColumns.SubjectName,
            $"'{subject}' was complete already; allowed: {LateAllowed}.",
            subject.Value,
            LateAllowed);
        _builder.Refuse(new BulkIssue(null, subject, row, issue));
    }
}
