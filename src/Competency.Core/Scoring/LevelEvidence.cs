namespace Competency.Core.Scoring;

/// <summary>How a cumulative rule came to its level.</summary>
/// <param name="Threshold">The strength that a level needs, on the leaf's scale.</param>
/// <param name="Strengths">Each defined level's strength, lowest first.</param>
/// <param name="Irregular">The levels that are met although one below them is not.</param>
/// <param name="Skipped">The levels that the climb passed over for want of evidence; only under <see cref="MissingLevelPolicy.Skip"/>.</param>
/// <param name="Blocker">What blocks the next level, or null at the top.</param>
public sealed record LevelEvidence(
    decimal Threshold,
    ValueList<LevelStrength> Strengths,
    ValueList<int> Irregular,
    ValueList<int> Skipped,
    LevelBlocker? Blocker);

/// <summary>The strength of one level's own evidence.</summary>
/// <param name="Level">The level's ordinal.</param>
/// <param name="Strength">An exact decimal on the leaf's scale; null without valid evidence.</param>
/// <param name="IsMet">Whether the strength reaches the threshold.</param>
public sealed record LevelStrength(int Level, decimal? Strength, bool IsMet);

/// <summary>What keeps a person from the next level.</summary>
/// <param name="Level">The ordinal of the level that is not attained.</param>
/// <param name="Shortfall">By how much its strength falls short, an exact decimal; null where it has no valid evidence.</param>
/// <param name="Indicators">Its indicators whose own strength is below the threshold, in order of definition.</param>
/// <param name="Unobserved">Its indicators that no counting rater observed, in order of definition.</param>
public sealed record LevelBlocker(
    int Level,
    decimal? Shortfall,
    ValueList<IndicatorStrength> Indicators,
    ValueList<IndicatorId> Unobserved);

/// <summary>One indicator's own strength.</summary>
/// <param name="Indicator">The indicator.</param>
/// <param name="Strength">An exact decimal on the leaf's scale, keyed: higher is always better.</param>
public sealed record IndicatorStrength(IndicatorId Indicator, decimal Strength);
