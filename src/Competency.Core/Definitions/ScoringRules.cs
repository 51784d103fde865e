namespace Competency.Core;

/// <summary>How a model is scored: plain data, compiled into a plan when an engine takes the model up.</summary>
public sealed record ScoringRules
{
    internal ScoringRules()
    {
    }

    /// <summary>Gets the share of evidence that a stage needs, 0 to 1 inclusive, at most 4 decimal places. Default 0.5.</summary>
    /// <remarks>
    /// Declared once, the same everywhere: a rater needs it of a leaf's or level's indicator weight, a composite of its
    /// children's weight. Reached is enough.
    /// </remarks>
    public decimal MinimumShare { get; internal init; } = 0.5m;

    /// <summary>Gets when the person's own ratings count. Default: <see cref="SelfPolicy.OnlyWhenAlone"/>.</summary>
    public SelfPolicy Self { get; internal init; } = SelfPolicy.OnlyWhenAlone;

    /// <summary>Gets how raters combine. Default: <see cref="RaterPooling.ByRole"/>.</summary>
    public RaterPooling Pooling { get; internal init; } = RaterPooling.ByRole;

    /// <summary>Gets the level rule of leaves that have none of their own. Default: cut scores, evenly spread.</summary>
    public LevelRule Level { get; internal init; } = new CutScoreLevelRule([]);

    /// <summary>Gets the rule of composites that have none of their own. Default: weighted mean.</summary>
    public CompositeRule Composite { get; internal init; } = new WeightedMeanRule();

    /// <summary>Gets the rule of the overall, or null where <see cref="Composite"/> holds.</summary>
    public CompositeRule? Overall { get; internal init; }

    /// <summary>Gets the bands of the overall percent, by rising cut; may be empty. Under the first cut there is no band.</summary>
    public ValueList<Band> Bands { get; internal init; } = [];

    /// <summary>Gets which weights are refused unless they sum to exactly 100. Default: none, they are normalized.</summary>
    public ValueList<WeightedKind> WeightsSumTo100 { get; internal init; } = [];
}
