namespace Competency.Core.Requirements;

/// <summary>Ranks fits: many people to one profile, or one person to many profiles.</summary>
/// <remarks>
/// By falling fit, compared exactly. Those that tie share the mean of the places they take together (fractional ranking), so that the sum of the ranks is
/// always n(n + 1) ÷ 2. A fit of null has no rank and comes last. Those that tie are listed by subject, then by profile, both by ordinal; the order of the input plays no part. Pure; safe for
/// any number of threads.
/// </remarks>
public static class ProfileRanking
{
    /// <summary>Ranks fits.</summary>
    /// <param name="fits">The fits.</param>
    /// <param name="order">What comes first.</param>
    /// <returns>All fits, the best first.</returns>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="order"/> is none of the declared values.</exception>
    public static ValueList<RankedFit> Rank(IEnumerable<ProfileFit> fits, RankingOrder order = RankingOrder.QualifiedFirst)
    {
        ArgumentNullException.ThrowIfNull(fits);
        if (!Enum.IsDefined(order))
        {
            throw new ArgumentOutOfRangeException(nameof(order), order, $"Allowed: {RankingOrder.QualifiedFirst}, {RankingOrder.FitOnly}.");
        }

        ProfileFit[] sorted =
        [
            .. fits.OrderBy(fit => fit.Fit is null)
                .ThenBy(fit => Part(fit, order))
                .ThenByDescending(fit => fit.Fit)
                .ThenBy(fit => fit.Subject)
                .ThenBy(fit => fit.Profile),
        ];
        List<RankedFit> ranked = new(sorted.Length);
        for (int start = 0; start < sorted.Length;)
        {
            int end = start + 1;
            while (end < sorted.Length && sorted[end].Fit == sorted[start].Fit && Part(sorted[end], order) == Part(sorted[start], order))
            {
                end++;
            }

            // Places start + 1 to end; their mean is a whole or a half.
            decimal? rank = sorted[start].Fit is null ? null : (start + 1 + end) / 2m;
            for (; start < end; start++)
            {
                ranked.Add(new RankedFit(rank, sorted[start]));
            }
        }

        return ranked.ToValueList();
    }

    private static bool Part(ProfileFit fit, RankingOrder order) => order == RankingOrder.QualifiedFirst && fit.Verdict != FitVerdict.Qualified;
}
