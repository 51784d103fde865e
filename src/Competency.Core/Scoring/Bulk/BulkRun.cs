namespace Competency.Core.Scoring.Bulk;

/// <summary>One run over one batch: hands slices of subjects to workers and gathers what came of them.</summary>
internal sealed class BulkRun
{
    /// <summary>Subjects of a slice: enough that handing it out costs nothing, few enough that cancellation is prompt.</summary>
    public const int SliceSubjects = 16 * RatingBatch.TileWidth;

    private readonly BulkScorer _scorer;
    private readonly BulkOptions _options;
    private readonly CancellationToken _cancellation;
    private readonly IssueLog _issues;
    private readonly int _slices;
    private int _next;
    private int _done;
    private int _refused;
    private int _oneByOne;
    private bool _stopped;

    public BulkRun(BulkScorer scorer, RatingBatch batch, ScoreBatch into, BulkOptions options, CancellationToken cancellation)
    {
        if (options.MaxDegreeOfParallelism is not (-1 or >= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(options), options.MaxDegreeOfParallelism, "MaxDegreeOfParallelism: allowed are 1 or more, or -1 for one a processor.");
        }

        ArgumentOutOfRangeException.ThrowIfNegative(options.MaxIssues, nameof(options));
        _scorer = scorer;
        Batch = batch;
        Into = into;
        _options = options;
        _cancellation = cancellation;
        _issues = new IssueLog(options.MaxIssues);
        _slices = (int)(((long)batch.Subjects + SliceSubjects - 1) / SliceSubjects);
    }

    public RatingBatch Batch { get; }

    public ScoreBatch Into { get; }

    public BulkReport Run()
    {
        _cancellation.ThrowIfCancellationRequested();
        int asked = _options.MaxDegreeOfParallelism == -1 ? Environment.ProcessorCount : _options.MaxDegreeOfParallelism;
        int threads = Math.Max(1, Math.Min(asked, _slices));
        Task[] helpers = new Task[threads - 1];
        for (int i = 0; i < helpers.Length; i++)
        {
            helpers[i] = Task.Run(Work, CancellationToken.None);
        }

        try
        {
            Work();
        }
        finally
        {
            // Nobody may write into the result any more once this returns, whatever happened.
            Task.WhenAll(helpers).ContinueWith(static _ => { }, CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default).Wait(CancellationToken.None);
        }

        foreach (Task helper in helpers)
        {
            helper.GetAwaiter().GetResult();
        }

        if (Batch.Origin is { } origin)
        {
            _refused += origin.Refused;
            _issues.Add(origin.Issues);
        }

        return new BulkReport(
            Batch.Subjects + (Batch.Origin?.Refused ?? 0), _refused, _issues.First(), _issues.Counts, _scorer.Bulk.FallbacksOf(Into.Columns), _oneByOne, SliceWorker.BitsOf(_options.VectorBits), threads);
    }

    private void Work()
    {
        SliceWorker worker = _scorer.RentWorker();
        IssueLog issues = new(_options.MaxIssues);
        worker.Start(issues, _options.VectorBits);
        try
        {
            for (int slice = Next(); slice < _slices; slice = Next())
            {
                _cancellation.ThrowIfCancellationRequested();
                int first = slice * SliceSubjects;
                int count = Math.Min(SliceSubjects, Batch.Subjects - first);
                worker.Score(this, first, count);
                Tell(count);
            }
        }
        catch
        {
            Volatile.Write(ref _stopped, true);
            throw;
        }
        finally
        {
            lock (_issues)
            {
                _issues.Add(issues);
                _refused += worker.Refused;
                _oneByOne += worker.OneByOne;
            }

            _scorer.Return(worker);
        }
    }

    private int Next() => Volatile.Read(ref _stopped) ? _slices : Interlocked.Increment(ref _next) - 1;

    private void Tell(int count)
    {
        if (_options.Progress is { } progress)
        {
            lock (_issues)
            {
                _done += count;
                progress.Report(new BulkProgress(_done, Batch.Subjects));
            }
        }
    }
}
