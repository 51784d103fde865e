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

        // The numerator is an exact whole number, so the order of raters cannot matter; only the roots are doubles.
        double variance = (double)((squares * count) - (sum * sum)) / ((double)count * (count - 1));
        double deviation = Math.Sqrt(variance);
        long error = Nano.Round(deviation / Math.Sqrt(count));
        return new ScorePrecision(
            count,
            Nano.ToDecimal(Nano.Round(deviation)),
            Nano.ToDecimal(error),
            Nano.ToMicro(error) > 127_500L * leaf.Length,
            false);
    }
}
