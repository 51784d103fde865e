using System.Globalization;
using Competency.Core;

namespace Competency.Cli.Output;

/// <summary>Turns exact numbers into short ones for the eye; nothing is computed from what it gives.</summary>
internal static class Display
{
    // Comparisons are made on 6 decimals: a number rounded there lies on the side of every cut that it was found on.
    private const int ComparedDecimals = 6;

    /// <summary>Rounds half up, to as many more decimals as it takes not to seem to reach a cut that the number does not reach.</summary>
    public static string Rounded(decimal value, int decimals, IEnumerable<decimal> cuts)
    {
        decimal compared = Round(value, ComparedDecimals);
        while (decimals < ComparedDecimals && cuts.Any(cut => (compared < cut) != (Round(value, decimals) < cut)))
        {
            decimals++;
        }

        return Round(value, decimals).ToString($"F{decimals}", CultureInfo.InvariantCulture);
    }

    /// <summary>Gives every digit, without trailing zeros.</summary>
    public static string Exact(decimal value) => value.ToString("0.#########", CultureInfo.InvariantCulture);

    /// <summary>Gives an enum's member as the formats write it: <c>too-little-observed</c>.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>Gives the cuts by which a dimension's score is turned into a level, where it is.</summary>
    public static IEnumerable<decimal> CutsOf(CompetencyModel model, Dimension dimension) =>
        dimension.IsLeaf && model.LevelRuleOf(dimension) is CutScoreLevelRule rule ? rule.Cuts : dimension.Cuts;

    private static decimal Round(decimal value, int decimals) => Math.Round(value, decimals, MidpointRounding.AwayFromZero);
}
