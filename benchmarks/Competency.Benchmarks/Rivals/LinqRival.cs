namespace Competency.Benchmarks.Rivals;

/// <summary>The rules as LINQ over objects, as they would stand in a business application: the same whole numbers, no shortcut and no detour.</summary>
internal static class LinqRival
{
    private const long Unit = 1_000_000_000;

    private static readonly Dictionary<string, long> s_weights = new(StringComparer.Ordinal) { ["manager"] = 40, ["peer"] = 25, ["direct-report"] = 25 };

    public static RivalScores Score(RivalData data)
    {
        RivalScores scores = new(data.Subjects);
        int subject = 0;
        foreach (IGrouping<string, RatingRecord> ratings in data.Records.GroupBy(rating => rating.Subject, StringComparer.Ordinal))
        {
            ILookup<string, RatingRecord> byLeaf = ratings.ToLookup(rating => rating.Item[..rating.Item.IndexOf('.', StringComparison.Ordinal)], StringComparer.Ordinal);
            bool alone = !byLeaf.Any(leaf => Roles(leaf, RivalData.Levels).Any(role => !IsSelf(role.Role)));
            List<long> percents = [];
            for (int leaf = 0; leaf < RivalData.Leaves; leaf++)
            {
                IEnumerable<RatingRecord> own = byLeaf[FormattableString.Invariant($"leaf-{leaf}")];
                long score = Combine(Roles(own, RivalData.Levels), alone);
                int at = (subject * RivalData.Leaves) + leaf;
                scores.Scores[at] = score;
                scores.Levels[at] = score < 0 ? -1 : LevelOf(own, alone);
                if (score >= 0)
                {
                    percents.Add(Round(score * 100, 4));
                }
            }

            scores.Percents[subject] = 2 * percents.Count >= RivalData.Leaves ? Round(percents.Sum(), percents.Count) : -1;
            scores.Bands[subject] = LoopsRival.BandOf(scores.Percents[subject]);
            subject++;
        }

        return scores;
    }

    private static int LevelOf(IEnumerable<RatingRecord> leaf, bool alone)
    {
        ILookup<char, RatingRecord> byLevel = leaf.ToLookup(rating => rating.Item[rating.Item.IndexOf('.', StringComparison.Ordinal) + 1]);
        return Enumerable.Range(1, RivalData.Levels)
            .TakeWhile(level => (Combine(Roles(byLevel[(char)('0' + level)], 1), alone) + 500) / 1_000 >= 2_500_000)
            .Count();
    }

    private static List<(string Role, long Score)> Roles(IEnumerable<RatingRecord> ratings, int items) =>
    [
        .. ratings.GroupBy(rating => (rating.Role, rating.Rater))
            .Where(rater => 2 * rater.Count() >= items)
            .Select(rater => (rater.Key.Role, Score: Round(rater.Sum(rating => rating.Value - 1L) * Unit, rater.Count())))
            .GroupBy(rater => rater.Role, StringComparer.Ordinal)
            .Select(role => (role.Key, Round(role.Sum(rater => rater.Score), role.Count()))),
    ];

    private static long Combine(List<(string Role, long Score)> roles, bool alone)
    {
        var counting = roles.Where(role => IsSelf(role.Role) ? alone : s_weights[role.Role] > 0).Select(role => (role.Score, Weight: alone ? 1 : s_weights[role.Role])).ToList();
        return counting.Count == 0 ? -1 : Round(counting.Sum(role => role.Weight * role.Score), counting.Sum(role => role.Weight));
    }

    private static bool IsSelf(string role) => string.Equals(role, "self", StringComparison.Ordinal);

    private static long Round(long numerator, long denominator) => ((2 * numerator) + denominator) / (2 * denominator);
}
