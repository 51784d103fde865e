namespace Competency.Core.Scoring;

/// <summary>A host's own way from a leaf score to a level; models ask for it by name.</summary>
/// <remarks>
/// What an implementation owes: the same result for the same input on every machine, no side effect, safety for any number of threads. An exception, or
/// a level that the leaf does not define, refuses that one assessment with code <see cref="AssessmentIssueCodes.CustomRuleFailed"/>.
/// </remarks>
public interface ILevelScoringRule
{
    /// <summary>Gets the name that models ask for.</summary>
    string Name { get; }

    /// <summary>Finds the level.</summary>
    /// <returns>The ordinal of a defined level, or 0 for none.</returns>
    int Grade(in LevelRuleContext context);
}

/// <summary>What a level rule is given.</summary>
public readonly ref struct LevelRuleContext
{
    internal LevelRuleContext(decimal score, int minimum, int maximum, ReadOnlySpan<int> ordinals, ValueList<RuleParameter> parameters)
    {
        Score = score;
        ScaleMinimum = minimum;
        ScaleMaximum = maximum;
        Ordinals = ordinals;
        Parameters = parameters;
    }

    /// <summary>Gets the leaf score, exact to 9 decimals.</summary>
    public decimal Score { get; }

    /// <summary>Gets the lowest point of the leaf's scale.</summary>
    public int ScaleMinimum { get; }

    /// <summary>Gets the highest point of the leaf's scale.</summary>
    public int ScaleMaximum { get; }

    /// <summary>Gets the ordinals of the defined levels, rising.</summary>
    public ReadOnlySpan<int> Ordinals { get; }

    /// <summary>Gets the rule's parameters.</summary>
    public ValueList<RuleParameter> Parameters { get; }
}
