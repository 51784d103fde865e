using System.Diagnostics;

namespace Competency.Core.Scoring;

/// <summary>One number and where it comes from.</summary>
/// <remarks>
/// The <see cref="Contribution"/>s of the counted <see cref="Children"/> add up to <see cref="Value"/> exactly (for a leaf inside a composite, which shows
/// its percent, to its <see cref="Score"/>); each is the child's share of the quotient, rounded to 9 decimals so that the sum is exact. Under a
/// geometric mean and under a host's own rule children do not add up, and none has a contribution. It names raters: it is meant for those who check a score, not for those who were rated.
/// </remarks>
[DebuggerDisplay("{Kind} {Id}: {Value}")]
public sealed record ExplanationNode
{
    internal ExplanationNode()
    {
    }

    /// <summary>Gets what the node stands for.</summary>
    public ExplanationKind Kind { get; internal init; }

    /// <summary>Gets the id of what it stands for: a dimension, a level's ordinal, a role, a rater, an item.</summary>
    public string Id { get; internal init; } = string.Empty;

    /// <summary>Gets the number: percent where <see cref="IsPercent"/>, else points of the scale; null where there is none.</summary>
    public decimal? Value { get; internal init; }

    /// <summary>Gets whether <see cref="Value"/> is a percent: so for the whole, for composites, and for what they are made of.</summary>
    public bool IsPercent { get; internal init; }

    /// <summary>Gets the number on the leaf's or model's scale where <see cref="Value"/> is a percent; else null.</summary>
    public decimal? Score { get; internal init; }

    /// <summary>Gets the level, where the node has one.</summary>
    public int? Level { get; internal init; }

    /// <summary>Gets the rating as it was given, where the item is a contra-indicator and counts turned round; else null.</summary>
    public int? RawRating { get; internal init; }

    /// <summary>Gets the weight among its siblings, as a whole number divided by the siblings' greatest common divisor; null where weights play no part.</summary>
    public long? Weight { get; internal init; }

    /// <summary>Gets the weight divided by the weight of all counted siblings, to 9 decimals; null where not counted.</summary>
    public decimal? NormalizedWeight { get; internal init; }

    /// <summary>Gets what the node adds to its parent's number; null where not counted.</summary>
    public decimal? Contribution { get; internal init; }

    /// <summary>Gets whether the node counts in its parent's number.</summary>
    public bool IsCounted => Contribution is not null;

    /// <summary>Gets why the node does not count or has no number; null where it counts.</summary>
    public string? LeftOutBecause { get; internal init; }

    /// <summary>Gets the rule that made the number from the children, with its parameters; null for a rating.</summary>
    public string? Rule { get; internal init; }

    /// <summary>Gets what the number is made of, counted or not.</summary>
    public ValueList<ExplanationNode> Children { get; internal init; } = [];

    /// <summary>Gets the levels' strengths, where a cumulative rule decided the level; else empty.</summary>
    public ValueList<ExplanationNode> Levels { get; internal init; } = [];

    /// <summary>Gives the whole tree as indented text.</summary>
    public override string ToString() => ExplanationText.Write(this);
}
