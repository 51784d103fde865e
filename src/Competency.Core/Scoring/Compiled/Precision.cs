namespace Competency.Core.Scoring.Compiled;

/// <summary>How far the counting raters other than self are apart.</summary>
internal static class Precision
{
    public static ScorePrecision Of(ScoringPlan plan, PlanLeaf leaf, SubjectRatings ratings, LeafScores scores)
    {
        int count = 0;
        Int128 sum = 0;
        Int128 squares = 0;
        for (int rater = 0; rater < scores.Raters.Length; rater++)
        {
            int role = ratings.Roles[rater];
            if (scores.Raters[rater] >= 0 && role != plan.SelfRole && plan.RoleWeights[role] > 0)
            {
                count++;
                sum += scores.Raters[rater];
                squares += (Int128)scores.Raters[rater] * scores.Raters[rater];
            }
        }

        if (count < 2)
        {
            return new ScorePrecision(count, null, null, false, count == 1);
        }

        // n·Σx² − (Σx)² is an exact whole number, so the order of raters cannot matter and two raters an odd number of nano-points apart round half up.
        Int128 spread = (squares * count) - (sum * sum);
        Int128 pairs = (Int128)count * (count - 1);
        long error = Nano.Root(spread, pairs * count);
        return new ScorePrecision(
            count,
            Nano.ToDecimal(Nano.Root(spread, pairs)),
            Nano.ToDecimal(error),
            Nano.ToMicro(error) > 127_500L * leaf.Length,
            false);
    }
}
