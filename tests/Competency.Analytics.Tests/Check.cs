using System.Text.Json;

namespace Competency.Analytics.Tests;

/// <summary>Comparisons with expected values, and small builders.</summary>
internal static class Check
{
    public static void Is(this Statistic actual, double expected, double tolerance = 1e-9, string because = "")
    {
        actual.IsDefined.Should().BeTrue("{0} should be {1} and is {2}", because, expected, actual);
        actual.Value.Should().BeApproximately(expected, tolerance, because);
    }

    public static void Is(this Statistic actual, JsonElement expected, double tolerance, string because = "") =>
        actual.Is(expected.GetDouble(), tolerance, because);

    /// <summary>A number is compared; a string (R's NA, NaN, Inf) must be an undefined statistic here.</summary>
    public static void IsOrUndefined(this Statistic actual, JsonElement expected, double tolerance, string because = "")
    {
        if (expected.ValueKind == JsonValueKind.Number)
        {
            actual.Is(expected.GetDouble(), tolerance, because);
        }
        else
        {
            actual.IsDefined.Should().BeFalse(because);
        }
    }

    public static void IsUndefined(this Statistic actual, UndefinedReason reason) => actual.Reason.Should().Be(reason);

    public static string[] Names(string prefix, int count) => Enumerable.Range(1, count).Select(i => prefix + i).ToArray();

    public static RatingTable Raters(params double?[][] rows) =>
        RatingTable.FromTargetsByRaters(Names("t", rows.Length), Names("r", rows[0].Length), rows);

    public static RatingTable Items(params double?[][] rows) =>
        RatingTable.FromTargetsByItems(Names("t", rows.Length), Names("i", rows[0].Length), rows);

    public static double?[] Row(params double?[] values) => values;

    public static double?[][] Transposed(this double?[][] rows) =>
        Enumerable.Range(0, rows[0].Length).Select(c => rows.Select(r => r[c]).ToArray()).ToArray();
}
