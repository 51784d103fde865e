using System.Diagnostics;
using Competency.Core.Scoring.Compiled;

namespace Competency.Core.Scoring;

/// <summary>What an assessment says about one dimension, or about the whole.</summary>
/// <remarks>Immutable, structurally equal, safe for any number of threads.</remarks>
[DebuggerDisplay("{Id.Value,nq}: {Score}, level {Level}")]
public sealed record DimensionResult
{
    private LeafDetails? _details;

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
    public ValueList<RoleScore> Roles => Details.Roles;

    /// <summary>Gets how sure the score is; null for a composite or where not scored.</summary>
    public ScorePrecision? Precision => Details.Precision;

    /// <summary>Gets how a cumulative rule came to the level; null under other rules or where not scored.</summary>
    public LevelEvidence? LevelEvidence => Details.LevelEvidence;

    /// <summary>The record that a leaf's details are made from when they are first asked for; null for a composite, and where they were given.</summary>
    internal Evidence? Evidence { get; init; }

    /// <summary>The leaf's index in the plan, where there is a record.</summary>
    internal int LeafIndex { get; init; }

    internal LeafDetails Details
    {
        get => Volatile.Read(ref _details) ?? Internal.Once.Set(ref _details, Evidence is null ? LeafDetails.None : LeafDetailsBuilder.Build(Evidence, LeafIndex));
        init => _details = value;
    }

    /// <inheritdoc/>
    public bool Equals(DimensionResult? other) =>
        other is not null
        && (ReferenceEquals(this, other)
            || (Id == other.Id && Kind == other.Kind && Reason == other.Reason && Score == other.Score && Percent == other.Percent && Level == other.Level
                && ScaleMinimum == other.ScaleMinimum && ScaleMaximum == other.ScaleMaximum && Coverage == other.Coverage && Details == other.Details));

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Id, Kind, Score, Percent, Level);
}
