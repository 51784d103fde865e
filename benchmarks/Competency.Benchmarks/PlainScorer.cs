namespace Competency.Benchmarks;

/// <summary>What a programmer would write first: loops over the matrix in double. It rounds as doubles do and knows no minimum share.</summary>
internal static class PlainScorer
{
    private const int Leaves = 6;
    private const int Levels = 5;

    private static readonly int[] s_roleOf = [0, 1, 2, 2, 2, 3, 3, 3];

    // Self counts only when alone, which never happens here.
    private static readonly double[] s_weights = [0, 40, 25, 25];

    public static double Score(BulkData data)
    {
        int items = data.Scorer.Items.Count;
        double[] roleSum = new double[4];
        int[] roleCount = new int[4];
        double check = 0;
        for (int subject = 0; subject < data.Subjects; subject++)
        {
            for (int leaf = 0; leaf < Leaves; leaf++)
            {
                // Five indicators and, after them, the unused nomination.
                int first = leaf * (Levels + 1);
                check += Mean(data.MatrixCells, subject, items, first, Levels, roleSum, roleCount);
                int level = 0;
                while (level < Levels && Mean(data.MatrixCells, subject, items, first + level, 1, roleSum, roleCount) >= 3.5)
                {
                    level++;
                }

                check += level;
            }
        }

        return check;
    }

    private static double Mean(byte[] cells, int subject, int items, int first, int count, double[] roleSum, int[] roleCount)
    {
        Array.Clear(roleSum);
        Array.Clear(roleCount);
        for (int slot = 0; slot < s_roleOf.Length; slot++)
        {
            int sum = 0;
            int observed = 0;
            int at = (((subject * s_roleOf.Length) + slot) * items) + first;
            for (int i = 0; i < count; i++)
            {
                sum += cells[at + i];
                observed += cells[at + i] > 0 ? 1 : 0;
            }

            if (observed > 0)
            {
                roleSum[s_roleOf[slot]] += (double)sum / observed;
                roleCount[s_roleOf[slot]]++;
            }
        }

        double total = 0;
        double weights = 0;
        for (int role = 0; role < s_weights.Length; role++)
        {
            if (roleCount[role] > 0)
            {
                total += s_weights[role] * roleSum[role] / roleCount[role];
                weights += s_weights[role];
            }
        }

        return weights > 0 ? total / weights : 0;
    }
}
