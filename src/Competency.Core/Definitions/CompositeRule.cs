namespace Competency.Core;

/// <summary>How the children of a composite combine.</summary>
/// <remarks>
/// A closed set: <see cref="WeightedMeanRule"/>, <see cref="MinimumRule"/>, <see cref="GeometricMeanRule"/>, <see cref="PointsRule"/>, and
/// <see cref="CustomCompositeRule"/> as the door for a host's own. Each works on the percents of the scored children, and only where
/// their weight reaches the minimum share.
/// </remarks>
public abstract record CompositeRule
{
    private protected CompositeRule()
    {
    }

    /// <summary>Gets the rule of the weighted mean.</summary>
    public static WeightedMeanRule WeightedMean { get; } = new();

    /// <summary>Gets the rule of the weakest link.</summary>
    public static MinimumRule Minimum { get; } = new();

    /// <summary>Gets the rule of the weighted geometric mean.</summary>
    public static GeometricMeanRule GeometricMean { get; } = new();

    /// <summary>Gets the rule's name in the model format.</summary>
    public abstract string Kind { get; }

    /// <summary>Gets whether the rule is plain arithmetic on integers that a database can repeat.</summary>
    public abstract bool HasSqlForm { get; }

    /// <summary>Makes the rule that each leaf below gives the points of its level; checked when a model takes it up.</summary>
    /// <param name="table">The points of each level; levels and points both rise.</param>
    public static PointsRule Points(params LevelPoints[] table)
    {
        ArgumentNullException.ThrowIfNull(table);
        return Array.TrueForAll(table, entry => entry is not null)
            ? new([.. table])
            : throw new ArgumentException("An entry of the table is null.", nameof(table));
    }

    /// <summary>Names a host's own rule; checked when a model takes it up.</summary>
    /// <param name="name">The name that the rule is registered by: words of lowercase letters and digits, joined by hyphens.</param>
    /// <param name="parameters">The rule's parameters; they are kept in ordinal order of their names.</param>
    /// <exception cref="ArgumentException">Two parameters have the same name.</exception>
    public static CustomCompositeRule Custom(string name, params RuleParameter[] parameters)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(name, RuleParameter.InOrder(parameters));
    }
}

/// <summary>The mean of the children's percents, by their weights. The default.</summary>
public sealed record WeightedMeanRule : CompositeRule
{
    internal WeightedMeanRule()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "weighted-mean";

    /// <inheritdoc/>
    public override bool HasSqlForm => true;
}

/// <summary>The lowest of the children's percents, whatever their weights: the weakest link.</summary>
public sealed record MinimumRule : CompositeRule
{
    internal MinimumRule()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "minimum";

    /// <inheritdoc/>
    public override bool HasSqlForm => true;
}

/// <summary>The weighted geometric mean of the children's percents; a zero gives zero.</summary>
public sealed record GeometricMeanRule : CompositeRule
{
    internal GeometricMeanRule()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "geometric-mean";

    /// <inheritdoc/>
    public override bool HasSqlForm => false;
}

/// <summary>Each leaf below gives the points that a table assigns to its level, so that a higher level may be worth more than its place.</summary>
/// <remarks>
/// Percent = Σ w·points ÷ Σ w·highest points × 100 over the scored leaves below, whatever their depth, each by its own weight. Level 0
/// gives 0 points.
/// </remarks>
public sealed record PointsRule : CompositeRule
{
    internal PointsRule(ValueList<LevelPoints> table) => Table = table;

    /// <summary>Gets the points of each level ordinal, rising with the ordinal.</summary>
    public ValueList<LevelPoints> Table { get; }

    /// <inheritdoc/>
    public override string Kind => "points";

    /// <inheritdoc/>
    public override bool HasSqlForm => true;
}

/// <summary>A host's own rule, found by its name when the model is compiled.</summary>
public sealed record CustomCompositeRule : CompositeRule
{
    internal CustomCompositeRule(string name, ValueList<RuleParameter> parameters)
    {
        Name = name;
        Parameters = parameters;
    }

    /// <summary>Gets the name that the rule is registered by.</summary>
    public string Name { get; }

    /// <summary>Gets the rule's parameters, in ordinal order of their names.</summary>
    public ValueList<RuleParameter> Parameters { get; }

    /// <inheritdoc/>
    public override string Kind => "custom";

    /// <inheritdoc/>
    public override bool HasSqlForm => false;
}
