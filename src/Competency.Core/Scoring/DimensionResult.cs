using System.Diagnostics;

namespace Competency.Core.Scoring;

/// <summary>What an assessment says about one dimension, or about the whole.</summary>
[DebuggerDisplay("{Id.Value,nq}: {Score}, level {Level}")]
public sealed record DimensionResult
{
    internal DimensionResult()
    {
    }

    /// <summary>Gets the dimension; <see cref="DimensionId.Overall"/> for the whole.</summary>
    public DimensionId Id { get; internal init; }

    /// <summary>Gets whether this is a leaf, a composite or the whole.</summary>
    public DimensionKind Kind { get; internal init; }

    /// <summary>Gets whether there is a score. Where not, <see cref="Reason"/> says why.</summary>
    public bool IsScored => Score is not null;

    /// <summary>Gets why there is no score, or null where there is one.</summary>
    public NotScoredReason? Reason { get; internal init; }

    /// <summary>Gets the score on its scale, exact to 9 decimals; null where not scored.</summary>
    public decimal? Score { get; internal init; }

    /// <summary>Gets (score − minimum) ÷ (maximum − minimum) × 100, exact to 9 decimals; null where not scored.</summary>
    public decimal? Percent { get; internal init; }

    /// <summary>Gets the level attained: an ordinal, or 0 for none; null where not scored or where there are no levels.</summary>
    public int? Level { get; internal init; }

    /// <summary>Gets the lowest point of the scale that the score is on.</summary>
    public int ScaleMinimum { get; internal init; }

    /// <summary>Gets the highest point of the scale that the score is on.</summary>
    public int ScaleMaximum { get; internal init; }

    /// <summary>Gets how much of the evidence there was, in percent to 9 decimals; null where nothing was.</summary>
    /// <remarks>
    /// A leaf: the mean share of its evidence weight that was observed by the counting raters who observed any of it. A
    /// composite: the share of its children's weight that has a score.
    /// </remarks>
    public decimal? Coverage { get; internal init; }

    /// <summary>Gets what each role gave, in the model's order of roles; empty for a composite.</summary>
    public ValueList<RoleScore> Roles { get; internal init; } = [];

    /// <summary>Gets how sure the score is; null for a composite or where not scored.</summary>
    public ScorePrecision? Precision { get; internal init; }

    /// <summary>Gets how a cumulative rule came to the level; null under other rules or where not scored.</summary>
    public LevelEvidence? LevelEvidence { get; internal init; }
}
