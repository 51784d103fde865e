namespace Competency.Analytics.Internal;

/// <summary>Tells a panel, the same raters for everybody, from raters who differ from person to person.</summary>
internal static class SameRaters
{
    /// <summary>The ratings of a panel's raters of one item; null where there is none: two raters at least, each of whom rated half of the people or more.</summary>
    public static RatingTable? Of(RatingTable scores)
    {
        // Counted without a matrix: a round in which everybody has raters of their own would fill gigabytes with gaps.
        int[] rated = new int[scores.Raters.Length];
        int people = 0;
        for (int t = 0; t < scores.Targets.Length; t++)
        {
            people += scores.StartOf(t) < scores.StartOf(t + 1) ? 1 : 0;
            for (int at = scores.StartOf(t); at < scores.StartOf(t + 1); at++)
            {
                rated[scores.RaterAt(at)]++;
            }
        }

        string[] raters = [.. scores.Raters.Where((_, r) => rated[r] > 0)];
        return raters.Length >= 2 && people >= 2 && rated.All(n => n == 0 || 2 * n >= people)
            ? scores.SelectRaters(raters)
            : null;
    }

    /// <summary>By analysis of variance where every cell is there, else by restricted maximum likelihood.</summary>
    public static IntraclassCorrelationResult Reliability(RatingTable panel) =>
        IntraclassCorrelation.Compute(panel, IsComplete(panel) ? IntraclassMethod.AnalysisOfVariance : IntraclassMethod.RestrictedMaximumLikelihood);

    private static bool IsComplete(RatingTable panel) =>
        panel.TargetsByRaters().All(static row => row.All(static v => !double.IsNaN(v)) || row.All(double.IsNaN));
}
