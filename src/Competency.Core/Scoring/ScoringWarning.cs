namespace Competency.Core.Scoring;

/// <summary>Something about a result that its reader should know.</summary>
/// <param name="Code">What it is.</param>
/// <param name="Dimension">The dimension it is about, or null for the whole.</param>
/// <param name="Role">The role it is about, or null.</param>
/// <param name="Count">How many ratings or raters it is about; 0 where that makes no sense.</param>
public sealed record ScoringWarning(ScoringWarningCode Code, DimensionId? Dimension = null, RoleId? Role = null, int Count = 0);
