namespace Competency.Benchmarks.Rivals;

/// <summary>The rules written out as plain loops over the matrix, in whole numbers: what a careful programmer would write for this one model.</summary>
internal static class LoopsRival
{
    private const long Unit = 1_000_000_000;
    private const int Roles = 4;

    public static RivalScores Score(RivalData data)
    {
        RivalScores scores = new(data.Subjects);
        int items = data.Scorer.Items.Count;
        long[] sums = new long[Roles];
        int[] counts = new int[Roles];
        for (int subject = 0; subject < data.Subjects; subject++)
        {
            bool alone = IsAlone(data, subject, items, sums, counts);
            long total = 0;
            int scored = 0;
            for (int leaf = 0; leaf < RivalData.Leaves; leaf++)
            {
                // Five indicators and, after them, the nomination that this model does not use.
                int first = leaf * (RivalData.Levels + 1);
                long score = Combine(data, subject, items, first, RivalData.Levels, alone, sums, counts);
                int at = (subject * RivalData.Leaves) + leaf;
                scores.Scores[at] = score;
                scores.Levels[at] = score < 0 ? -1 : Climb(data, subject, items, first, alone, sums, counts);
                total += score < 0 ? 0 : Round(score * 100, 4);
                scored += score < 0 ? 0 : 1;
            }

            scores.Percents[subject] = 2 * scored >= RivalData.Leaves ? Round(total, scored) : -1;
            scores.Bands[subject] = BandOf(scores.Percents[subject]);
        }

        return scores;
    }

    public static int BandOf(long percent) => percent < 0 ? -1 : ((percent + 500) / 1_000) switch { >= 75_000_000 => 2, >= 50_000_000 => 1, _ => 0 };

    /// <summary>The strengths of all levels of a leaf, in nano-points above the minimum; −1 where there is no evidence.</summary>
    public static void Strengths(RivalData data, int subject, int leaf, long[] strengths, long[] sums, int[] counts)
    {
        int items = data.Scorer.Items.Count;
        bool alone = IsAlone(data, subject, items, sums, counts);
        for (int level = 0; level < RivalData.Levels; level++)
        {
            strengths[level] = Combine(data, subject, items, (leaf * (RivalData.Levels + 1)) + level, 1, alone, sums, counts);
        }
    }

    private static int Climb(RivalData data, int subject, int items, int first, bool alone, long[] sums, int[] counts)
    {
        int level = 0;
        while (level < RivalData.Levels && (Combine(data, subject, items, first + level, 1, alone, sums, counts) + 500) / 1_000 >= 2_500_000)
        {
            level++;
        }

        return level;
    }

    private static bool IsAlone(RivalData data, int subject, int items, long[] sums, int[] counts)
    {
        for (int leaf = 0; leaf < RivalData.Leaves; leaf++)
        {
            ScoreRoles(data, subject, items, leaf * (RivalData.Levels + 1), RivalData.Levels, sums, counts);
            if (counts[1] + counts[2] + counts[3] > 0)
            {
                return false;
            }
        }

        return true;
    }

    private static long Combine(RivalData data, int subject, int items, int first, int count, bool alone, long[] sums, int[] counts)
    {
        ScoreRoles(data, subject, items, first, count, sums, counts);
        long sum = 0;
        long weights = 0;
        for (int role = 0; role < Roles; role++)
        {
            long weight = role == 0 ? (alone ? 1 : 0) : RivalData.Weights[role];
            if (counts[role] > 0 && weight > 0)
            {
                sum += weight * Round(sums[role], counts[role]);
                weights += weight;
            }
        }

        return weights == 0 ? -1 : Round(sum, weights);
    }

    private static void ScoreRoles(RivalData data, int subject, int items, int first, int count, long[] sums, int[] counts)
    {
        Array.Clear(sums);
        Array.Clear(counts);
        for (int slot = 0; slot < RivalData.Slots; slot++)
        {
            ReadOnlySpan<byte> cells = data.Cells.AsSpan((((subject * RivalData.Slots) + slot) * items) + first, count);
            long sum = 0;
            int observed = 0;
            foreach (byte cell in cells)
            {
                sum += cell > 0 ? cell - 1 : 0;
                observed += cell > 0 ? 1 : 0;
            }

            if (observed > 0 && 2 * observed >= count)
            {
                sums[RivalData.RoleOfSlot[slot]] += Round(sum * Unit, observed);
                counts[RivalData.RoleOfSlot[slot]]++;
            }
        }
    }

    private static long Round(long numerator, long denominator) => ((2 * numerator) + denominator) / (2 * denominator);
}
