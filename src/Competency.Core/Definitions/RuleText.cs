using System.Globalization;

namespace Competency.Core;

/// <summary>Says what a rule is, in one line; equal rules, equal lines.</summary>
internal static class RuleText
{
    public static string Of(LevelRule rule) => rule switch
    {
        CumulativeLevelRule { Threshold: { } threshold } cumulative => $"cumulative, threshold {Number(threshold)}{Missing(cumulative)}",
        CumulativeLevelRule cumulative => $"cumulative, threshold 62.5 % of the scale{Missing(cumulative)}",
        CutScoreLevelRule { Cuts.Count: 0 } => "cut scores, evenly spread",
        CutScoreLevelRule cuts => $"cut scores {string.Join(", ", cuts.Cuts.Select(Number))}",
        CustomLevelRule custom => Custom(custom.Name, custom.Parameters),
        _ => "nomination",
    };

    public static string Of(CompositeRule rule) => rule switch
    {
        MinimumRule => "minimum",
        GeometricMeanRule => "geometric mean",
        PointsRule points => $"points: {string.Join(", ", points.Table.Select(entry => string.Create(CultureInfo.InvariantCulture, $"level {entry.Level} = {Number(entry.Points)}")))}",
        CustomCompositeRule custom => Custom(custom.Name, custom.Parameters),
        _ => "weighted mean",
    };

    public static string Of(Requirement requirement)
    {
        string required = requirement.Level is { } level
            ? string.Create(CultureInfo.InvariantCulture, $"level {level}")
            : $"score {Number(requirement.MinimumScore ?? 0)}";
        return $"{requirement.Dimension} {required}, importance {Number(requirement.Importance)}{(requirement.IsMustHave ? ", must have" : "")}";
    }

    private static string Missing(CumulativeLevelRule rule) => rule.MissingLevel == MissingLevelPolicy.Skip ? ", a level without evidence is skipped" : "";

    private static string Custom(string name, ValueList<RuleParameter> parameters) => parameters.Count == 0
        ? $"custom rule {name}"
        : $"custom rule {name} ({string.Join(", ", parameters.Select(parameter => $"{parameter.Name} = {Number(parameter.Value)}"))})";

    private static string Number(decimal value) => value.ToString("0.############################", CultureInfo.InvariantCulture);
}
