namespace Competency.Core.Scoring.Compiled;

/// <summary>Scores one person at a time by one plan, in room that is used again and again. Safe for any number of threads.</summary>
internal sealed class SubjectScorer(ScoringPlan plan, CustomRules custom)
{
    /// <summary>Room for more raters than this is not kept.</summary>
    private const int MostRatersKept = 256;

    /// <summary>Room by thread; two threads that share a place make new room now and then.</summary>
    private readonly SubjectScores?[] _rooms = new SubjectScores?[16];

    /// <summary>Decides every number of a person; who rated how is kept with them as it was given.</summary>
    /// <param name="ratings">The ratings, which belong to the evidence from now on.</param>
    /// <exception cref="CustomRuleException">A rule of the host's failed.</exception>
    public Evidence Score(SubjectRatings ratings)
    {
        ref SubjectScores? place = ref _rooms[Environment.CurrentManagedThreadId % _rooms.Length];
        SubjectScores room = Interlocked.Exchange(ref place, null) ?? new SubjectScores(plan, ratings.Count) { LevelsOnly = true };
        try
        {
            Evaluator.Evaluate(plan, ratings, custom, room);
            return new Evidence(plan, ratings, [.. room.Dimensions], room.SelfAlone);
        }
        finally
        {
            if (ratings.Count <= MostRatersKept)
            {
                Volatile.Write(ref place, room);
            }
        }
    }
}
