namespace Competency.Development.Plans;

/// <summary>The stable codes of what can be wrong with a plan alone; the rest are those of <see cref="Core.Validation.IssueCodes"/>.</summary>
public static class PlanIssueCodes
{
    /// <summary>An area is to be looked at again before the plan was made.</summary>
    public const string ReviewBeforePlan = "review-before-plan";

    /// <summary>A target is not over where the person stands.</summary>
    public const string TargetNotAbove = "target-not-above";

    /// <summary>A number is out of its bounds.</summary>
    public const string NumberOutOfRange = "number-out-of-range";
}
