using Competency.Core.Scoring;

namespace Competency.Core.Disclosure;

/// <summary>How a cumulative rule came to the level that is shown.</summary>
/// <param name="Threshold">The strength that a level needs, on the leaf's scale.</param>
/// <param name="Strengths">Each defined level's strength, lowest first; empty where a single rater could be found from them.</param>
/// <param name="Blocker">What blocks the next level, or null at the top.</param>
public sealed record DisclosedLevels(decimal Threshold, ValueList<LevelStrength> Strengths, DisclosedBlocker? Blocker);

/// <summary>What keeps a person from the next level, as far as it is shown.</summary>
/// <param name="Level">The ordinal of the level that is not attained.</param>
/// <param name="Shortfall">By how much its strength falls short, exact; null where strengths are not shown or there is no valid evidence.</param>
/// <param name="Indicators">Its shown indicators whose own strength is below the threshold, in order of definition.</param>
/// <param name="Unobserved">Its indicators that no counting rater who is shown observed, in order of definition.</param>
/// <param name="IsComplete">Whether all its indicators are shown, so that one not listed does not block.</param>
public sealed record DisclosedBlocker(
    int Level, decimal? Shortfall, ValueList<IndicatorStrength> Indicators, ValueList<IndicatorId> Unobserved, bool IsComplete);
