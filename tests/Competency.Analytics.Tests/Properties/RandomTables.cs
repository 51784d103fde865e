using Competency.Analytics.Internal;

namespace Competency.Analytics.Tests.Properties;

/// <summary>Random tables by a seed, and the same tables relabeled.</summary>
internal static class RandomTables
{
    /// <summary>Categories 1 to <paramref name="categories"/> by target, of which raters stray; with holes where asked for.</summary>
    public static double?[][] Categories(int seed, int targets, int raters, int categories, double holes = 0)
    {
        Generator generator = new(seed);
        return [.. Enumerable.Range(0, targets).Select(_ =>
        {
            int own = 1 + generator.Next(categories);
            return Enumerable.Range(0, raters).Select(_ =>
            {
                double? value = generator.NextDouble() < 0.5 ? own : 1 + generator.Next(categories);
                return generator.NextDouble() < holes ? null : value;
            }).ToArray();
        })];
    }

    public static int[] Permutation(int seed, int n)
    {
        Generator generator = new(seed + 17L);
        int[] order = [.. Enumerable.Range(0, n)];
        for (int at = n - 1; at > 0; at--)
        {
            int other = generator.Next(at + 1);
            (order[at], order[other]) = (order[other], order[at]);
        }

        return order;
    }

    /// <summary>Rows and columns in another order.</summary>
    public static double?[][] Shuffled(double?[][] rows, int seed)
    {
        int[] columns = Permutation(seed + 1, rows[0].Length);
        return [.. Permutation(seed, rows.Length).Select(t => columns.Select(c => rows[t][c]).ToArray())];
    }

    public static double?[][] Mapped(double?[][] rows, Func<double, double> map) =>
        [.. rows.Select(r => r.Select(v => v is { } x ? map(x) : (double?)null).ToArray())];

    /// <summary>Either both are undefined for the same reason, or both have the value.</summary>
    public static void Same(Statistic actual, Statistic expected, double tolerance = 1e-9, string because = "")
    {
        actual.Reason.Should().Be(expected.Reason, because);
        if (expected.IsDefined)
        {
            actual.Value.Should().BeApproximately(expected.Value, tolerance, because);
        }
    }
}
