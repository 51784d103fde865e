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
    private readonly TileScorer?[] _tileScorers = new TileScorer?[3];
    private IssueLog _issues = new(0);
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
        ScoreView into = new(run.Into);
        for (int subject = first; subject < first + count; subject += Width)
        {
            int lanes = Math.Min(Width, first + count - subject);
            ulong alone = into.Warnings.IsEmpty ? ScoreTile(view, into, subject, lanes) : ulong.MaxValue;
            for (int lane = 0; alone != 0 && lane < lanes; lane++)
            {
                if ((alone >> lane & 1) != 0)
                {
                    ScoreOne(run, view, into, subject + lane);
                }
            }
        }
    }

    /// <summary>Scores 64 subjects at once, but for those whose bit is returned.</summary>
    private ulong ScoreTile(in BatchView view, in ScoreView into, int subject, int lanes)
    {
        if (view.Layout == RatingLayout.Tiles)
        {
            _slots.Reset(view.Roles);
            Ahead next = new(view.CellsFrom(subject + Width, Width), scorer.Bulk.Leaves.Length);
            return _tiles!.Score(view.Tile(subject / Width), _slots, next, view, into, subject, lanes);
        }

        ReadOnlySpan<byte> tile = _loader.Load(view, subject, lanes, _tiles!, _slots, out ulong crowded);
        return crowded | _tiles!.Score(tile, _slots, default, view, into, subject, lanes);
    }

    private void ScoreOne(BulkRun run, in BatchView view, in ScoreView into, int subject)
    {
        OneByOne++;
        view.CopyTo(subject, _ratings);
        if (!CellCheck.AreOn(scorer.Bulk, _ratings, view.Items))
        {
            Refuse(run, into, subject, CellCheck.Describe(scorer.Plan, scorer.Bulk, _ratings, subject));
            return;
        }

        try
        {
            Evaluator.Evaluate(scorer.Plan, _ratings, scorer.Custom, _scores);
            into.Write(scorer.Plan, _ratings, _scores, subject);
        }
        catch (CustomRuleException exception)
        {
            Refuse(run, into, subject, [exception.ToIssue()]);
        }
    }

    private void Refuse(BulkRun run, in ScoreView into, int subject, List<ValidationIssue> issues)
    {
        Refused++;
        into.WriteRefused(scorer.Plan, subject);
        SubjectId? id = run.Batch.HasSubjectIds ? run.Batch.SubjectIdOf(subject) : null;
        foreach (ValidationIssue issue in issues)
        {
            _issues.Add(subject, id, null, issue);
        }
    }
}
