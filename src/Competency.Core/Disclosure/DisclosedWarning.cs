namespace Competency.Core.Disclosure;

/// <summary>Something about the shown numbers that their reader should know; never a count.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Dimension">The dimension it is about, or null for the whole.</param>
/// <param name="Role">The role it is about, or null.</param>
public sealed record DisclosedWarning(Scoring.ScoringWarningCode Code, DimensionId? Dimension = null, RoleId? Role = null);
