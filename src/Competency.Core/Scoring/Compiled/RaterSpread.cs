namespace Competency.Core.Scoring.Compiled;

/// <summary>How far the counting raters other than self are apart on a leaf.</summary>
/// <param name="Raters">Those raters.</param>
/// <param name="Deviation">Their standard deviation in nano-points; 0 with fewer than two.</param>
/// <param name="Error">The standard error in nano-points; 0 with fewer than two.</param>
/// <param name="IsImprecise">Whether the standard error is over the limit.</param>
internal readonly record struct RaterSpread(int Raters, long Deviation, long Error, bool IsImprecise)
{
    public static RaterSpread Of(ScoringPlan plan, PlanLeaf leaf, SubjectRatings ratings, LeafScores scores)
    {
        int count = 0;
        Int128 sum = 0;
        Int128 squares = 0;
        for (int rater = 0; rater < ratings.Count; rater++)
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
            return new RaterSpread(count, 0, 0, false);
        }

        // n·Σx² − (Σx)² is an exact whole number, so the order of raters cannot matter and two raters an odd number of nano-points apart round half up.
        Int128 spread = (squares * count) - (sum * sum);
        Int128 pairs = (Int128)count * (count - 1);
        long error = Nano.Root(spread, pairs * count);
        return new RaterSpread(count, Nano.Root(spread, pairs), error, Nano.ToMicro(error) > 127_500L * leaf.Length);
    }

    public ScorePrecision ToPrecision() => Raters < 2
        ? new ScorePrecision(Raters, null, null, false, Raters == 1)
        : new ScorePrecision(Raters, Nano.ToDecimal(Deviation), Nano.ToDecimal(Error), IsImprecise, false);
}
