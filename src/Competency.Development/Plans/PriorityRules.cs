namespace Competency.Development.Plans;

/// <summary>The priority rules of the library.</summary>
public static class PriorityRules
{
    /// <summary>Gets the default rule: gap in levels × importance.</summary>
    public static IPriorityRule GapTimesImportance { get; } = new GapTimesImportanceRule();

    private sealed class GapTimesImportanceRule : IPriorityRule
    {
        public string Name => "gap-times-importance";

        public decimal PriorityOf(in PriorityCase priority) => priority.GapInLevels * priority.Importance;
    }
}
