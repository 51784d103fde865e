using System.Diagnostics;

namespace Competency.Core;

/// <summary>One thing that a model assesses: a composite of other dimensions, or a leaf that raters measure.</summary>
[DebuggerDisplay("{Id.Value,nq}: {Name}")]
public sealed record Dimension
{
    internal Dimension()
    {
    }

    /// <summary>Gets the id, unique in the model whatever the depth.</summary>
    public DimensionId Id { get; internal init; }

    /// <summary>Gets the name.</summary>
    public SourcedText Name { get; internal init; } = null!;

    /// <summary>Gets what the dimension means, or null where the model does not say.</summary>
    public SourcedText? Definition { get; internal init; }

    /// <summary>Gets what to look for, in order of definition; may be empty.</summary>
    public ValueList<SourcedText> KeyPoints { get; internal init; } = [];

    /// <summary>Gets the weight among the dimensions beside it: over 0, at most 4 decimal places. Default 1.</summary>
    public decimal Weight { get; internal init; } = 1;

    /// <summary>Gets the leaf's own rating scale, or null where the model's scale holds.</summary>
    public RatingScale? Scale { get; internal init; }

    /// <summary>Gets the levels, lowest first. On a composite they have titles only, and need cut scores.</summary>
    /// <remarks>A leaf without levels of its own has those of <see cref="CompetencyModel.ProficiencyScale"/>.</remarks>
    public ValueList<ProficiencyLevel> Levels { get; internal init; } = [];

    /// <summary>Gets the indicators without level, in order of definition; empty on a composite.</summary>
    public ValueList<BehavioralIndicator> Indicators { get; internal init; } = [];

    /// <summary>Gets the child dimensions, in order of definition; empty on a leaf.</summary>
    public ValueList<Dimension> Dimensions { get; internal init; } = [];

    /// <summary>Gets how evidence becomes a level on this leaf, or null where the model's default holds.</summary>
    public LevelRule? LevelRule { get; internal init; }

    /// <summary>Gets how the children combine in this composite, or null where the model's default holds.</summary>
    public CompositeRule? CompositeRule { get; internal init; }

    /// <summary>Gets the composite's own cut scores on the model's scale, rising; without them a composite has no level.</summary>
    public ValueList<decimal> Cuts { get; internal init; } = [];

    /// <summary>Gets whether raters measure the dimension itself.</summary>
    public bool IsLeaf => Dimensions.Count == 0;

    /// <summary>Gets the ordinals that a level of this dimension can have, rising; empty where it has no levels.</summary>
    /// <remarks>Cut scores of a composite without titled levels make levels 1, 2, 3 and so on. Level 0 (none attained) is not among them.</remarks>
    public IEnumerable<int> LevelOrdinals() => Levels.Count > 0 ? Levels.Select(level => level.Ordinal) : Enumerable.Range(1, Cuts.Count);

    /// <summary>Gets all indicators of the leaf itself: level by level, then those without level.</summary>
    public IEnumerable<BehavioralIndicator> AllIndicators() =>
        Levels.SelectMany(level => level.Indicators).Concat(Indicators);

    /// <summary>Gets this dimension and all below it, each parent before its children, in order of definition.</summary>
    public IEnumerable<Dimension> SelfAndDescendants()
    {
        yield return this;
        foreach (Dimension child in Dimensions)
        {
            foreach (Dimension dimension in child.SelfAndDescendants())
            {
                yield return dimension;
            }
        }
    }
}
