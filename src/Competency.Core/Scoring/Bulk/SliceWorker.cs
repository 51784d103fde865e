using Competency.Core.Scoring.Compiled;
using Competency.Core.Validation;

namespace Competency.Core.Scoring.Bulk;

/// <summary>Scores slices of subjects on one thread, with room of its own that is used again and again.</summary>
internal sealed class SliceWorker
{
    private readonly BulkScorer _scorer;
    private readonly SubjectRatings _ratings;
    private readonly SubjectScores _scores;
    private IssueLog _issues = new(0);

    public SliceWorker(BulkScorer scorer)
    {
        _scorer = scorer;
        _ratings = new SubjectRatings([], [], []);
        _scores = new SubjectScores(scorer.Plan, 0);
    }

    /// <summary>Subjects refused since the start.</summary>
    public int Refused { get; private set; }

    /// <summary>Subjects scored one by one since the start.</summary>
    public int OneByOne { get; private set; }

    public static int BitsOf(int asked) => asked;

    public void Start(IssueLog issues, int vectorBits)
    {
        _issues = issues;
        Refused = 0;
        OneByOne = 0;
        _ = vectorBits;
    }

    public void Score(BulkRun run, int first, int count)
    {
        BatchView view = run.Batch.View();
        ScoreView into = new(run.Into);
        for (int subject = first; subject < first + count; subject++)
        {
            ScoreOne(run, view, into, subject);
        }
    }

    private void ScoreOne(BulkRun run, in BatchView view, in ScoreView into, int subject)
    {
        OneByOne++;
        view.CopyTo(subject, _ratings);
        if (!CellCheck.AreOn(_scorer.Bulk, _ratings, view.Items))
        {
            Refuse(run, into, subject, CellCheck.Describe(_scorer.Plan, _scorer.Bulk, _ratings, subject));
            return;
        }

        try
        {
            Evaluator.Evaluate(_scorer.Plan, _ratings, _scorer.Custom, _scores);
            into.Write(_scorer.Plan, _ratings, _scores, subject);
        }
        catch (CustomRuleException exception)
        {
            Refuse(run, into, subject, [exception.ToIssue()]);
        }
    }

    private void Refuse(BulkRun run, in ScoreView into, int subject, List<ValidationIssue> issues)
    {
        Refused++;
        into.WriteRefused(_scorer.Plan, subject);
        SubjectId? id = run.Batch.HasSubjectIds ? run.Batch.SubjectIdOf(subject) : null;
        foreach (ValidationIssue issue in issues)
        {
            _issues.Add(subject, id, null, issue);
        }
    }
}
