using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Disclosure;

/// <summary>All ratings of an assessment, hidden ones among them, and who is valid for what. Of the hidden ones only that is ever asked, never a value.</summary>
internal sealed record Record(ScoringPlan Plan, SubjectRatings Ratings, LeafScores[] Leaves, bool IsSelfAlone)
{
    public static Record Of(ScoringPlan plan, SubjectRatings ratings)
    {
        LeafScores[] leaves = [.. plan.Leaves.Select(leaf => Evaluator.ScoreRaters(plan, ratings, leaf.Evidence))];
        return new Record(plan, ratings, leaves, Evaluator.CountsSelfAlone(plan, leaves));
    }

    public byte[] Row(int rater) => Ratings.Cells.AsSpan(rater * Plan.Items.Length, Plan.Items.Length).ToArray();

    /// <summary>Whether anybody counts for a leaf, the person themselves left out or not.</summary>
    public bool Counts(int leaf, bool withSelf)
    {
        for (int role = 0; role < Plan.Roles.Length; role++)
        {
            if (Leaves[leaf].RoleCount[role] > 0 && (withSelf || role != Plan.SelfRole) && Evaluator.Counts(Plan, IsSelfAlone, role))
            {
                return true;
            }
        }

        return false;
    }
}
