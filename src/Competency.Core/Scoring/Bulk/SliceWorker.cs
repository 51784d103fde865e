using System.Numerics;
using System.Runtime.Intrinsics;
using Competency.Core.Scoring.Compiled;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Scores slices of subjects on one thread, with room of its own that is used again and again.</summary>
internal sealed class SliceWorker(BulkScorer scorer)
{
    private const int Width = RatingBatch.TileWidth;

    private readonly SubjectRatings _ratings = new([], [], []);
    private readonly SubjectScores _scores = new(scorer.Plan, 0);
    private readonly TileSlots _slots = new(scorer);
    private readonly TileLoader _loader = new(scorer.Plan);
    private readonly SliceOrder _order = new(scorer.Plan);
    private readonly TileScorer?[] _tileScorers = new TileScorer?[3];
    private IssueLog _issues = new(0);
    private ScoreBatch? _sorted;
    private TileScorer? _tiles;

    /// <summary>Subjects refused since the start.</summary>
    public int Refused { get; private set; }

    /// <summary>Subjects scored one by one since the start.</summary>
    public int OneByOne { get; private set; }

    /// <summary>The width of vectors that a run uses: what is asked for, else what the host's configuration says, else the widest that is fast.</summary>
    public static int BitsOf(int asked)
    {
        int widest = Vector512.IsHardwareAccelerated ? 512 : Vector256.IsHardwareAccelerated ? 256 : 128;
        int wanted = asked != 0 ? asked : AppContext.GetData(BulkScorer.VectorBitsSetting) switch
        {
            int bits => bits,
            string text when int.TryParse(text, System.Globalization.CultureInfo.InvariantCulture, out int bits) => bits,
            _ => 0,
        };
        return wanted is 128 or 256 or 512 ? wanted : widest;
    }

    public void Start(IssueLog issues, int vectorBits)
    {
        _issues = issues;
        Refused = 0;
        OneByOne = 0;
        int bits = BitsOf(vectorBits);
        _tiles = _tileScorers[BitOperations.Log2((uint)bits / 128)] ??= TileScorer.Create(bits, scorer);
    }

    public void Score(BulkRun run, int first, int count)
    {
        BatchView view = run.Batch.View();
        ReadOnlySpan<int> order = view.Layout == RatingLayout.Rows ? _order.Sort(view, first, count) : default;
        if (order.IsEmpty)
        {
            Score(run, view, view, new ScoreView(run.Into), first, count, default, first);
            return;
        }

        if (_sorted is null || _sorted.Columns != run.Into.Columns)
        {
            _sorted?.Dispose();
            _sorted = ScoreBatch.Create(scorer, BulkRun.SliceSubjects, run.Into.Columns);
        }

        Score(run, view, view.In(order), new ScoreView(_sorted), 0, count, order, first + BulkRun.SliceSubjects);
        new ScoreView(_sorted).CopyTo(new ScoreView(run.Into), order);
    }

    /// <param name="run">The run.</param>
    /// <param name="whole">The batch in its own order.</param>
    /// <param name="view">The batch in the order to score in.</param>
    /// <param name="into">Where the numbers go, in that order.</param>
    /// <param name="first">The first subject in that order.</param>
    /// <param name="count">The number of subjects.</param>
    /// <param name="order">The subjects in that order; empty where it is the batch's own.</param>
    /// <param name="next">The subject whose cells will be needed soon while the first tile is scored.</param>
    private void Score(
        BulkRun run, in BatchView whole, in BatchView view, in ScoreView into, int first, int count, ReadOnlySpan<int> order, int next)
    {
        int ahead = order.IsEmpty ? next + Width : next;
        for (int subject = first; subject < first + count; subject += Width)
        {
            int lanes = Math.Min(Width, first + count - subject);
            ReadOnlySpan<byte> soon = whole.CellsFrom(ahead, Width);
            ulong alone = into.Warnings.IsEmpty ? ScoreTile(view, into, subject, lanes, soon) : ulong.MaxValue;
            for (int lane = 0; alone != 0 && lane < lanes; lane++)
            {
                if ((alone >> lane & 1) != 0)
                {
                    ScoreOne(run, view, into, subject + lane, order.IsEmpty ? subject + lane : order[subject + lane]);
                }
            }

            ahead += Width;
        }
    }

    /// <summary>Scores 64 subjects at once, but for those whose bit is returned.</summary>
    private ulong ScoreTile(in BatchView view, in ScoreView into, int subject, int lanes, ReadOnlySpan<byte> ahead)
    {
        if (view.Layout == RatingLayout.Tiles)
        {
            _slots.Reset(view.Roles);
            return _tiles!.Score(view.Tile(subject / Width), _slots, new Ahead(ahead, scorer.Bulk.Leaves.Length), view, into, subject, lanes);
        }

        ReadOnlySpan<byte> tile = _loader.Load(view, _order, subject, lanes, _tiles!, _slots, ahead, out ulong crowded);
        return crowded | _tiles!.Score(tile, _slots, default, view, into, subject, lanes);
    }

    /// <param name="run">The run.</param>
    /// <param name="view">The batch.</param>
    /// <param name="into">Where the numbers go.</param>
    /// <param name="at">The subject's place in both.</param>
    /// <param name="subject">The subject's place in the batch's own order.</param>
    private void ScoreOne(BulkRun run, in BatchView view, in ScoreView into, int at, int subject)
    {
        OneByOne++;
        view.CopyTo(at, _ratings);
        if (!CellCheck.AreOn(scorer.Bulk, _ratings, view.Items))
        {
            into.WriteRefused(scorer.Plan, at);
            Refuse(run, subject, CellCheck.Describe(scorer.Plan, scorer.Bulk, _ratings, subject));
            return;
        }

        try
        {
            Evaluator.Evaluate(scorer.Plan, _ratings, scorer.Custom, _scores);
            into.Write(scorer.Plan, _ratings, _scores, at);
        }
        catch (CustomRuleException exception)
        {
            into.WriteRefused(scorer.Plan, at);
            Refuse(run, subject, [exception.ToIssue()]);
        }
    }

    private void Refuse(BulkRun run, int subject, List<ValidationIssue> issues)
    {
        Refused++;
        SubjectId? id = run.Batch.HasSubjectIds ? run.Batch.SubjectIdOf(subject) : null;
        foreach (ValidationIssue issue in issues)
        {
            _issues.Add(subject, id, null, issue);
        }
    }
}
