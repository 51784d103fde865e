using Competency.Core.Validation;

namespace Competency.Core.Scoring.Compiled;

/// <summary>Refuses a model that asks for a rule which nobody registered, when the engine is made and not at the first score.</summary>
internal static class CustomRuleCheck
{
    public static void ThrowIfUnknown(CompetencyModel model, CustomRules custom)
    {
        List<ValidationIssue> issues = [];
        Check(issues, "rules.level", model.Rules.Level, custom);
        Check(issues, "rules.composite", model.Rules.Composite, custom);
        Check(issues, "rules.overall", model.Rules.Overall, custom);
        foreach (Dimension dimension in model.AllDimensions())
        {
            Check(issues, $"dimensions.{dimension.Id}.level", dimension.LevelRule, custom);
            Check(issues, $"dimensions.{dimension.Id}.composite", dimension.CompositeRule, custom);
        }

        if (issues.Count > 0)
        {
            throw new CompetencyValidationException($"Model {model.Reference}", new ValidationReport(issues.ToValueList()));
        }
    }

    private static void Check(List<ValidationIssue> issues, string path, LevelRule? rule, CustomRules custom)
    {
        if (rule is CustomLevelRule named && !custom.Knows(named))
        {
            issues.Add(Unknown(path, "level", named.Name, custom.LevelNames));
        }
    }

    private static void Check(List<ValidationIssue> issues, string path, CompositeRule? rule, CustomRules custom)
    {
        if (rule is CustomCompositeRule named && !custom.Knows(named))
        {
            issues.Add(Unknown(path, "composite", named.Name, custom.CompositeNames));
        }
    }

    private static ValidationIssue Unknown(string path, string kind, string name, IEnumerable<string> known)
    {
        string list = string.Join(", ", known);
        string allowed = list.Length == 0 ? "none is registered" : list;
        return new ValidationIssue(AssessmentIssueCodes.UnknownRule, IssueSeverity.Error, path, $"No {kind} rule '{name}' is registered; allowed: {allowed}.", name, allowed);
    }
}
