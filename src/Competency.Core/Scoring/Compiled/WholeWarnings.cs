namespace Competency.Core.Scoring.Compiled;

/// <summary>What a reader should know of a whole result that follows from who rated.</summary>
internal static class WholeWarnings
{
    /// <summary>Whether the scores rest on the person's own ratings alone.</summary>
    public static bool IsSelfOnly(ScoringPlan plan, SubjectScores scores)
    {
        if (!scores.SelfAlone)
        {
            return false;
        }

        foreach (LeafScores leaf in scores.Leaves)
        {
            if (leaf.RoleCount[plan.SelfRole] > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The raters of a role who gave evidence, where the role never counts; else 0.</summary>
    public static int RatersNotCounted(ScoringPlan plan, SubjectRatings ratings, SubjectScores scores, int role)
    {
        if (role == plan.SelfRole || plan.RoleWeights[role] != 0)
        {
            return 0;
        }

        int count = 0;
        for (int rater = 0; rater < ratings.Count; rater++)
        {
            count += ratings.Roles[rater] == role && Observed(scores, rater) ? 1 : 0;
        }

        return count;
    }

    private static bool Observed(SubjectScores scores, int rater)
    {
        foreach (LeafScores leaf in scores.Leaves)
        {
            if (leaf.Observed[rater] > 0)
            {
                return true;
            }
        }

        return false;
    }
}
