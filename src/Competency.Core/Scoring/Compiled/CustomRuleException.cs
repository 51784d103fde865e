using Competency.Core.Validation;

namespace Competency.Core.Scoring.Compiled;

/// <summary>Carries the failure of a host's own rule up to the outcome of its assessment; never leaves the engine.</summary>
internal sealed class CustomRuleException(string rule, DimensionId dimension, string what, Exception? inner = null)
    : Exception($"Rule '{rule}' of '{dimension}' {what}.", inner)
{
    public string Rule { get; } = rule;

    public DimensionId Dimension { get; } = dimension;

    public ValidationIssue ToIssue() => new(AssessmentIssueCodes.CustomRuleFailed, IssueSeverity.Error, $"dimensions.{Dimension}", Message, Rule);
}
