namespace Competency.Core;

/// <summary>When the person's own ratings count.</summary>
public enum SelfPolicy
{
    /// <summary>
    /// Only where no other role with a weight over 0 has a valid rater for any leaf of the assessment; then alone, and whatever
    /// its weight. The default.
    /// </summary>
    OnlyWhenAlone = 1,

    /// <summary>Never: reported, not counted.</summary>
    Never = 2,

    /// <summary>Like any other role, by its weight.</summary>
    AsWeighted = 3,
}
