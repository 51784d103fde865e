using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Turns chunks of records into batches of whole subjects, and batches into numbers.</summary>
internal sealed class RatingStream : IDisposable
{
    private readonly BulkScorer _scorer;
    private readonly BulkStreamOptions _options;
    private readonly RatingBatchBuilder _builder;
    private readonly HashSet<SubjectId> _complete = [];
    private SubjectId _current;
    private RatingBatch? _batch;
    private ScoreBatch? _scores;
    private int _waiting;

    public RatingStream(BulkScorer scorer, BulkStreamOptions options)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(options.BatchSubjects, 1, nameof(options));
        if (options.Completion is not (SubjectCompletion.AtEnd or SubjectCompletion.WhenNextBegins or SubjectCompletion.WhenTold))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.Completion, "Completion: allowed are AtEnd, WhenNextBegins, WhenTold.");
        }

        _scorer = scorer;
        _options = options;
        _builder = new RatingBatchBuilder(scorer, options.Scoring.MaxIssues);
    }

    /// <summary>Whether enough subjects are complete for a batch.</summary>
    public bool IsFull => _waiting >= _options.BatchSubjects;

    /// <summary>Whether anything is left at the end.</summary>
    public bool HasRest => _builder.Subjects > 0 || _builder.HasIssues;

    public void Add(RatingChunk chunk)
    {
        foreach (BulkIssue fault in chunk.Faults)
        {
            AddFault(fault);
        }

        foreach (BulkRating record in chunk.Ratings.Span)
        {
            if (Admits(record.Subject, record.Row))
            {
                _builder.Add(record.Subject, record.Rating, record.Row);
            }
        }

        foreach (ref readonly ResolvedRating record in chunk.Resolved.Span)
        {
            if (Admits(record.Subject, record.Row))
            {
                _builder.Add(record.Subject, record.Rater, record.Role, record.Item, record.Value, record.Row);
            }
        }

        foreach (ref readonly RaterRow row in chunk.Rows.Span)
        {
            if (Admits(row.Subject, row.Row))
            {
                _builder.AddRow(row.Subject, row.Rater, row.Role, row.Cells.Span, row.Row);
            }
        }

        if (_options.Completion == SubjectCompletion.WhenTold)
        {
            foreach (SubjectId subject in chunk.Completed)
            {
                Complete(subject);
            }
        }
    }

    /// <summary>Scores the subjects that are complete, or at the end all that are left.</summary>
    public ScoredBatch Score(bool all, CancellationToken cancellationToken)
    {
        _batch?.Dispose();
        _batch = all ? _builder.Build() : _builder.BuildComplete();
        _waiting = 0;
        if (_scores is null || _scores.Capacity < _batch.Subjects)
        {
            _scores?.Dispose();
            _scores = ScoreBatch.Create(_scorer, Math.Max(_batch.Subjects, 1), _options.Scoring.Columns);
        }

        _scorer.Score(_batch, _scores, _options.Scoring, cancellationToken);
        return new ScoredBatch(_batch, _scores);
    }

    public void Dispose()
    {
        _batch?.Dispose();
        _scores?.Dispose();
        _builder.Dispose();
    }

    /// <summary>A fault of a subject whose numbers stand already is told, and refuses nobody.</summary>
    private void AddFault(BulkIssue fault)
    {
        if (fault.SubjectId is { } subject && _complete.Contains(subject))
        {
            _builder.Report(fault);
        }
        else
        {
            _builder.Refuse(fault);
        }
    }

    /// <summary>Whether more of a subject may come; where not, the record is refused.</summary>
    private bool Admits(SubjectId subject, long? row)
    {
        if (!subject.IsDefault && (_options.Completion == SubjectCompletion.AtEnd || subject == _current))
        {
            return true;
        }

        if (subject.IsDefault)
        {
            _builder.Report(new BulkIssue(null, null, row, RatingFaults.MalformedSubject()));
            return false;
        }

        if (_options.Completion == SubjectCompletion.WhenNextBegins)
        {
            if (!_current.IsDefault)
            {
                Complete(_current);
            }

            _current = subject;
        }

        if (_complete.Contains(subject))
        {
            _builder.Report(new BulkIssue(null, subject, row, RatingFaults.AlreadyComplete(subject)));
            _current = default;
            return false;
        }

        return true;
    }

    private void Complete(SubjectId subject)
    {
        if (_complete.Add(subject))
        {
            _builder.Complete(subject);
            _waiting++;
        }
    }
}
