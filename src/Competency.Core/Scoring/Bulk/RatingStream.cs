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
            _builder.Log(fault);
        }

        foreach (BulkRating record in chunk.Ratings.Span)
        {
            Add(record);
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

    private void Add(in BulkRating record)
    {
        if (record.Subject.IsDefault)
        {
            _builder.Log(new BulkIssue(null, null, record.Row, RatingFaults.MalformedSubject()));
            return;
        }

        if (_options.Completion == SubjectCompletion.WhenNextBegins && record.Subject != _current)
        {
            if (!_current.IsDefault)
            {
                Complete(_current);
            }

            _current = record.Subject;
        }

        if (_options.Completion != SubjectCompletion.AtEnd && _complete.Contains(record.Subject))
        {
            _builder.Log(new BulkIssue(null, record.Subject, record.Row, RatingFaults.AlreadyComplete(record.Subject)));
            return;
        }

        _builder.Add(record.Subject, record.Rating, record.Row);
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
