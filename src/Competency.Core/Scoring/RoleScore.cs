namespace Competency.Core.Scoring;

/// <summary>What one role's raters gave a leaf.</summary>
/// <param name="Role">The role.</param>
/// <param name="Raters">The role's raters who observed enough of the leaf, at least 1.</param>
/// <param name="Score">The plain mean of their leaf scores, an exact decimal on the leaf's scale.</param>
/// <param name="IsCounted">Whether the role counts in the leaf score.</param>
public sealed record RoleScore(RoleId Role, int Raters, decimal Score, bool IsCounted);
