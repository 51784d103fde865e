namespace Competency.Core;

/// <summary>How a leaf's evidence becomes a level.</summary>
/// <remarks>
/// A closed set: <see cref="CumulativeLevelRule"/>, <see cref="CutScoreLevelRule"/>, <see cref="NominationLevelRule"/>, and
/// <see cref="CustomLevelRule"/> as the door for a host's own. Every threshold and cut is inclusive: reached is reached.
/// </remarks>
public abstract record LevelRule
{
    private protected LevelRule()
    {
    }

    /// <summary>Gets the rule that raters nominate the level that fits best.</summary>
    public static NominationLevelRule Nomination { get; } = new();

    /// <summary>Gets the rule's name in the model format.</summary>
    public abstract string Kind { get; }

    /// <summary>Gets whether the rule is plain arithmetic on integers that a database can repeat.</summary>
    public abstract bool HasSqlForm { get; }

    /// <summary>Makes the rule that a level needs strength of its own and of every level below; checked when a model takes it up.</summary>
    /// <param name="threshold">The strength that a level needs, on the leaf's scale; null for 62.5 % of the scale.</param>
    /// <param name="missingLevel">What a level without valid evidence does to the climb.</param>
    public static CumulativeLevelRule Cumulative(decimal? threshold = null, MissingLevelPolicy missingLevel = MissingLevelPolicy.Stop) =>
        missingLevel is MissingLevelPolicy.Stop or MissingLevelPolicy.Skip
            ? new(threshold, missingLevel)
            : throw new ArgumentOutOfRangeException(nameof(missingLevel), missingLevel, "Allowed: Stop, Skip.");

    /// <summary>Makes the rule that the leaf score is cut into levels; checked when a model takes it up.</summary>
    /// <param name="cuts">One cut for each level, rising, on the leaf's scale; none for the default cuts.</param>
    public static CutScoreLevelRule CutScores(params decimal[] cuts)
    {
        ArgumentNullException.ThrowIfNull(cuts);
        return new([.. cuts]);
    }

    /// <summary>Names a host's own rule; checked when a model takes it up.</summary>
    /// <param name="name">The name that the rule is registered by: words of lowercase letters and digits, joined by hyphens.</param>
    /// <param name="parameters">The rule's parameters; they are kept in ordinal order of their names.</param>
    /// <exception cref="ArgumentException">Two parameters have the same name.</exception>
    public static CustomLevelRule Custom(string name, params RuleParameter[] parameters)
    {
        ArgumentNullException.ThrowIfNull(name);
        return new(name, RuleParameter.InOrder(parameters));
    }
}

/// <summary>A level is attained if it and every defined level below it is strong enough in its own indicators.</summary>
public sealed record CumulativeLevelRule : LevelRule
{
    internal CumulativeLevelRule(decimal? threshold, MissingLevelPolicy missingLevel)
    {
        Threshold = threshold;
        MissingLevel = missingLevel;
    }

    /// <summary>Gets the strength that a level needs, on the leaf's scale; null for 62.5 % of the scale (3.5 on 1 to 5).</summary>
    public decimal? Threshold { get; }

    /// <summary>Gets what a level without valid evidence does to the climb. Default: <see cref="MissingLevelPolicy.Stop"/>.</summary>
    public MissingLevelPolicy MissingLevel { get; }

    /// <inheritdoc/>
    public override string Kind => "cumulative";

    /// <inheritdoc/>
    public override bool HasSqlForm => true;
}

/// <summary>The highest level whose cut does not exceed the leaf score.</summary>
public sealed record CutScoreLevelRule : LevelRule
{
    internal CutScoreLevelRule(ValueList<decimal> cuts) => Cuts = cuts;

    /// <summary>Gets one cut for each defined level, rising, on the leaf's scale; empty for the default cuts.</summary>
    /// <remarks>
    /// Default: the first is the scale's minimum; with n levels spread evenly over the scale, the others are the midpoints between
    /// neighbors, rounded half up to 4 decimals (five levels on 1 to 5: 1, 1.5, 2.5, 3.5, 4.5).
    /// </remarks>
    public ValueList<decimal> Cuts { get; }

    /// <inheritdoc/>
    public override string Kind => "cut-scores";

    /// <inheritdoc/>
    public override bool HasSqlForm => true;
}

/// <summary>Raters nominate the level that fits best; the level is cut at the midpoints between neighboring ordinals.</summary>
/// <remarks>The leaf's scale is then 1 to its highest ordinal.</remarks>
public sealed record NominationLevelRule : LevelRule
{
    internal NominationLevelRule()
    {
    }

    /// <inheritdoc/>
    public override string Kind => "nomination";

    /// <inheritdoc/>
    public override bool HasSqlForm => true;
}

/// <summary>A host's own rule, found by its name when the model is compiled.</summary>
public sealed record CustomLevelRule : LevelRule
{
    internal CustomLevelRule(string name, ValueList<RuleParameter> parameters)
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
