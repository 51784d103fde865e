namespace Competency.Core.Scoring;

/// <summary>A host's own way to combine the children of a composite; models ask for it by name.</summary>
/// <remarks>
/// What an implementation owes: the same result for the same input on every machine, no side effect, safety for any number of threads. It is called only
/// where the scored children reach the minimum share. An exception, or a percent outside 0 to 100, refuses that one assessment with code
/// <see cref="AssessmentIssueCodes.CustomRuleFailed"/>.
/// </remarks>
public interface ICompositeScoringRule
{
    /// <summary>Gets the name that models ask for.</summary>
    string Name { get; }

    /// <summary>Combines the children.</summary>
    /// <returns>A percent from 0 to 100, which the engine rounds half up to 9 decimals; null for no score.</returns>
    decimal? Combine(in CompositeRuleContext context);
}

/// <summary>What a composite rule is given.</summary>
public readonly ref struct CompositeRuleContext
{
    internal CompositeRuleContext(ReadOnlySpan<CompositePart> parts, ValueList<RuleParameter> parameters)
    {
        Parts = parts;
        Parameters = parameters;
    }

    /// <summary>Gets the children, in order of definition.</summary>
    public ReadOnlySpan<CompositePart> Parts { get; }

    /// <summary>Gets the rule's parameters.</summary>
    public ValueList<RuleParameter> Parameters { get; }
}

/// <summary>One child of a composite.</summary>
/// <param name="Id">The dimension.</param>
/// <param name="Weight">Its weight, as defined.</param>
/// <param name="Percent">Its percent, or null where it is not scored.</param>
/// <param name="Level">Its level, or null where it has none.</param>
public readonly record struct CompositePart(DimensionId Id, decimal Weight, decimal? Percent, int? Level);
