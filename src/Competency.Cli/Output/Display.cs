using Competency.Core;
using Competency.Reporting;

namespace Competency.Cli.Output;

/// <summary>Turns exact numbers into short ones for the eye; nothing is computed from what it gives.</summary>
internal static class Display
{
    /// <summary>Rounds half up, to as many more decimals as it takes not to seem to reach a cut that the number does not reach.</summary>
    public static string Rounded(decimal value, int decimals, IEnumerable<decimal> cuts) => DisplayNumber.Round(value, decimals, cuts);

    /// <summary>Gives every digit, without trailing zeros.</summary>
    public static string Exact(decimal value) => DisplayNumber.Exact(value);

    /// <summary>Gives an enum's member as the formats write it: <c>too-little-observed</c>.</summary>
    public static string Name<T>(T member)
        where T : struct, Enum => System.Text.Json.JsonNamingPolicy.KebabCaseLower.ConvertName(member.ToString());

    /// <summary>Gives the cuts by which a dimension's score is turned into a level, where it is.</summary>
    public static IEnumerable<decimal> CutsOf(CompetencyModel model, Dimension dimension) =>
        dimension.IsLeaf && model.LevelRuleOf(dimension) is CutScoreLevelRule rule ? rule.Cuts : dimension.Cuts;
}
