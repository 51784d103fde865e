using System.Diagnostics;

namespace Competency.Core;

/// <summary>What a requirement profile asks for in one dimension: a level, or a minimum score.</summary>
[DebuggerDisplay("{Dimension.Value,nq}: level {Level}, score {MinimumScore}")]
public sealed record Requirement
{
    internal Requirement()
    {
    }

    /// <summary>Gets the dimension, leaf or composite.</summary>
    public DimensionId Dimension { get; internal init; }

    /// <summary>Gets the level required: a defined ordinal of the dimension; null where a score is required.</summary>
    public int? Level { get; internal init; }

    /// <summary>Gets the score required, inclusive; null where a level is required.</summary>
    /// <remarks>
    /// On the dimension's own scale (<see cref="CompetencyModel.ScaleOf"/> for a leaf, the model's scale for a composite): over its
    /// minimum, at most its maximum, at most 4 decimal places.
    /// </remarks>
    public decimal? MinimumScore { get; internal init; }

    /// <summary>Gets the weight among the requirements of the profile: over 0, at most 1,000,000, at most 4 decimal places. Default 1.</summary>
    public decimal Importance { get; internal init; } = 1;

    /// <summary>Gets whether a person who does not meet it is not qualified, whatever the rest. Default false.</summary>
    public bool IsMustHave { get; internal init; }

    /// <summary>Gets where the requirement comes from.</summary>
    public Provenance Provenance { get; internal init; } = Provenance.Completed;
}
